import type { Page } from '@playwright/test';
import { figure, percentile, type Figure } from './harness/figures.ts';
import { watchPaint } from './harness/painted.ts';
import type { Places } from './harness/places.ts';

const LIMIT_MS = 50;
/** What a person might type, letter by letter: each letter is one measurement. */
const searches = ['toko', 'budi s', 'jl. m', '0824000', '16239', 'warung c'] as const;

/** 100,000 bills: from a key or a click to painted rows. */
export async function benchList(places: Places): Promise<Figure[]> {
	const { page, context } = await places.visit(await places.stockedProfile());
	await watchPaint(page);
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
		// What the list adds up to is drawn together with its rows.
		const shown = () =>
			(document.querySelector('main .summary')?.textContent ?? '') +
			(document.querySelector('[role=grid] [role=row] .who')?.textContent ?? '');
		const took: number[] = [];
		const type = async (text: string) => {
			const before = shown();
			const from = performance.now();
			input.value = text;
			input.dispatchEvent(new Event('input', { bubbles: true }));
			// A letter that changes nothing on screen has nothing to measure.
			const GIVE_UP_MS = 1_000;
			const until = await untilPainted(() => shown() !== before, GIVE_UP_MS);
			if (until !== null) took.push(until - from);
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
				const until = await untilPainted(() => summary() !== before, 1_000);
				if (until === null) throw new Error('the filter changed nothing');
				took.push(until - from);
			}
		}
		return took;
	});
}
