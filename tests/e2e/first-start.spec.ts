import { expect, test } from '@playwright/test';
import { passphrase, startAsOwner, startPractice, untilCached } from './support/first-start.ts';

test('a clerk makes the device hers, locks it, and comes back with her passphrase', async ({
	page
}) => {
	await startAsOwner(page);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await page.keyboard.press('Control+l');
	await expect(page.getByRole('heading', { name: 'Layar terkunci' })).toBeVisible();
	await page.getByLabel('Frasa sandi').fill('bukan frasa saya');
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByText('Frasa sandi salah')).toBeVisible();
	await page.getByLabel('Frasa sandi').fill(passphrase);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
});

test('an office without a name, and a passphrase that is too short or typed differently, are refused', async ({
	page
}) => {
	await page.goto('/');
	await page.getByLabel('Nama Anda').fill('Sari Contoh');
	await page.getByRole('button', { name: 'Mulai', exact: true }).click();
	await expect(page.getByText('Tulis nama kantor')).toBeVisible();
	await page.getByLabel('Nama kantor').fill('Kantor Contoh Utara');
	await page.getByLabel('Frasa sandi', { exact: true }).fill('abc');
	await page.getByRole('button', { name: 'Mulai', exact: true }).click();
	await expect(page.getByText('Frasa sandi terlalu pendek')).toBeVisible();
	await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
	await page.getByLabel('Ulangi frasa sandi').fill(`${passphrase}x`);
	await page.getByRole('button', { name: 'Mulai', exact: true }).click();
	await expect(page.getByText('Kedua frasa sandi tidak sama')).toBeVisible();
});

test('the app opens from a cold start with no network, with the bills in it', async ({
	page,
	context
}) => {
	await startPractice(page);
	await untilCached(page);
	await context.setOffline(true);
	await page.close();

	const again = await context.newPage();
	await again.goto('/bills');
	await expect(again.getByRole('row').nth(3)).toBeVisible();
	await expect(again.getByText(/Rp\s?[\d.]+/).first()).toBeVisible();
});
