import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { expect, test, type Page } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

const list = csvFile('tunggakan.csv', arrearsCsv(workingMoment(), fourCustomers));

async function payCash(page: Page, customerNo: string, amount: string): Promise<void> {
	await page.goto(`/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Jumlah dibayar').fill(amount);
	await dialog.getByLabel('Tunai').check();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}

function figure(page: Page, name: string) {
	return page.getByRole('group', { name, exact: true });
}

test('who oversees sees what was collected, opens the rows behind it, filters and takes it along', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await startAsOwner(page);
	await page.goto('/dashboard');
	await expect(
		page.getByRole('heading', { name: 'Belum ada yang dapat dijumlahkan' })
	).toBeVisible();
	await expectAccessible(page, 'nothing to add up');
	await importFile(page, list);
	await payCash(page, '001623900001', '50000');
	await payCash(page, '001623900002', '25500');

	await page.keyboard.press('g');
	await page.keyboard.press('d');
	await expect(page.getByRole('heading', { name: 'Dasbor', level: 1 })).toBeVisible();
	await expect(page.getByText('Terkumpul Rp 75.500, belum dibayar Rp 909.000')).toBeVisible();
	await expect(page.getByText('Data dari perangkat ini saja: belum ada server.')).toBeVisible();
	await expectAccessible(page, 'the dashboard');
	await expectNoSidewaysScroll(page, 'the dashboard');

	await figure(page, 'Terkumpul').getByRole('button', { name: 'Rp 75.500' }).press('Enter');
	const rows = page.getByRole('dialog', { name: 'Pembayaran' });
	await expect(rows.getByText('2 baris · jumlah Rp 75.500')).toBeVisible();
	await expect(rows.getByRole('link', { name: 'Contoh Satu' })).toBeVisible();
	await expectAccessible(page, 'rows behind a figure');
	await page.keyboard.press('Escape');
	await expect(rows).toBeHidden();

	await figure(page, 'Terkumpul').getByRole('button', { name: 'Arti angka: Terkumpul' }).click();
	await expect(page.getByText('Pembayaran yang dibatalkan tidak dihitung')).toBeVisible();
	await page.keyboard.press('Escape');

	await page.getByRole('button', { name: /^Waktu/ }).click();
	await page.getByLabel('Bulan lalu').check();
	await expect(page).toHaveURL(/period=last-month/);
	await page.keyboard.press('Escape');
	await expect(page.getByText('Terkumpul Rp 0, belum dibayar Rp 909.000')).toBeVisible();
	await page.getByRole('button', { name: 'Hapus saringan' }).click();
	await expect(page.getByText('Terkumpul Rp 75.500,')).toBeVisible();

	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Ekspor .xlsx' }).click();
	const file = await download;
	expect(file.suggestedFilename()).toMatch(/^dasbor-\d{4}-\d{2}-\d{2}\.xlsx$/);
	const book = read(await readFile(await file.path()));
	const summary = utils.sheet_to_json(book.Sheets['Ringkasan']!, { header: 1 });
	expect(summary).toContainEqual(expect.arrayContaining(['Terkumpul', 75_500]));
	expect(summary).toContainEqual(expect.arrayContaining(['Belum dibayar', 909_000]));
	expect(book.SheetNames).toContain('Keterangan');

	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
	await expect(page.getByText('Terkumpul Rp 75.500,')).toBeVisible();
	await page.emulateMedia({ media: 'screen' });

	await figure(page, 'Belum dibayar').getByRole('link', { name: 'Rp 909.000' }).click();
	await expect(page).toHaveURL(/\/bills\?status=open/);
	await expect(page.getByRole('row').nth(4)).toBeVisible();
	expect(complaints).toEqual([]);
});
