import { expect, test, type Browser, type Page } from '@playwright/test';
import { pics, units, vendors } from '#lib/features/helpdesk/seeds/organisation.ts';
import { DeskWorker } from './support/desk-worker.ts';
import { untilCached } from './support/first-start.ts';
import { complaintsOf, expectNoSidewaysScroll } from './support/healthy-page.ts';
import { sendAll, type Owed } from './support/messages.ts';
import { openAccount, setUpServer } from './support/office-server.ts';
import { OwnServer } from './support/own-server.ts';
import { catchLinks } from './support/queue.ts';
import { parking, repair, Requester } from './support/requester.ts';
import { wordsIn, type Words } from './support/words.ts';

/** Nobody but the desk may ever read this. */
const SECRET = 'Anggaran belum ada, jangan disampaikan';
const phone = { width: 390, height: 844 };
const laptop = { width: 1440, height: 900 };

/** Each language and each size on each side once; who gives no mail address is written to on WhatsApp. */
const offices = [
	{ language: 'id', requester: phone, desk: laptop, reach: { whatsapp: '+6282400010001' } },
	{ language: 'en', requester: laptop, desk: phone, reach: { mail: 'rina@contoh.example' } }
] as const;

let server: OwnServer;

test.beforeEach(async () => {
	server = await OwnServer.start();
});

test.afterEach(async () => {
	await server.close();
});

for (const { language, requester, desk, reach } of offices) {
	const sizes = `requester on a ${nameOf(requester)}, desk on a ${nameOf(desk)}`;
	test(`a request, and all else that can be asked for, comes to its end with each message in “${language}”: ${sizes}`, async ({
		page,
		browser
	}) => {
		test.setTimeout(120_000);
		const words = wordsIn(language);
		const links = await catchLinks(page);
		await setUpServer(page, server);
		const { rina, budi } = await openAccounts(page);
		await page.setViewportSize(desk);
		await speak(page, words);
		await askForRatingsAtOnce(page, words);

		const asking = new Requester(await aBrowserOf(browser, words, 'rina', rina, requester), words);
		const unit = new DeskWorker(
			await aBrowserOf(browser, words, 'budi', budi, desk),
			words,
			desk === phone
		);
		const helpdesk = new DeskWorker(page, words, desk === phone);
		const complaints = [page, asking.page, unit.page].map(complaintsOf);
		const heard = heardBy(asking.page);

		// Filed without a network, with a number that is final; then more precise.
		await asking.chooseService(repair.name);
		await untilCached(asking.page);
		await asking.page.context().setOffline(true);
		const contact = 'mail' in reach ? { email: reach.mail } : { phone: reach.whatsapp };
		const introduction = { nip: '0001234', department: 'Sekretariat', ...contact };
		await asking.file('AC ruang arsip mati', introduction);
		await expectNoSidewaysScroll(asking.page, 'the number of a ticket');
		const broken = await asking.openFiled();
		await asking.page.context().setOffline(false);
		await asking.changeLocation('Lantai 2');

		// What else somebody asks for: nothing after all, another app, an answer for all, help.
		await asking.toServices();
		await asking.chooseService(repair.name);
		await asking.file('AC lobi berisik');
		const loud = await asking.openFiled();
		await asking.cancel('Sudah tenang sendiri.');
		await asking.toServices();
		await asking.chooseService(parking.name);
		await asking.goElsewhere(parking.otherApp!.name);
		await asking.toServices();
		await asking.proposeQuestion('Di mana mengambil kunci arsip?');
		await asking.toServices();
		await asking.reportProblem('Tombolnya tidak terlihat.');

		// Tier 1 takes it, notes what stays inside, and passes it to the unit.
		await helpdesk.open('AC ruang arsip mati');
		await helpdesk.take();
		await helpdesk.note(SECRET);
		await helpdesk.escalate(2, 'Perlu teknisi.');
		await expectNoSidewaysScroll(page, 'a ticket at the desk');

		// Tier 2 has the note, tells the vendor without it, and resolves.
		await unit.open('AC ruang arsip mati');
		await expect(unit.ticket.getByText(SECRET).first()).toBeVisible();
		await unit.escalate(3, 'Mohon datang hari ini.');
		const told = await unit.mailVendor(vendor.name);
		expect(told).toContain('AC ruang arsip mati');
		expect(told).not.toContain(SECRET);
		await unit.resolve('Kapasitor diganti.');

		// All of it owes a message, which somebody sends, ticket by ticket.
		const who = {
			name: 'Rina Contoh',
			nip: introduction.nip,
			email: 'mail' in reach ? reach.mail : ''
		};
		const about = (filed: { number: string; id: string }, title: string): Owed['content'] => ({
			number: filed.number,
			title,
			service: repair.name,
			who,
			link: `${server.origin}/tickets/${filed.id}`
		});
		const ofBroken = about(broken, 'AC ruang arsip mati');
		const ofLoud = about(loud, 'AC lobi berisik');
		const changes = [{ field: 'location', label: null, from: '', to: 'Lantai 2' }] as const;
		const solution = 'Kapasitor diganti.';
		const owed: readonly Owed[] = [
			{ slug: 'created', content: ofBroken },
			{ slug: 'changed', content: { ...ofBroken, changes } },
			{ slug: 'status-changed', content: { ...ofBroken, status: 'on-progress' } },
			{ slug: 'escalated', content: { ...ofBroken, handler: `${repairUnit.code} (${pic.name})` } },
			{ slug: 'escalated', content: { ...ofBroken, handler: vendor.name } },
			{ slug: 'rating-asked', content: { ...ofBroken, solution } },
			{ slug: 'resolved', content: { ...ofBroken, solution } },
			{ slug: 'created', content: ofLoud },
			{ slug: 'cancelled', content: { ...ofLoud, reason: 'Sudah tenang sendiri.' } },
			{ slug: 'redirected', content: { service: parking.name, app: parking.otherApp! } },
			{ slug: 'faq-proposed', content: { question: 'Di mana mengambil kunci arsip?' } },
			{ slug: 'app-problem', content: { report: 'Tombolnya tidak terlihat.' } }
		];
		const closed: readonly Owed[] = [{ slug: 'closed', content: { ...ofBroken, stars: 5 } }];
		await page.goto(`${server.origin}/desk/outbox`);
		await sendAll(page, words, owed, { reach, links });

		// The requester sees all of it but the note, and rating closes it.
		await asking.page.getByRole('link', { name: words.shell.places.tickets }).first().click();
		await asking.page.getByRole('link', { name: /AC ruang arsip mati/ }).click();
		await expect(asking.page.getByText(solution).first()).toBeVisible();
		await asking.rate();
		await sendAll(page, words, closed, { reach, links });
		await expectToldInTheApp(asking.page, words, [...owed, ...closed]);
		await expectNothingOwed(unit.page, words);

		// What went over the wire to the requester, and what lies in the mailbox.
		const mailbox = await asking.page.evaluate(
			async (name) => await (await fetch(`/${name}/_all_docs?include_docs=true`)).text(),
			heard.mailbox
		);
		const wire = (await Promise.all(heard.said)).join('\n');
		for (const said of [mailbox, wire]) {
			expect(said).toContain(solution);
			expect(said).not.toContain(SECRET);
		}
		expect(complaints).toEqual([[], [], []]);
	});
}

