import { expect, test } from '@playwright/test';
import { addDays } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { noServiceWorker, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

test.use(noServiceWorker);

const at = workingMoment();
const inAWeek = addDays(localTime(at.getTime(), 'WIB').date, 7);

test.beforeEach(async ({ page }) => {
	await page.clock.setFixedTime(at);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)));
});

test('a pause needs a reason and a day, is told in the story, and can be taken back', async ({
	page
}) => {
	await page.goto('/customers/001623900001');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Jeda pengingat' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Sampai dengan').fill(inAWeek);
	await dialog.getByRole('button', { name: 'Jeda pengingat' }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill('Sedang dirawat');
	await dialog.getByRole('button', { name: 'Jeda pengingat' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText(/Pengingat dijeda sampai .*: Sedang dirawat/).first()).toBeVisible();

	await page.goto('/');
	await expect(page.getByText(/2 pelanggan siap diingatkan/)).toBeVisible();
	await page.goto('/customers/001623900001');
	await page.getByRole('button', { name: 'Batalkan catatan ini' }).first().click();
	await dialog.getByLabel('Alasan').fill('Sudah sembuh');
	await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
	await expect(dialog).toBeHidden();
	await page.goto('/');
	await expect(page.getByText(/3 pelanggan siap diingatkan/)).toBeVisible();
});

test('a corrected phone makes a customer reachable and survives the next file with the old one', async ({
	page
}) => {
	await page.goto('/');
	await expect(page.getByText('1 pelanggan belum dapat dikirimi pesan')).toBeVisible();
	await page.goto('/customers/001623900004');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Perbaiki data' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Nomor telepon').fill('0824 0001 0044');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText('0824-0001-0044').first()).toBeVisible();

	const next = arrearsCsv(at, fourCustomers).map((line) => line.replace('99.000', '98.000'));
	await importFile(page, csvFile('berikutnya.csv', next));
	await page.goto('/customers/001623900004');
	await expect(page.getByText('98.000').first()).toBeVisible();
	await expect(page.getByText('0824-0001-0044').first()).toBeVisible();
	await page.goto('/');
	await expect(page.getByText(/4 pelanggan siap diingatkan/)).toBeVisible();
});

test('one story tells imports, payments and who did them', async ({ page }) => {
	await page.goto('/customers/001623900002');
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await page.getByRole('dialog').getByLabel('Jumlah dibayar').fill('25.500');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	const story = page.getByRole('list').filter({ hasText: 'Diimpor dari' });
	await expect(story).toContainText('Diimpor dari tunggakan.csv');
	await expect(story).toContainText(/Pembayaran Rp\s?25\.500/);
	await expect(story).toContainText('oleh Sari Contoh');
});
