import { readFile } from 'node:fs/promises';
import { read, utils } from '@e965/xlsx';
import { expect, test, type Page } from '@playwright/test';
import { noServiceWorker, startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import { addDays } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';

test.use(noServiceWorker);

const today = localTime(Date.now(), 'WIB').date;
const due = (overdue: number) => addDays(today, -overdue).split('-').reverse().join('/');
const period = (overdue: number) => addDays(today, -overdue).slice(0, 7).replace('-', '');

const list = [
	'NO PELANGGAN;NAMA;NO HP;ALAMAT;CABANG;PERIODE;TOTAL TAGIHAN;JATUH TEMPO',
	...(
		[
			['001', 'Contoh Satu', '082400010001', 'Jl. Melati 1', 'Dumai', '350.000', 100],
			['002', 'Contoh Dua', '082400010002', 'Jl. Mawar 2', 'Dumai', '125.500', 40],
			['003', '=1+1 Contoh', '0765-00000', 'Jl. Kenanga 3', 'Rengat', '99.000', 10],
			['004', 'Contoh Empat', '082400010004', 'Jl. Mawar 4', 'Rengat', '410.000', -5]
		] as const
	).map(([no, name, phone, street, branch, amount, days]) =>
		[`001623900${no}`, name, phone, street, branch, period(days), amount, due(days)].join(';')
	)
];

test.beforeEach(async ({ page }) => {
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', list));
});

/** Names in the list, from the top. */
function names(page: Page) {
	return page.getByRole('row').locator('.name');
}

test('search finds name, number, phone and address, letter by letter, and says what it adds up to', async ({
	page
}) => {
	await expect(names(page)).toHaveText([
		'Contoh Satu',
		'Contoh Dua',
		'=1+1 Contoh',
		'Contoh Empat'
	]);
	const search = page.getByRole('searchbox');
	for (const [words, found] of [
		['empat', ['Contoh Empat']],
		['900002', ['Contoh Dua']],
		['0824-0001-0001', ['Contoh Satu']],
		['mawar', ['Contoh Dua', 'Contoh Empat']]
	] as const) {
		await search.fill(words);
		await expect(names(page)).toHaveText([...found]);
	}
	await expect(page.getByText(/2 tagihan · 2 pelanggan · Rp\s?535\.500/)).toBeVisible();
	await search.fill('tidak ada orangnya');
	await expect(page.getByText('Tidak ada tagihan yang cocok')).toBeVisible();
});

test('filters narrow the list, last through a reload, and become a view that can be deleted', async ({
	page
}) => {
	await page.getByRole('button', { name: /^Cabang/ }).click();
	await page.getByLabel('Dumai').check();
	await page.keyboard.press('Escape');
	await expect(names(page)).toHaveText(['Contoh Satu', 'Contoh Dua']);
	await page.getByRole('button', { name: /Lewat 31–60 hari/ }).click();
	await expect(names(page)).toHaveText(['Contoh Dua']);
	await page.reload();
	await expect(names(page)).toHaveText(['Contoh Dua']);

	await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Simpan tampilan ini' }).click();
	await page.getByLabel('Nama tampilan').fill('Dumai sedang');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('dialog')).toBeHidden();
	await page.goto('/bills');
	await expect(names(page)).toHaveCount(4);
	await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Dumai sedang' }).click();
	await expect(names(page)).toHaveText(['Contoh Dua']);

	await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
	await page.getByRole('menuitem', { name: 'Atur tampilan tersimpan' }).click();
	await page.getByRole('button', { name: 'Hapus tampilan Dumai sedang' }).click();
	await page.getByRole('button', { name: 'Tampilan', exact: true }).click();
	await expect(page.getByRole('menuitem', { name: 'Simpan tampilan ini' })).toBeVisible();
	await expect(page.getByRole('menuitem', { name: 'Dumai sedang' })).toBeHidden();
});

