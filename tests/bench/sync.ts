import path from 'node:path';
import { BareSqlite } from './harness/bare-sqlite.ts';
import { BenchServer } from './harness/bench-server.ts';
import { figure, median, percentile, type Figure } from './harness/figures.ts';
import type { Places } from './harness/places.ts';
import { bulkBody, inBatches, syncDocs } from './harness/sync-docs.ts';
import { syncPage } from './harness/sync-page.ts';

const RUNS = 3;
const LOADED = 100_000;
const PUSHED = 10_000;
const EDITS = 60;
const WARM_UP = 5;
const LIVE_LIMIT_MS = 500;

const pages = path.resolve('bench-build');

/** A whole database into a browser, against the same pages into a bare Dexie table. */
export async function benchFirstLoad(places: Places): Promise<Figure[]> {
	const server = await BenchServer.start(pages);
	await server.ask('PUT', 'loaded');
	for (const batch of inBatches(syncDocs('load', 0, LOADED))) {
		await server.ask('POST', 'loaded/_bulk_docs', bulkBody(batch, true));
	}
	const took: number[] = [];
	const bare: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const page = await syncPage(places, server);
		bare.push(await page.call('bareLoad', 'loaded'));
		took.push(await page.call('firstLoad', 'loaded', LOADED));
		await page.close();
	}
	await server.stop();
	return [figure('first-load-100k', 'ms', median(took), median(bare), RUNS)];
}

/** What was recorded offline to the server, against reading and writing it alone. */
export async function benchPush(places: Places): Promise<Figure[]> {
	const server = await BenchServer.start(pages);
	const took: number[] = [];
	const bare: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		const docs = syncDocs(`push${run}`, 0, PUSHED);
		await server.ask('PUT', `pushed-${run}`);
		const page = await syncPage(places, server);
		const parsed = docs.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
		const { pushMs, readMs } = await page.call('push', `pushed-${run}`, parsed);
		await page.close();
		const sqlite = new BareSqlite();
		const writeMs = inBatches(docs).reduce((sum, batch) => sum + sqlite.commit(batch), 0);
		sqlite.close();
		took.push(pushMs);
		bare.push(readMs + writeMs);
		const { doc_count: count } = JSON.parse(await server.ask('GET', `pushed-${run}`)) as {
			doc_count: number;
		};
		if (count !== PUSHED) throw new Error(`${count} documents were pushed`);
	}
	await server.stop();
	return [figure('push-10k', 'ms', median(took), median(bare), RUNS, 4)];
}

/** An edit on one device until it is on another, both online. */
export async function benchLive(places: Places): Promise<Figure[]> {
	const server = await BenchServer.start(pages);
	await server.ask('PUT', 'live');
	const page = await syncPage(places, server);
	const took = (await page.call('liveEdits', 'live', EDITS + WARM_UP)).slice(WARM_UP);
	await page.close();
	await server.stop();
	return [
		figure('live-edit', 'ms', percentile(took, 0.95), LIVE_LIMIT_MS, EDITS),
		figure('live-edit-median', 'ms', median(took), LIVE_LIMIT_MS, EDITS)
	];
}
