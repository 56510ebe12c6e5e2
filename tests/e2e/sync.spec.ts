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

// Several devices, each started from nothing.
test.describe.configure({ timeout: 120_000 });

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

test('where there is no network at all, a file carries the records, and the server has them once', async ({
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

	await payAll(page, server.origin, '001623900001');
	await page.goto(`${server.origin}/sync`);
	await page.getByLabel('Kata kunci berkas').fill('kata kunci contoh');
	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Buat berkas' }).click();
	const file = await (await coming).path();

	const chooser = phone.waitForEvent('filechooser');
	await phone.getByRole('button', { name: 'Ambil dari berkas' }).click();
	await (await chooser).setFiles(file);
	await expect(phone.getByText('Dibuat Sari Contoh')).toBeVisible();
	const word = phone.getByLabel('Kata kunci berkas').last();
	await word.fill('bukan kata kuncinya');
	await phone.getByRole('button', { name: 'Ambil isinya' }).click();
	await expect(phone.getByText('Kata kunci tidak cocok')).toBeVisible();
	await word.fill('kata kunci contoh');
	await phone.getByRole('button', { name: 'Ambil isinya' }).click();
	await expect(phone.getByText(/^1 catatan masuk/)).toBeVisible();
	await phone.goto(`${server.origin}/bills`);
	await expect(phone.getByText('Contoh Dua')).toBeVisible();
	await expect(phone.getByText('Contoh Satu')).toBeHidden();

	await server.startAgain();
	for (const device of [phone, page]) {
		await device.goto(`${server.origin}/sync`);
		await untilAlike(device);
	}
	await phone.goto(`${server.origin}/customers/001623900001`);
	await expect(phone.getByText(/^Pembayaran Rp/)).toHaveCount(1);
});

test('what two people changed at the same time is kept from both, and one of them settles it', async ({
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

	for (const [device, name] of [
		[page, 'Kantor Contoh Selatan'],
		[phone, 'Kantor Contoh Barat']
	] as const) {
		await device.goto(`${server.origin}/settings`);
		const field = device.getByLabel('Nama kantor');
		await field.fill(name);
		await device
			.locator('form')
			.filter({ has: field })
			.getByRole('button', { name: 'Simpan' })
			.click();
		await expect(device.getByText('Pengaturan tersimpan')).toBeVisible();
	}

	await server.startAgain();
	for (const device of [phone, page]) {
		await device.goto(`${server.origin}/sync`);
		await untilAlike(device);
	}
	const review = page.getByRole('region', { name: 'Diubah di dua perangkat' });
	await expect(review.getByText('Kantor Contoh Barat')).toBeVisible();
	await review
		.locator('.value')
		.filter({ hasText: 'Kantor Contoh Selatan' })
		.getByRole('button', { name: 'Pakai ini' })
		.click();
	await expect(review).toBeHidden();
	// A form that is open keeps what it was opened with.
	await expect(async () => {
		await phone.goto(`${server.origin}/settings`);
		await expect(phone.getByLabel('Nama kantor')).toHaveValue('Kantor Contoh Selatan', {
			timeout: 2_000
		});
	}).toPass();
});
