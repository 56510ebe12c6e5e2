import { expect, test, type Page } from '@playwright/test';
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
	workThrough
} from './support/queue.ts';

test.use({ serviceWorkers: 'block' });

/** Gives the reason that the dialog asks for; once without one, which must be refused. */
async function overrideWith(page: Page, reason: string): Promise<void> {
	await page.keyboard.press('Enter');
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: /Tetap kirim/ }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill(reason);
	await dialog.getByRole('button', { name: /Tetap kirim/ }).click();
	await expect(dialog).toBeHidden();
}

const closed = [
	[
		'on a Sunday',
		'2026-11-22T10:00:00+07:00',
		'Hari ini bukan hari menghubungi pelanggan. Buka lagi Senin, 23 Nov pukul 08.00 WIB'
	],
	[
		'late in the evening',
		'2026-11-24T20:30:00+07:00',
		'Di luar jam menghubungi (08.00–20.00 WIB). Buka lagi Rabu, 25 Nov pukul 08.00 WIB'
	],
	[
		'on a holiday',
		'2026-08-17T10:00:00+07:00',
		'Hari libur: Hari Kemerdekaan. Buka lagi Selasa, 18 Agu pukul 08.00 WIB'
	]
] as const;

for (const [when, moment, said] of closed) {
	test(`${when} the app says why not now and when again; a reason lifts it and is kept`, async ({
		page,
		context
	}) => {
		const { links } = await clerkWith({ page, context }, fourCustomers, new Date(moment));
		await startStage(page);
		await expect(page.getByText(said)).toBeVisible();
		await expect(page.getByRole('button', { name: /Tetap kirim/ })).toBeVisible();
		await overrideWith(page, 'Pelanggan meminta dihubungi hari ini');
		expect(await links()).toEqual([]);
		await workThrough(page, 's', 'Contoh Dua');
		// The hour is the same for the next one: not asked again.
		await workThrough(page, 's', 'Contoh Tiga');
		expect(await links()).toHaveLength(2);

		for (const customerNo of ['001623900001', '001623900002']) {
			const story = await storyOf(page, customerNo);
			await expect(story.first()).toContainText(
				'Dikirim meski ditahan: Pelanggan meminta dihubungi hari ini'
			);
		}
	});
}

test('contact hours are those of the place where the customer lives', async ({ page, context }) => {
	// 18.30 in Jakarta is 20.30 in Sorong.
	const evening = new Date('2026-11-24T18:30:00+07:00');
	await clerkWith(
		{ page, context },
		[
			{ ...fourCustomers[0]!, branch: 'Sorong' },
			{ ...fourCustomers[1]!, branch: 'Bogor' }
		],
		evening
	);
	await page.goto('/settings');
	await page.getByLabel('Cabang di zona waktu lain').fill('Sorong = WIT');
	await page
		.locator('form')
		.filter({ has: page.getByLabel('Nama kantor') })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();

	await queueOf(page, ['Contoh Satu', 'Contoh Dua']);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByText(/Di luar jam menghubungi \(08.00–20.00 WIT\)/)).toBeVisible();
	await page.keyboard.press('ArrowRight');
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(page.getByText('Di luar jam menghubungi')).toBeHidden();
	await openWithEnter(page);
});

test('somebody who was just reminded is not suggested, is shown by whom, and is free after three days', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await workThrough(page, 's', 'Contoh Dua');
	await page.goto('/');
	await expect(page.getByText('2 pelanggan siap diingatkan')).toBeVisible();

	await clock.set(later(TUESDAY_TEN, { hours: 2.5 }));
	await comeBack(page, '/');
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText('Sudah diingatkan Sari Contoh, 2 jam yang lalu')).toBeVisible();
	await expect(page.getByText('Diingatkan 2 jam yang lalu oleh Sari Contoh')).toBeVisible();
	await overrideWith(page, 'Diminta mengirim ulang');
	await openWithEnter(page);
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();

	await clock.set(later(TUESDAY_TEN, { days: 3, hours: 3 }));
	await comeBack(page, '/');
	await expect(page.getByText('3 pelanggan siap diingatkan')).toBeVisible();
});

