import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, untilCached } from './support/first-start.ts';
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
let server: OwnServer;

test.beforeEach(async ({ page }) => {
	server = await OwnServer.start();
	await page.clock.setFixedTime(at);
	await catchLinks(page);
	await startAsOwner(page, server.origin);
	await untilCached(page);
});

test.afterEach(async () => {
	await server.close();
});

const offer = (page: Page) => page.getByRole('status').filter({ hasText: 'Versi baru sudah siap' });
const version = (page: Page) => page.locator('meta[name=version]');

/** What the app does by itself once an hour. */
async function lookForUpdate(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
}

/** A mark that a page loses when it is loaded again. */
async function mark(page: Page): Promise<void> {
	await page.evaluate(() => Object.assign(window, { isSamePage: true }));
}

function isSamePage(page: Page): Promise<boolean> {
	return page.evaluate(() => 'isSamePage' in window);
}

test('a new version is offered and waits: through work, "later", and a reload', async ({
	page
}) => {
	await page.goto(server.origin);
	await mark(page);
	await server.deployAnother('second');
	await lookForUpdate(page);
	await expect(offer(page)).toBeVisible();
	await page.getByRole('link', { name: 'Tagihan' }).click();
	await expect(page.getByRole('heading', { level: 1, name: 'Tagihan' })).toBeVisible();
	await expect(offer(page)).toBeVisible();
	await offer(page).getByRole('button', { name: 'Nanti' }).click();
	await expect(offer(page)).toBeHidden();
	expect(await isSamePage(page)).toBe(true);

	// Loaded again it is still the version before: the person has not agreed.
	await page.reload();
	await expect(offer(page)).toBeVisible();
	await expect(version(page)).toHaveCount(0);

	const loaded = page.waitForEvent('load');
	await offer(page).getByRole('button', { name: 'Pasang sekarang' }).click();
	await loaded;
	await expect(page.getByRole('heading', { level: 1, name: 'Tagihan' })).toBeVisible();
	await expect(version(page)).toHaveAttribute('content', 'second');
	await expect(offer(page)).toBeHidden();

	// And it is the new one that is there without a server.
	await server.stop();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1, name: 'Tagihan' })).toBeVisible();
	await expect(version(page)).toHaveAttribute('content', 'second');
});

test('what is being typed survives the offer, and pressing it too soon says what would be lost', async ({
	page
}) => {
	await page.goto(`${server.origin}/settings`);
	await mark(page);
	const name = page.getByLabel('Nama kantor');
	await name.fill('Kantor Contoh Selatan');
	await server.deployAnother('second');
	await lookForUpdate(page);
	await expect(offer(page)).toBeVisible();
	await expect(name).toHaveValue('Kantor Contoh Selatan');

	await offer(page).getByRole('button', { name: 'Pasang sekarang' }).click();
	await expect(page.getByText('Ada ketikan yang belum disimpan')).toBeVisible();
	await expect(name).toHaveValue('Kantor Contoh Selatan');
	await page.locator('form').filter({ has: name }).getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();
	expect(await isSamePage(page)).toBe(true);

	const loaded = page.waitForEvent('load');
	await page.getByRole('button', { name: /^Pasang/ }).click();
	await loaded;
	await expect(name).toHaveValue('Kantor Contoh Selatan');
	await expect(version(page)).toHaveAttribute('content', 'second');
});

test('put in between a message and its outcome, it asks for the outcome all the same', async ({
	page
}) => {
	const list = csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers));
	await importFile(page, list, server.origin);
	await startStage(page, server.origin);
	await openWithEnter(page);
	await server.deployAnother('second');
	await lookForUpdate(page);
	const loaded = page.waitForEvent('load');
	await offer(page).getByRole('button', { name: 'Pasang sekarang' }).click();
	await loaded;
	await expect(version(page)).toHaveAttribute('content', 'second');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expectCoverage(page, { waiting: 3, of: 3 });
});

test('put in from one tab, another tab keeps its typing and is offered it once more', async ({
	page,
	context
}) => {
	const other = await context.newPage();
	await other.clock.setFixedTime(at);
	await other.goto(`${server.origin}/settings`);
	await mark(other);
	const name = other.getByLabel('Nama kantor');
	await name.fill('Kantor Contoh Selatan');

	await page.goto(server.origin);
	await server.deployAnother('second');
	await lookForUpdate(page);
	await offer(other).getByRole('button', { name: 'Nanti' }).click();
	await expect(offer(other)).toBeHidden();
	const loaded = page.waitForEvent('load');
	await offer(page).getByRole('button', { name: 'Pasang sekarang' }).click();
	await loaded;
	await expect(version(page)).toHaveAttribute('content', 'second');

	await expect(offer(other)).toBeVisible();
	expect(await isSamePage(other)).toBe(true);
	await expect(name).toHaveValue('Kantor Contoh Selatan');
	await other.locator('form').filter({ has: name }).getByRole('button', { name: 'Simpan' }).click();
	await expect(other.getByText('Pengaturan tersimpan')).toBeVisible();
	const otherLoaded = other.waitForEvent('load');
	await offer(other).getByRole('button', { name: 'Pasang sekarang' }).click();
	await otherLoaded;
	await expect(version(other)).toHaveAttribute('content', 'second');
	await expect(offer(other)).toBeHidden();
	await expect(name).toHaveValue('Kantor Contoh Selatan');
});
