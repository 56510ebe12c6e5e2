import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { verify } from '#server/ops/verify.ts';
import { basic } from '#tests/builders/a-server.ts';
import { startBrowser, type KillableBrowser } from '#tests/support/killable-browser.ts';
import { startAsOwner, untilCached } from './support/first-start.ts';
import { csvFile } from './support/import.ts';
import {
	adminPassword,
	branch,
	enterFromServer,
	setUpServer,
	untilAlike
} from './support/office.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, workingMoment } from './support/queue.ts';

/** Enough that a load and a push take several batches, and a kill falls between them. */
const CUSTOMERS = 8_000;
const billing = `billing-${branch}`;
const list = Array.from({ length: CUSTOMERS }, (_, nth) => ({
	no: String(1_623_900_000 + nth),
	name: `Contoh ${nth}`,
	phone: '082400010001',
	amount: '10.000',
	overdue: 40
}));
const all = /8\.000 tagihan · 8\.000 pelanggan/;

let profile: string;
let server: OwnServer;
let browser: KillableBrowser | null = null;

test.describe.configure({ timeout: 180_000 });

test.beforeEach(async ({ page }) => {
	profile = await mkdtemp(path.join(tmpdir(), 'satuloket-profile-'));
	server = await OwnServer.start();
	await startAsOwner(page, server.origin);
	await setUpServer(page, server);
	await page.goto('about:blank');
});

test.afterEach(async () => {
	await killBrowser();
	await server.close();
	await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function killBrowser(): Promise<void> {
	await browser?.kill();
	browser = null;
}

/** Starts the browser on the profile as it was left. */
async function startedBrowser(): Promise<Page> {
	browser = await startBrowser(profile, 'about:blank');
	return browser.page;
}

/** Opens what a killed browser left, and waits until it is as the server again. */
async function openedAgain(): Promise<Page> {
	const page = await startedBrowser();
	await page.goto(`${server.origin}/sync`);
	const lock = page.getByLabel('Frasa sandi', { exact: true });
	await expect(lock.or(page.getByRole('navigation')).first()).toBeVisible();
	if (await lock.isVisible()) {
		await lock.fill(adminPassword);
		await page.getByRole('button', { name: 'Buka', exact: true }).click();
	}
	// A cookie reaches the disk only after a while: the session may be gone with the browser.
	const password = page.getByLabel('Kata sandi', { exact: true });
	const isAlike = page.getByRole('heading', { name: 'Sama dengan server' });
	await expect(password.or(isAlike).first()).toBeVisible({ timeout: 60_000 });
	if (await password.isVisible()) {
		await password.fill(adminPassword);
		await page.getByRole('button', { name: 'Masuk lagi' }).click();
		await expect(isAlike).toBeVisible({ timeout: 60_000 });
	}
	await untilAlike(page);
	return page;
}

async function ask<T>(where: string, json?: object): Promise<T> {
	const answer = await fetch(`${server.origin}/${where}`, {
		headers: { authorization: basic('sari', adminPassword), 'content-type': 'application/json' },
		...(json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) })
	});
	return (await answer.json()) as T;
}

/** How many documents of a type the server has, after a look that none has a second branch. */
async function onServer(type: string): Promise<number> {
	const { results } = await ask<{ results: { id: string; changes: unknown[]; deleted?: true }[] }>(
		`${billing}/_changes?style=all_docs`
	);
	expect(results.filter(({ changes }) => changes.length > 1)).toEqual([]);
	return results.filter(({ id, deleted }) => id.startsWith(`${type}:`) && !deleted).length;
}

async function expectAllOnce(page: Page): Promise<void> {
	await page.goto(`${server.origin}/bills`);
	await expect(page.getByText(all)).toBeVisible();
	expect([await onServer('bill'), await onServer('customer')]).toEqual([CUSTOMERS, CUSTOMERS]);
	await server.stop();
	for (const { file, faults } of verify(server.dataDir)) expect([file, faults]).toEqual([file, []]);
}

/** Puts a list on the server as another device would have brought it. */
async function fillServer(): Promise<void> {
	const origin = { importId: 'import:lain' };
	const customers = list.map(({ no, name }) => ({
		_id: `customer:${no}`,
		type: 'customer',
		customerNo: no,
		name,
		phones: [],
		...origin
	}));
	const bills = list.map(({ no }) => ({
		_id: `bill:${no}:2026-10`,
		type: 'bill',
		customerNo: no,
		key: '2026-10',
		period: '2026-10',
		amount: 10_000,
		...origin
	}));
	for (const docs of [customers, bills]) {
		const rows = await ask<{ ok?: true }[]>(`${billing}/_bulk_docs`, { docs });
		expect(rows.filter(({ ok }) => !ok)).toEqual([]);
	}
}

test('a browser that is killed while everything comes for the first time has all of it once', async () => {
	await fillServer();
	let page = await startedBrowser();
	await enterFromServer(page, server);
	await page.goto(`${server.origin}/sync`);
	await expect(page.getByText(/^Mengambil [1-9][\d.]* dari 16\.\d/)).toBeVisible();
	await killBrowser();

	page = await openedAgain();
	await expectAllOnce(page);
});

test('a browser that is killed while it sends a list sends the rest of it, and nothing twice', async () => {
	let page = await startedBrowser();
	await enterFromServer(page, server);
	await untilCached(page);
	await page.goto(`${server.origin}/sync`);
	await untilAlike(page);
	await server.stop();
	await page.goto(`${server.origin}/bills/import`);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles(csvFile('besar.csv', arrearsCsv(workingMoment(), list)));
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await page.getByRole('button', { name: /^Simpan \d/ }).click();
	await page.getByRole('button', { name: 'Lihat tagihan' }).click();
	await expect(page.getByText(all)).toBeVisible();
	await page.goto(`${server.origin}/sync`);

	await server.startAgain();
	await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
	const sent = async () => (await ask<{ doc_count: number }>(billing)).doc_count;
	await expect.poll(sent, { intervals: [50] }).toBeGreaterThan(0);
	await killBrowser();
	expect(await sent()).toBeLessThan(2 * CUSTOMERS);

	page = await openedAgain();
	await expectAllOnce(page);
});
