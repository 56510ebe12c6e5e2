import { expect, test } from '@playwright/test';
import { startAsOwner, startPractice } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';

test.use({ viewport: { width: 390, height: 844 } });

/** The smallest picture that a browser can read: one red dot. */
const photo = {
	name: 'pintu.png',
	mimeType: 'image/png',
	buffer: Buffer.from(
		'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
		'base64'
	)
};

test('a half-written request with a photo outlives a reload and becomes a ticket', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await startAsOwner(page, '/services/kartu-akses/new');
	await page.getByLabel('Judul singkat').fill('Kartu akses saya hilang');
	await page.getByLabel('Apa yang terjadi atau dibutuhkan?').fill('Hilang di perjalanan.');
	// Asked only of who has lost one.
	await expect(page.getByLabel('Hilang sejak')).toHaveCount(0);
	await page.getByLabel('Keperluan').selectOption('Kartu hilang');
	await page.getByLabel('Hilang sejak').fill('2026-11-20');
	await page.locator('input[type=file]').setInputFiles(photo);
	await expect(page.getByRole('img', { name: 'pintu.png' })).toBeVisible();

	await page.reload();
	await expect(page.getByText(/^Melanjutkan konsep Anda/)).toBeVisible();
	await expect(page.getByLabel('Hilang sejak')).toHaveValue('2026-11-20');
	await expect(page.getByRole('img', { name: 'pintu.png' })).toBeVisible();
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await page.getByLabel('NIP').fill('0001234');
	await page.getByLabel('Departemen atau unit').fill('Sekretariat');
	await page.getByLabel('Email').fill('bukan alamat');
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await expect(page.getByText(/^Bukan alamat email/)).toBeVisible();
	await page.getByLabel('Email').fill('sari@contoh.example');
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await expect(page.getByText('20 November 2026')).toBeVisible();
	await page.getByRole('button', { name: 'Kirim tiket' }).click();
	await page.getByRole('link', { name: 'Lihat tiket' }).click();
	await expect(page.getByText('20 November 2026')).toBeVisible();
	await expect(page.getByText('pintu.png')).toBeVisible();

	// What is written shows at once, without opening the ticket again.
	await page.getByLabel('Tambah keterangan atau berkas').fill('Sudah lapor satpam.');
	await page.getByRole('button', { name: 'Kirim pesan' }).click();
	await expect(page.getByText('Sudah lapor satpam.')).toBeVisible();
	await expectNoSidewaysScroll(page, 'a ticket of a requester on a phone');
	expect(complaints).toEqual([]);
});

test('who is not satisfied reopens the same ticket, and is asked again about another app', async ({
	page
}) => {
	await startPractice(page, '/services');
	await expect(page.getByText('Apakah “Perjalanan dinas” sudah selesai')).toBeVisible();
	await page.getByRole('button', { name: 'Belum berhasil' }).click();
	await expect(page.getByRole('link', { name: 'Ajukan tiket di sini' })).toBeVisible();

	await page.getByRole('link', { name: /^Kudapan untuk 20 orang/ }).click();
	await page.getByRole('button', { name: 'Beri penilaian' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('button', { name: 'Belum selesai, buka lagi' })).toHaveCount(0);
	await dialog.getByRole('radio', { name: /^2/ }).check();
	await dialog.getByRole('button', { name: 'Belum selesai, buka lagi' }).click();
	await dialog.getByLabel('Apa yang belum selesai?').fill('Kurang lima kotak.');
	await dialog.getByRole('button', { name: 'Buka lagi', exact: true }).click();
	await expect(page.getByText('Kurang lima kotak.').first()).toBeVisible();
	await expect(page.getByText('Dalam proses', { exact: true }).first()).toBeVisible();
});

test('a common question is found, read, and said to have helped', async ({ page }) => {
	await startPractice(page, '/faq');
	await expect(page.getByRole('heading', { name: 'Pertanyaan umum', level: 1 })).toBeVisible();
	await expectAccessible(page, 'the list of common questions');
	await page.getByRole('searchbox').fill('AC tidak dingin');
	await page.getByRole('link', { name: /AC tidak dingin/ }).click();
	await expect(page.getByText('Tunggu 15 menit.')).toBeVisible();
	await expectAccessible(page, 'the answer to a common question');
	await expectNoSidewaysScroll(page, 'the answer to a common question on a phone');
	await page.getByRole('button', { name: 'Ya', exact: true }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Terima kasih' })).toBeVisible();
});
