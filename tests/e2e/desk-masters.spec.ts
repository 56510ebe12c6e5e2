import { readFile } from 'node:fs/promises';
import { read, utils, write } from '@e965/xlsx';
import { expect, test } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';

test('a supervisor adds a service with a conditional question, and takes all master data out and in', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await startAsOwner(page);
	await page.goto('/desk/masters');
	// A new office has services and questions to begin with.
	await expect(page.getByRole('link', { name: /^Layanan [1-9]\d*$/ })).toBeVisible();
	await expectAccessible(page, 'master data');

	await page.getByRole('link', { name: /^Layanan \d+$/ }).click();
	await page.getByRole('link', { name: 'Tambah' }).click();
	await page.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByLabel('Nama', { exact: true })).toHaveAttribute('aria-invalid', 'true');
	await page.getByLabel('Nama', { exact: true }).fill('Pinjam tenda');
	await page.getByLabel('Ringkasan', { exact: true }).fill('Tenda untuk acara di halaman.');
	await page.getByLabel('Kategori').selectOption('layanan-pendukung');
	await page.getByLabel('Unit kerja').selectOption('lfa');
	const add = page.getByRole('button', { name: 'Tambah pertanyaan' });
	await add.click();
	const first = page.getByRole('group', { name: /Pertanyaan 1/ });
	await first.getByLabel('Pertanyaan', { exact: true }).fill('Perlu kursi?');
	await first.getByLabel('Jenis jawaban').selectOption('ya atau tidak');
	await add.click();
	const second = page.getByRole('group', { name: /Pertanyaan 2/ });
	await second.getByLabel('Pertanyaan', { exact: true }).fill('Berapa kursi?');
	await second.getByLabel('Tampil jika').selectOption('perlu-kursi');
	await second.getByLabel('ya', { exact: true }).check();
	const preview = page.getByRole('region', { name: 'Pratinjau isian' });
	await expect(preview.getByLabel('Berapa kursi?')).toBeHidden();
	await preview.getByLabel('Perlu kursi?').selectOption('ya');
	await expect(preview.getByLabel('Berapa kursi?')).toBeVisible();
	await expectAccessible(page, 'the editor of a service');

	await page.getByRole('link', { name: 'Semua data induk' }).click();
	const question = page.getByRole('dialog', { name: 'Tinggalkan tanpa menyimpan?' });
	await question.getByRole('button', { name: 'Tetap di sini' }).click();
	await page.getByRole('button', { name: 'Simpan' }).click();
	await expect(page).toHaveURL(/id=pinjam-tenda/);
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page, 'the editor of a service');
	await page.setViewportSize({ width: 1440, height: 900 });

	await page.getByRole('link', { name: 'Semua data induk' }).click();
	const going = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Ekspor semua' }).click();
	const bytes = await readFile(await (await going).path());
	const take = (content: Buffer) =>
		page.getByLabel('Impor .xlsx', { exact: true }).and(page.locator('input')).setInputFiles({
			name: 'data.xlsx',
			mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			buffer: content
		});
	await take(bytes);
	const review = page.getByRole('dialog', { name: 'Periksa sebelum disimpan' });
	await expect(review.getByText('Isi berkas sama dengan yang ada.')).toBeVisible();
	await review.getByRole('button', { name: 'Tutup' }).click();

	const book = read(bytes);
	const units = utils.sheet_to_json<string[]>(book.Sheets['Unit kerja']!, { header: 1 });
	units[1]![2] = 'Unit yang berganti nama';
	book.Sheets['Unit kerja'] = utils.aoa_to_sheet(units);
	const sheet = book.Sheets['Templat pemberitahuan']!;
	const texts = utils.sheet_to_json<Record<string, string>>(sheet);
	texts[0]!['isi_pesan'] += '\r\n\r\n=Loket kami di lantai 1';
	book.Sheets['Templat pemberitahuan'] = utils.json_to_sheet(texts);
	await take(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
	await expect(review.getByText('Unit yang berganti nama', { exact: true })).toBeVisible();
	await expectAccessible(page, 'the review of a file');
	await review.getByRole('button', { name: 'Simpan 2 perubahan' }).click();
	await expect(page.getByText('2 perubahan tersimpan.')).toBeVisible();
	await page.goto('/desk/notice-templates');
	await expect(page.getByLabel('Isi pesan')).toHaveValue(/\n\n=Loket kami di lantai 1$/);

	await page.goto('/services');
	await expect(page.getByRole('link', { name: /Pinjam tenda/ })).toBeVisible();
	expect(complaints).toEqual([]);
});
