import { gzipSync } from 'node:zlib';
import { figure, median, type Figure } from './harness/figures.ts';
import type { Places } from './harness/places.ts';

const JS_LIMIT_KB = 120;
const COLD_START_LIMIT_MS = 1_000;
const STARTS = 5;

/** What the first route loads, and a start with no network on 100,000 bills. */
export async function benchShell(places: Places): Promise<Figure[]> {
	const kilobytes = await scriptsOfFirstRoute(places);
	const starts = await coldStarts(places);
	return [
		figure('shell-js', 'kB', kilobytes, JS_LIMIT_KB, 1),
		figure('cold-start', 'ms', median(starts), COLD_START_LIMIT_MS, STARTS)
	];
}

/** All scripts that the page asks for on its first visit, workers included, as gzip sends them. */
async function scriptsOfFirstRoute(places: Places): Promise<number> {
	const { page, context } = await places.visit();
	const sizes = new Map<string, Promise<number>>();
	page.on('response', (response) => {
		const isScript = response.headers()['content-type']?.includes('javascript') ?? false;
		const isOfPage = response.request().serviceWorker() === null;
		if (isScript && isOfPage && !response.url().endsWith('service-worker.js')) {
			sizes.set(
				response.url(),
				response.body().then((body) => gzipSync(body).byteLength)
			);
		}
	});
	await page.goto(places.app, { waitUntil: 'networkidle' });
	const bytes = await Promise.all(sizes.values());
	await context.close();
	return bytes.reduce((sum, size) => sum + size, 0) / 1000;
}

async function coldStarts(places: Places): Promise<number[]> {
	const profile = await places.stockedProfile();
	await places.stopApp();
	const took: number[] = [];
	for (let start = 0; start < STARTS; start++) {
		const { page, context } = await places.reopen(profile);
		await page.goto(`${places.app}/bills`, { waitUntil: 'commit' });
		took.push(
			await page.evaluate(
				() =>
					new Promise<number>((resolve) => {
						const look = () => {
							const isUsable = document.querySelector(
								'[role=grid] [role=row] input[type=checkbox][tabindex]'
							);
							if (!isUsable) requestAnimationFrame(look);
							else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
						};
						look();
					})
			)
		);
		await context.close();
	}
	await places.startApp();
	return took;
}