const vendor = vendors.find(({ slug }) => slug === repair.vendor)!;
const repairUnit = units.find(({ slug }) => slug === repair.unit)!;
const pic = pics.find(({ slug }) => slug === repair.pic)!;

function nameOf(size: typeof phone): string {
	return size === phone ? 'phone' : 'laptop';
}

/** One who only asks, and one who answers for a unit; gives their first passwords. */
async function openAccounts(page: Page): Promise<{ rina: string; budi: string }> {
	await page.getByRole('navigation').getByRole('link', { name: 'Orang & perangkat' }).click();
	const rina = await openAccount(page, { name: 'rina', displayName: 'Rina Contoh', roles: [] });
	const budi = await openAccount(page, {
		name: 'budi',
		displayName: 'Budi Contoh',
		roles: [],
		everywhere: ['PIC unit']
	});
	return { rina, budi };
}

/** Sari was set up in Indonesian; from here on her app speaks as the others' do. */
async function speak(page: Page, { language }: Words): Promise<void> {
	await page.goto(`${server.origin}/settings`);
	await page
		.getByLabel(wordsIn('id').settings.device.language, { exact: true })
		.selectOption(language);
}

/** As who runs the helpdesk sets it; days are too long for a test. */
async function askForRatingsAtOnce(page: Page, { fields, masters }: Words): Promise<void> {
	await page.goto(`${server.origin}/desk/masters/setting`);
	await page.getByLabel(fields.labels.hari_ingatkan_nilai).fill('0');
	await page.getByRole('button', { name: masters.save, exact: true }).click();
	await expect(page.getByText(masters.saved)).toBeVisible();
}

async function aBrowserOf(
	browser: Browser,
	{ language, session, sync }: Words,
	account: string,
	password: string,
	viewport: typeof phone
): Promise<Page> {
	const context = await browser.newContext({
		locale: language === 'id' ? 'id-ID' : 'en-GB',
		timezoneId: 'Asia/Jakarta',
		viewport
	});
	const page = await context.newPage();
	await page.goto(server.origin);
	if (language !== 'id') {
		const { otherLanguage } = wordsIn('id').session.welcome;
		await page.getByRole('button', { name: otherLanguage }).click();
	}
	await page.getByRole('button', { name: session.welcome.server }).click();
	await page.getByLabel(sync.entry.account).fill(account);
	await page.getByLabel(sync.entry.password).fill(password);
	await page.getByRole('button', { name: sync.entry.submit, exact: true }).click();
	await expect(page.getByRole('navigation').first()).toBeVisible();
	return page;
}

/** The app tells who asked of everything that they were written to about; a rating that was given is asked for no more. */
async function expectToldInTheApp(
	page: Page,
	{ notices }: Words,
	owed: readonly Owed[]
): Promise<void> {
	await page.goto(`${server.origin}/notices`);
	for (const { slug } of owed.filter((one) => one.slug !== 'rating-asked')) {
		const count = owed.filter((one) => one.slug === slug).length;
		const told = page.locator('strong').filter({ hasText: notices.kinds[slug] });
		await expect(told, slug).toHaveCount(count);
	}
}

/** What one person sent, nobody else is asked to send. */
async function expectNothingOwed(page: Page, { outbox }: Words): Promise<void> {
	await page.goto(`${server.origin}/desk/outbox`);
	await expect(page.getByText(outbox.done)).toBeVisible();
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
