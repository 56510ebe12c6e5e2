import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type KillableBrowser } from '#tests/support/killable-browser.ts';
import type {} from './page.ts';

/** When the browser is killed, and what the page has told by then: a verb, a batch, documents. */
const moments: readonly (readonly [string, RegExp])[] = [
	['in the first part of a write', /^wrote 1 2000$/],
	['just after a write was said to be kept', /^kept 1$/],
	['in the last part of a write', /^wrote 2 2[1-9]\d\d$/]
];

/** Chromium found a torn log damaged not at the first start after the kill, but at the second. */
const STARTS = 3;

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

	async function startOn(profile: string): Promise<KillableBrowser> {
		const started = await startBrowser(profile, url);
		await started.page.waitForFunction(() => 'killable' in window);
		return started;
	}

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

	it.each(moments)(
		'%s: at each start after it there is every batch that was kept, none in part, and all agrees',
		async (_when, moment) => {
			const profile = await mkdtemp(join(folder, 'profile-'));
			browser = await startOn(profile);
			const kept = await writeUntil(browser.page, moment);
			await browser.kill();

			for (let start = 1; start <= STARTS; start++) {
				browser = await startOn(profile);
				const found = await browser.page.evaluate(() => window.killable.look());
				expect(found.problems).toEqual([]);
				expect(found.batches).toEqual(
					found.batches.map((_, batch) => ({ batch, docs: found.wholeBatch }))
				);
				expect(found.batches.length).toBeGreaterThanOrEqual(kept.length);
				expect(kept.length).toBeGreaterThan(0);
				await browser.kill();
			}
			browser = null;
		},
		60_000
	);
});
