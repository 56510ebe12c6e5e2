import type { Page } from '@playwright/test';
import { figure, median, type Figure } from './harness/figures.ts';
import { HeapWatch } from './harness/heap.ts';
import { LimitsPage } from './harness/limits-page.ts';
import { longestTask } from './harness/longest-task.ts';
import type { Places, Visit } from './harness/places.ts';

const RUNS = 3;
const SIZES = [10_000, 100_000] as const;
const LONGEST_TASK_LIMIT_MS = 50;

interface Limit {
	readonly parseMs: number;
	readonly putMs: number;
	readonly heapMb: number;
}

interface Product {
	readonly previewMs: number;
	readonly listMs: number;
	readonly heapMb: number;
}

/** A file until its preview, and until its bills are listed, against the libraries alone. */
export async function benchImport(places: Places): Promise<Figure[]> {
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const file = await places.workbook(size);
		const limits: Limit[] = [];
		const products: Product[] = [];
		for (let run = 0; run < RUNS; run++) {
			limits.push(await limitOf(places, file));
			products.push(await productOf(places, file));
		}
		const limit = (pick: (limit: Limit) => number) => median(limits.map(pick));
		const product = (pick: (product: Product) => number) => median(products.map(pick));
		const name = `${size / 1000}k`;
		const toList = limit(({ parseMs, putMs }) => parseMs + putMs);
		figures.push(
			figure(
				`import-${name}`,
				'ms',
				product(({ listMs }) => listMs),
				toList,
				RUNS,
				1.1
			)
		);
		if (size !== 100_000) continue;
		const longest: number[] = [];
		for (let run = 0; run < RUNS; run++) longest.push(await longestTaskOf(places, file));
		figures.push(
			figure(
				'import-preview',
				'ms',
				product(({ previewMs }) => previewMs),
				limit(({ parseMs }) => parseMs),
				RUNS,
				0.7
			),
			figure('import-longest-task', 'ms', median(longest), LONGEST_TASK_LIMIT_MS, RUNS),
			figure(
				'import-memory',
				'MB',
				product(({ heapMb }) => heapMb),
				limit(({ heapMb }) => heapMb),
				RUNS,
				1.5
			)
		);
	}
	return figures;
}

async function limitOf(places: Places, file: string): Promise<Limit> {
	const page = await LimitsPage.open(places);
	await page.choose(file);
	const heap = await HeapWatch.start(page.visit.debugPort);
	const parseMs = await page.call('parse');
	const putMs = await page.call('putRows');
	const heapMb = heap.stop();
	await page.close();
	return { parseMs, putMs, heapMb };
}

async function productOf(places: Places, file: string): Promise<Product> {
	const { page, context, debugPort } = await importScreen(places);
	const heap = await HeapWatch.start(debugPort);
	const { previewMs, listMs } = await importedBy(page, file);
	const heapMb = heap.stop();
	await context.close();
	return { previewMs, listMs, heapMb };
}

/** Apart from the times, because tracing takes its share of them. */
async function longestTaskOf(places: Places, file: string): Promise<number> {
	const { page, context } = await importScreen(places);
	const tasks = await longestTask(page);
	await importedBy(page, file);
	const longestMs = await tasks.stop();
	await context.close();
	return longestMs;
}

async function importScreen(places: Places): Promise<Visit> {
	const visit = await places.visit();
	await places.begin(visit.page);
	await visit.page.goto(`${places.app}/bills/import`);
	await visit.page.locator('input[type=file]').waitFor({ state: 'attached' });
	return visit;
}

async function importedBy(
	page: Page,
	file: string
): Promise<{ previewMs: number; listMs: number }> {
	await workThrough(page);
	await page.locator('input[type=file]').setInputFiles(file);
	return page.evaluate(
		() => (window as unknown as { timings: Promise<{ previewMs: number; listMs: number }> }).timings
	);
}

/**
 * Puts a quick hand into the page: it presses each button of an import as soon as it can be pressed,
 * and notes when the preview and then the list is painted.
 */
function workThrough(page: Page): Promise<void> {
	return page.evaluate(() => {
		// Looks after each change of the page only: a hand that looks all the time would be in the way.
		const shown = <T extends Element>(find: () => T | null | undefined): Promise<T> =>
			new Promise((resolve) => {
				const first = find();
				if (first) return resolve(first);
				const observer = new MutationObserver(() => {
					const found = find();
					if (!found) return;
					observer.disconnect();
					resolve(found);
				});
				observer.observe(document.body, { childList: true, subtree: true, attributes: true });
			});
		const button = (label: RegExp) =>
			shown(() =>
				[...document.querySelectorAll<HTMLButtonElement>('main button')].find(
					({ textContent, disabled }) => !disabled && label.test(textContent.trim())
				)
			);
		const painted = () =>
			new Promise<number>((resolve) =>
				requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
			);
		const chosen = new Promise<number>((resolve) =>
			document.addEventListener('change', () => resolve(performance.now()), {
				capture: true,
				once: true
			})
		);
		const work = async () => {
			const from = await chosen;
			(await button(/^Periksa baris$/)).click();
			const save = await button(/^Simpan \d/);
			await shown(() => document.querySelector('[role=row] button'));
			const previewMs = (await painted()) - from;
			save.click();
			(await button(/^Lihat tagihan$/)).click();
			await shown(() =>
				document.querySelector('[role=grid] [role=row] input[type=checkbox][tabindex]')
			);
			return { previewMs, listMs: (await painted()) - from };
		};
		Object.assign(window, { timings: work() });
	});
}
