import { expect, test } from '@playwright/test';
import { startAsOwner, startPractice } from './support/first-start.ts';

test('an address that does not exist says so and leads back', async ({ page }) => {
	await startPractice(page);
	await page.goto('/tidak-ada');
	await expect(page.getByRole('heading', { name: 'Halaman ini tidak ada' })).toBeVisible();
	await expect(page).toHaveTitle('Halaman ini tidak ada · SatuLoket');
	await page.getByRole('link', { name: 'Ke Hari ini' }).click();
	await expect(page).toHaveURL('/');
});

test('every place has its own title, and its heading has the focus when it opens', async ({
	page
}) => {
	await startPractice(page);
	const places = [
		'Tagihan',
		'Pelanggan',
		'Antrean',
		'Templat',
		'Pengaturan',
		'Bantuan',
		'Hari ini'
	];
	for (const place of places) {
		await page.getByRole('navigation').getByRole('link', { name: place }).click();
		await expect(page).toHaveTitle(new RegExp(`^${place}.* · SatuLoket$`));
		await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
	}
});

test('the page says in which language it is', async ({ page }) => {
	await startPractice(page);
	await expect(page.locator('html')).toHaveAttribute('lang', 'id');
	await page.keyboard.press('Control+k');
	await page.getByRole('dialog').getByRole('combobox').fill('bahasa');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('lang', 'en');
	await expect(page).toHaveTitle('Today · SatuLoket');
});

test('at the lock somebody else can begin or practise, and a lost passphrase is explained', async ({
	page
}) => {
	await startAsOwner(page);
	await page.keyboard.press('Control+l');
	await expect(page.getByText('Bukan Sari Contoh?')).toBeVisible();
	await page.getByText('Lupa frasa sandi?').click();
	await expect(page.getByText('Yang hilang:')).toBeVisible();
	await page.getByRole('button', { name: 'Orang baru' }).click();
	await page.getByRole('button', { name: 'Masuk sebagai orang lain' }).click();
	await page.getByRole('button', { name: 'Latihan dengan data contoh' }).click();
	await expect(page.getByText('Mode latihan', { exact: true })).toBeVisible();
});

test('a phone always shows practice and being offline', async ({ page, context }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await startPractice(page);
	await expect(page.getByText('Mode latihan', { exact: true })).toBeVisible();
	await context.setOffline(true);
	await expect(page.getByText('Luring')).toBeVisible();
});
