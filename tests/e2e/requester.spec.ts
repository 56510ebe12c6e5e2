import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { complaintsOf, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { setUpServer, signInElsewhere, untilSynced } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

/** Opens accounts for a list of people, as an admin pastes it; gives the first one's password. */
async function accountOfMany(page: Page, list: string): Promise<string> {
	await page.getByRole('button', { name: 'Buat banyak akun' }).click();
	await page.getByLabel('Daftar orang').fill(list);
	await page.getByRole('button', { name: 'Buat 2 akun' }).click();
	const saved = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Unduh daftar kata sandi' }).click();
	const sheet = await readFile(await (await saved).path(), 'utf8');
	const [, password = ''] = /"rina","Rina Contoh","([a-z2-9-]+)"/.exec(sheet) ?? [];
	await page.getByRole('button', { name: 'Selesai' }).click();
	return password;
}

test('somebody without a role signs in, finds services and no bills, and has a mailbox of their own', async ({
	page,
	browser
}) => {
	await setUpServer(page, server);
	await expect(page.getByText('Meja layanan', { exact: true }).last()).toBeVisible();
	await page.getByRole('navigation').getByRole('link', { name: 'Orang & perangkat' }).click();
	const password = await accountOfMany(page, 'rina; Rina Contoh\nBudi Contoh');
	await expect(page.getByRole('button', { name: /^Rina Contoh/ })).toContainText(
		'Pemohon layanan saja'
	);

	const rina = await signInElsewhere(browser, server, { account: 'rina', password });
	const complaints = complaintsOf(rina.page);
	await expect(rina.page).toHaveURL(/\/services$/);
	const places = rina.page.getByRole('navigation').first();
	await expect(places.getByRole('link', { name: 'Tiket saya' })).toBeVisible();
	for (const hidden of ['Tagihan', 'Pelanggan', 'Meja layanan', 'Orang & perangkat']) {
		await expect(places.getByRole('link', { name: hidden, exact: true })).toHaveCount(0);
	}
	await places.getByRole('link', { name: 'Sinkronisasi' }).click();
	await untilSynced(rina.page);
	await expect(rina.page.getByText(/^mailbox-/)).toBeVisible();
	await expect(rina.page.getByText(/^files-mailbox-/)).toBeVisible();
	await expect(rina.page.getByText(/^billing-/)).toHaveCount(0);
	await rina.page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(rina.page, 'the state of things of a requester');
	expect(complaints).toEqual([]);
	await rina.context.close();
});
