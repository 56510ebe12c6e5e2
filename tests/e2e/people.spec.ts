import { expect, test } from '@playwright/test';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { openAccount, setUpServer, signInElsewhere } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

test('an admin opens an account, its person works with it, and an ended account is let in no more', async ({
	page,
	browser
}) => {
	const complaints = complaintsOf(page);
	await setUpServer(page, server);
	await page.getByRole('navigation').getByRole('link', { name: 'Orang & perangkat' }).click();
	await expect(page.getByText('Belum ada akun selain admin server')).toBeVisible();
	await expectAccessible(page, 'no accounts');

	const password = await openAccount(page, {
		name: 'budi',
		displayName: 'Budi Contoh',
		roles: ['Staf tagihan', 'Penagih']
	});
	const row = page.getByRole('button', { name: /^Budi Contoh/ });
	await expect(row).toContainText('Cabang sorong: Staf tagihan, Penagih');
	await expectAccessible(page, 'accounts');

	const budi = await signInElsewhere(browser, server, { account: 'budi', password });
	await expect(budi.page.getByTitle('Masuk sebagai Budi Contoh')).toBeVisible();
	await expect(budi.page.getByRole('link', { name: 'Orang & perangkat' })).toHaveCount(0);

	await row.click();
	await expectAccessible(page, 'an account');
	const form = page.getByRole('dialog');
	await form.getByLabel('Penagih', { exact: true }).uncheck();
	await form.getByLabel('Petugas meja layanan').check();
	await form.getByRole('button', { name: 'Simpan' }).click();
	await expect(row).toContainText('Petugas meja layanan');

	// He looks at the app again.
	await budi.page.evaluate(() => window.dispatchEvent(new Event('focus')));
	const told = budi.page.getByRole('dialog', { name: 'Peran Anda diubah oleh kantor' });
	await expect(told).toContainText('Peran baru Anda: Petugas meja layanan.');
	await expect(told).toContainText('Tidak lagi peran Anda: Penagih.');
	await expect(told).toContainText('Semua tiket kantor sedang diambil');
	await expectAccessible(budi.page, 'new roles');
	await told.getByRole('button', { name: 'Mengerti' }).click();
	await expect(told).toBeHidden();
	await expect(budi.page.getByRole('link', { name: 'Meja layanan' })).toBeVisible();

	await row.click();
	await page.getByRole('button', { name: 'Akhiri akun sekarang' }).click();
	await page.getByRole('button', { name: 'Akhiri akun sekarang' }).click();
	await expect(row).toContainText('Berakhir');

	await budi.page.goto(`${server.origin}/sync`);
	await expect(
		budi.page.getByRole('alert').filter({ hasText: 'Sesi di server sudah berakhir' })
	).toBeVisible();
	await budi.page.getByLabel('Kata sandi').fill(password);
	await budi.page.getByRole('button', { name: 'Masuk lagi' }).click();
	await expect(budi.page.getByText('Nama akun atau kata sandi salah')).toBeVisible();
	await budi.context.close();

	await page.getByRole('link', { name: 'Cabang', exact: true }).click();
	await page.getByLabel('Kode cabang baru').fill('dumai');
	await page.getByRole('button', { name: 'Tambah cabang' }).click();
	await expect(page.getByRole('listitem').filter({ hasText: 'dumai' })).toContainText('0 akun');
	await expectAccessible(page, 'branches');

	await page.context().setOffline(true);
	await expect(page.getByRole('heading', { name: 'Perlu jaringan' })).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await expectNoSidewaysScroll(page, 'people without a network');
	expect(complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|40\d/.test(line))).toEqual([]);
});
