import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, startPractice } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	arrearsCsv,
	catchLinks,
	coverage,
	fourCustomers,
	openWithEnter,
	recipient,
	startStage,
	workingMoment
} from './support/queue.ts';

const at = workingMoment();

/** The last Sunday before, at ten in the morning in Jakarta. */
function sundayBefore(moment: Date): Date {
	const local = new Date(moment.getTime() + 7 * 3_600_000);
	const daysSinceSunday = local.getUTCDay();
	return new Date(
		Date.UTC(local.getUTCFullYear(), local.getUTCMonth(), local.getUTCDate() - daysSinceSunday, 3)
	);
}

async function startWith(page: Page, moment: Date): Promise<void> {
	await page.clock.setFixedTime(moment);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(moment, fourCustomers)));
}

test('on a Sunday the app says why not now and when again, and a reason lifts it and is kept', async ({
	page
}) => {
	await startWith(page, sundayBefore(at));
	const links = await catchLinks(page);
	await startStage(page);
	await expect(page.getByText(/Buka lagi Senin/)).toBeVisible();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await expect(dialog).toBeVisible();
	await dialog.getByRole('button', { name: /Tetap kirim/ }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	expect(await links()).toEqual([]);

	await dialog.getByLabel('Alasan').fill('Pelanggan meminta dihubungi hari ini');
	await dialog.getByRole('button', { name: /Tetap kirim/ }).click();
	await expect(dialog).toBeHidden();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	expect(await links()).toHaveLength(1);
	await page.goto('/customers/001623900001');
	await expect(page.getByText('Pelanggan meminta dihubungi hari ini')).toBeVisible();
});

test('somebody who was reminded a moment ago is not suggested again', async ({ page }) => {
	await startWith(page, at);
	await catchLinks(page);
	await startStage(page);
	for (const next of ['Contoh Dua', 'Contoh Tiga']) {
		await openWithEnter(page);
		await page.keyboard.press('s');
		await expect(recipient(page)).toHaveText(next);
	}
	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();

	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Yang perlu dikerjakan' })).toBeVisible();
	await expect(page.getByText('4 pelanggan', { exact: false }).first()).toBeVisible();
	await expect(page.getByRole('button', { name: /^Mulai: / })).toBeHidden();

	// Chosen by hand all the same, the screen says what speaks against it.
	await page.goto('/bills');
	await page.getByLabel(/^Pilih Contoh Satu/).check();
	await page.keyboard.press('q');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByText(/Diingatkan .* oleh Sari Contoh/).first()).toBeVisible();
	await expect(page.getByRole('button', { name: /Tetap kirim/ })).toBeVisible();
});

test('a customer who asked to be left alone can only be skipped, and counts as skipped', async ({
	page
}) => {
	await startWith(page, at);
	const links = await catchLinks(page);
	await page.goto('/customers/001623900001');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Jangan hubungi lagi' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Alasan').fill('Minta lewat telepon');
	await dialog.getByRole('button', { name: 'Jangan hubungi lagi' }).click();
	await expect(dialog).toBeHidden();

	await page.goto('/bills');
	await page.getByLabel(/^Pilih Contoh Satu/).check();
	await page.getByLabel(/^Pilih Contoh Dua/).check();
	await page.keyboard.press('q');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await expect(page.getByRole('button', { name: /^Lewati: .*Minta lewat telepon/ })).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	expect(await links()).toEqual([]);
	await expect(coverage(page)).toHaveText(/1 dilewati\s*1 menunggu\s*dari 2 penerima/);
});

test('practice sends nothing on any channel', async ({ page }) => {
	await page.clock.setFixedTime(at);
	await startPractice(page);
	const links = await catchLinks(page);
	await startStage(page);
	await openWithEnter(page);
	await expect(page.getByText('tidak ada yang terkirim')).toBeVisible();
	await page.keyboard.press('s');
	await expect(coverage(page)).toContainText('1 terkirim');
	expect(await links()).toEqual([]);
});
