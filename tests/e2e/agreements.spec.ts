import { expect, test, type Page } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import { comeBack, later, TUESDAY_TEN } from './support/clock.ts';
import { expectAccessible, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { csvFile, importFile } from './support/import.ts';
import { openAccount, setUpServer, signInElsewhere } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { arrearsCsv, fourCustomers, message, queueOf, recipient } from './support/queue.ts';

test.use({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });

const customer = '/customers/001623900001';

async function act(page: Page, item: string): Promise<void> {
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: item }).click();
}

test('a disputed customer is in no queue, which says why, until the dispute is closed', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await page.goto('/');
	await expect(page.getByText('3 pelanggan siap diingatkan')).toBeVisible();
	await page.goto(customer);
	await act(page, 'Catat sanggahan');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Simpan sanggahan' }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill('Sudah berhenti langganan');
	await dialog.getByRole('button', { name: 'Simpan sanggahan' }).click();
	await expect(dialog).toBeHidden();
	await expect(page.getByText('Disanggah', { exact: true }).first()).toBeVisible();
	// The helpdesk has a ticket of it, also without a network.
	const ticket = page.getByRole('link', { name: /^Tiket T-\S+: Terbuka$/ });
	await expect(ticket.first()).toBeVisible();
	await expectNoSidewaysScroll(page, 'a disputed customer');
	await expectAccessible(page, 'a disputed customer');

	await page.goto('/');
	await expect(page.getByText('2 pelanggan siap diingatkan')).toBeVisible();
	await queueOf(page, ['Contoh Satu', 'Contoh Dua']);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await expect(page.getByRole('button', { name: /Tetap kirim/ })).toBeHidden();
	await page
		.getByRole('button', { name: 'Lewati: Disanggah, belum ditutup: Sudah berhenti langganan' })
		.click();
	await expect(recipient(page)).toHaveText('Contoh Dua');

	await page.goto(customer);
	await page.getByRole('button', { name: 'Tutup sanggahan' }).click();
	await dialog.getByLabel('Hasilnya').fill('Tagihan benar, disepakati');
	await dialog.getByRole('button', { name: 'Tutup sanggahan' }).click();
	await expect(page.getByText('Ditutup Sari Contoh: Tagihan benar, disepakati')).toBeVisible();
	await page.goto('/');
	await expect(page.getByText('3 pelanggan siap diingatkan')).toBeVisible();
});

test('instalments hold reminders while they are kept, and only the late part is asked for', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await page.goto(customer);
	await act(page, 'Buat kesepakatan cicilan');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Berapa kali').fill('3');
	await dialog.getByLabel('Mulai tanggal').fill('2026-11-30');
	await dialog.getByRole('button', { name: 'Bagi rata per bulan' }).click();
	await expect(dialog.getByLabel('Tanggal bagian 2')).toHaveValue('2026-12-30');
	await expect(dialog.getByText('Pas dengan sisa tagihan.')).toBeVisible();
	await dialog.getByLabel('Jumlah bagian 3').fill('100000');
	await expect(dialog.getByText(/Kurang Rp.18.000 dari sisa tagihan/)).toBeVisible();
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog.getByText(/Samakan, atau tandai/)).toBeVisible();
	await dialog.getByLabel('Jumlah bagian 3').fill('118000');
	await expectNoSidewaysScroll(page, 'the dialog of a plan');
	await expectAccessible(page, 'the dialog of a plan');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();
	await expect(
		page.getByText('Cicilan berjalan lancar; bagian berikutnya 30 November 2026')
	).toBeVisible();
	await expect(page.getByText(/Dibayar Rp.0 dari Rp.350.000/)).toBeVisible();

	await page.goto('/');
	await expect(page.getByText('2 pelanggan siap diingatkan')).toBeVisible();

	await clock.set(later(TUESDAY_TEN, { days: 8 }));
	await comeBack(page, '/');
	await expect(page.getByText('Cicilan terlambat')).toBeVisible();
	await queueOf(page, ['Contoh Dua', 'Contoh Satu']);
	// Who is behind with a plan comes before the one that was ticked first.
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(message(page)).toContainText('Rp 116.000');
	await expect(message(page)).toContainText('cicilan 1 dari 3');
	await expect(message(page)).not.toContainText('350.000');

	await page.goto(customer);
	await expect(page.getByText('Terlambat', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await dialog.getByLabel('Jumlah dibayar').fill('116000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(
		page.getByText('Cicilan berjalan lancar; bagian berikutnya 30 Desember 2026')
	).toBeVisible();
});

