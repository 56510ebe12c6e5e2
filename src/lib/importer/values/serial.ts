import { dateOfDay, type CalendarDate } from '#lib/domain/time/date.ts';

/** Days from Excel's day zero (1899-12-30) to 1970-01-01. */
const UNIX_EPOCH = 25_569;
/** 2000-01-01 to 2039-12-31: outside of it a bare number is no date of a bill (52026 is May 2026). */
const FIRST = 36_526;
const LAST = 51_134;

/** The date of a spreadsheet's day number, or null where it has none (before March 1900 they differ). */
export function dateOfSerial(serial: number): CalendarDate | null {
	const day = Math.floor(serial);
	if (!(day > 60 && day <= 109_574)) return null;
	return dateOfDay(day - UNIX_EPOCH);
}

/** Whether a bare number, not formatted as a date, can well be the day number of a bill's date. */
export function isLikelySerial(value: number): boolean {
	return value >= FIRST && value < LAST + 1;
}
