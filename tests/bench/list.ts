import type { Page } from '@playwright/test';
import { figure, percentile, type Figure } from './harness/figures.ts';
import type { Places } from './harness/places.ts';

const LIMIT_MS = 50;
/** What a person might type, letter by letter: each letter is one measurement. */
const searches = ['toko', 'budi s', 'jl. m', '0824000', '16239', 'warung c'] as const;

/** 100,000 bills: from a key or a click to painted rows. */
export async function benchList(places: Places): Promise<Figure[]> {
	const { page, context } = await places.visit(await places.stockedProfile());
	await page.goto(`${places.app}/bills`);
	await page.getByRole('row').nth(3).waitFor();
	const typed = await typing(page, [...searches]);
	const filtered = await filtering(page);
	await context.close();
	return [
		figure('list-search', 'ms', percentile(typed, 0.95), LIMIT_MS, typed.length),
		figure('list-filter', 'ms', percentile(filtered, 0.95), LIMIT_MS, filtered.length)
	];
}

/** Types into the search field; milliseconds from each key to the rows that answer it. */
function typing(page: Page, words: readonly string[]): Promise<number[]> {
	return page.evaluate(async (all) => {
		const input = document.querySelector<HTMLInputElement>('main input[type=search]')!;
		const summary = () => document.querySelector('main .summary')?.textContent ?? '';
		const first = () => document.querySelector('[role=grid] [role=row] .who')?.textContent ?? '';
		const painted = () =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
			);
		const took: number[] = [];
		const type = async (text: string) => {
			const before = summary() + first();
			const from = performance.now();
			input.value = text;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			// A letter that changes nothing on screen has nothing to measure.
			const GIVE_UP_MS = 1_000;
			while (summary() + first() === before) {
				if ((await painted()) - from > GIVE_UP_MS) return;
			}
			took.push((await painted()) - from);
		};
		for (const word of all) {
			for (let length = 1; length <= word.length; length++) await type(word.slice(0, length));
			await type('');
		}
		return took;
	}, words);
}

/** Clicks through the ageing bar, which filters by age. */
function filtering(page: Page): Promise<number[]> {
	return page.evaluate(async () => {
		const summary = () => document.querySelector('main .summary')?.textContent ?? '';
		const painted = () =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
			);
		const took: number[] = [];
		const ROUNDS = 12;
		for (let round = 0; round < ROUNDS; round++) {
			const buttons = [
				...document.querySelectorAll<HTMLButtonElement>('main button[aria-pressed]')
			];
			const button = buttons[round % Math.max(1, buttons.length)];
			if (!button) throw new Error('there is no ageing bar');
			for (let press = 0; press < 2; press++) {
				const before = summary();
				const from = performance.now();
				button.click();
				while (summary() === before) {
					if ((await painted()) - from > 1_000) throw new Error('the filter changed nothing');
				}
				took.push((await painted()) - from);
			}
		}
		return took;
	});
}