test('a promise stands with what came of it, and the customer has a rate', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await page.goto(customer);
	await act(page, 'Catat janji bayar');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Akan membayar tanggal').fill('2026-11-27');
	await dialog.getByLabel(/^Jumlah/).fill('200000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText('Berjanji membayar 27 November 2026').first()).toBeVisible();
	await expect(page.getByText('Menunggu', { exact: true })).toBeVisible();
	await page.getByRole('button', { name: 'Catat pembayaran' }).click();
	await dialog.getByLabel('Jumlah dibayar').fill('50000');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeHidden();

	await clock.set(later(TUESDAY_TEN, { days: 5 }));
	await comeBack(page, customer);
	await expect(page.getByText('Ditepati sebagian')).toBeVisible();
	await expect(page.getByText('0 dari 1 janji ditepati (0%)')).toBeVisible();
	await page.goto('/bills?sort=due&hold=promise-due');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
});

test('a late fee is told beside the bill, in what the office has set, and adds nothing', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await page.goto('/settings');
	const form = page.getByRole('form', { name: 'Kesepakatan dan denda' });
	await form.getByLabel('Perkiraan denda keterlambatan').selectOption('percent');
	await form.getByLabel('Persen per bulan', { exact: true }).fill('banyak');
	await form.getByRole('button', { name: 'Simpan' }).click();
	await expect(form.getByText('Tulis angka antara 0 dan 100')).toBeVisible();
	await form.getByLabel('Persen per bulan', { exact: true }).fill('1,5');
	await form.getByRole('button', { name: 'Simpan' }).click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();
	await page.goto(customer);
	// Forty days late: the second month has begun.
	await expect(page.getByText(/Perkiraan denda Rp.10.500, di luar tagihan/)).toBeVisible();
	await expect(page.getByText(/Rp.350.000/).first()).toBeVisible();
});

test('a discount waits until a supervisor on another device approves it', async ({
	page,
	browser
}) => {
	test.setTimeout(120_000);
	const server = await OwnServer.start();
	try {
		await page.setViewportSize({ width: 1440, height: 900 });
		await setUpServer(page, server);
		await importFile(
			page,
			csvFile('tunggakan.csv', arrearsCsv(new Date(), fourCustomers)),
			server.origin
		);
		await page.goto(`${server.origin}${customer}`);
		await page.getByRole('button', { name: /^Tindakan untuk tagihan/ }).click();
		await page.getByRole('menuitem', { name: 'Potongan atau penghapusan' }).click();
		const dialog = page.getByRole('dialog');
		await expect(dialog.getByText('Menunggu persetujuan orang lain')).toBeVisible();
		await dialog.getByLabel('Jumlah', { exact: true }).fill('400000');
		await dialog.getByLabel('Alasan').fill('Gangguan seminggu');
		await dialog.getByRole('button', { name: 'Ajukan' }).click();
		await expect(dialog.getByText(/Paling banyak sisa tagihan: Rp.350.000/)).toBeVisible();
		await dialog.getByLabel('Jumlah', { exact: true }).fill('50000');
		await dialog.getByRole('button', { name: 'Ajukan' }).click();
		await expect(dialog).toBeHidden();
		await expect(page.getByText('Anda sendiri yang mengajukan')).toBeVisible();
		await expect(page.getByRole('button', { name: 'Setujui' })).toBeDisabled();
		await expect(page.locator('strong').filter({ hasText: /350.000/ })).toBeVisible();

		await page.goto(`${server.origin}/people`);
		const password = await openAccount(page, {
			name: 'budi',
			displayName: 'Budi Contoh',
			roles: ['Penyelia']
		});
		const budi = await signInElsewhere(browser, server, { account: 'budi', password });
		await budi.page.setViewportSize({ width: 390, height: 844 });
		await budi.page.goto(`${server.origin}/`);
		await budi.page.getByRole('button', { name: 'Lihat: Persetujuan menunggu' }).click();
		await expect(budi.page.getByText(/Potongan Rp.50.000: Gangguan seminggu/)).toBeVisible();
		await expectNoSidewaysScroll(budi.page, 'approvals');
		await expectAccessible(budi.page, 'approvals');
		await budi.page.getByRole('button', { name: 'Setujui' }).click();
		await budi.page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
		await expect(budi.page.getByText('Tidak ada yang menunggu')).toBeVisible();
		await budi.page.goto(`${server.origin}${customer}`);
		await expect(budi.page.locator('strong').filter({ hasText: /300.000/ })).toBeVisible();
		await budi.context.close();

		await page.goto(`${server.origin}${customer}`);
		await expect(page.locator('strong').filter({ hasText: /300.000/ })).toBeVisible();
		await expect(page.getByText('Disetujui Budi Contoh.')).toBeVisible();
	} finally {
		await server.close();
	}
});
