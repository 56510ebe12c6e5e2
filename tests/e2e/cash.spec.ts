import { expect, test, type Page } from '@playwright/test';
import { untilCached } from './support/first-start.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	openAccount,
	setUpServer,
	signIn,
	signInElsewhere,
	untilSynced
} from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, workingMoment } from './support/queue.ts';

const list = csvFile('tunggakan.csv', arrearsCsv(workingMoment(), fourCustomers));
let server: OwnServer;

// Several people, each started from nothing.
test.describe.configure({ timeout: 180_000 });

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

/** Sari has an office with a list, a collector and a supervisor; gives their first passwords. */
async function anOffice(page: Page): Promise<{ budi: string; citra: string }> {
	await setUpServer(page, server);
	await importFile(page, list, server.origin);
	await page.goto(`${server.origin}/people`);
	const open = (name: string, displayName: string, role: string) =>
		openAccount(page, { name, displayName, roles: [role] });
	const budi = await open('budi', 'Budi Contoh', 'Penagih');
	const citra = await open('citra', 'Citra Contoh', 'Penyelia');
	await page.goto(`${server.origin}/sync`);
	await untilSynced(page);
	return { budi, citra };
}

async function payCash(page: Page, customerNo: string, amount: string): Promise<void> {
	await page.goto(`${server.origin}/customers/${customerNo}`);
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Jumlah dibayar').fill(amount);
	await dialog.getByLabel('Tunai').check();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}

