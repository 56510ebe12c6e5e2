import { expect, test, type Page } from '@playwright/test';
import { startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	arrearsCsv,
	catchLinks,
	coverage,
	fourCustomers,
	message,
	openWithEnter,
	recipient,
	startStage,
	workingMoment,
	type ArrearsLine
} from './support/queue.ts';

const at = workingMoment();

async function startWith(page: Page, lines: readonly ArrearsLine[]): Promise<void> {
	await page.clock.setFixedTime(at);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(at, lines)));
}

test('one key opens WhatsApp with the right text to the right number, one key says what came of it', async ({
	page,
	context
}) => {
	await startWith(page, fourCustomers);
	await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
	await startStage(page);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(coverage(page)).toHaveText(/3 menunggu\s*dari 3 penerima/);

	const opening = context.waitForEvent('page');
	await openWithEnter(page);
	const opened = new URL((await opening).url());
	expect(opened.host + opened.pathname).toBe('wa.me/6282400010001');
	const text = opened.searchParams.get('text') ?? '';
	expect(text).toContain('*Contoh Satu*');
	expect(text).toContain('001623900001');
	expect(text).toMatch(/\*Rp\s?350\.000\*/);
	expect(text).toContain('Kantor Contoh Utara');
	expect(text).toContain('SUDAH');
	// What opens is what was shown.
	const shown = await message(page).locator('.bubble').innerText();
	expect(text.replaceAll('*', '').replace(/\s+/g, ' ').trim()).toContain(
		shown.replace(/\s+/g, ' ').trim().slice(0, 60)
	);
	await (await opening).close();

	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(coverage(page)).toHaveText(/1 terkirim\s*2 menunggu\s*dari 3 penerima/);
});

test('everybody is accounted for: sent, bad number, skipped with a reason; nobody twice', async ({
	page
}) => {
	await startWith(page, fourCustomers);
	const links = await catchLinks(page);
	await startStage(page);

	await openWithEnter(page);
	await page.keyboard.press('w');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(coverage(page)).toHaveText(/1 nomor bermasalah\s*2 menunggu\s*dari 3 penerima/);

	await page.keyboard.press('k');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Lewati', exact: true }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByRole('button', { name: 'Nomor diragukan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Tiga');
	await expect(coverage(page)).toHaveText(
		/1 nomor bermasalah\s*1 dilewati\s*1 menunggu\s*dari 3 penerima/
	);

	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expect(coverage(page)).toHaveText(
		/1 terkirim\s*1 nomor bermasalah\s*1 dilewati\s*0 menunggu\s*dari 3 penerima/
	);
	expect((await links()).map((link) => new URL(link).pathname)).toEqual([
		'/6282400010001',
		'/6282400010003'
	]);

	// The number that was wrong is not offered again, and Today says who cannot be reached.
	await page.goto('/');
	await expect(page.getByText('2 pelanggan belum dapat dikirimi pesan')).toBeVisible();
	await page.goto('/customers/001623900001');
	await expect(page.getByText('Nomor salah').first()).toBeVisible();
});

test('a promise holds reminders until its day; a claim of payment is respected', async ({
	page
}) => {
	await startWith(page, fourCustomers);
	await catchLinks(page);
	await startStage(page);
	await openWithEnter(page);
	await page.keyboard.press('b');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Tanggal').fill('2020-01-01');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByRole('dialog').or(page.getByText('Contoh Dua')).first()).toBeVisible();
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await dialog.getByLabel('Tanggal').fill(localDay(at, 5));
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');

	await openWithEnter(page);
	await page.keyboard.press('d');
	await expect(recipient(page)).toHaveText('Contoh Tiga');

	await page.goto('/bills?sort=due&hold=promised');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeHidden();
	await page.goto('/bills?sort=due&hold=says-paid');
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeVisible();
});

