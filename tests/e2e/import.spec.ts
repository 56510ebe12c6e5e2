import { expect, test } from '@playwright/test';
import { arrearsWorkbook } from '#tests/workbooks/arrears.ts';
import { noServiceWorker, startAsOwner, untilCached } from './support/first-start.ts';
import { choose, csvFile, importFile, smallList, xlsxFile } from './support/import.ts';

test.use(noServiceWorker);

test.beforeEach(async ({ page }) => {
	await startAsOwner(page);
});

test('a list in Excel becomes bills: columns confirmed, rows looked at, all saved at once', async ({
	page
}) => {
	await page.goto('/bills/import');
	await choose(page, xlsxFile('tunggakan.xlsx', await arrearsWorkbook({ rows: 300 })));
	await expect(page.getByRole('heading', { name: 'Periksa arti kolom' })).toBeVisible();
	await expect(page.getByLabel('Arti kolom NO INDIBIZ')).toHaveValue('customerNo');
	await page.getByRole('button', { name: 'Periksa baris' }).click();

	await expect(page.getByText('Belum ada yang tersimpan.')).toBeVisible();
	await expect(page.getByText(/cocok: Rp/)).toBeVisible();
	await page.getByRole('button', { name: /^Simpan / }).click();
	await expect(page.getByRole('heading', { name: 'Tersimpan' })).toBeVisible();
	await page.getByRole('button', { name: 'Lihat tagihan' }).click();
	await expect(page.getByText(/tagihan · .* pelanggan/)).toBeVisible();
});

test('the same file again changes nothing and says so', async ({ page }) => {
	const file = csvFile('november.csv', smallList);
	await importFile(page, file);
	await page.goto('/bills/import');
	await choose(page, file);
	await expect(page.getByRole('heading', { name: 'Tidak ada yang berubah' })).toBeVisible();
	await expect(page.getByText('Semua 5 tagihan di berkas ini sudah tersimpan')).toBeVisible();
});

test('the next file of the same layout is compared: changed, new, and gone, which is asked about', async ({
	page
}) => {
	await importFile(page, csvFile('november.csv', smallList));
	const [header, first, second, third] = smallList;
	const next = csvFile('desember.csv', [
		header,
		first,
		second,
		third.replace('125.500', '150.500'),
		'001623900005;Contoh Lima;082400010005;202611;75.000;20/11/2026'
	]);
	await page.goto('/bills/import');
	await choose(page, next);

	await expect(page.getByRole('button', { name: 'Berubah: 1' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Baru: 1' })).toBeVisible();
	await expect(page.getByRole('button', { name: 'Tidak ada lagi: 2' })).toBeVisible();
	await page.getByRole('button', { name: 'Berubah: 1' }).click();
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toContainText('Rp 125.500');
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toContainText('Rp 150.500');

	await page.getByRole('button', { name: /^Simpan / }).click();
	await expect(page.getByText('2 tidak ada di berkas ini')).toBeVisible();
	await page.goto('/');
	// Not paid, not reminded: asked about.
	await expect(page.getByText('2 tagihan: sudah dibayar, atau masih menunggak?')).toBeVisible();
});

test('a row with an error is shown with its reason and can be mended in place', async ({
	page
}) => {
	await page.goto('/bills/import');
	await choose(
		page,
		csvFile('rusak.csv', [...smallList, '001623900006;Contoh Enam;08;202611;belum ada;20/11/2026'])
	);
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await page.getByRole('button', { name: 'Galat: 1' }).click();
	await page.getByRole('button', { name: 'Buka baris 7' }).click();
	await expect(page.getByText('Jumlah tidak dapat dibaca sebagai angka.').first()).toBeVisible();
	await page.getByRole('button', { name: 'Ketik yang benar: Jumlah tagihan' }).click();
	await page.getByRole('textbox', { name: 'Ketik yang benar' }).fill('88.000');
	await page.getByRole('button', { name: 'Terapkan' }).click();
	await expect(page.getByRole('button', { name: 'Simpan 6 tagihan' })).toBeVisible();
});

test('a repaired phone says why, and a landline is not taken for WhatsApp', async ({ page }) => {
	await page.goto('/bills/import');
	await choose(page, csvFile('november.csv', smallList));
	await page.getByRole('button', { name: 'Periksa baris' }).click();
	await expect(page.getByRole('row', { name: /Contoh Empat/ })).toContainText(
		'Nol di depan ditambahkan kembali.'
	);
	await expect(page.getByRole('row', { name: /Contoh Tiga/ })).toContainText(
		'Telepon tetap: bukan untuk WhatsApp.'
	);
});

test('an import is undone while nobody has worked on it, and not afterwards', async ({ page }) => {
	await importFile(page, csvFile('november.csv', smallList));
	await page.goto('/bills/import');
	await page.getByRole('button', { name: 'Batalkan impor' }).click();
	await expect(page.getByText('Impor dibatalkan. Data kembali seperti sebelumnya.')).toBeVisible();
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Jatuhkan berkas' })).toBeVisible();

	await importFile(page, csvFile('november.csv', smallList));
	await page.goto('/customers/001623900002');
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await page
		.getByRole('dialog')
		.getByLabel(/Jumlah/)
		.fill('125500');
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Simpan|^Catat/ })
		.click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.goto('/bills/import');
	await page.getByRole('button', { name: 'Batalkan impor' }).click();
	await expect(page.getByText(/Sudah ada pekerjaan pada 1 pelanggan/)).toBeVisible();
});

const refused = [
	['kosong.xlsx', Buffer.alloc(0), 'Berkas ini kosong'],
	['laporan.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'Ini berkas PDF'],
	[
		'foto.xlsx',
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0]),
		'Ini gambar'
	]
] as const;

