import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type KillableBrowser } from './chromium.ts';
import type {} from './page.ts';

/** When the browser is killed, and what the page has told by then: a verb, a batch, documents. */
const moments: readonly (readonly [string, RegExp])[] = [
	['in the first part of a write', /^wrote 1 2000$/],
	['just after a write was said to be kept', /^kept 1$/],
	['in the last part of a write', /^wrote 2 2[1-9]\d\d$/]
];

describe('a browser that is killed while it writes', () => {
	let folder: string;
	let server: PreviewServer;
	let url: string;
	let browser: KillableBrowser | null = null;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'killed-browser-'));
		const common = {
			configFile: false,
			root: import.meta.dirname,
			logLevel: 'error',
			build: { outDir: join(folder, 'site'), target: 'es2023' }
		} as const;
		await build(common);
		server = await preview({ ...common, preview: { port: 0, host: '127.0.0.1' } });
		url = server.resolvedUrls!.local[0]!;
	}, 60_000);

	afterAll(async () => {
		await browser?.kill();
		await server.close();
		await rm(folder, { recursive: true, force: true, maxRetries: 5 });
	});

	/** Writes on until the page says what is waited for; gives the batches that were said to be kept. */
	async function writeUntil(page: KillableBrowser['page'], moment: RegExp) {
		const kept: number[] = [];
		const { promise: isReached, resolve } = Promise.withResolvers<void>();
		await page.exposeFunction('tell', (progress: string) => {
			const [verb, batch] = progress.split(' ');
			if (verb === 'kept') kept.push(Number(batch));
			if (moment.test(progress)) resolve();
		});
		// Never answered: the page dies first.
		page.evaluate(() => window.killable.writeOn()).catch(() => undefined);
		await isReached;
		return kept;
	}

	/*
	 * A profile of its own for each: Chromium goes on writing to the log that the kill has torn, and at
	 * the next start but one may find it damaged and begin an empty database. No page can prevent that;
	 * here it is asked what the store itself leaves behind.
	 */
	it.each(moments)(
		'%s: opened again it holds every batch that was kept, none in part, and agrees with itself',
		async (_when, moment) => {
			const profile = await mkdtemp(join(folder, 'profile-'));
			browser = await startBrowser(profile, url);
			const kept = await writeUntil(browser.page, moment);
			await browser.kill();

			browser = await startBrowser(profile, url);
			const found = await browser.page.evaluate(() => window.killable.look());
			expect(found.problems).toEqual([]);
			expect(found.batches).toEqual(
				found.batches.map((_, batch) => ({ batch, docs: found.wholeBatch }))
			);
			expect(found.batches.length).toBeGreaterThanOrEqual(kept.length);
			expect(kept.length).toBeGreaterThan(0);
			await browser.kill();
			browser = null;
		},
		60_000
	);
});
