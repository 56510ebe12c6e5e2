import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import type { BenchPage } from '../pages/page.ts';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';

const PASSPHRASE = 'kopi susu tiga gelas';

/** A running server on a port of this computer. */
class Served {
	readonly origin: string;
	readonly #process: ChildProcess;

	private constructor(origin: string, process: ChildProcess) {
		this.origin = origin;
		this.#process = process;
	}

	static async start(port: number, appDir?: string): Promise<Served> {
		const child = spawn(process.execPath, ['sync-server/main.ts'], {
			env: {
				...process.env,
				PORT: String(port),
				...(appDir ? { SATULOKET_APP_DIR: appDir } : {})
			},
			stdio: ['ignore', 'pipe', 'inherit']
		});
		process.once('exit', () => child.kill());
		const origin = await new Promise<string>((resolve, reject) => {
			child.stdout?.on('data', (line) => {
				const [address] = /http:\/\/localhost:\d+/.exec(String(line)) ?? [];
				if (address) resolve(address);
			});
			child.once('exit', () => reject(new Error('the server ended')));
		});
		return new Served(origin, child);
	}

	stop(): Promise<void> {
		return new Promise((resolve) => {
			this.#process.once('exit', () => resolve());
			this.#process.kill('SIGTERM');
		});
	}
}

/** A browser of its own with a profile of its own. */
export interface Visit {
	readonly context: BrowserContext;
	readonly page: Page;
	readonly debugPort: number;
}

/** Servers, browsers, profiles and workbooks that the benches share. */
export class Places {
	readonly #folder: string;
	#app: Served | null;
	readonly #limits: Served;
	readonly #files = new Map<number, string>();
	#stocked: string | null = null;
	#worked: string | null = null;
	#profiles = 0;

	private constructor(folder: string, app: Served, limits: Served) {
		this.#folder = folder;
		this.#app = app;
		this.app = app.origin;
		this.#limits = limits;
	}

	static async open(): Promise<Places> {
		const folder = await mkdtemp(path.join(tmpdir(), 'satuloket-bench-'));
		const app = await Served.start(0);
		const limits = await Served.start(0, path.resolve('bench-build'));
		return new Places(folder, app, limits);
	}

	/** The app's address; the same after it was stopped and started again. */
	readonly app: string;

	get limits(): string {
		return this.#limits.origin;
	}

	/** A list of arrears as .xlsx, fifteen columns. */
	async workbook(rows: number): Promise<string> {
		const known = this.#files.get(rows);
		if (known) return known;
		const file = path.join(this.#folder, `arrears-${rows}.xlsx`);
		await writeFile(file, await arrearsWorkbook({ rows }));
		this.#files.set(rows, file);
		return file;
	}

	/** Opens a browser; on a copy of `profile` where one is given, else on an empty one. */
	async visit(profile?: string): Promise<Visit> {
		const own = path.join(this.#folder, `profile-${++this.#profiles}`);
		if (profile) await cp(profile, own, { recursive: true });
		return this.reopen(own);
	}

	async reopen(profile: string): Promise<Visit> {
		const debugPort = 9400 + (++this.#profiles % 400);
		const executablePath = process.env['CHROMIUM_PATH'];
		const context = await chromium.launchPersistentContext(profile, {
			...(executablePath ? { executablePath } : {}),
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-background-networking',
				`--remote-debugging-port=${debugPort}`
			],
			viewport: { width: 1440, height: 900 },
			locale: 'id-ID',
			timezoneId: 'Asia/Jakarta'
		});
		const page = context.pages()[0] ?? (await context.newPage());
		page.setDefaultTimeout(180_000);
		return { context, page, debugPort };
	}

	/** Signs in as a new owner. */
	async begin(page: Page): Promise<void> {
		await page.goto(this.app);
		await page.getByLabel('Nama Anda').fill('Sari Contoh');
		await page.getByLabel('Nama kantor').fill('Kantor Contoh Utara');
		await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
		await page.getByLabel('Ulangi frasa sandi').fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Mulai', exact: true }).click();
		await page.getByRole('navigation').first().waitFor();
		await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	}

	/** Opens a store that locked itself because the clock was moved ahead. */
	async unlock(page: Page): Promise<void> {
		await page.getByLabel('Frasa sandi', { exact: true }).fill(PASSPHRASE);
		await page.getByRole('button', { name: 'Buka', exact: true }).click();
	}

	/** A profile in which 100,000 bills have been imported. */
	async stockedProfile(): Promise<string> {
		if (this.#stocked) return this.#stocked;
		const own = path.join(this.#folder, 'stocked');
		const { context, page } = await this.reopen(own);
		await this.begin(page);
		await page.goto(`${this.app}/bills/import`);
		const input = page.locator('input[type=file]');
		await input.waitFor({ state: 'attached' });
		await input.setInputFiles(await this.workbook(100_000));
		await page.getByRole('button', { name: 'Periksa baris' }).click();
		await page.getByRole('button', { name: /^Simpan \d/ }).click();
		await page.getByRole('button', { name: 'Lihat tagihan' }).click();
		await page.getByRole('row').nth(3).waitFor();
		await context.close();
		return (this.#stocked = own);
	}

	/**
	 * The same with so many facts of collection, and some customers given to the person. They are
	 * written by a page of the bench that is served in the app's place: a store belongs to an origin.
	 */
	async workedProfile(what: { readonly own: number; readonly facts: number }): Promise<string> {
		if (this.#worked) return this.#worked;
		const stocked = await this.stockedProfile();
		const own = path.join(this.#folder, 'worked');
		await cp(stocked, own, { recursive: true });
		await this.stopApp();
		const bench = await Served.start(Number(new URL(this.app).port), path.resolve('bench-build'));
		const { context, page } = await this.reopen(own);
		const devTools = await context.newCDPSession(page);
		await devTools.send('Network.enable');
		await devTools.send('Network.setBypassServiceWorker', { bypass: true });
		await page.goto(this.app);
		await page.evaluate(
			(given) =>
				(window as unknown as { bench: BenchPage }).bench.stockFacts({
					...given,
					nowMs: Date.now()
				}),
			what
		);
		await context.close();
		await bench.stop();
		await this.startApp();
		// The app takes the facts in once, and keeps its ledger with them, as it would have on the way.
		const again = await this.reopen(own);
		await again.page.goto(`${this.app}/field`);
		const TAKEN_IN_WITHIN_MS = 600_000;
		const list = again.page.locator('main [role=list] a').first();
		await list.waitFor({ timeout: TAKEN_IN_WITHIN_MS });
		await again.context.close();
		return (this.#worked = own);
	}

	async stopApp(): Promise<void> {
		await this.#app?.stop();
		this.#app = null;
	}

	async startApp(): Promise<void> {
		this.#app ??= await Served.start(Number(new URL(this.app).port));
	}

	async close(): Promise<void> {
		await Promise.all([this.#app?.stop(), this.#limits.stop()]);
		await rm(this.#folder, { recursive: true, force: true });
	}
}
