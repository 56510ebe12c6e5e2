import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import { startAsOwner } from './support/first-start.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { csvFile, importFile, type WorkbookFile } from './support/import.ts';
import { openAccount, setUpServer, signInElsewhere } from './support/office-server.ts';
import { untilAlike } from './support/office.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment, type ArrearsLine } from './support/queue.ts';

const [header, ...rows] = arrearsCsv(new Date(), fourCustomers);
/** All of them are Budi's; the second owes so much. */
function listWith(amount: string): WorkbookFile {
	return csvFile('tunggakan.csv', [
		`${header!};PENAGIH;ALAMAT`,
		...rows.map((row, nth) => `${row.replace('125.500', amount)};BUDI contoh;Jl. Contoh ${nth + 1}`)
	]);
}
const satu = '/customers/001623900001';
const dua = '/customers/001623900002';

async function act(page: Page, item: string): Promise<void> {
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: item }).click();
}

test('a phone that a collector finds without a network is accepted by the office with one key', async ({
	page,
	browser
}) => {
	test.setTimeout(120_000);
	const server = await OwnServer.start();
	try {
		await page.setViewportSize({ width: 1440, height: 900 });
		await setUpServer(page, server);
		await importFile(page, listWith('125.500'), server.origin);
		await page.goto(`${server.origin}/people`);
		const password = await openAccount(page, {
			name: 'budi',
			displayName: 'Budi Contoh',
			roles: ['Penagih']
		});
		await page.goto(`${server.origin}/sync`);
		await untilAlike(page);

		const budi = await signInElsewhere(browser, server, { account: 'budi', password });
		const phone = budi.page;
		await phone.setViewportSize({ width: 390, height: 844 });
		await phone
			.getByRole('navigation', { name: 'Tempat utama' })
			.getByRole('link', { name: 'Lapangan' })
			.click();
		const names = phone.getByRole('list', { name: 'Pelanggan hari ini' }).getByRole('link');
		await names.filter({ hasText: 'Contoh Satu' }).click();
		const card = phone.getByRole('region', { name: 'Pelanggan', exact: true });
		await budi.context.setOffline(true);
		await card.getByRole('button', { name: 'Tindakan lain' }).click();
		await phone.getByRole('menuitem', { name: 'Usulkan perbaikan data' }).click();
		const dialog = phone.getByRole('dialog');
		await dialog.getByLabel('Nomor telepon').fill('nol delapan');
		await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
		await expect(
			dialog.getByText('Tidak terbaca sebagai nomor telepon: nol delapan')
		).toBeVisible();
		await dialog.getByLabel('Nomor telepon').fill('0824-0001-0009');
		await expectAccessible(phone, 'the proposal');
		await expectNoSidewaysScroll(phone, 'the proposal');
		await dialog.getByRole('button', { name: 'Kirim usulan' }).click();
		await expect(dialog).toBeHidden();
		await expect(card.getByText('Usulan, belum diterima')).toBeVisible();
		await expect(card.getByRole('link', { name: '0824-0001-0009' })).toHaveAttribute(
			'href',
			'tel:+6282400010009'
		);
		// What reminders and the big buttons go by is still what the office knows.
		await expect(card.getByRole('link', { name: 'Telepon' })).toHaveAttribute(
			'href',
			'tel:+6282400010001'
		);
		await expectNoSidewaysScroll(phone, 'a customer with a proposal');
		await budi.context.setOffline(false);

		await page.goto(`${server.origin}/`);
		await page.getByRole('button', { name: 'Lihat: Usulan perbaikan data menunggu' }).click();
		await expect(page.getByText('Budi Contoh,')).toBeVisible();
		await expect(page.getByText('0824-0001-0001')).toBeVisible();
		await expectAccessible(page, 'the list of proposals');
		await page.keyboard.press('y');
		await expect(page.getByText('Tidak ada usulan yang menunggu')).toBeVisible();

		await expect(card.getByText('Usulan, belum diterima')).toBeHidden();
		await expect(card.getByRole('link', { name: 'Telepon' })).toHaveAttribute(
			'href',
			'tel:+6282400010009'
		);
		await card.getByRole('link', { name: 'Riwayat dan data lengkap' }).click();
		await expect(phone.getByText('Usulan telepon: 0824-0001-0009')).toBeVisible();
		await expect(phone.getByText('Diterima Sari Contoh')).toBeVisible();
		await budi.context.close();

		// The next file still says the old number, and takes nothing back.
		await importFile(page, listWith('130.500'), server.origin);
		await page.goto(`${server.origin}${satu}`);
		await expect(page.getByRole('link', { name: '0824-0001-0009' })).toBeVisible();
	} finally {
		await server.close();
	}
});

