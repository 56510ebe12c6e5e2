import { calendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import { isPlaceholder, tidy, troubleOf } from '../cell.ts';
import type { DateRemark } from '../remark.ts';
import { DateCell, type Cell } from '../workbook.ts';
import { neutralDates, type DateColumn } from './date-column.ts';
import { fullYear, monthOfName } from './month-names.ts';
import { nothing, read, unread, type Reading } from './reading.ts';
import { dateOfSerial, isLikelySerial } from './serial.ts';

export type DateReading = Reading<CalendarDate, DateRemark>;

/** Reads a date. Whether 05/08 is August or May is for the column to say; alone it is August. */
export function readDate(cell: Cell, column: DateColumn = neutralDates): DateReading {
	if (cell === null || cell === '') return nothing();
	if (cell instanceof DateCell) return readDateCell(cell, column);
	if (typeof cell === 'number') return cell === 0 ? nothing() : readNumber(cell);
	const trouble = troubleOf(cell);
	if (trouble) return unread(trouble);
	return typeof cell === 'string' ? readText(tidy(cell), column) : unread('not-a-date');
}

function readDateCell(cell: DateCell, column: DateColumn): DateReading {
	const date = dateOfSerial(cell.serial);
	// Excel shows day zero as 00/01/1900: an empty date, not one of 1900.
	if (!date) return nothing();
	if (date < '1990-01-01') return unread('no-such-date');
	return column.isMaybeSwapped ? { value: date, remarks: ['maybe-swapped'] } : read(date);
}

function readNumber(value: number): DateReading {
	if (isLikelySerial(value)) return found(dateOfSerial(value));
	if (Number.isInteger(value)) {
		const digits = String(value);
		if (digits.length === 8 || digits.length === 7)
			return found(dateOfDigits(digits.padStart(8, '0')));
	}
	return unread('not-a-date');
}

const weekday =
	/^(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)[\s,.]+/i;
const clockTime = /[\sT]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:am|pm|wib|wita|wit|z)?$/i;
const dayFirst = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4}|\d{2})$/;
const yearFirst = /^(\d{4})[/.\-\s](\d{1,2})[/.\-\s](\d{1,2})$/;
const dayMonthName = /^(\d{1,2})[\s/.-]*([a-z]+\.?)[\s/.,'’-]*(\d{4}|\d{2})$/i;
const monthNameDay = /^([a-z]+\.?)\s+(\d{1,2}),?\s+(\d{4})$/i;

function readText(text: string, column: DateColumn): DateReading {
	if (isPlaceholder(text) || /^[0/.\-\s:]+$/.test(text)) return nothing();
	const plain = text.replace(weekday, '').replace(clockTime, '').trim();

	const iso = yearFirst.exec(plain);
	if (iso) return found(calendarDate(+iso[1]!, +iso[2]!, +iso[3]!));
	const numeric = dayFirst.exec(plain);
	if (numeric) return readNumeric(+numeric[1]!, +numeric[2]!, fullYear(numeric[3]!), column);
	const named = dayMonthName.exec(plain);
	if (named) return readNamed(+named[1]!, named[2]!, fullYear(named[3]!));
	const english = monthNameDay.exec(plain);
	if (english) return readNamed(+english[2]!, english[1]!, +english[3]!);
	if (/^\d{8}$/.test(plain)) return found(dateOfDigits(plain));
	if (/^\d{5}(?:[.,]\d+)?$/.test(plain)) return readNumber(Number(plain.replace(',', '.')));
	return unread('not-a-date');
}

function readNumeric(first: number, second: number, year: number, column: DateColumn): DateReading {
	if (!column.isMonthFirst) return found(calendarDate(year, second, first));
	const date = calendarDate(year, first, second);
	return date ? { value: date, remarks: ['month-first'] } : unread('no-such-date');
}

function readNamed(day: number, name: string, year: number): DateReading {
	const month = monthOfName(name);
	return month === null ? unread('not-a-date') : found(calendarDate(year, month, day));
}

/** 20260820, or else 20082026. */
function dateOfDigits(digits: string): CalendarDate | null {
	const ymd = calendarDate(+digits.slice(0, 4), +digits.slice(4, 6), +digits.slice(6));
	return ymd ?? calendarDate(+digits.slice(4), +digits.slice(2, 4), +digits.slice(0, 2));
}

function found(date: CalendarDate | null): DateReading {
	return date ? read(date) : unread('no-such-date');
}
