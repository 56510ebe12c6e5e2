import { expect, type Page } from '@playwright/test';
import type { OwnServer } from './own-server.ts';

export const adminPassword = 'kata sandi admin contoh';
export const branch = 'utara';

/** Whoever works on this device makes themselves the server's first admin; their data goes there. */
export async function setUpServer(page: Page, server: OwnServer): Promise<void> {
	await page.goto(server.setupLink);
	await page.getByLabel('Nama akun admin').fill('sari');
	await page.getByLabel('Kata sandi').fill(adminPassword);
	await page.getByLabel('Kode cabang pertama').fill(branch);
	await page.getByRole('button', { name: 'Siapkan server' }).click();
	await expect(page).toHaveURL(/\/sync$/);
	await untilAlike(page);
}

/** Signs in on a device where nobody has worked. */
export async function enterFromServer(
	page: Page,
	server: OwnServer,
	account = 'sari',
	password = adminPassword
): Promise<void> {
	await page.goto(server.origin);
	await page.getByRole('button', { name: 'Masuk ke server kantor' }).click();
	await fillEntry(page, account, password);
	await expect(page.getByRole('navigation').first()).toBeVisible();
}

export async function fillEntry(page: Page, account: string, password: string): Promise<void> {
	await page.getByLabel('Nama akun').fill(account);
	await page.getByLabel('Kata sandi').fill(password);
	await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

/** On the page of sync: everything that was recorded is on the server, and the other way round. */
export async function untilAlike(page: Page): Promise<void> {
	await expect(page.getByRole('heading', { name: 'Sama dengan server' })).toBeVisible();
	// What all share, the bills of the branch and the helpdesk, each of these with its files.
	await expect(page.getByText('Semua sudah terkirim', { exact: true })).toHaveCount(5);
}

/** Records that a customer paid everything. */
export async function payAll(page: Page, origin: string, customerNo: string): Promise<void> {
	await page.goto(`${origin}/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /^Lunas: / }).click();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}