/** From the place of cash: hands over everything that is held. */
async function handOver(page: Page, counted: string, reason?: string): Promise<void> {
	await page.goto(`${server.origin}/cash`);
	await page.getByRole('button', { name: 'Setor', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Uang yang dihitung').fill(counted);
	if (reason !== undefined) {
		await dialog.getByRole('button', { name: 'Catat setoran' }).click();
		await expect(dialog.getByText('Tulis sebab selisihnya.')).toBeVisible();
		await dialog.getByLabel('Sebab selisih').fill(reason);
	}
	await dialog.getByRole('button', { name: 'Catat setoran' }).click();
	await expect(page.getByRole('article')).toBeVisible();
}

test('cash that a collector took without a network is followed until a supervisor has it', async ({
	page,
	browser
}) => {
	const passwords = await anOffice(page);
	const { page: phone, context } = await signInElsewhere(browser, server, {
		account: 'budi',
		password: passwords.budi
	});
	await phone.setViewportSize({ width: 390, height: 844 });
	await untilCached(phone);
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);

	await context.setOffline(true);
	await payCash(phone, '001623900001', '50000');
	await payCash(phone, '001623900002', '75000');
	await phone.goto(server.origin);
	await phone.getByRole('button', { name: 'Setor: Anda memegang uang tunai' }).click();
	await expect(phone.getByText('Rp 125.000')).toBeVisible();
	await expect(phone.getByRole('link', { name: 'Contoh Satu' })).toBeVisible();
	await expectAccessible(phone, 'cash on hand');
	await expectNoSidewaysScroll(phone, 'cash on hand');

	await phone.getByRole('button', { name: 'Setor', exact: true }).click();
	const counting = phone.getByRole('dialog');
	await counting.getByRole('button', { name: 'Hitung per lembar' }).click();
	await counting.getByLabel('Lembar 100.000').fill('1');
	await counting.getByLabel('Lembar 20.000').fill('1');
	await counting.getByLabel('Uang logam').fill('500');
	await expect(counting.getByLabel('Uang yang dihitung')).toHaveValue('120.500');
	await expect(counting.getByText('kurang Rp 4.500')).toBeVisible();
	await expectAccessible(phone, 'counting cash');
	await expectNoSidewaysScroll(phone, 'counting cash');
	await counting.getByRole('button', { name: 'Batal' }).click();
	await handOver(phone, '120000', 'kembalian pelanggan');

	const paper = phone.getByRole('article');
	await expect(paper.getByText(/^[A-Z]+-S00001$/)).toBeVisible();
	await expect(paper.getByText('seratus dua puluh ribu rupiah')).toBeVisible();
	await expect(paper.getByText('kembalian pelanggan')).toBeVisible();
	await expect(paper.getByText('Menunggu konfirmasi penerima')).toBeVisible();
	await expect(phone.getByRole('button', { name: 'Konfirmasi terima' })).toHaveCount(0);
	await expectAccessible(phone, 'a voucher');
	await expectNoSidewaysScroll(phone, 'a voucher');
	const voucher = phone.url();

	await context.setOffline(false);
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);

	const { page: desk, context: desks } = await signInElsewhere(browser, server, {
		account: 'citra',
		password: passwords.citra
	});
	await desk.getByRole('navigation').getByRole('link', { name: 'Setoran' }).click();
	const card = desk.getByRole('article', { name: 'Budi Contoh' });
	await expect(card.getByText('Rp 120.000').first()).toBeVisible();
	await expect(card.getByText('kurang Rp 5.000')).toBeVisible();
	await expectAccessible(desk, 'everybody’s cash');
	await card.getByRole('link').click();
	await desk.getByRole('button', { name: 'Konfirmasi terima' }).click();
	const dialog = desk.getByRole('dialog');
	await dialog.getByLabel('Uang yang Anda terima').fill('119000');
	await dialog.getByRole('button', { name: 'Saya sudah menerimanya' }).click();
	await expect(dialog.getByText('Tulis mengapa jumlahnya lain')).toBeVisible();
	await dialog.getByLabel('Catatan').fill('selembar sobek');
	await dialog.getByRole('button', { name: 'Saya sudah menerimanya' }).click();
	await expect(dialog).toBeHidden();
	await expect(desk.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	await expect(desk.getByRole('button', { name: 'Batalkan setoran' })).toHaveCount(0);

	await phone.goto(voucher);
	await expect(paper.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	await expect(
		paper.getByText('Yang diterima lain dari yang disetor: kurang Rp 1.000.')
	).toBeVisible();
	await expect(paper.getByText('selembar sobek')).toBeVisible();
	await expect(phone.getByRole('button', { name: 'Batalkan setoran' })).toHaveCount(0);
	await desk.goto(`${server.origin}/cash`);
	await expect(desk.getByText('Tidak ada uang tunai yang belum dikonfirmasi.')).toBeVisible();
	await context.close();
	await desks.close();
});

test('a wrong hand-over is taken back, and on one device the supervisor confirms as themselves', async ({
	page,
	browser
}) => {
	const passwords = await anOffice(page);
	const { page: phone, context } = await signInElsewhere(browser, server, {
		account: 'budi',
		password: passwords.budi
	});
	await untilCached(phone);
	await payCash(phone, '001623900001', '50000');
	await handOver(phone, '50000');
	await phone.getByRole('button', { name: 'Batalkan setoran' }).click();
	const dialog = phone.getByRole('dialog');
	await dialog.getByLabel('Alasan').fill('belum jadi');
	await dialog.getByRole('button', { name: 'Batalkan setoran' }).click();
	await expect(phone.getByText(/^Dibatalkan Budi Contoh.*belum jadi/).first()).toBeVisible();
	await handOver(phone, '50000');
	const voucher = phone.url();
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);

	await phone.getByRole('button', { name: 'Kunci' }).click();
	await signIn(phone, { account: 'citra', password: passwords.citra });
	await expect(phone.getByRole('navigation').first()).toBeVisible();
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);
	await phone.goto(voucher);
	await phone.getByRole('button', { name: 'Konfirmasi terima' }).click();
	await phone.getByRole('dialog').getByLabel('Uang yang Anda terima').fill('50000');
	await phone.getByRole('dialog').getByRole('button', { name: 'Saya sudah menerimanya' }).click();
	await expect(phone.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);

	// Who runs the server sees the same.
	await page.goto(voucher);
	await expect(page.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	await context.close();
});

test('without any network, a file carries a hand-over to the supervisor on the same device', async ({
	page,
	browser
}) => {
	const passwords = await anOffice(page);
	const budi = { account: 'budi', name: 'Budi Contoh', password: passwords.budi };
	const citra = { account: 'citra', name: 'Citra Contoh', password: passwords.citra };
	const { page: phone, context } = await signInElsewhere(browser, server, budi);
	await untilCached(phone);
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);
	await phone.getByRole('button', { name: 'Kunci' }).click();
	await signIn(phone, citra);
	await expect(phone.getByRole('navigation').first()).toBeVisible();
	await phone.goto(`${server.origin}/sync`);
	await untilSynced(phone);
	await phone.getByRole('button', { name: 'Kunci' }).click();

	await server.stop();
	await unlock(phone, budi);
	await payCash(phone, '001623900001', '50000');
	await handOver(phone, '50000');
	const voucher = phone.url();
	await phone.goto(`${server.origin}/sync`);
	await phone.getByLabel('Kata kunci berkas').fill('kata kunci contoh');
	const coming = phone.waitForEvent('download');
	await phone.getByRole('button', { name: 'Buat berkas' }).click();
	const file = await (await coming).path();
	await phone.getByRole('button', { name: 'Kunci' }).click();

	await unlock(phone, citra);
	await phone.goto(`${server.origin}/sync`);
	const chooser = phone.waitForEvent('filechooser');
	await phone.getByRole('button', { name: 'Ambil dari berkas' }).click();
	await (await chooser).setFiles(file);
	// The key of what is taken in is asked for below the one of what is made.
	await expect(phone.getByLabel('Kata kunci berkas')).toHaveCount(2);
	await phone.getByLabel('Kata kunci berkas').last().fill('kata kunci contoh');
	await phone.getByRole('button', { name: 'Ambil isinya' }).click();
	await expect(phone.getByText(/catatan masuk/)).toBeVisible();
	await phone.goto(voucher);
	await phone.getByRole('button', { name: 'Konfirmasi terima' }).click();
	await phone.getByRole('dialog').getByLabel('Uang yang Anda terima').fill('50000');
	await phone.getByRole('dialog').getByRole('button', { name: 'Saya sudah menerimanya' }).click();
	await expect(phone.getByText(/^Diterima Citra Contoh/)).toBeVisible();

	// Each brings what is theirs.
	await server.startAgain();
	await phone.goto(`${server.origin}/sync`);
	await phone.getByRole('button', { name: 'Sinkronkan sekarang' }).click();
	await untilSynced(phone);
	await phone.getByRole('button', { name: 'Kunci' }).click();
	await unlock(phone, budi);
	await phone.goto(`${server.origin}/sync`);
	await phone.getByLabel('Kata sandi', { exact: true }).fill(budi.password);
	await phone.getByRole('button', { name: 'Masuk lagi' }).click();
	await untilSynced(phone);
	await page.goto(voucher);
	await expect(page.getByText(/^Diterima Citra Contoh/)).toBeVisible();
	await expect(page.getByText('lima puluh ribu rupiah')).toBeVisible();
	await context.close();
});

/** Opens the lock for somebody who has worked here before. */
async function unlock(
	page: Page,
	{ name, password }: { readonly name: string; readonly password: string }
): Promise<void> {
	const face = page.getByRole('button', { name, exact: true });
	const field = page.getByLabel('Frasa sandi', { exact: true });
	await expect(face.or(field).first()).toBeVisible();
	if (await face.isVisible()) await face.click();
	await field.fill(password);
	await page.getByRole('button', { name: 'Buka', exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
}
