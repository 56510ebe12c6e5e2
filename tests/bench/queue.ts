import { figure, percentile, type Figure } from './harness/figures.ts';
import type { Places } from './harness/places.ts';

const LIMIT_MS = 50;
const CUSTOMERS = 40;
const WARM_UP = 5;
/** A Tuesday morning: within the hours in which customers may be contacted, whenever this runs. */
const IN_HOURS = new Date('2026-11-24T10:00:00+07:00');

/** The queue over 100,000 bills: a key to the link, and a key to the next customer. */
export async function benchQueue(places: Places): Promise<Figure[]> {
	const { page, context } = await places.visit(await places.stockedProfile());
	await page.clock.setFixedTime(IN_HOURS);
	// The click on the link is the last thing the app does; where it leads is another app's matter.
	await page.addInitScript(() => {
		HTMLAnchorElement.prototype.click = function () {
			document.dispatchEvent(new CustomEvent('link-followed', { detail: this.href }));
		};
	});
	await page.goto(`${places.app}/`);
	await page
		.getByRole('button', { name: /^Mulai: / })
		.last()
		.click();
	await page
		.getByRole('button', { name: /WhatsApp/ })
		.first()
		.waitFor();
	const { opens, nexts } = await page.evaluate(async (times) => {
		const painted = () =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
			);
		const press = (key: string) =>
			(document.activeElement ?? document.body).dispatchEvent(
				new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
			);
		const until = async (isSo: () => boolean) => {
			while (!isSo()) await painted();
		};
		const customer = () => document.querySelector('main h2')?.textContent ?? '';
		const askTitle = () => document.querySelector('#outcome-ask');
		const opened: number[] = [];
		const next: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const link = new Promise<number>((resolve) =>
				document.addEventListener('link-followed', () => resolve(performance.now()), { once: true })
			);
			let from = performance.now();
			press('Enter');
			opened.push((await link) - from);
			await until(() => askTitle() !== null);
			const before = customer() + location.href;
			from = performance.now();
			press('s');
			await until(() => askTitle() === null && customer() + location.href !== before);
			next.push((await painted()) - from);
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
