import { expect, test } from '@playwright/test';
import { expectAccessible } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { adminPassword, setUpServer, untilSynced } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

const list = csvFile('tunggakan.csv', arrearsCsv(workingMoment(), fourCustomers));
let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

test('somebody signs out of the server, works on alone, joins again, and takes their data away', async ({
	page
}) => {
	await setUpServer(page, server);
	await page.getByRole('button', { name: 'Keluar dari server' }).click();
	await expect(page.getByRole('heading', { name: 'Perangkat ini bekerja sendiri' })).toBeVisible();
	await importFile(page, list, server.origin);
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

	await page.goto(`${server.origin}/sync`);
	await page.getByRole('button', { name: 'Hapus data saya' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog.getByRole('alert')).toContainText('belum ada di server');
	await expect(dialog.getByRole('button', { name: 'Hapus sekarang' })).toBeDisabled();
	await expectAccessible(page, 'erasing unsent work');
	await dialog.getByRole('button', { name: 'Batal' }).click();

	await page.getByLabel('Nama akun').fill('sari');
	await page.getByLabel('Kata sandi').fill(adminPassword);
	await page.getByRole('button', { name: 'Hubungkan' }).click();
	await untilSynced(page);
	await expectAccessible(page, 'sync');

	await page.getByRole('button', { name: 'Hapus data saya' }).click();
	await expect(dialog).toContainText('Semua sudah terkirim ke server');
	await dialog.getByRole('button', { name: 'Hapus sekarang' }).click();
	await expect(page.getByText('Semua catatan sudah terkirim sebelumnya')).toBeVisible();
	await page.getByRole('button', { name: 'Lanjut' }).click();
	await expect(page.getByRole('heading', { name: 'Mulai di perangkat ini' })).toBeVisible();
	const session = await page.evaluate(async () => (await fetch('/_session')).json());
	expect(session).toMatchObject({ userCtx: { name: null } });
});
