import { expect, test, type Page } from '@playwright/test';
import { startAsOwner, untilCached } from './support/first-start.ts';
import { complaintsOf, expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { openAccount, setUpServer, signIn } from './support/office-server.ts';
import { untilAlike } from './support/office.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers } from './support/queue.ts';

const [header, ...rows] = arrearsCsv(new Date(), fourCustomers);
/** The file itself names the collector of three customers, as people write names. */
const list = csvFile('tunggakan.csv', [
	`${header!};PENAGIH;ALAMAT`,
	...rows.map((row, nth) => `${row};${nth < 3 ? 'SARI  contoh' : 'Regu 4'};Jl. Contoh ${nth + 1}`)
]);
let server: OwnServer;

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

function names(page: Page) {
	return page.getByRole('list', { name: 'Pelanggan hari ini' }).getByRole('link');
}

function card(page: Page) {
	return page.getByRole('region', { name: 'Pelanggan', exact: true });
}

async function save(page: Page): Promise<void> {
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
}

async function payAll(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Terima bayaran' }).click();
	await page
		.getByRole('dialog')
		.getByRole('button', { name: /^Lunas: / })
		.click();
	await save(page);
}

test('without a network a collector goes from customer to customer: paid, promised, visited', async ({
	page
}) => {
	const complaints = complaintsOf(page);
	await startAsOwner(page, server.origin);
	await untilCached(page);
	await importFile(page, list, server.origin);
	await server.stop();

	await page.goto(`${server.origin}/field`);
	await expect(page.getByText('0 dari 3 selesai')).toBeVisible();
	await expect(names(page)).toHaveText([/Contoh Tiga/, /Contoh Satu/, /Contoh Dua/]);
	await expectAccessible(page, 'the list');
	await expectNoSidewaysScroll(page, 'the list');

	await names(page).first().click();
	await expect(card(page).getByRole('heading')).toHaveText('Contoh Tiga');
	await expect(card(page).getByRole('link', { name: 'Telepon' })).toHaveAttribute(
		'href',
		'tel:+6282400010003'
	);
	await expect(card(page).getByRole('link', { name: 'Peta' })).toHaveAttribute(
		'href',
		/Jl\.%20Contoh%203$/
	);
	await expectAccessible(page, 'a customer');
	await expectNoSidewaysScroll(page, 'a customer');
	await payAll(page);

	await expect(card(page).getByRole('heading')).toHaveText('Contoh Satu');
	await expect(card(page).getByRole('link', { name: 'Kuitansi' })).toBeVisible();
	await page.getByRole('button', { name: 'Janji bayar', exact: true }).click();
	await save(page);

	await expect(card(page).getByRole('heading')).toHaveText('Contoh Dua');
	await page.getByRole('button', { name: 'Kunjungan' }).click();
	await save(page);

	await expect(page.getByText('3 dari 3 selesai')).toBeVisible();
	await expect(page.getByText(/Tunai Rp\s410\.000/)).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Semua selesai' })).toBeVisible();
	await page.getByRole('button', { name: 'Selesai', exact: true }).click();
	await expect(names(page)).toHaveCount(3);
	await expect(names(page).filter({ hasText: 'Contoh Tiga' })).toContainText(/Bayar Rp\s410\.000/);
	await expect(names(page).filter({ hasText: 'Contoh Satu' })).toContainText('Janji');
	await expect(names(page).filter({ hasText: 'Contoh Dua' })).toContainText('Kunjungan: bertemu');
	expect(complaints.filter((text) => !text.includes('ERR_CONNECTION_REFUSED'))).toEqual([]);
});

test('the phone’s step back leads from a customer to the list', async ({ page }) => {
	await startAsOwner(page, server.origin);
	await importFile(page, list, server.origin);
	await page.goto(`${server.origin}/field`);
	await names(page).first().click();
	await page.getByRole('button', { name: 'Berikutnya' }).click();
	await expect(card(page).getByRole('heading')).toHaveText('Contoh Satu');
	await page.goBack();
	await expect(names(page)).toHaveCount(3);
	await expect(card(page)).toBeHidden();
});

test('an order that was made by hand is there again on the next day', async ({ page }) => {
	await startAsOwner(page, server.origin);
	await importFile(page, list, server.origin);
	await page.goto(`${server.origin}/field?order=hand`);
	await page.getByRole('button', { name: 'Naikkan Contoh Dua' }).click();
	await expect(names(page)).toHaveText([/Contoh Tiga/, /Contoh Dua/, /Contoh Satu/]);
	await page.keyboard.press('Alt+ArrowUp');
	await expect(names(page)).toHaveText([/Contoh Dua/, /Contoh Tiga/, /Contoh Satu/]);
	await page.reload();
	await expect(names(page)).toHaveText([/Contoh Dua/, /Contoh Tiga/, /Contoh Satu/]);
});

test('customers are given to a collector, passed on and taken back; their story tells of it', async ({
	page,
	browser
}) => {
	await page.setViewportSize({ width: 1440, height: 900 });
	await setUpServer(page, server);
	await importFile(page, list, server.origin);
	await page.goto(`${server.origin}/people`);
	const password = await openAccount(page, {
		name: 'budi',
		displayName: 'Budi Contoh',
		roles: ['Penagih']
	});

	await page.goto(`${server.origin}/field`);
	await page.getByRole('button', { name: 'Bagi pelanggan' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Menurut').selectOption({ label: 'Penagih di berkas' });
	await dialog.getByLabel('Yang mana').selectOption({ label: 'Regu 4' });
	await expect(dialog.getByText('1 pelanggan akan ditugaskan')).toBeVisible();
	await dialog.getByLabel('Kepada').selectOption({ label: 'Budi Contoh' });
	await dialog.getByRole('button', { name: 'Tugaskan' }).click();
	await expect(dialog).toBeHidden();

	await page.goto(`${server.origin}/customers`);
	await page.getByLabel('Pilih Contoh Satu').check();
	await page.getByLabel('Pilih Contoh Empat').check();
	await page.getByRole('button', { name: 'Tugaskan' }).click();
	await dialog.getByLabel('Kepada').selectOption({ label: 'Sari Contoh' });
	await dialog.getByRole('button', { name: 'Tugaskan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByLabel('Pilih Contoh Satu')).not.toBeChecked();

	await page.goto(`${server.origin}/customers/001623900004`);
	await expect(page.getByText('Dialihkan dari Budi Contoh kepada Sari Contoh')).toBeVisible();
	await page.goto(`${server.origin}/field`);
	await page.getByRole('button', { name: 'Bagi pelanggan' }).click();
	await dialog.getByRole('listitem').first().getByRole('button', { name: 'Batalkan' }).click();
	await expect(dialog.getByRole('listitem')).toHaveCount(1);
	await page.keyboard.press('Escape');
	await page.goto(`${server.origin}/customers/001623900004`);
	await expect(page.getByText(/Dibatalkan Sari Contoh/)).toBeVisible();
	await page.goto(`${server.origin}/sync`);
	await untilAlike(page);

	const context = await browser.newContext({
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		viewport: { width: 390, height: 844 }
	});
	const phone = await context.newPage();
	await phone.goto(server.origin);
	await signIn(phone, { account: 'budi', password });
	await phone
		.getByRole('navigation', { name: 'Tempat utama' })
		.getByRole('link', { name: 'Lapangan' })
		.click();
	await expect(names(phone)).toHaveText([/Contoh Empat/]);
	await expect(phone.getByRole('button', { name: 'Bagi pelanggan' })).toBeHidden();
	await context.close();
});
