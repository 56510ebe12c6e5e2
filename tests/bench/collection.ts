import type { Page } from '@playwright/test';
import { figure, percentile, type Figure } from './harness/figures.ts';
import { watchPaint } from './harness/painted.ts';
import type { Places } from './harness/places.ts';

/** How much slower a cheap phone is taken to be. */
const SLOWER = 4;
const OWN = 200;
const FACTS = 300_000;
const LIST_LIMIT_MS = 300;
const NEXT_LIMIT_MS = 100;
const OPENINGS = 12;
const PAYMENTS = 40;
const WARM_UP = 5;

/** A collector's day over 100,000 bills and 300,000 facts, on a slow phone. */
export async function benchCollection(places: Places): Promise<Figure[]> {
	const { page, context } = await places.visit(
		await places.workedProfile({ own: OWN, facts: FACTS })
	);
	await watchPaint(page);
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto(`${places.app}/help`);
	await page.getByRole('heading').first().waitFor();
	const devTools = await context.newCDPSession(page);
	await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	const opened = await openings(page);
	const paid = await payments(page);
	await context.close();
	return [
		figure('collection-list', 'ms', percentile(opened, 0.95), LIST_LIMIT_MS, OPENINGS),
		figure('collection-next', 'ms', percentile(paid.slice(WARM_UP), 0.95), NEXT_LIMIT_MS, PAYMENTS)
	];
}

/** From the choice of the place to its painted rows; the first opening loads its code as well. */
function openings(page: Page): Promise<number[]> {
	return page.evaluate(async (times) => {
		const follow = (href: string) => {
			const link = document.createElement('a');
			link.href = href;
			document.querySelector('main')!.append(link);
			link.click();
		};
		const isListed = () =>
			document.querySelectorAll('main [role=list] [role=listitem] strong').length > 5;
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			const from = performance.now();
			follow('/field');
			const until = await untilPainted(isListed);
			if (until === null) throw new Error('the list did not come');
			took.push(until - from);
			follow('/help');
			await untilPainted(() => location.pathname === '/help' && !isListed());
		}
		follow('/field');
		await untilPainted(isListed);
		return took;
	}, OPENINGS);
}

/** From the press that saves a payment to the next customer. */
function payments(page: Page): Promise<number[]> {
	return page.evaluate(async (times) => {
		const press = (within: string, label: RegExp) => {
			const buttons = [...document.querySelectorAll<HTMLElement>(`${within} button`)];
			const button = buttons.find(({ textContent }) => label.test(textContent ?? ''));
			if (!button) throw new Error(`there is no button ${String(label)}`);
			button.click();
		};
		const shown = () => document.querySelector('main section.card h2')?.textContent ?? '';
		const number = () => document.querySelector('main section.card header p')?.textContent ?? '';
		document.querySelector<HTMLElement>('main [role=list] a')!.click();
		await untilPainted(() => shown() !== '');
		const took: number[] = [];
		for (let nth = 0; nth < times; nth++) {
			press('main', /Terima bayaran/);
			await untilPainted(() => document.querySelector('dialog') !== null);
			press('dialog', /^\s*Lunas/);
			await untilPainted(() => document.querySelector('dialog form section') !== null);
			const before = number();
			const from = performance.now();
			press('dialog', /Simpan/);
			const until = await untilPainted(
				() => document.querySelector('dialog') === null && number() !== '' && number() !== before
			);
			if (until === null) throw new Error('the next customer did not come');
			took.push(until - from);
			// A moment as between two customers.
			await new Promise((resolve) => setTimeout(resolve, 400));
		}
		return took;
	}, PAYMENTS + WARM_UP);
}
