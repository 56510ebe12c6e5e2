import { figure, median, percentile, type Figure } from './harness/figures.ts';
import { LimitsPage } from './harness/limits-page.ts';
import type { Places } from './harness/places.ts';

const RUNS = 3;
const SIZES = [1_000, 10_000, 100_000] as const;
const SINGLE_WRITES = 60;
const WARM_UP = 10;
const VISIBLE_LIMIT_MS = 40;

/** New bills against bare Dexie, and a single write until it is seen. */
export async function benchStore(places: Places): Promise<Figure[]> {
	const page = await LimitsPage.open(places);
	const figures: Figure[] = [];
	for (const size of SIZES) {
		const limits: number[] = [];
		const adapter: number[] = [];
		const engine: number[] = [];
		// In turn, so that whatever else the machine does falls on all of them.
		for (let run = 0; run < RUNS; run++) {
			limits.push(await page.call('putBills', size, run));
			adapter.push(await page.call('throughPouch', size, run));
			engine.push(await page.call('throughEngine', size, run));
		}
		const name = `${size / 1000}k`;
		figures.push(
			figure(`store-${name}`, 'ms', median(adapter), median(limits), RUNS),
			figure(`store-${name}-engine`, 'ms', median(engine), median(limits), RUNS)
		);
	}
	await page.close();
	figures.push(await singleWrites(places));
	return figures;
}

/** In a browser of their own: the one above is still clearing away what it was filled with. */
async function singleWrites(places: Places): Promise<Figure> {
	const page = await LimitsPage.open(places);
	const writes = (await page.call('writesVisible', SINGLE_WRITES + WARM_UP)).slice(WARM_UP);
	await page.close();
	return figure('write-visible', 'ms', percentile(writes, 0.95), VISIBLE_LIMIT_MS, SINGLE_WRITES);
}
