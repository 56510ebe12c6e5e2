import { expect, test } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import { OfficeClock, TUESDAY_TEN } from './support/clock.ts';
import { startAsOwner } from './support/first-start.ts';
import { csvFile, importFile } from './support/import.ts';
import {
	arrearsCsv,
	expectCoverage,
	fourCustomers,
	message,
	openWithEnter,
	queueOf,
	recipient,
	startStage,
	storyOf,
	workThrough
} from './support/queue.ts';

test.use({ serviceWorkers: 'block' });

test('one key opens WhatsApp with exactly the message that was shown, one key says what came of it', async ({
	page,
	context
}) => {
	await OfficeClock.at(context, TUESDAY_TEN);
	await startAsOwner(page);
	await importFile(page, csvFile('tunggakan.csv', arrearsCsv(TUESDAY_TEN, fourCustomers)));
	await context.route('https://wa.me/**', (route) => route.fulfill({ body: 'WhatsApp' }));
	await startStage(page);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expectCoverage(page, { waiting: 3, of: 3 });
	const shown = await message(page).locator('.bubble').innerText();

	const opening = context.waitForEvent('page');
	await openWithEnter(page);
	const whatsapp = await opening;
	const opened = new URL(whatsapp.url());
	expect(opened.origin + opened.pathname).toBe('https://wa.me/6282400010001');
	const text = opened.searchParams.get('text') ?? '';
	for (const fact of [
		'*Contoh Satu*',
		'Nomor Pelanggan: 001623900001',
		'Jumlah: *Rp 350.000*',
		'Periode: Oktober 2026',
		'15 Oktober 2026',
		'*40 hari*',
		'balas *SUDAH*',
		'Kantor Contoh Utara'
	]) {
		expect(text).toContain(fact);
	}
	expect(inOneLine(text.replaceAll('*', ''))).toBe(inOneLine(shown));
	expect(await whatsapp.evaluate(() => window.opener as unknown)).toBeNull();
	await whatsapp.close();

	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });

	const story = await storyOf(page, '001623900001');
	await expect(story.first()).toContainText('Pengingat dibuka lewat WhatsApp');
	await expect(story.first()).toContainText('Terkirim');
	await expect(story.first()).toContainText('24 Nov 2026 10.00 WIB oleh Sari Contoh');
	await story.first().getByText('Isi pesan ke 0824-0001-0001').click();
	await expect(story.first().locator('.message')).toHaveText(text);
});

test('a selection becomes a queue in which everybody is accounted for, whoever is held', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await queueOf(page, ['Contoh Satu', 'Contoh Dua', 'Contoh Tiga', 'Contoh Empat']);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expectCoverage(page, { waiting: 4, of: 4 });

	await workThrough(page, 'w', 'Contoh Dua');
	await expectCoverage(page, { failed: 1, waiting: 3, of: 4 });

	// Left out only with a reason.
	await page.keyboard.press('k');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Lewati', exact: true }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill('Sedang diperiksa bagian jaringan');
	await dialog.getByRole('button', { name: 'Lewati', exact: true }).click();
	await expect(recipient(page)).toHaveText('Contoh Tiga');
	await expectCoverage(page, { failed: 1, skipped: 1, waiting: 2, of: 4 });

	await workThrough(page, 's', 'Contoh Empat');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expectCoverage(page, { sent: 1, failed: 1, skipped: 2, waiting: 0, of: 4 });
	expect((await links()).map((link) => new URL(link).pathname)).toEqual([
		'/6282400010001',
		'/6282400010003'
	]);

	for (const [customerNo, said] of [
		['001623900001', 'Nomor salah'],
		['001623900002', 'Dilewati: Sedang diperiksa bagian jaringan'],
		['001623900003', 'Terkirim'],
		['001623900004', 'Dilewati: Tidak ada nomor untuk WhatsApp']
	] as const) {
		const story = await storyOf(page, customerNo);
		await expect(story.first()).toContainText(said);
	}
	await page.goto('/queue');
	await expect(page.getByRole('link', { name: /4 penerima dari pilihan/ })).toContainText(
		'0 menunggu'
	);
});

test('a key that is held down opens one message and says nothing of it', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();
	await page.keyboard.down('Enter');
	await expect(page.getByRole('button', { name: /^Terkirim/ })).toBeFocused();
	for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	expect(await links()).toHaveLength(1);

	// Had it counted as sent, this would be said of the second customer.
	await page.keyboard.press('w');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { failed: 1, waiting: 2, of: 3 });
});

test('all bills of a customer, and all customers of one phone, are one message; each can pay', async ({
	page,
	context
}) => {
	const phone = '082400010009';
	const { links } = await clerkWith({ page, context }, [
		{ no: '001623900001', name: 'Contoh Satu', phone, amount: '100.000', overdue: 70 },
		{ no: '001623900001', name: 'Contoh Satu', phone, amount: '110.000', overdue: 40 },
		{ no: '001623900002', name: 'Contoh Dua', phone, amount: '50.000', overdue: 40 }
	]);
	await startStage(page);
	await expectCoverage(page, { waiting: 1, of: 1 });
	await expect(page.getByText('Satu telepon untuk 2 nomor pelanggan')).toBeVisible();

	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await page.getByRole('menuitem', { name: /Contoh Dua/ }).click();
	const dialog = page.getByRole('dialog', { name: /Contoh Dua/ });
	await dialog.getByLabel('Jumlah').fill('20.000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await expect(message(page)).toContainText('Rp 240.000');

	await openWithEnter(page);
	const text = new URL((await links())[0]!).searchParams.get('text') ?? '';
	expect(text).toContain('*Contoh Satu dan Contoh Dua*');
	expect(text).toContain('Jumlah: *Rp 240.000*');
	expect(text).toContain('- 001623900001, September 2026: Rp 100.000');
	expect(text).toContain('- 001623900001, Oktober 2026: Rp 110.000');
	expect(text).toContain('- 001623900002, Oktober 2026: Rp 30.000');
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	const story = await storyOf(page, '001623900002');
	await expect(story.first()).toContainText('Terkirim');
});

function inOneLine(text: string): string {
	return text.replace(/^- /gm, '').replace(/\s+/g, ' ').trim();
}
