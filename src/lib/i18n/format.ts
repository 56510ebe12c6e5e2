import type { Language } from '#lib/domain/billing/template.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { daysBetween, type CalendarDate, type Month } from '#lib/domain/time/date.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';

/*
 * Numbers, money, dates and phone numbers as Indonesians write them, in both languages of the
 * interface: 1.250.000 is read without a second thought, 1,250,000 is not. Month and day names
 * follow the language.
 */

const NBSP = '\u00a0';

/**
 * Whole, with a full stop between thousands. The browser's own formats for it take longer to be made
 * than a list to be read, at each start.
 */
export function number(value: number): string {
	const sign = value < 0 ? '-' : '';
	const digits = String(Math.round(Math.abs(value)));
	return sign + digits.replace(/\B(?=(\d{3})+$)/g, '.');
}

/** `Rp 1.250.000`, never broken over two lines. */
export function rupiah(amount: Rupiah): string {
	const sign = amount < 0 ? '−' : '';
	return `${sign}Rp${NBSP}${number(Math.abs(amount))}`;
}

const compactFormats: Record<Language, Intl.NumberFormat> = {
	id: new Intl.NumberFormat('id-ID', { notation: 'compact', maximumFractionDigits: 1 }),
	// The British way writes a million as `m`.
	en: new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 })
};

/** `1,2 jt`: where there is no room for all of it, and all of it stands beside. */
export function compact(value: number, language: Language): string {
	return compactFormats[language].format(value);
}

/** A share of one as a whole per cent. */
export function percent(share: number): string {
	return `${number(Math.round(share * 100))}%`;
}

const tags: Record<Language, string> = { id: 'id-ID', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	const key = language + JSON.stringify(options);
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(tags[language], { ...options, timeZone: 'UTC' });
		formats.set(key, format);
	}
	return format;
}

function atMidnight(date: CalendarDate): Date {
	return new Date(`${date}T00:00:00Z`);
}

/** `20 November 2026` */
export function longDate(date: CalendarDate, language: Language): string {
	return dateFormat(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(
		atMidnight(date)
	);
}

/** `20 Nov 2026` */
export function shortDate(date: CalendarDate, language: Language): string {
	return dateFormat(language, { day: 'numeric', month: 'short', year: 'numeric' }).format(
		atMidnight(date)
	);
}

/** `20 Nov` */
export function dayAndMonth(date: CalendarDate, language: Language): string {
	return dateFormat(language, { day: 'numeric', month: 'short' }).format(atMidnight(date));
}

/** `Jumat, 20 November 2026` */
export function fullDate(date: CalendarDate, language: Language): string {
	return dateFormat(language, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric'
	}).format(atMidnight(date));
}

/** `Senin, 23 Nov` */
export function dayInWeek(date: CalendarDate, language: Language): string {
	return dateFormat(language, { weekday: 'long', day: 'numeric', month: 'short' }).format(
		atMidnight(date)
	);
}

/** `November 2026` */
export function longMonth(month: Month, language: Language): string {
	return dateFormat(language, { month: 'long', year: 'numeric' }).format(atMidnight(`${month}-01`));
}

/** `Nov 2026` */
export function shortMonth(month: Month, language: Language): string {
	return dateFormat(language, { month: 'short', year: 'numeric' }).format(
		atMidnight(`${month}-01`)
	);
}

/** `08.05 WIB`: Indonesians part hours and minutes by a full stop. */
export function clockTime(epochMs: number, zone: Zone): string {
	return `${timeOfDay(localTime(epochMs, zone).minutes)} ${zone}`;
}

/** Minutes since midnight as `08.05`. */
export function timeOfDay(minutes: number): string {
	const hours = Math.floor(minutes / 60);
	return `${String(hours).padStart(2, '0')}.${String(minutes % 60).padStart(2, '0')}`;
}

/** `20 Nov 2026 08.05 WIB` */
export function moment(epochMs: number, zone: Zone, language: Language): string {
	return `${shortDate(localTime(epochMs, zone).date, language)} ${clockTime(epochMs, zone)}`;
}

const relativeFormats = new Map<Language, Intl.RelativeTimeFormat>();

function relativeFormat(language: Language): Intl.RelativeTimeFormat {
	let format = relativeFormats.get(language);
	if (!format) {
		format = new Intl.RelativeTimeFormat(tags[language], { numeric: 'auto' });
		relativeFormats.set(language, format);
	}
	return format;
}

/** `dalam 3 hari`, `kemarin`, `2 minggu yang lalu` */
export function relativeDay(date: CalendarDate, today: CalendarDate, language: Language): string {
	const days = daysBetween(today, date);
	const format = relativeFormat(language);
	if (Math.abs(days) < 14) return format.format(days, 'day');
	if (Math.abs(days) < 60) return format.format(Math.trunc(days / 7), 'week');
	return format.format(Math.trunc(days / 30), 'month');
}

const justNow: Record<Language, string> = { id: 'baru saja', en: 'just now' };

/** `5 menit yang lalu`; below a minute `baru saja`. */
export function ago(epochMs: number, nowMs: number, language: Language): string {
	const format = relativeFormat(language);
	const minutes = Math.trunc((epochMs - nowMs) / 60_000);
	if (Math.abs(minutes) < 1) return justNow[language];
	if (Math.abs(minutes) < 60) return format.format(minutes, 'minute');
	const hours = Math.trunc(minutes / 60);
	if (Math.abs(hours) < 24) return format.format(hours, 'hour');
	return format.format(Math.trunc(hours / 24), 'day');
}

/**
 * An E.164 number as Indonesians write it: `0812-3456-7890`, `(0765) 31234`; a foreign number as it is.
 */
export function phone(e164: string): string {
	if (!e164.startsWith('+62')) return e164;
	const national = `0${e164.slice(3)}`;
	if (national.startsWith('08')) {
		return [national.slice(0, 4), national.slice(4, 8), national.slice(8)]
			.filter((group) => group !== '')
			.join('-');
	}
	const areaLength = /^0(21|22|24|31|61)/.test(national) ? 3 : 4;
	return `(${national.slice(0, areaLength)}) ${national.slice(areaLength)}`;
}

const sizeUnits = ['B', 'kB', 'MB', 'GB'] as const;

/** `8,3 MB` */
export function fileSize(bytes: number): string {
	let size = bytes;
	let unit = 0;
	while (size >= 1000 && unit < sizeUnits.length - 1) {
		size /= 1000;
		unit++;
	}
	const digits = unit > 1 && size < 100 ? 1 : 0;
	return `${new Intl.NumberFormat('id-ID', { maximumFractionDigits: digits }).format(size)} ${sizeUnits[unit]}`;
}