test('a pause has a reason and an end, can be passed with a reason, and ends by itself', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await page.goto('/customers/001623900001');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Jeda pengingat' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('button', { name: 'Jeda pengingat' }).click();
	await expect(dialog.getByText('Tulis alasannya')).toBeVisible();
	await dialog.getByLabel('Alasan').fill('Sedang sengketa');
	await dialog.getByLabel('Sampai dengan').fill('2026-11-28');
	await dialog.getByRole('button', { name: 'Jeda pengingat' }).click();
	await expect(dialog).toBeHidden();

	await page.goto('/');
	await expect(page.getByText('2 pelanggan siap diingatkan')).toBeVisible();
	await queueOf(page, ['Contoh Satu']);
	await expect(page.getByText('Dijeda sampai 28 November 2026: Sedang sengketa')).toBeVisible();
	await overrideWith(page, 'Sengketa selesai');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();

	await clock.set(later(TUESDAY_TEN, { days: 6 }));
	await comeBack(page, '/');
	await expect(page.getByText('3 pelanggan siap diingatkan')).toBeVisible();
});

test('a customer who asked to be left alone can only be skipped, and counts as skipped', async ({
	page,
	context
}) => {
	const { clock, links } = await clerkWith({ page, context }, fourCustomers);
	await page.goto('/customers/001623900001');
	await page.getByRole('button', { name: 'Tindakan lain' }).click();
	await page.getByRole('menuitem', { name: 'Jangan hubungi lagi' }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByLabel('Alasan').fill('Minta lewat telepon');
	await dialog.getByRole('button', { name: 'Jangan hubungi lagi' }).click();
	await expect(dialog).toBeHidden();

	// A year later still: there is no end to it.
	await clock.set(later(TUESDAY_TEN, { days: 364 }));
	await comeBack(page, '/bills');
	await queueOf(page, ['Contoh Satu', 'Contoh Dua']);
	await expect(recipient(page)).toHaveText('Contoh Satu');
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await expect(page.getByRole('button', { name: /Tetap kirim/ })).toBeHidden();
	await page
		.getByRole('button', { name: 'Lewati: Minta tidak dihubungi: Minta lewat telepon' })
		.click();
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expectCoverage(page, { skipped: 1, waiting: 1, of: 2 });
	expect(await links()).toEqual([]);
});

test('first contacts of the month that nobody answered are counted, with a warning at the limit', async ({
	page,
	context
}) => {
	const { clock } = await clerkWith({ page, context }, fourCustomers);
	await page.goto('/settings');
	await page.getByLabel('Peringatan kontak pertama tanpa balasan per bulan').fill('2');
	await page
		.locator('form')
		.filter({ has: page.getByLabel(/Cara membuka WhatsApp/) })
		.getByRole('button', { name: 'Simpan' })
		.click();
	await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();

	await startStage(page);
	await expect(page.getByText(/kontak pertama bulan ini belum dibalas/)).toBeHidden();
	await workThrough(page, 's', 'Contoh Dua');
	const count = page.getByText('1 kontak pertama bulan ini belum dibalas');
	await expect(count).toHaveClass(/muted/);
	await workThrough(page, 's', 'Contoh Tiga');
	await expect(page.getByText('2 kontak pertama bulan ini belum dibalas')).toHaveClass(/warning/);
	// Who says that it is paid has answered.
	await openWithEnter(page);
	await page.keyboard.press('d');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expect(page.getByText('2 kontak pertama bulan ini belum dibalas')).toBeVisible();

	await clock.set(later(TUESDAY_TEN, { days: 7 }));
	await comeBack(page, page.url());
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	await expect(page.getByText(/belum dibalas/)).toBeHidden();
});