test('the last outcome is taken back with one key', async ({ page }) => {
	await startWith(page, fourCustomers);
	await catchLinks(page);
	await startStage(page);
	await openWithEnter(page);
	await page.keyboard.press('x');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(coverage(page)).toHaveText(/1 nomor bermasalah\s*2 menunggu/);
	await page.keyboard.press('u');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await page.keyboard.press('s');
	await expect(coverage(page)).toHaveText(/1 terkirim\s*2 menunggu/);
});

test('after a reload it goes on exactly where it was, and still asks for the outcome', async ({
	page
}) => {
	await startWith(page, fourCustomers);
	await catchLinks(page);
	await startStage(page);
	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await openWithEnter(page);

	await page.reload();
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expect(coverage(page)).toHaveText(/1 terkirim\s*2 menunggu\s*dari 3 penerima/);

	await page.goto('/');
	await page.getByRole('button', { name: /^Lanjutkan: / }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');
});

test('a balance that changed in another tab is never asked for as it was', async ({
	page,
	context
}) => {
	await startWith(page, fourCustomers);
	const links = await catchLinks(page);
	await startStage(page);
	await expect(message(page)).toContainText('350.000');

	const other = await context.newPage();
	await other.clock.setFixedTime(at);
	await other.goto('/customers/001623900001');
	await other.getByRole('button', { name: 'Catat pembayaran' }).click();
	const dialog = other.getByRole('dialog');
	await dialog.getByLabel('Jumlah').fill('100.000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await other.close();

	await expect(message(page)).toContainText('250.000');
	await openWithEnter(page);
	const [link] = await links();
	expect(new URL(link!).searchParams.get('text')).toMatch(/\*Rp\s?250\.000\*/);
});

test('all bills of a customer, and all customers of one phone, are one message', async ({
	page
}) => {
	const family = '082400010009';
	await startWith(page, [
		{ no: '001623900001', name: 'Contoh Satu', phone: family, amount: '100.000', overdue: 70 },
		{ no: '001623900001', name: 'Contoh Satu', phone: family, amount: '110.000', overdue: 40 },
		{ no: '001623900002', name: 'Contoh Dua', phone: family, amount: '50.000', overdue: 40 }
	]);
	const links = await catchLinks(page);
	await startStage(page);
	await expect(coverage(page)).toHaveText(/1 menunggu\s*dari 1 penerima/);
	await openWithEnter(page);
	const [link] = await links();
	const text = new URL(link!).searchParams.get('text') ?? '';
	expect(text).toMatch(/\*Rp\s?260\.000\*/);
	expect(text).toContain('001623900001');
	expect(text).toContain('001623900002');
	for (const amount of ['100.000', '110.000', '50.000']) expect(text).toContain(amount);
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
});

test('who has only a landline is phoned or mailed, never sent to WhatsApp', async ({ page }) => {
	await startWith(page, fourCustomers);
	const links = await catchLinks(page);
	await page.goto('/bills');
	await page.getByLabel('Pilih Contoh Empat').check();
	await page
		.getByRole('button', { name: /antrean/i })
		.last()
		.click();
	await expect(recipient(page)).toHaveText('Contoh Empat');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await page.getByLabel('Kanal').selectOption('phone');
	await page.getByRole('button', { name: 'Telepon', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	expect(await links()).toEqual(['tel:+6276500000']);
});

test('the form of the link is a setting', async ({ page }) => {
	await startWith(page, fourCustomers);
	const links = await catchLinks(page);
	await page.goto('/settings');
	await page.getByLabel(/Cara membuka WhatsApp/).selectOption('app');
	await page
		.locator('form')
		.filter({ has: page.getByLabel(/Cara membuka WhatsApp/) })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Tersimpan').first()).toBeVisible();
	await startStage(page);
	await openWithEnter(page);
	expect((await links())[0]).toMatch(/^whatsapp:\/\/send\/?\?phone=6282400010001&text=/);
});

/** The calendar day some days after a moment, in the form of a date field. */
function localDay(from: Date, days: number): string {
	return new Date(from.getTime() + days * 86_400_000 + 7 * 3_600_000).toISOString().slice(0, 10);
}
