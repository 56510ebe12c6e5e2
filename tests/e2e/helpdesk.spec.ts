import { expect, test, type Browser, type Locator, type Page } from '@playwright/test';
import { untilCached } from './support/first-start.ts';
import { complaintsOf, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { openAccount, setUpServer, signIn } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';

/** Nobody but the desk may ever read this. */
const SECRET = 'Anggaran belum ada, jangan disampaikan';
const phone = { width: 390, height: 844 };

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

test('a request goes from a phone without network to the desk, a unit and a vendor, and back to be rated', async ({
	page,
	browser
}) => {
	test.setTimeout(120_000);
	await setUpServer(page, server);
	await page.getByRole('navigation').getByRole('link', { name: 'Orang & perangkat' }).click();
	const passwords = {
		rina: await openAccount(page, { name: 'rina', displayName: 'Rina Contoh', roles: [] }),
		budi: await openAccount(page, {
			name: 'budi',
			displayName: 'Budi Contoh',
			roles: [],
			everywhere: ['PIC unit']
		})
	};
	const rina = await aBrowserOf(browser, 'rina', passwords.rina, phone);
	const budi = await aBrowserOf(browser, 'budi', passwords.budi);
	const complaints = complaintsOf(rina);
	const heard = heardBy(rina);

	// Filed without a network, with a number that is final.
	await expect(rina.getByRole('heading', { name: 'Layanan', level: 1 })).toBeVisible();
	await rina
		.getByRole('link', { name: /^Perbaikan AC/ })
		.first()
		.click();
	await untilCached(rina);
	await rina.context().setOffline(true);
	await rina.getByRole('link', { name: 'Ajukan', exact: true }).click();
	await rina.getByLabel('Judul singkat').fill('AC ruang arsip mati');
	await rina.getByLabel('Apa yang terjadi atau dibutuhkan?').fill('Sejak pagi.');
	await rina.getByLabel('Lantai dan ruang').fill('Lantai 2, arsip');
	await rina.getByLabel('Keluhan').selectOption('Mati');
	await rina.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByLabel('NIP').fill('0001234');
	await rina.getByLabel('Departemen atau unit').fill('Sekretariat');
	await rina.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByRole('button', { name: 'Kirim tiket' }).click();
	await expect(rina.getByText('Nomor tiket Anda')).toBeVisible();
	await expectNoSidewaysScroll(rina, 'the number of a ticket on a phone');
	await rina.getByRole('link', { name: 'Lihat tiket' }).click();
	await rina.context().setOffline(false);

	// Tier 1 takes it, notes what stays inside, and passes it to the unit.
	await page.getByRole('navigation').getByRole('link', { name: 'Meja layanan' }).click();
	const desk = await openInQueue(page, 'AC ruang arsip mati');
	await page.keyboard.press('t');
	await expect(desk.getByText('Petugas: Sari Contoh')).toBeVisible();
	await page.keyboard.press('c');
	await desk.getByLabel('Catatan internal: tidak terlihat oleh pemohon').fill(SECRET);
	await page.keyboard.press('Control+Enter');
	await expect(desk.getByText(SECRET).first()).toBeVisible();
	await desk.getByRole('heading', { level: 2 }).click();
	await page.keyboard.press('e');
	await escalate(page, 'Tier 2 · Unit kerja', 'Perlu teknisi.');

	// Tier 2 has the note, tells the vendor without it, and resolves.
	await budi.getByRole('navigation').getByRole('link', { name: 'Meja layanan' }).click();
	const unit = await openInQueue(budi, 'AC ruang arsip mati');
	await expect(unit.getByText(SECRET).first()).toBeVisible();
	await budi.keyboard.press('e');
	await escalate(budi, 'Tier 3 · Vendor', 'Mohon datang hari ini.');
	const told = budi.getByRole('dialog', { name: /^Kabari/ });
	const mail = decodeURIComponent(
		(await told.getByRole('link', { name: 'Buka email' }).getAttribute('href')) ?? ''
	);
	expect(mail).toContain('AC ruang arsip mati');
	expect(mail).not.toContain(SECRET);
	await told.getByRole('button', { name: 'Nanti saja' }).click();
	await budi.keyboard.press('s');
	await budi.getByRole('dialog').getByLabel('Solusi').fill('Kapasitor diganti.');
	await budi.keyboard.press('Control+Enter');
	await expect(unit.getByText('Selesai', { exact: true }).first()).toBeVisible();

	// The requester sees all of it but the note, and rating closes it.
	await expect(rina.getByText('Kapasitor diganti.').first()).toBeVisible();
	await rina.getByRole('button', { name: 'Beri penilaian' }).first().click();
	const rating = rina.getByRole('dialog');
	await rating.getByText('Sangat puas').click();
	await rating.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByRole('button', { name: 'Kirim dan tutup tiket' }).click();
	await expect(rina.getByText('Ditutup', { exact: true }).first()).toBeVisible();
	await expect(desk.getByText('5 dari 5', { exact: true })).toBeVisible();

	// What went over the wire to the requester, and what lies in the mailbox.
	const mailbox = await rina.evaluate(
		async (name) => await (await fetch(`/${name}/_all_docs?include_docs=true`)).text(),
		heard.mailbox
	);
	expect(mailbox).toContain('Kapasitor diganti.');
	expect(mailbox).not.toContain(SECRET);
	const wire = (await Promise.all(heard.said)).join('\n');
	expect(wire).toContain('Kapasitor diganti.');
	expect(wire).not.toContain(SECRET);

	// Each of it owes a message, in the language of who reads it.
	await page.goto(`${server.origin}/desk/outbox`);
	await expect(page.getByRole('heading', { name: 'Kotak keluar' })).toBeVisible();
	const owed = page.getByRole('navigation', { name: 'Daftar kabar' }).getByRole('listitem');
	await expect(owed).toHaveCount(6);
	await owed.first().getByRole('button').click();
	await expect(page.getByText('Tiket baru telah dibuat').first()).toBeVisible();
	await page.getByLabel('Bahasa pesan').selectOption('Inggris');
	await expect(page.getByText('A new ticket has been made').first()).toBeVisible();
	expect(complaints).toEqual([]);
});

test('a requester cancels a ticket, is sent to another app, and proposes a question', async ({
	page,
	browser
}) => {
	await setUpServer(page, server);
	await page.getByRole('navigation').getByRole('link', { name: 'Orang & perangkat' }).click();
	const password = await openAccount(page, { name: 'rina', displayName: 'Rina Contoh', roles: [] });
	const rina = await aBrowserOf(browser, 'rina', password, phone);

	await rina
		.getByRole('link', { name: /^Perbaikan AC/ })
		.first()
		.click();
	await rina.getByRole('link', { name: 'Ajukan', exact: true }).click();
	await rina.getByLabel('Judul singkat').fill('AC lobi berisik');
	await rina.getByLabel('Apa yang terjadi atau dibutuhkan?').fill('Sejak kemarin.');
	await rina.getByLabel('Lantai dan ruang').fill('Lobi');
	await rina.getByLabel('Keluhan').selectOption('Berisik');
	await rina.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByLabel('NIP').fill('0001234');
	await rina.getByLabel('Departemen atau unit').fill('Sekretariat');
	await rina.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByRole('button', { name: 'Kirim tiket' }).click();
	await rina.getByRole('link', { name: 'Lihat tiket' }).click();
	await rina.getByRole('button', { name: 'Batalkan tiket' }).click();
	await rina.getByRole('dialog').getByRole('textbox').fill('Sudah tenang sendiri.');
	await rina.getByRole('button', { name: 'Lanjut' }).click();
	await rina.getByRole('button', { name: 'Ya, batalkan tiket' }).click();
	await expect(rina.getByText('Dibatalkan', { exact: true }).first()).toBeVisible();

	await rina.getByRole('link', { name: 'Layanan' }).first().click();
	await rina
		.getByRole('link', { name: /^Parkir kendaraan/ })
		.first()
		.click();
	await rina.getByRole('button', { name: 'Buka Aplikasi Parkir' }).click();
	await rina.getByRole('button', { name: /^Catat dan buka/ }).click();
	await expect(rina.getByText(/^Tercatat\./)).toBeVisible();
	await rina.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();

	await rina.getByRole('link', { name: 'Layanan' }).first().click();
	await rina.getByRole('link', { name: 'Pertanyaan umum' }).first().click();
	await rina.getByRole('button', { name: 'Usulkan pertanyaan' }).first().click();
	await rina.getByRole('dialog').getByLabel('Pertanyaan').fill('Di mana mengambil kunci arsip?');
	await rina.getByRole('button', { name: 'Kirim usulan' }).click();
	await expect(rina.getByText('Usulan tercatat')).toBeVisible();

	await page.goto(`${server.origin}/desk/faq-proposals`);
	await expect(page.getByText('Di mana mengambil kunci arsip?').first()).toBeVisible();
	await page.goto(`${server.origin}/desk?view=done`);
	await expect(page.getByRole('row').filter({ hasText: 'AC lobi berisik' })).toContainText(
		'Dibatalkan'
	);
});

async function aBrowserOf(
	browser: Browser,
	account: string,
	password: string,
	viewport = { width: 1440, height: 900 }
): Promise<Page> {
	const context = await browser.newContext({
		locale: 'id-ID',
		timezoneId: 'Asia/Jakarta',
		viewport
	});
	const page = await context.newPage();
	await page.goto(server.origin);
	await signIn(page, { account, password });
	await expect(page.getByRole('navigation').first()).toBeVisible();
	return page;
}

/** Waits for a ticket to reach the queue, and opens it beside the list. */
async function openInQueue(page: Page, title: string): Promise<Locator> {
	await page.getByRole('row').filter({ hasText: title }).getByRole('button').click();
	const panel = page.getByRole('complementary', { name: 'Tiket' });
	await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title);
	return panel;
}

async function escalate(page: Page, tier: string, reason: string): Promise<void> {
	const dialog = page.getByRole('dialog', { name: /^Eskalasi tiket/ });
	await dialog.getByLabel('Ke jenjang').selectOption(tier);
	await dialog.getByLabel('Alasan').fill(reason);
	await dialog.getByRole('button', { name: 'Eskalasi' }).click();
	await expect(dialog).toBeHidden();
}

/** Everything that the server says to somebody of their mailbox from now on, and its name. */
function heardBy(page: Page): { mailbox: string; readonly said: Promise<string>[] } {
	const heard = { mailbox: '', said: [] as Promise<string>[] };
	page.context().on('response', (response) => {
		const [, name] = /\/(mailbox-[^/?]+)/.exec(response.url()) ?? [];
		if (name === undefined) return;
		heard.mailbox = name;
		heard.said.push(response.text().catch(() => ''));
	});
	return heard;
}
