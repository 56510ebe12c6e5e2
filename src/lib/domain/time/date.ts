/**
 * Calendar dates without a time or zone, as `YYYY-MM-DD`, and months as `YYYY-MM`. Both sort as
 * text. Arithmetic goes through day numbers (days since 1970-01-01), so no time zone can shift a day.
 */
export type CalendarDate = string;
export type Month = string;

const MS_A_DAY = 86_400_000;

/** The date of a year, month (1–12) and day, or null where the calendar has no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate | null {
	if (year < 1900 || year > 2199) return null;
	const ms = Date.UTC(year, month - 1, day);
	const date = new Date(ms);
	const exists =
		date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : null;
}

export function isCalendarDate(text: string): text is CalendarDate {
	const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
	return parts !== null && calendarDate(+parts[1]!, +parts[2]!, +parts[3]!) === text;
}

export function isMonth(text: string): text is Month {
	return /^(19|2[01])\d\d-(0[1-9]|1[0-2])$/.test(text);
}

/** Days since 1970-01-01. */
export function dayNumber(date: CalendarDate): number {
	return Math.round(Date.parse(`${date}T00:00:00Z`) / MS_A_DAY);
}

export function dateOfDay(day: number): CalendarDate {
	return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
	return dateOfDay(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
	return dayNumber(to) - dayNumber(from);
}

export function monthOf(date: CalendarDate): Month {
	return date.slice(0, 7);
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(date: CalendarDate): number {
	// 1970-01-01 was a Thursday (4).
	return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
