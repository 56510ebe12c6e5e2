import { expect, test } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { noServiceWorker, passphrase, startAsOwner, startPractice } from './support/first-start.ts';

test.use(noServiceWorker);

test('somebody new is led through the places, and goes on to practise from there', async ({
	page
}) => {
	await startAsOwner(page);
	await page.getByRole('link', { name: 'Tur satu menit' }).click();
	const tour = page.getByRole('complementary', { name: 'Tur satu menit' });
	await expect(tour).toContainText('Langkah 1 dari 5');
	await expectAccessible(page, 'the tour');

	const headings = ['Impor daftar tunggakan', 'Tagihan', 'Antrean', 'Bantuan'];
	for (const name of headings) {
		await tour.getByRole('button', { name: 'Lanjut' }).click();
		await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
	}
	await tour.getByRole('button', { name: 'Coba dengan data contoh' }).click();
	await expect(page.getByText('Mode latihan', { exact: true })).toBeVisible();

	// The owner's own work is behind the lock, as it was.
	await page.keyboard.press('Control+l');
	await page.getByLabel('Frasa sandi').fill(passphrase);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await page.getByRole('navigation').getByRole('link', { name: 'Hari ini' }).click();
	await expect(page.getByRole('heading', { name: 'Halo, Sari Contoh' })).toBeVisible();
});

test('on a phone the tour leaves the bar of places free, and Esc closes it', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await startPractice(page);
	await page.getByRole('button', { name: /Mulai tur/ }).click();
	const tour = page.getByRole('complementary', { name: 'Tur satu menit' });
	await expect(tour).toBeVisible();
	await expectNoSidewaysScroll(page, 'the tour on a phone');
	await page.getByRole('navigation').getByRole('link', { name: 'Tagihan' }).click();
	await expect(page).toHaveURL(/\/bills/);
	await tour.getByRole('button', { name: 'Lanjut' }).press('Escape');
	await expect(tour).toBeHidden();
});

test('the search finds parts of the guides, and on a phone it is under the rest', async ({
	page
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await startPractice(page);
	await page.getByRole('button', { name: 'Lainnya' }).click();
	await page.getByRole('button', { name: 'Cari atau jalankan…' }).click();
	await page.getByRole('combobox').fill('setoran');
	await page.getByRole('option', { name: 'Menerima setoran Pemilik dan kepala kantor' }).click();
	await expect(page).toHaveURL(/guide=office-head#menerima-setoran/);
});

test('someone new can read the first screen in English', async ({ page }) => {
	await page.goto('/');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('heading', { name: 'Start on this device' })).toBeVisible();
	await page.getByRole('button', { name: 'Start', exact: true }).click();
	await expect(page.getByText('Write your name.')).toBeVisible();
});