const twice: readonly ArrearsLine[] = [
	fourCustomers[0]!,
	{ ...fourCustomers[1]!, name: 'Bpk. Contoh Satu', phone: fourCustomers[0]!.phone }
];

test('two numbers of one person are united, paid at once, and parted again', async ({
	page,
	context
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await clerkWith({ page, context }, twice);
	await page.goto(satu);
	await act(page, 'Gabungkan dengan nomor lain');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Bpk. Contoh Satu' }).click();
	await dialog.getByRole('button', { name: 'Gabungkan' }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await expectAccessible(page, 'the dialog that unites');
	await dialog.getByLabel('Alasan').fill('Toko dan rumah');
	await dialog.getByRole('button', { name: 'Gabungkan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.locator('strong').filter({ hasText: /Rp.475\.500/ })).toBeVisible();
	await expect(page.getByText('Nomor digabung: 001623900001 = 001623900002')).toBeVisible();
	await expectAccessible(page, 'a customer with two numbers');
	await expectNoSidewaysScroll(page, 'a customer with two numbers');

	await page.goto(dua);
	await expect(page.locator('strong').filter({ hasText: /Rp.475\.500/ })).toBeVisible();
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await dialog.getByLabel(/Bagi ke semua nomor pelanggan ini/).check();
	await dialog.getByRole('button', { name: /^Lunas: Rp.475\.500/ }).click();
	await expect(dialog.getByRole('list', { name: 'Dipakai untuk' })).toContainText('Rp 350.000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('link', { name: 'Kuitansi' })).toHaveCount(2);
	await page.getByRole('button', { name: /^Uang/ }).click();
	await expect(page.getByText('Nomor digabung')).toBeHidden();

	await page.getByRole('button', { name: 'Pisahkan nomor ini' }).click();
	await dialog.getByLabel('Alasan').fill('Ternyata kakaknya');
	await dialog.getByRole('button', { name: 'Pisahkan nomor ini' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByRole('link', { name: 'Kuitansi' })).toHaveCount(1);
	await page.goto(satu);
	await expect(page.getByText(/Ternyata kakaknya/)).toBeVisible();
	await expect(page.getByRole('link', { name: 'Kuitansi' })).toHaveCount(1);
});

test('a promise goes to the calendar of the phone as a file, without a network', async ({
	page,
	context
}) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await startAsOwner(page);
	const list = [{ ...fourCustomers[0]!, name: 'Contoh, Satu' }, fourCustomers[1]!];
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(workingMoment(), list)));
	await page.goto(satu);
	await expect(page.getByRole('button', { name: 'Tindakan lain' })).toBeVisible();
	await context.setOffline(true);
	await act(page, 'Catat janji bayar');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	const [file] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: /^Ke kalender: Janji bayar/ }).click()
	]);
	expect(file.suggestedFilename()).toMatch(/^agenda-\d{4}-\d\d-\d\d\.ics$/);
	const text = await readFile(await file.path(), 'utf8');
	expect(text).toContain('SUMMARY:Janji bayar: Contoh\\, Satu\r\n');
	expect(text).toMatch(/DTSTART;VALUE=DATE:\d{8}\r\n/);
	expect(text).toMatch(/UID:promise:[0-9A-Z]{26}@satuloket\r\n/);
});
