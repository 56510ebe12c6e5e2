import { expect, test, type Page } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { choose, csvFile, importFile, smallList } from './support/import.ts';

const line = (day: string, words: string, amount: string, mark: string) =>
	`"'${day}","${words}","'0000","${amount} ${mark}",""`;
const head = [
	'No. rekening : 0001112223',
	'Periode : 01/11/2026 - 25/11/2026',
	'Tanggal Transaksi,Keterangan,Cabang,Jumlah,Saldo'
];
const statement = csvFile('mutasi.csv', [
	...head,
	line('20/11', 'TRSF E-BANKING CR VA 88608001623900002', '125,500.00', 'CR'),
	line('20/11', 'SETORAN CONTOH TIGA', '99,000.00', 'CR'),
	line('21/11', 'SETORAN TUNAI', '410,000.00', 'CR'),
	line('21/11', 'BUNGA', '1,250.00', 'CR'),
	line('22/11', 'BIAYA ADM', '15,000.00', 'DB'),
	line('23/11', 'TITIPAN SEJUMLAH', '700,000.00', 'CR'),
	'PEND,TRSF E-BANKING CR,,"50,000.00 CR",'
]);

const total = (page: Page, name: string) =>
	page.getByRole('group', { name: 'Baris mana yang ditampilkan' }).getByRole('button', { name });

async function atBank(page: Page): Promise<void> {
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', smallList));
	await page.goto('/bank');
	await expect(page.getByRole('heading', { name: 'Mutasi bank', exact: true })).toBeVisible();
}

test('a statement becomes payments once, whatever is taken in again', async ({ page }) => {
	const complaints = complaintsOf(page);
	await atBank(page);
	await expect(page.getByText('Jatuhkan berkas mutasi rekening di sini')).toBeVisible();
	await expectAccessible(page, 'an empty bank screen');
	await choose(page, statement);
	await expect(page.getByRole('status').getByText('5 baris baru masuk.')).toBeVisible();
	await expect(page.getByText('1 uang keluar (Rp 15.000) tidak diambil')).toBeVisible();
	await expect(total(page, 'Menunggu')).toContainText('Rp 1.335.750');
	await expectAccessible(page, 'lines that wait');

	await page.getByRole('button', { name: 'Konfirmasi 2 yang yakin (Rp 224.500)' }).click();
	await expect(total(page, 'Cocok')).toContainText('Rp 224.500');
	await page.getByRole('button', { name: 'Urungkan', exact: true }).first().click();
	await expect(total(page, 'Cocok')).toContainText('Rp 0');
	await page.getByRole('button', { name: 'Konfirmasi 2 yang yakin (Rp 224.500)' }).click();
	await expect(total(page, 'Cocok')).toContainText('2 baris');

	await page.getByRole('button', { name: /SETORAN TUNAI/ }).click();
	await page.getByRole('heading', { name: 'Mutasi bank', exact: true }).click();
	await page.keyboard.press('Enter');
	await expect(total(page, 'Cocok')).toContainText('Rp 634.500');
	await page.keyboard.press('u');
	await expect(total(page, 'Cocok')).toContainText('2 baris');
	// Who takes back is at the same line again.
	await expect(page.getByRole('button', { name: /SETORAN TUNAI.*Contoh Empat/ })).toHaveAttribute(
		'aria-expanded',
		'true'
	);
	await page.keyboard.press('Enter');
	await expect(total(page, 'Cocok')).toContainText('Rp 634.500');

	await page.getByRole('button', { name: /BUNGA/ }).click();
	await page.getByRole('heading', { name: 'Mutasi bank', exact: true }).click();
	await page.keyboard.press('s');
	const skipping = page.getByRole('dialog');
	await skipping.getByLabel('Alasan').fill('bunga bank');
	await skipping.getByRole('button', { name: 'Bukan tagihan' }).click();
	await expect(total(page, 'Bukan tagihan')).toContainText('Rp 1.250');

	await page.getByRole('button', { name: /TITIPAN/ }).click();
	await page.getByRole('heading', { name: 'Mutasi bank', exact: true }).click();
	await page.keyboard.press('f');
	const assigning = page.getByRole('dialog');
	await assigning.getByLabel('Cari nama, nomor, atau telepon').fill('Contoh Satu');
	await assigning.getByRole('button', { name: /Contoh Satu/ }).click();
	await expectAccessible(page, 'choosing a customer');
	await assigning.getByRole('button', { name: 'Catat pembayaran' }).click();
	await expect(total(page, 'Cocok')).toContainText('4 baris');
	await expect(total(page, 'Menunggu')).toContainText('0 baris');

	await page.reload();
	await expect(total(page, 'Menunggu')).toContainText('0 baris');
	await choose(page, statement);
	await expect(
		page.getByText('Tidak ada yang baru: 5 baris di berkas ini sudah ada.')
	).toBeVisible();
	await expect(total(page, 'Cocok')).toContainText('4 baris');

	await page.goto('/customers/001623900002');
	// The one that stands, and the one that was taken back.
	await expect(page.getByText('Dari mutasi bank:')).toHaveCount(2);
	await expect(page.getByText('TRSF E-BANKING CR VA 88608001623900002')).toHaveCount(2);
	expect(complaints).toEqual([]);
});

