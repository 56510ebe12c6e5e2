import { expect, test } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import { comeBack, later, TUESDAY_TEN } from './support/clock.ts';
import {
	expectCoverage,
	fourCustomers,
	openWithEnter,
	queueOf,
	recipient,
	startStage,
	storyOf,
	workThrough,
	type ArrearsLine
} from './support/queue.ts';

test.use({ serviceWorkers: 'block' });

const six: readonly ArrearsLine[] = ['Satu', 'Dua', 'Tiga', 'Lima', 'Enam', 'Tujuh'].map(
	(name, at) => ({
		no: `00162390000${at + 1}`,
		name: `Contoh ${name}`,
		phone: `08240001000${at + 1}`,
		amount: '100.000',
		overdue: 40 - at
	})
);

test('two keys a customer: each outcome is recorded, counted, and told in their story', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, six);
	await startStage(page);
	await workThrough(page, 'l', 'Contoh Dua');
	await expectCoverage(page, { waiting: 6, of: 6 });
	await workThrough(page, 's', 'Contoh Tiga');
	await expectCoverage(page, { sent: 1, waiting: 5, of: 6 });
	await workThrough(page, 'x', 'Contoh Lima');
	await expectCoverage(page, { sent: 1, failed: 1, waiting: 4, of: 6 });
	await workThrough(page, 'w', 'Contoh Enam');
	await expectCoverage(page, { sent: 1, failed: 2, waiting: 3, of: 6 });
	await workThrough(page, 'd', 'Contoh Tujuh');
	await expectCoverage(page, { sent: 2, failed: 2, waiting: 2, of: 6 });

	await openWithEnter(page);
	await page.keyboard.press('b');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	// Put off, the first one comes back at the end.
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expectCoverage(page, { sent: 3, failed: 2, waiting: 1, of: 6 });
	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expectCoverage(page, { sent: 4, failed: 2, waiting: 0, of: 6 });

	for (const [at, said] of [
		'Terkirim',
		'Terkirim',
		'Tidak ada di WhatsApp',
		'Nomor salah',
		'Mengaku sudah bayar',
		'Akan membayar'
	].entries()) {
		const story = await storyOf(page, `00162390000${at + 1}`);
		await expect(story.filter({ hasText: 'Pengingat dibuka' }).first()).toContainText(said);
	}
	// The page of the one who promised.
	await expect(page.getByText('Berjanji membayar 27 November 2026').first()).toBeVisible();
});

test('a number that was wrong is not used again, unless somebody says why', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await workThrough(page, 'w', 'Contoh Dua');

	await page.goto('/');
	await expect(page.getByText('2 pelanggan belum dapat dikirimi pesan')).toBeVisible();
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText('Nomor ini salah')).toBeVisible();
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /Tetap kirim/ }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	expect(await links()).toHaveLength(1);
});

test('a promise holds reminders until its day, and Today asks after it then', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await openWithEnter(page);
	await page.keyboard.press('b');
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Tanggal').fill('2026-11-23');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(dialog).toBeVisible();
	await dialog.getByLabel('Tanggal').fill('2026-11-29');
	await dialog.getByRole('button', { name: 'Simpan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');

	await page.goto('/bills?sort=due&hold=promised');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /Contoh Dua/ })).toBeHidden();
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText('Berjanji membayar 29 November 2026')).toBeVisible();
	await expect(page.getByRole('button', { name: /Tetap kirim/ })).toBeVisible();

	await clock.set(later(TUESDAY_TEN, { days: 6 }));
	await comeBack(page, '/');
	await expect(page.getByText('Janji bayar jatuh hari ini atau lewat')).toBeVisible();
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText('Berjanji membayar')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();
});

test('who says that it is paid is left alone for a week', async ({ page, context }) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await workThrough(page, 'd', 'Contoh Dua');
	await page.goto('/bills?sort=due&hold=says-paid');
	await expect(page.getByRole('row', { name: /Contoh Satu/ })).toBeVisible();

	// The cooldown of three days is past, the claim is not.
	await clock.set(later(TUESDAY_TEN, { days: 6, hours: 1 }));
	await comeBack(page, '/bills');
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText(/Mengaku sudah membayar, 6 hari yang lalu/)).toBeVisible();
	await clock.set(later(TUESDAY_TEN, { days: 7, hours: 1 }));
	await comeBack(page, '/bills');
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();
});

test('the last outcome is taken back with one key: what was sent, promised, or skipped', async ({
	page,
	context
}) => {
	await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await workThrough(page, 'x', 'Contoh Dua');
	await expectCoverage(page, { failed: 1, waiting: 2, of: 3 });
	await page.keyboard.press('u');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
	await expectCoverage(page, { waiting: 3, of: 3 });

	await page.keyboard.press('b');
	await page.getByRole('dialog').getByRole('button', { name: 'Simpan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await page.keyboard.press('u');
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await page.keyboard.press('s');
	await expect(recipient(page)).toHaveText('Contoh Dua');

	await page.keyboard.press('k');
	await page.getByRole('button', { name: 'Nomor diragukan' }).click();
	await expect(recipient(page)).toHaveText('Contoh Tiga');
	await expectCoverage(page, { sent: 1, skipped: 1, waiting: 1, of: 3 });
	await page.keyboard.press('u');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });

	const story = await storyOf(page, '001623900001');
	await expect(story.filter({ hasText: 'Berjanji membayar' })).toContainText(
		'Dibatalkan Sari Contoh: Salah tekan'
	);
	await page.goto('/bills?sort=due&hold=promised');
	await expect(page.getByText('Tidak ada tagihan yang cocok')).toBeVisible();
});
