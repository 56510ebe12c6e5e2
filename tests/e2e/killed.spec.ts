import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { startBrowser, type KillableBrowser } from '#tests/support/killable-browser.ts';
import { passphrase, startAsOwner, untilCached } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { OwnServer } from './support/own-server.ts';
import {
	arrearsCsv,
	catchLinks,
	expectCoverage,
	fourCustomers,
	openWithEnter,
	recipient,
	startStage,
	workingMoment
} from './support/queue.ts';

const at = workingMoment();
let profile: string;
let server: OwnServer;
let browser: KillableBrowser | null = null;

test.beforeEach(async () => {
	profile = await mkdtemp(path.join(tmpdir(), 'satuloket-profile-'));
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await browser?.kill();
	browser = null;
	await server.close();
	await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** Starts the browser on the profile as it was left; locked or not, the app is then open. */
async function startOn(address: string): Promise<Page> {
	browser = await startBrowser(profile, 'about:blank');
	const { page } = browser;
	await page.clock.setFixedTime(at);
	await catchLinks(page);
	await page.goto(server.origin + address);
	return page;
}

/** Who was signed in may have to show it again. */
async function unlock(page: Page): Promise<void> {
	const lock = page.getByLabel('Frasa sandi', { exact: true });
	await expect(lock.or(page.getByRole('navigation')).first()).toBeVisible();
	if (!(await lock.isVisible())) return;
	await lock.fill(passphrase);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
}

async function killBrowser(): Promise<void> {
	await browser?.kill();
	browser = null;
}

test('a browser that is killed in the midst of a queue goes on where it was, with no server', async () => {
	let page = await startOn('/');
	await startAsOwner(page, server.origin);
	await untilCached(page);
	const list = csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers));
	await importFile(page, list, server.origin);
	await startStage(page, server.origin);
	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await openWithEnter(page);
	const queue = new URL(page.url()).pathname;
	await server.stop();
	await killBrowser();

	page = await startOn(queue);
	await unlock(page);
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Tiga');
});

test('a browser that is killed while a list is being stored holds all of the list or nothing', async () => {
	let page = await startOn('/');
	await startAsOwner(page, server.origin);
	await untilCached(page);
	const many = Array.from({ length: 20_000 }, (_, nth) => ({
		no: String(1_623_900_000 + nth),
		name: `Contoh ${nth}`,
		phone: '082400010001',
		amount: '10.000',
		overdue: 40
	}));
	await page.goto(`${server.origin}/bills/import`);
	await page
		.locator('input[type=file]')
		.first()
		.setInputFiles(csvFile('besar.csv', arrearsCsv(at, many)));
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await page.getByRole('button', { name: /^Simpan \d/ }).click();
	await expect(page.getByRole('progressbar')).toBeVisible();
	await killBrowser();

	page = await startOn('/bills');
	await unlock(page);
	const none = page.getByText('Belum ada tagihan');
	const all = page.getByText(/20\.000 tagihan · 20\.000 pelanggan/);
	await expect(none.or(all)).toBeVisible();
});
