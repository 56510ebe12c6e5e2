import { figure, percentile, type Figure } from './harness/figures.ts';
import { watchPaint } from './harness/painted.ts';
import type { Places } from './harness/places.ts';

const LIMIT_MS = 50;
const CUSTOMERS = 40;
const WARM_UP = 5;
/** A Tuesday morning: within the hours in which customers may be contacted, whenever this runs. */
const IN_HOURS = new Date('2026-11-24T10:00:00+07:00');

/** The queue over 100,000 bills: a key to the link, and a key to the next customer. */
export async function benchQueue(places: Places): Promise<Figure[]> {
	const { page, context } = await places.visit(await places.stockedProfile());
	await watchPaint(page);
	// A clock that runs on from a working moment; the one that measures is left alone.
	await page.addInitScript((startMs) => {
		const ahead = startMs - Date.now();
		const now = Date.now.bind(Date);
		globalThis.Date = class extends Date {
			constructor(...parts: [] | [number | string | Date]) {
				super(...((parts.length === 0 ? [now() + ahead] : parts) as [number]));
			}
			static override now(): number {
				return now() + ahead;
			}
		} as DateConstructor;
	}, IN_HOURS.getTime());
	// The click on the link is the last thing the app does; where it leads is another app's matter.
	await page.addInitScript(() => {
		HTMLAnchorElement.prototype.click = function () {
			document.dispatchEvent(new CustomEvent('link-followed', { detail: this.href }));
		};
	});
	await page.goto(`${places.app}/`);
	await places.unlock(page);
	await page
		.getByRole('button', { name: /^Mulai: / })
		.last()
		.click();
	const { opens, nexts } = await page.evaluate(async (times) => {
		const press = (key: string) =>
			(document.activeElement ?? document.body).dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
			);
		const isAsked = () => document.querySelector('#outcome-ask') !== null;
		// The customer and the message to them: empty until both are drawn.
		const customer = () => {
			const message = document.querySelector('main .bubble')?.textContent ?? '';
			return message && (document.querySelector('main h2')?.textContent ?? '') + message;
		};
		const opened: number[] = [];
		const next: number[] = [];
		await untilPainted(() => customer() !== '');
		for (let nth = 0; nth < times; nth++) {
			const link = new Promise<number>((resolve) =>
				document.addEventListener('link-followed', () => resolve(performance.now()), { once: true })
			);
			let from = performance.now();
			press('Enter');
			opened.push((await link) - from);
			await untilPainted(isAsked);
			const before = customer();
			from = performance.now();
			press('s');
			const until = await untilPainted(
				() => !isAsked() && customer() !== '' && customer() !== before
			);
			if (until === null) throw new Error('the next customer did not come');
			next.push(until - from);
		}
		return { opens: opened, nexts: next };
	}, CUSTOMERS + WARM_UP);
	await context.close();
	return [
		figure('queue-open', 'ms', percentile(opens.slice(WARM_UP), 0.95), LIMIT_MS, CUSTOMERS),
		figure('queue-next', 'ms', percentile(nexts.slice(WARM_UP), 0.95), LIMIT_MS, CUSTOMERS),
		figure('queue-keys', 'keys', 2, 2, CUSTOMERS)
	];
}
