import { expect, type Page } from '@playwright/test';

export const passphrase = 'kopi susu tiga gelas';

/**
 * For `test.use`, where nobody goes without a network or updates: the service worker fetches the
 * whole app, which would take longer than what such a test does.
 */
export const noServiceWorker = { serviceWorkers: 'block' } as const;

/** A new device becomes Sari's: the local owner with an empty store. */
export async function startAsOwner(page: Page, address = '/'): Promise<void> {
	await page.goto(address);
	await page.getByLabel('Nama Anda').fill('Sari Contoh');
	await page.getByLabel('Nama kantor').fill('Kantor Contoh Utara');
	await page.getByLabel('Frasa sandi', { exact: true }).fill(passphrase);
	await page.getByLabel('Ulangi frasa sandi').fill(passphrase);
	await page.getByRole('button', { name: 'Mulai', exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** A device with the practice store: the invented list, nothing leaves. */
export async function startPractice(page: Page, address = '/'): Promise<void> {
	await page.goto(address);
	await page.getByRole('button', { name: 'Coba dulu dengan data contoh' }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Resolves once the service worker holds everything that the app needs without a network. */
export async function untilCached(page: Page): Promise<void> {
	await page.evaluate(async () => {
		await navigator.serviceWorker.ready;
	});
}
