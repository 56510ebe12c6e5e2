import { expect, test } from '@playwright/test';
import { noServiceWorker, startAsOwner, startPractice } from './support/first-start.ts';
import { csvFile, importFile, smallList } from './support/import.ts';

test.use(noServiceWorker);

/*
 * What is said of bills and reminders after the day they came up: in the customer's panel.
 */

test('a bill that left the list is answered later: paid, taken back, still owed', async ({
	page
}) => {
	await startAsOwner(page);
	await importFile(page, csvFile('november.csv', smallList));
	await importFile(page, csvFile('desember.csv', smallList.slice(0, 5)));
	await page.goto('/customers/001623900004');
	await expect(page.getByText('Tagihan ini tidak ada di berkas terakhir')).toBeVisible();

	await page.getByRole('button', { name: 'Sudah dibayar' }).click();
	await expect(page.getByText('Tidak ada tagihan terbuka.')).toBeVisible();
	await page.getByRole('button', { name: 'Urungkan' }).click();
	await expect(page.getByText('Tagihan ini tidak ada di berkas terakhir')).toBeVisible();

	await page.getByRole('button', { name: 'Masih menunggak' }).click();
	await expect(page.getByText('Tagihan ini tidak ada di berkas terakhir')).toBeHidden();
	await expect(page.getByText('Rp 410.000').first()).toBeVisible();
	await page.goto('/bills?sort=due&status=absent');
	await expect(page.getByText('Tidak ada tagihan yang cocok')).toBeVisible();
});

test('the answer to an earlier reminder is recorded on the customer’s page, and undone', async ({
	page
}) => {
	// A Monday morning: contact is open.
	await page.clock.setFixedTime(new Date('2026-11-23T03:00:00Z'));
	await startPractice(page);
	await page.goto('/bills?sort=due&status=open&reach=whatsapp');
	await page.getByRole('row').nth(1).getByRole('button').click();
	const panel = page.getByRole('complementary');
	await panel.getByRole('button', { name: 'Kirim pengingat' }).click();
	await page.getByRole('button', { name: 'Buka WhatsApp' }).click();
	await page.getByRole('button', { name: /^Terkirim/ }).click();
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await page.goBack();
	await panel.getByRole('button', { name: 'Catat hasil' }).first().click();
	await page.getByRole('menuitem', { name: 'Dibalas' }).click();
	await expect(page.getByText('Hasil tercatat: Dibalas')).toBeVisible();
	await expect(panel.getByText(/Dibalas/).first()).toBeVisible();
	await page.getByRole('button', { name: 'Urungkan' }).click();
	await expect(panel.getByText(/Dibalas/)).toHaveCount(0);

	await panel.getByRole('button', { name: 'Catat hasil' }).first().click();
	await page.getByRole('menuitem', { name: /Akan bayar/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	await expect(panel.getByText(/Berjanji membayar/).first()).toBeVisible();
});

test('a saved view is deleted, and the deletion undone', async ({ page }) => {
	await startPractice(page);
	await page.goto('/bills');
	await page.getByRole('button', { name: 'Tampilan' }).click();
	await page.getByRole('menuitem', { name: 'Simpan tampilan ini' }).click();
	await page.getByLabel('Nama tampilan').fill('Kunjungan Senin');
	await page.getByRole('button', { name: 'Simpan' }).click();
	await page.getByRole('button', { name: 'Tampilan' }).click();
	await page.getByRole('menuitem', { name: 'Atur tampilan tersimpan' }).click();
	await page.getByRole('button', { name: 'Hapus tampilan Kunjungan Senin' }).click();
	await expect(page.getByText('Tampilan Kunjungan Senin dihapus')).toBeVisible();
	await page.getByRole('button', { name: 'Urungkan' }).click();
	await page.getByRole('button', { name: 'Tampilan' }).click();
	await expect(page.getByRole('menuitem', { name: 'Kunjungan Senin' })).toBeVisible();
});