test('a line waits again once its payment is taken back', async ({ page }) => {
	await atBank(page);
	await choose(page, statement);
	await page.getByRole('button', { name: /Konfirmasi 2 yang yakin/ }).click();
	await total(page, 'Cocok').click();
	await page.getByRole('button', { name: 'Batalkan', exact: true }).first().click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Alasan').fill('salah orang');
	await dialog.getByRole('button', { name: 'Batalkan', exact: true }).click();
	await expect(total(page, 'Menunggu')).toContainText('4 baris');
	await total(page, 'Menunggu').click();
	await page.getByRole('button', { name: /Konfirmasi 1 yang yakin/ }).click();
	await expect(total(page, 'Cocok')).toContainText('2 baris');
});

test('a file that cannot be read is refused with the place, and nothing of it is kept', async ({
	page
}) => {
	await atBank(page);
	await choose(
		page,
		csvFile('rusak.csv', [
			...head,
			line('20/11', 'A', '125,500.00', 'CR'),
			line('32/11', 'B', '99,000.00', 'CR')
		])
	);
	const alert = page.getByRole('alert');
	await expect(alert).toContainText(
		'baris 5, kolom Tanggal Transaksi: “32/11” bukan tanggal yang ada'
	);
	await expect(alert).toContainText('Tidak ada yang disimpan dari berkas ini.');
	await choose(page, csvFile('lain.csv', ['Nama;Alamat', 'Contoh;Jl. Contoh']));
	await expect(alert).toContainText('Tidak ditemukan tabel mutasi');
	await page.reload();
	await expect(page.getByText('Jatuhkan berkas mutasi rekening di sini')).toBeVisible();
});

test('a layout that nobody knows is asked about once', async ({ page }) => {
	await atBank(page);
	const own = (amount: string) =>
		csvFile('lain.csv', ['Hari;Isi;Masuk Kas', `20/11/2026;CONTOH DUA;${amount}`]);
	await choose(page, own('125.500'));
	await page.getByLabel('Hari').selectOption('date');
	await page.getByLabel('Isi').selectOption('description');
	await page.getByLabel('Masuk Kas').selectOption('credit');
	await page.getByLabel('Nama bank atau susunan ini').fill('Bank Contoh');
	await expectAccessible(page, 'unknown columns');
	await page.getByRole('button', { name: 'Lanjutkan' }).click();
	await expect(page.getByText('1 baris baru masuk.')).toBeVisible();
	await choose(page, own('200.000'));
	await expect(page.getByText('1 baris baru masuk.')).toBeVisible();
	await expect(total(page, 'Menunggu')).toContainText('2 baris');
});

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('lines are confirmed with a thumb', async ({ page }) => {
		await atBank(page);
		await choose(page, statement);
		await expect(total(page, 'Menunggu')).toContainText('5 baris');
		await expectNoSidewaysScroll(page, 'lines on a phone');
		await expectAccessible(page, 'lines on a phone');
		await page.getByRole('button', { name: 'Konfirmasi', exact: true }).click();
		await expect(total(page, 'Cocok')).toContainText('1 baris');
		await expectNoSidewaysScroll(page, 'lines on a phone');
	});
});
