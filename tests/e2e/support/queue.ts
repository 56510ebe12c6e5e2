import { expect, type Locator, type Page } from '@playwright/test';
import { closedBecause, holidayNames } from '#lib/domain/billing/contact-hours.ts';
import { defaultHolidays, defaultReminderSettings } from '#lib/domain/billing/default-settings.ts';
import { addDays, monthOf, type CalendarDate } from '#lib/domain/time/date.ts';
import { localTime } from '#lib/domain/time/zone.ts';

const AN_HOUR_MS = 3_600_000;

/** The latest moment, now or before, at which customers may be contacted; whenever the tests run. */
export function workingMoment(nowMs = Date.now()): Date {
	const year = Number(localTime(nowMs, 'WIB').date.slice(0, 4));
	const holidays = holidayNames([defaultHolidays(year - 1), defaultHolidays(year)]);
	let at = nowMs;
	while (closedBecause(at, 'WIB', defaultReminderSettings(), holidays) !== null) at -= AN_HOUR_MS;
	return new Date(at);
}

/** How a date stands in the lists of these tests. */
function written(date: CalendarDate): string {
	return date.split('-').reverse().join('/');
}

export interface ArrearsLine {
	readonly no: string;
	readonly name: string;
	readonly phone: string;
	readonly amount: string;
	/** Days past due. */
	readonly overdue: number;
	readonly email?: string;
	readonly branch?: string;
}

/** A list of arrears whose bills are as old as they say on the day of `at`. */
export function arrearsCsv(at: Date, lines: readonly ArrearsLine[]): string[] {
	const today = localTime(at.getTime(), 'WIB').date;
	return [
		'NO PELANGGAN;NAMA;NO HP;PERIODE;TOTAL TAGIHAN;JATUH TEMPO;EMAIL;CABANG',
		...lines.map(({ no, name, phone, amount, overdue, email = '', branch = '' }) => {
			const due = addDays(today, -overdue);
			const period = monthOf(due).replace('-', '');
			return [no, name, phone, period, amount, written(due), email, branch].join(';');
		})
	];
}

/** Three customers of one stage, and one with nothing but a landline. */
export const fourCustomers: readonly ArrearsLine[] = [
	{
		no: '001623900001',
		name: 'Contoh Satu',
		phone: '082400010001',
		amount: '350.000',
		overdue: 40
	},
	{ no: '001623900002', name: 'Contoh Dua', phone: '082400010002', amount: '125.500', overdue: 39 },
	{
		no: '001623900003',
		name: 'Contoh Tiga',
		phone: '082400010003',
		amount: '410.000',
		overdue: 38
	},
	{ no: '001623900004', name: 'Contoh Empat', phone: '0765-00000', amount: '99.000', overdue: 37 }
];

/** Every link that the app follows is kept instead; where it leads is another app's matter. */
export async function catchLinks(page: Page): Promise<() => Promise<string[]>> {
	await page.addInitScript(() => {
		HTMLAnchorElement.prototype.click = function () {
			const known = JSON.parse(sessionStorage.getItem('followed') ?? '[]') as string[];
			sessionStorage.setItem('followed', JSON.stringify([...known, this.href]));
		};
	});
	return () =>
		page.evaluate(() => JSON.parse(sessionStorage.getItem('followed') ?? '[]') as string[]);
}

/** Begins the queue of the stage that Today suggests first, and waits for the first customer. */
export async function startStage(page: Page, origin = ''): Promise<void> {
	await page.goto(`${origin}/`);
	await page
		.getByRole('button', { name: /^Mulai: / })
		.first()
		.click();
	await page.waitForURL(/\/queue\/.+/);
	await expect(recipient(page)).toBeVisible();
}

/** Ticks customers in the list of bills and makes a queue of them with the key. */
export async function queueOf(page: Page, names: readonly string[]): Promise<void> {
	await page.goto('/bills');
	for (const name of names) {
		await page
			.getByLabel(new RegExp(`^Pilih ${name}`))
			.first()
			.check();
	}
	await page.keyboard.press('q');
	await page.waitForURL(/\/queue\/.+/);
	await expect(recipient(page)).toBeVisible();
}

/** The customer before the clerk. */
export function recipient(page: Page) {
	return page.getByRole('region', { name: 'Pelanggan', exact: true }).getByRole('heading');
}

/** The message as it would open. */
export function message(page: Page) {
	return page.getByRole('region', { name: 'Pesan yang akan dibuka' });
}

export interface Coverage {
	readonly sent?: number;
	readonly failed?: number;
	readonly skipped?: number;
	readonly waiting: number;
	readonly of: number;
}

const parts = [
	['sent', /(\d+) terkirim/],
	['failed', /(\d+) nomor bermasalah/],
	['skipped', /(\d+) dilewati/],
	['waiting', /(\d+) menunggu/],
	['of', /dari (\d+) penerima/]
] as const;

/** The queue has come so far, and nobody of it is missing in the sum. */
export async function expectCoverage(page: Page, expected: Coverage): Promise<void> {
	const { sent = 0, failed = 0, skipped = 0, waiting, of } = expected;
	expect(sent + failed + skipped + waiting, 'what the test expects is complete').toBe(of);
	const group = page.getByRole('group', { name: 'Kemajuan antrean' });
	await expect
		.poll(async () => {
			const text = (await group.textContent()) ?? '';
			return Object.fromEntries(
				parts.map(([part, form]) => [part, Number(form.exec(text)?.[1] ?? 0)])
			);
		})
		.toEqual({ sent, failed, skipped, waiting, of });
}

/** Opens the message with the key, and waits until the app asks what came of it. */
export async function openWithEnter(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
}

/** Opens the message, says with a key what came of it, and waits for the next customer. */
export async function workThrough(page: Page, outcomeKey: string, next: string): Promise<void> {
	await openWithEnter(page);
	await page.keyboard.press(outcomeKey);
	await expect(recipient(page)).toHaveText(next);
}

/** What happened to a customer, the newest first, on their own page. */
export async function storyOf(page: Page, customerNo: string): Promise<Locator> {
	await page.goto(`/customers/${customerNo}`);
	return page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: 'Riwayat' }) })
		.getByRole('listitem');
}
