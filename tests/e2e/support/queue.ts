import { expect, type Page } from '@playwright/test';
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
}

/** A list of arrears whose bills are as old as they say on the day of `at`. */
export function arrearsCsv(at: Date, lines: readonly ArrearsLine[]): string[] {
	const today = localTime(at.getTime(), 'WIB').date;
	return [
		'NO PELANGGAN;NAMA;NO HP;PERIODE;TOTAL TAGIHAN;JATUH TEMPO',
		...lines.map(({ no, name, phone, amount, overdue }) => {
			const due = addDays(today, -overdue);
			return [no, name, phone, monthOf(due).replace('-', ''), amount, written(due)].join(';');
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
export async function startStage(page: Page): Promise<void> {
	await page.goto('/');
	await page
		.getByRole('button', { name: /^Mulai: / })
		.first()
		.click();
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

/** How far the queue is, as it stands above it. */
export function coverage(page: Page) {
	return page.getByRole('group', { name: 'Kemajuan antrean' });
}

/** Opens the message with the key, and waits until the app asks what came of it. */
export async function openWithEnter(page: Page): Promise<void> {
	await expect(page.getByRole('button', { name: 'Buka WhatsApp' })).toBeEnabled();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Apa hasilnya?' })).toBeVisible();
}