test('the list is sorted by what is clicked, and selected bills are added up', async ({ page }) => {
	await page.getByRole('button', { name: /^Sisa \(Rp\)/ }).click();
	await expect(names(page)).toHaveText([
		'Contoh Empat',
		'Contoh Satu',
		'Contoh Dua',
		'=1+1 Contoh'
	]);
	await page.getByLabel(/^Pilih Contoh Empat/).check();
	await page.getByLabel(/^Pilih Contoh Dua/).check();
	await expect(page.getByText('2 tagihan dipilih · 2 pelanggan')).toBeVisible();
	await expect(page.getByText(/Rp\s?535\.500/).last()).toBeVisible();
	// What is selected stays so while it is out of sight.
	await page.getByRole('searchbox').fill('satu');
	await expect(names(page)).toHaveText(['Contoh Satu']);
	await expect(page.getByText('2 tagihan dipilih · 2 pelanggan')).toBeVisible();
	await page.getByRole('button', { name: 'Batalkan pilihan' }).click();
	await expect(page.getByText('2 tagihan dipilih')).toBeHidden();
});

test('a payment in part, the rest, and taking one back with a reason', async ({ page }) => {
	await page.getByRole('row', { name: /Contoh Satu/ }).click();
	const panel = page.getByRole('complementary', { name: 'Data pelanggan' });
	await panel.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog.getByText('Tulis jumlah yang dibayar')).toBeVisible();
	await dialog.getByLabel('Jumlah dibayar').fill('100.000');
	await expect(dialog.getByText(/Sisa setelah ini Rp\s?250\.000/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toContainText('250.000');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toContainText('Sebagian');

	await panel.getByRole('button', { name: 'Catat pembayaran' }).click();
	await dialog.getByRole('button', { name: /^Lunas: / }).click();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeHidden();

	await panel.getByRole('button', { name: 'Batalkan catatan ini' }).first().click();
	await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill('Salah orang');
	await dialog.getByRole('button', { name: 'Batalkan catatan' }).click();
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toContainText('250.000');
	await expect(panel.getByText(/Dibatalkan Sari Contoh: Salah orang/)).toBeVisible();
});

test('an export holds what the list shows, its filter and its moment, and no formula', async ({
	page
}) => {
	await page.getByRole('button', { name: /^Cabang/ }).click();
	await page.getByLabel('Rengat').check();
	await page.keyboard.press('Escape');
	await expect(names(page)).toHaveCount(2);

	const sheet = await exported(page, 'Excel (.xlsx)');
	const book = read(sheet, { type: 'buffer', cellFormula: true });
	const [first, notes] = book.SheetNames.map((name) => book.Sheets[name]!);
	const rows = utils.sheet_to_json<unknown[]>(first!, { header: 1 });
	expect(rows).toHaveLength(3);
	expect(rows.flat()).toContain(410_000);
	expect(rows.flat()).toContain('001623900004');
	expect(Object.values(first!).some((cell) => (cell as { f?: string }).f !== undefined)).toBe(
		false
	);
	// As text it stays what it is; as a formula Excel would reckon it.
	const name = Object.values(first!).find((cell) => (cell as { v?: unknown }).v === '=1+1 Contoh');
	expect(name).toMatchObject({ t: 's' });
	const told = JSON.stringify(utils.sheet_to_json(notes!, { header: 1 }));
	expect(told).toContain('Rengat');
	expect(told).toContain('Keadaan per');

	const text = (await exported(page, 'CSV (.csv)')).toString('utf8');
	expect(text).toContain('Rengat');
	expect(text).not.toMatch(/(^|;|")=1\+1/m);
	expect(text).toContain("'=1+1 Contoh");
});

async function exported(page: Page, format: string): Promise<Buffer> {
	await page.getByRole('button', { name: 'Ekspor' }).click();
	const download = page.waitForEvent('download');
	await page.getByRole('menuitem', { name: format }).click();
	return readFile(await (await download).path());
}