for (const [name, buffer, reason] of refused) {
	test(`${name} is refused with what it is and what to do`, async ({ page }) => {
		await page.goto('/bills/import');
		await choose(page, { name, mimeType: 'application/octet-stream', buffer });
		await expect(page.getByRole('alert')).toContainText(reason);
		await expect(page.getByRole('alert')).toContainText(name);
	});
}

test('a file that is cut short is refused, and nothing of it is kept', async ({ page }) => {
	const bytes = await arrearsWorkbook({ rows: 300 });
	await page.goto('/bills/import');
	await choose(page, xlsxFile('terpotong.xlsx', bytes.subarray(0, bytes.length / 2)));
	await expect(page.getByRole('alert')).toContainText('rusak atau terpotong');
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Jatuhkan berkas' })).toBeVisible();
});

test('rows copied in Excel are pasted, and a file is dropped anywhere', async ({ page }) => {
	await page.goto('/bills/import');
	await expect(page.getByRole('button', { name: 'Pilih berkas' })).toBeVisible();
	const pasted = smallList.map((line) => line.replaceAll(';', '\t')).join('\n');
	await page.evaluate((text) => {
		const data = new DataTransfer();
		data.setData('text/plain', text);
		document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
	}, pasted);
	await expect(page.getByRole('heading', { name: 'Periksa arti kolom' })).toBeVisible();

	await page.goto('/templates');
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.evaluate((text) => {
		const data = new DataTransfer();
		data.items.add(new File([text], 'jatuh.csv', { type: 'text/csv' }));
		window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true }));
	}, smallList.join('\n'));
	await expect(page.getByText('jatuh.csv')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Periksa arti kolom' })).toBeVisible();
});

test.describe('without a network', () => {
	test.use({ serviceWorkers: 'allow' });

	test('a list is imported with no network at all', async ({ page, context }) => {
		await untilCached(page);
		await context.setOffline(true);
		await importFile(page, xlsxFile('luring.xlsx', await arrearsWorkbook({ rows: 50 })));
		await expect(page.getByText(/tagihan · .* pelanggan/)).toBeVisible();
	});
});
