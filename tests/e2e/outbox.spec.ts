import { expect, test } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { catchLinks } from './support/queue.ts';

test('who mailed is sent a receipt: claimed, opened in the mail program, and sent once that is said', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	const links = await catchLinks(page);
	await startAsOwner(page);
	await page.goto('/desk/new');
	await page.getByLabel('Nama', { exact: true }).fill('Rina Contoh');
	await page.getByLabel('Departemen').fill('Umum');
	await page
		.getByLabel(/^Email/)
		.last()
		.fill('rina@contoh.example');
	await page.getByLabel('Layanan', { exact: true }).selectOption({ index: 1 });
	await page.getByLabel('Judul').fill('Lampu & kipas mati');
	await page.getByLabel('Uraian').fill('Sejak pagi.');
	await page.getByLabel('Lantai dan ruang').fill('Lantai 2');
	await page.getByRole('button', { name: 'Simpan dan beri nomor' }).click();
	await expect(page.getByText(/^Tiket .+ tercatat$/)).toBeVisible();

	await page.goto('/desk/outbox');
	await expect(page.getByRole('heading', { name: 'Pembuatan tiket' })).toBeVisible();
	await expectAccessible(page, 'the outbox');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Sudah Anda kirim?' })).toBeVisible();
	const [link, ...others] = await links();
	expect(others).toEqual([]);
	const { pathname, searchParams } = new URL(link ?? '');
	expect(pathname).toBe('rina@contoh.example');
	expect(searchParams.get('subject')).toMatch(/Pembuatan Tiket Baru: \S+$/);
	expect(searchParams.get('body')).toContain('Judul Tiket: Lampu & kipas mati');

	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page, 'the outbox');
	// Opened is not sent: it is still there after the page is loaded again.
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Sudah Anda kirim?' })).toBeVisible();
	await page.keyboard.press('s');
	await expect(page.getByText('Semua kabar sudah dikirim')).toBeVisible();
	await expect(page.getByText('Terkirim', { exact: true })).toBeVisible();
	expect(complaints).toEqual([]);
});
