import { expect, test, type Page } from '@playwright/test';
import { noServiceWorker, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

test.use(noServiceWorker);

const at = workingMoment();

test.beforeEach(async ({ page, baseURL }) => {
	await startAsOwner(page, baseURL!);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, fourCustomers)), baseURL!);
	await page.goto('/customers/001623900001');
});

async function pay(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Jumlah dibayar').fill('50000');
	await dialog.getByLabel('Tunai').check();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
}

test('a payment gives a receipt with a number and the amount in words', async ({ page }) => {
	await pay(page);
	await page.getByRole('link', { name: 'Kuitansi' }).click();
	const receipt = page.getByRole('article');
	await expect(receipt.getByText('lima puluh ribu rupiah')).toBeVisible();
	await expect(receipt.getByText(/^[A-Z]{4}-00001$/)).toBeVisible();
	await expect(receipt.getByText('Contoh Satu')).toBeVisible();
	await page.getByLabel('Kertas').selectOption({ label: 'Rol 58 mm' });
	await expect(receipt).toHaveAttribute('data-width', '58');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByRole('button', { name: 'Cetak' })).toBeHidden();
	await expect(page.getByRole('navigation').first()).toBeHidden();
	await expect(receipt).toBeVisible();
});

test('a payment is shared out by hand, with a photo that proves it', async ({ page }) => {
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Jumlah dibayar').fill('50000');
	await dialog.getByLabel('Tambah foto').setInputFiles({
		name: 'bukti.png',
		mimeType: 'image/png',
		buffer: await page.screenshot()
	});
	await expect(dialog.getByRole('button', { name: 'Buang bukti.png' })).toBeVisible();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await page.getByRole('button', { name: 'Buka bukti.png' }).click();
	const photo = page.getByRole('dialog').getByRole('img');
	await expect(photo).toBeVisible();
	await expect
		.poll(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth))
		.toBeGreaterThan(0);
});

test('the same payment a second time is asked about before it is kept', async ({ page }) => {
	await pay(page);
	await expect(page.getByText(/^Pembayaran Rp/)).toHaveCount(1);
	await pay(page);
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByText(/Pembayaran yang sama sudah tercatat/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Ini pembayaran lain' }).click();
	await expect(page.getByText(/^Pembayaran Rp/)).toHaveCount(2);
});

test('a visit is told in the customer’s story, with when to come again', async ({ page }) => {
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Catat kunjungan' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('tidak di tempat').check();
	await dialog.getByLabel('Catatan').fill('pagar terkunci');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText('Kunjungan: tidak di tempat')).toBeVisible();
	await expect(page.getByText('pagar terkunci')).toBeVisible();
});

test('what was paid in excess pays the next bill with one press, and comes back when undone', async ({
	page,
	baseURL
}) => {
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Jumlah dibayar').fill('400000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText(/^Lebih bayar Rp\s50\.000$/)).toBeVisible();
	await expect(page.getByRole('button', { name: /^Pakai/ })).toHaveCount(0);

	const [first] = fourCustomers;
	const next = arrearsCsv(at, [...fourCustomers, { ...first!, amount: '120.000', overdue: 5 }]);
	await importFile(page, csvFile('tunggakan-baru.csv', next), baseURL!);
	await page.goto('/customers/001623900001');
	const total = page.getByRole('main').locator('header').getByText(/^Rp/);
	await expect(total).toHaveText(/^Rp\s120\.000$/);
	await page.getByRole('button', { name: /^Pakai Rp\s50\.000 untuk tagihan$/ }).click();
	await expect(total).toHaveText(/^Rp\s70\.000$/);
	await expect(page.getByText('Lebih bayar')).toBeHidden();
	await expect(page.getByRole('listitem').getByText(/^Saldo Rp\s50\.000 dipakai/)).toBeVisible();
	await page.getByRole('button', { name: 'Urungkan' }).click();
	await expect(total).toHaveText(/^Rp\s120\.000$/);
	await expect(page.getByText(/^Lebih bayar Rp\s50\.000$/)).toBeVisible();
});

test('a receipt carries the letterhead of the settings, and no message is printed over it', async ({
	page
}) => {
	await page.goto('/settings');
	await page.getByLabel('Kop kuitansi').fill('Jl. Contoh 1, Dumai\nNPWP 00.000.000.0-000.000');
	await page.getByRole('form', { name: 'Kantor' }).getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();
	await page.goto('/customers/001623900001');
	await pay(page);
	await page.getByRole('link', { name: 'Kuitansi' }).click();
	const receipt = page.getByRole('article');
	await expect(receipt.getByText('Jl. Contoh 1, Dumai')).toBeVisible();
	await expect(receipt.getByText('NPWP 00.000.000.0-000.000')).toBeVisible();
	const message = page.getByText(/^Pembayaran .* tersimpan$/);
	await expect(message).toBeVisible();
	await page.emulateMedia({ media: 'print' });
	await expect(message).toBeHidden();
	await expect(receipt).toBeVisible();
});

test('an agreement is recorded at the door, from the list of the day', async ({ page }) => {
	await page.goto('/field?part=all&who=-&at=001623900001');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Catat sanggahan' }).click();
	await page.getByRole('dialog').getByLabel('Alasan').fill('meteran rusak');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan sanggahan' }).click();
	await expect(page.getByText('Disanggah: meteran rusak')).toBeVisible();
});
