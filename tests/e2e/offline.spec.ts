import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, untilCached } from './support/first-start.ts';
import { csvFile } from './support/import.ts';
import { OwnServer } from './support/own-server.ts';
import {
	arrearsCsv,
	catchLinks,
	coverage,
	fourCustomers,
	openWithEnter,
	recipient,
	workingMoment
} from './support/queue.ts';

const at = workingMoment();
let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

/** A clerk with a list, at work; the server is then killed and the page is opened from cold. */
async function startThenLoseServer(page: Page): Promise<void> {
	await page.clock.setFixedTime(at);
	await catchLinks(page);
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await server.stop();
}

test.describe('with the server killed', () => {
	test.use({ baseURL: undefined });

	test('a list is imported, reminded, paid and found again, all from cold starts', async ({
		page
	}) => {
		await startThenLoseServer(page);
		const go = (address: string) => page.goto(server.origin + address);
		await go('/bills/import');
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles(csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
		await page.getByRole('button', { name: 'Periksa baris' }).click();
		await page.getByRole('button', { name: /^Simpan \d/ }).click();
		await page.getByRole('button', { name: 'Lihat tagihan' }).click();
		await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

		await go('/');
		await page
			.getByRole('button', { name: /^Mulai: / })
			.first()
			.click();
		await expect(recipient(page)).toHaveText('Contoh Satu');
		await openWithEnter(page);
		await page.keyboard.press('s');
		await expect(recipient(page)).toHaveText('Contoh Dua');

		await go('/customers/001623900003');
		await page.getByRole('button', { name: 'Catat pembayaran' }).click();
		await page
			.getByRole('dialog')
			.getByRole('button', { name: /^Lunas: / })
			.click();
		await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
		await expect(page.getByRole('dialog')).toBeHidden();

		await go('/');
		await page.getByRole('button', { name: /^Lanjutkan: / }).click();
		await expect(coverage(page)).toHaveText(/1 terkirim\s*2 menunggu\s*dari 3 penerima/);
		await go('/bills');
		await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
		await expect(page.getByRole('row', { name: /Contoh Tiga/ })).toBeHidden();
	});

	test('a second tab sees at once what the first one records', async ({ page, context }) => {
		await startThenLoseServer(page);
		const go = (address: string) => page.goto(server.origin + address);
		await go('/bills/import');
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles(csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
		await page.getByRole('button', { name: 'Periksa baris' }).click();
		await page.getByRole('button', { name: /^Simpan \d/ }).click();
		await page.getByRole('button', { name: 'Lihat tagihan' }).click();
		await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

		const second = await context.newPage();
		await second.clock.setFixedTime(at);
		await second.goto(`${server.origin}/customers/001623900001`);
		await second.getByRole('button', { name: 'Catat pembayaran' }).click();
		await second
			.getByRole('dialog')
			.getByRole('button', { name: /^Lunas: / })
			.click();
		await second.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();

		await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeHidden();
		await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
	});
});

test('a new version is offered, waits, and loses no typing', async ({ page }) => {
	await page.clock.setFixedTime(at);
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await page.reload();
	await server.deployAnother();

	await page.goto(`${server.origin}/settings`);
	await page.getByLabel('Nama kantor').fill('Kantor Contoh Selatan');
	const offer = page.getByRole('status').filter({ hasText: 'Versi baru' });
	await page.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
	});
	await expect(offer).toBeVisible();
	await expect(page.getByLabel('Nama kantor')).toHaveValue('Kantor Contoh Selatan');

	// Pressed in the midst of typing, it says what would be lost, and does nothing.
	await offer.getByRole('button', { name: 'Pasang sekarang' }).click();
	await expect(page.getByText('Ada ketikan yang belum disimpan')).toBeVisible();
	await expect(page.getByLabel('Nama kantor')).toHaveValue('Kantor Contoh Selatan');
	await page
		.locator('form')
		.filter({ has: page.getByLabel('Nama kantor') })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Tersimpan').first()).toBeVisible();

	const reloaded = page.waitForEvent('load');
	await page.getByRole('button', { name: /^Pasang/ }).click();
	await reloaded;
	await expect(page.getByLabel('Nama kantor')).toHaveValue('Kantor Contoh Selatan');
	await expect(offer).toBeHidden();
});
