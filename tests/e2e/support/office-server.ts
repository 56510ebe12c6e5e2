import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { startAsOwner } from './first-start.ts';
import type { OwnServer } from './own-server.ts';

export const adminPassword = 'rahasia-contoh';

/** Sari sets the server up from her own device, and is its admin. */
export async function setUpServer(page: Page, server: OwnServer): Promise<void> {
	await startAsOwner(page, server.origin);
	await page.goto(server.setupLink);
	await page.getByLabel('Nama akun admin').fill('sari');
	await page.getByLabel('Kata sandi').fill(adminPassword);
	await page.getByLabel('Kode cabang pertama').fill('sorong');
	await page.getByRole('button', { name: 'Siapkan server' }).click();
	await untilSynced(page);
}

/** Opens an account on the page of people, as an admin does; gives its first password. */
export async function openAccount(
	page: Page,
	{
		name,
		displayName,
		roles,
		everywhere = []
	}: {
		name: string;
		displayName: string;
		/** In the branch, and in the whole office. */
		roles: readonly string[];
		everywhere?: readonly string[];
	}
): Promise<string> {
	await page.getByRole('button', { name: 'Buat akun' }).click();
	const form = page.getByRole('dialog');
	await form.getByLabel('Nama akun').fill(name);
	await form.getByLabel('Nama lengkap').fill(displayName);
	const branch = form.getByRole('group', { name: 'Cabang sorong' });
	for (const role of roles) await branch.getByLabel(role, { exact: true }).check();
	const office = form.getByRole('group', { name: 'Seluruh kantor' });
	for (const role of everywhere) await office.getByLabel(role, { exact: true }).check();
	await form.getByRole('button', { name: 'Buat akun' }).click();
	const shown = page.getByRole('dialog', { name: 'Kata sandi pertama' });
	const password = await shown.locator('.password').innerText();
	await shown.getByRole('button', { name: 'Sudah dicatat' }).click();
	// The form as well: it may close after the password is there.
	await expect(page.getByRole('dialog')).toHaveCount(0);
	return password;
}

/** A browser of somebody's own, in which they sign in to the server. */
export async function signInElsewhere(
	browser: Browser,
	server: OwnServer,
	given: { readonly account: string; readonly password: string }
): Promise<{ page: Page; context: BrowserContext }> {
	const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
	const page = await context.newPage();
	await page.goto(server.origin);
	await signIn(page, given);
	await expect(page.getByRole('navigation').first()).toBeVisible();
	return { page, context };
}

/** From the first screen of a device. */
export async function signIn(
	page: Page,
	{ account, password }: { readonly account: string; readonly password: string }
): Promise<void> {
	await page.getByRole('button', { name: 'Masuk ke server kantor' }).click();
	await page.getByLabel('Nama akun').fill(account);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** The screen of sync says that all is alike. */
export async function untilSynced(page: Page): Promise<void> {
	await expect(page.getByRole('status').filter({ hasText: 'Sama dengan server' })).toBeVisible();
}
