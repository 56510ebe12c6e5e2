import { readFile } from 'node:fs/promises';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { noServiceWorker, passphrase, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile, smallList } from './support/import.ts';

test.use(noServiceWorker);

interface BackupFile {
	readonly name: string;
	readonly mimeType: string;
	readonly buffer: Buffer;
}

async function makeBackup(page: Page): Promise<BackupFile> {
	await page.goto('/settings');
	await page.getByLabel('Frasa sandi Anda').fill(passphrase);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Buat cadangan' }).click();
	const file = await download;
	await expect(page.getByText(/Cadangan .* dibuat/)).toBeVisible();
	return {
		name: file.suggestedFilename(),
		mimeType: 'application/octet-stream',
		buffer: await readFile(await file.path())
	};
}

async function restore(page: Page, file: BackupFile, words = passphrase): Promise<void> {
	await page.goto('/settings');
	await page.locator('input[type=file]').last().setInputFiles(file);
	await page.getByLabel('Frasa sandi berkas itu').fill(words);
	await page.getByRole('button', { name: 'Pulihkan', exact: true }).click();
}

/** Another device: a browser that has never seen this one's data. */
async function anotherDevice(browser: Browser): Promise<Page> {
	const context = await browser.newContext();
	const page = await context.newPage();
	await startAsOwner(page);
	return page;
}

async function pay(page: Page, customerNo: string): Promise<void> {
	await page.goto(`/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Lunas: / })
		.click();
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
}

test('everything is there again on another device, and a second time changes nothing', async ({
	page,
	browser
}) => {
	await startAsOwner(page);
	await importFile(page, csvFile('november.csv', smallList));
	await pay(page, '001623900002');
	const file = await makeBackup(page);
	expect(file.buffer.includes('Contoh Satu')).toBe(false);

	const other = await anotherDevice(browser);
	await restore(other, file);
	await expect(other.getByText(/Pemulihan selesai: \d+ catatan masuk/)).toBeVisible();
	await restore(other, file);
	await expect(other.getByText('semua isinya sudah ada di sini')).toBeVisible();
	await other.goto('/bills');
	await expect(other.getByRole('row', { name: /Contoh Satu/ })).toHaveCount(2);
	await expect(other.getByRole('row', { name: /Contoh Dua/ })).toBeHidden();
	await other.goto('/customers/001623900002');
	await expect(other.getByText(/Pembayaran Rp\s?125\.500/)).toBeVisible();
	await other.context().close();
});

test('a used store keeps what it has and gains what it had not', async ({ page, browser }) => {
	await startAsOwner(page);
	await importFile(page, csvFile('november.csv', smallList));
	const file = await makeBackup(page);

	const other = await anotherDevice(browser);
	await importFile(other, csvFile('november.csv', smallList));
	await pay(other, '001623900002');
	await importFile(
		other,
		csvFile('lain.csv', [
			'ID PEL;NAMA LENGKAP;TELEPON;BULAN TAGIHAN;TUNGGAKAN',
			'009900000001;Contoh Sembilan;082400010099;202611;45.000'
		])
	);
	await restore(other, file);
	await expect(other.getByText(/Pemulihan selesai/)).toBeVisible();
	await other.goto('/bills');
	await expect(other.getByRole('row', { name: /Contoh Sembilan/ })).toBeVisible();
	await expect(other.getByRole('row', { name: /Contoh Satu/ })).toHaveCount(2);
	// Paid here after the backup was made: it stays paid.
	await expect(other.getByRole('row', { name: /Contoh Dua/ })).toBeHidden();
	await other.context().close();
});

test('a wrong passphrase, another file and a damaged one are refused, and nothing changes', async ({
	page,
	browser
}) => {
	await startAsOwner(page);
	await importFile(page, csvFile('november.csv', smallList));
	const file = await makeBackup(page);

	const other = await anotherDevice(browser);
	await restore(other, file, 'bukan frasa yang benar');
	await expect(other.getByText('Frasa sandi tidak cocok dengan berkas itu')).toBeVisible();

	const cut = { ...file, buffer: file.buffer.subarray(0, file.buffer.length - 20) };
	await restore(other, cut);
	await expect(other.getByRole('alert')).toContainText('Tidak ada yang berubah');

	await other.goto('/settings');
	const photo = { name: 'foto.satuloket', mimeType: 'image/png', buffer: Buffer.from('bukan') };
	await other.locator('input[type=file]').last().setInputFiles(photo);
	await expect(other.getByText('Ini bukan berkas cadangan SatuLoket')).toBeVisible();

	await other.goto('/bills');
	await expect(other.getByText('Belum ada tagihan')).toBeVisible();
	await other.context().close();
});
