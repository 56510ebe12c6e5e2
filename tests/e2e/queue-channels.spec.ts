import { expect, test, type Page } from '@playwright/test';
import { clerkWith } from './support/clerk.ts';
import { OfficeClock, TUESDAY_TEN } from './support/clock.ts';
import { startPractice } from './support/first-start.ts';
import {
	catchLinks,
	expectCoverage,
	fourCustomers,
	message,
	openWithEnter,
	queueOf,
	recipient,
	startStage,
	storyOf
} from './support/queue.ts';

test.use({ serviceWorkers: 'block' });

const outcomeAsk = (page: Page) => page.getByRole('heading', { name: 'Apa hasilnya?' });

test('who has only a landline is phoned, never sent to WhatsApp', async ({ page, context }) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await queueOf(page, ['Contoh Empat']);
	await expect(page.getByText('Telepon tetap: tanpa WhatsApp')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeHidden();
	await page.getByLabel('Kanal').selectOption('phone');
	await page.getByRole('button', { name: 'Telepon', exact: true }).click();
	await expect(outcomeAsk(page)).toBeVisible();
	expect(await links()).toEqual(['tel:+6276500000']);
	// What is asked fits a call.
	await expect(page.getByText('Menelepon belum berarti tersambung.')).toBeVisible();
	await expect(page.getByRole('button', { name: 'Tidak ada di WhatsApp' })).toBeHidden();
	await page.keyboard.press('s');
	await expect(page.getByText('Antrean selesai')).toBeVisible();
	const story = await storyOf(page, '001623900004');
	await expect(story.first()).toContainText('Pengingat dibuka lewat Telepon');
});

test('the message goes by mail, with a subject, to the address in the list', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, [
		{ ...fourCustomers[0]!, email: 'contoh.satu@example.com' },
		fourCustomers[1]!
	]);
	await startStage(page);
	await page.getByLabel('Kanal').selectOption('mail');
	await expect(message(page).getByText('Kepada contoh.satu@example.com')).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(outcomeAsk(page)).toBeVisible();
	const [link] = await links();
	const mail = new URL(link!);
	expect(mail.protocol + mail.pathname).toBe('mailto:contoh.satu@example.com');
	expect(mail.searchParams.get('subject')).toBe('Tagihan Nomor Pelanggan 001623900001');
	expect(mail.searchParams.get('body')).toContain('Jumlah: *Rp 350.000*\r\n');
	await page.keyboard.press('s');

	// The next one begins with WhatsApp again; without an address there is no mail.
	await expect(recipient(page)).toHaveText('Contoh Dua');
	await expect(page.getByLabel('Kanal')).toHaveValue('whatsapp');
	await page.getByLabel('Kanal').selectOption('mail');
	await expect(page.getByText('Tidak ada alamat email').first()).toBeVisible();
	await expect(page.getByRole('button', { name: 'Buka email' })).toBeHidden();
});

test('the text is copied as it was shown, and counts once it was sent', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const { links } = await clerkWith({ page, context }, fourCustomers);
	await startStage(page);
	await page.getByLabel('Kanal').selectOption('copy');
	await page.keyboard.press('Enter');
	await expect(page.getByText('Pesan disalin ke papan klip')).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain('Yth. Bapak/Ibu *Contoh Satu*');
	expect(copied).toContain('Jumlah: *Rp 350.000*');
	await expectCoverage(page, { waiting: 3, of: 3 });
	await page.keyboard.press('s');
	await expectCoverage(page, { sent: 1, waiting: 2, of: 3 });
	expect(await links()).toEqual([]);
});

const forms = [
	['wa.me', 'https://wa.me/6282400010001?text='],
	['api', 'https://api.whatsapp.com/send?phone=6282400010001&text='],
	['web', 'https://web.whatsapp.com/send?phone=6282400010001&text='],
	['app', 'whatsapp://send?phone=6282400010001&text=']
] as const;

test('the form of the link is a setting: wa.me, api, web, or the app itself', async ({
	page,
	context
}) => {
	const { links } = await clerkWith({ page, context }, fourCustomers);
	for (const [turn, [form, beginning]] of forms.entries()) {
		await page.goto('/settings');
		await page.getByLabel(/Cara membuka WhatsApp/).selectOption(form);
		await page
			.locator('form')
			.filter({ has: page.getByLabel(/Cara membuka WhatsApp/) })
			.getByRole('button', { name: 'Simpan' })
			.click();
		await expect(page.getByText('Pengaturan tersimpan')).toBeVisible();
		await queueOf(page, ['Contoh Satu']);
		await openWithEnter(page);
		const link = (await links())[turn]!;
		expect(link.startsWith(beginning), link).toBe(true);
		const text = new URL(link).searchParams.get('text');
		expect(text).toContain('Jumlah: *Rp 350.000*');
		await page.keyboard.press('l');
		await expect(outcomeAsk(page)).toBeHidden();
	}
});

test('practice sends nothing on any channel, and nothing leaves the device', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	const asked: string[] = [];
	context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
	await OfficeClock.at(context, TUESDAY_TEN);
	const links = await catchLinks(page);
	await startPractice(page);
	await page.evaluate(() => navigator.clipboard.writeText('sebelumnya'));
	await startStage(page);

	for (const [channel, label, said] of [
		['whatsapp', 'Buka WhatsApp', 'WhatsApp tidak dibuka dan tidak ada yang terkirim'],
		['phone', 'Telepon', 'nomor contoh tidak ditelepon'],
		['copy', 'Salin pesan', 'pesan contoh tidak disalin']
	] as const) {
		const before = await recipient(page).innerText();
		await page.getByLabel('Kanal').selectOption(channel);
		await page.getByRole('button', { name: label, exact: true }).click();
		await expect(page.getByText(`Latihan: ${said}`)).toBeVisible();
		await expect(outcomeAsk(page)).toBeVisible();
		await page.keyboard.press('s');
		await expect(recipient(page)).not.toHaveText(before);
	}
	await page.getByRole('region', { name: 'Pelanggan', exact: true }).getByRole('link').click();
	await expect(page.getByText('nomor contoh tidak ditelepon').last()).toBeVisible();

	expect(await links()).toEqual([]);
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('sebelumnya');
	expect(context.pages()).toHaveLength(1);
	const { origin } = new URL(page.url());
	expect(asked.length).toBeGreaterThan(0);
	expect(asked.filter((request) => !request.startsWith(`GET ${origin}/`))).toEqual([]);
});
