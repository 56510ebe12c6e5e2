import { expect, test, type Browser, type Page } from '@playwright/test';
import { startAsOwner, untilCached } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	adminPassword,
	enterFromServer,
	fillEntry,
	payAll,
	setUpServer,
	untilAlike
} from './support/office.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

const at = workingMoment();
const list = csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers));
let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

/** A device of its own: nothing of it is shared with another. */
async function anotherDevice(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
	return context.newPage();
}

/** Sari has imported a list alone, and then made herself the admin of the office's server. */
async function sariJoins(page: Page): Promise<void> {
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await importFile(page, list, server.origin);
	await setUpServer(page, server);
}

test('a device that worked alone joins without importing again, and a second one has it all', async ({
	page,
	browser
}) => {
	await sariJoins(page);
	const phone = await anotherDevice(browser);
	await phone.setViewportSize({ width: 390, height: 844 });
	await enterFromServer(phone, server);
	await phone.goto(`${server.origin}/bills`);
	await expect(phone.getByText('Contoh Satu')).toBeVisible();

	await payAll(page, server.origin, '001623900001');
	await expect(phone.getByText('Contoh Satu')).toBeHidden();
	await expect(phone.getByText('Contoh Dua')).toBeVisible();
	await phone.goto(`${server.origin}/customers/001623900001`);
	await expect(phone.getByText('oleh Sari Contoh').first()).toBeVisible();
});

test('work without a network waits, says so, survives a restart, and meets the others afterwards', async ({
	page,
	browser
}) => {
	await sariJoins(page);
	const phone = await anotherDevice(browser);
	await enterFromServer(phone, server);
	await untilCached(phone);
	await phone.goto(`${server.origin}/sync`);
	await untilAlike(phone);

	await server.stop();
	await payAll(phone, server.origin, '001623900002');
	await payAll(page, server.origin, '001623900003');
	await phone.goto(`${server.origin}/sync`);
	await expect(phone.getByText(/^1 menunggu dikirim/)).toBeVisible();
	await expect(phone.getByText(/Server tidak menjawab/).first()).toBeVisible();

	await server.startAgain();
	await phone.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
	await untilAlike(phone);
	await page.goto(`${server.origin}/sync`);
	await untilAlike(page);
	for (const device of [page, phone]) {
		await device.goto(`${server.origin}/bills`);
		await expect(device.getByText('Contoh Satu')).toBeVisible();
		await expect(device.getByText('Contoh Dua')).toBeHidden();
		await expect(device.getByText('Contoh Tiga')).toBeHidden();
	}
});

test('signing in says what is wrong, and afterwards the password opens the device without a network', async ({
	page,
	browser
}) => {
	await sariJoins(page);
	const phone = await anotherDevice(browser);
	await phone.goto(server.origin);
	await phone.getByRole('button', { name: 'Masuk ke server kantor' }).click();
	await fillEntry(phone, 'sari', '');
	await expect(phone.getByText('Isi nama akun dan kata sandi')).toBeVisible();
	await fillEntry(phone, 'sari', 'bukan ini kata sandinya');
	await expect(phone.getByText('Nama akun atau kata sandi salah')).toBeVisible();
	await fillEntry(phone, 'sari', adminPassword);
	await expect(phone.getByRole('navigation').first()).toBeVisible();
	await untilCached(phone);

	await server.stop();
	await phone.getByRole('button', { name: 'Kunci' }).click();
	await phone.getByLabel('Frasa sandi').fill(adminPassword);
	await phone.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(phone.getByRole('navigation').first()).toBeVisible();
	await phone.goto(`${server.origin}/bills`);
	await expect(phone.getByText('Contoh Satu')).toBeVisible();
});

test('a new version that is put in while there is no network loses no unsent work', async ({
	page,
	browser
}) => {
	await sariJoins(page);
	await page.goto(server.origin);
	await server.deployAnother('second');
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	const offer = page.getByRole('status').filter({ hasText: 'Versi baru sudah siap' });
	await expect(offer).toBeVisible();
	await server.stop();
	await payAll(page, server.origin, '001623900001');
	const loaded = page.waitForEvent('load');
	await offer.getByRole('button', { name: 'Pasang sekarang' }).click();
	await loaded;
	await page.goto(`${server.origin}/sync`);
	await expect(page.getByText(/^1 menunggu dikirim/)).toBeVisible();

	await server.startAgain();
	await page.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
	await untilAlike(page);
	const phone = await anotherDevice(browser);
	await enterFromServer(phone, server);
	await phone.goto(`${server.origin}/bills`);
	await expect(phone.getByText('Contoh Dua')).toBeVisible();
	await expect(phone.getByText('Contoh Satu')).toBeHidden();
});
