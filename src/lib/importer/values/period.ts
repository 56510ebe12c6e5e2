import { isMonth, monthOf, type Month } from '#lib/domain/time/date.ts';
import { isPlaceholder, tidy, troubleOf } from '../cell.ts';
import type { PeriodRemark } from '../remark.ts';
import { DateCell, type Cell } from '../workbook.ts';
import { readDate } from './date.ts';
import { neutralDates, type DateColumn } from './date-column.ts';
import { fullYear, monthOfName } from './month-names.ts';
import { nothing, read, unread, type Reading } from './reading.ts';
import { dateOfSerial, isLikelySerial } from './serial.ts';

export type PeriodReading = Reading<Month, PeriodRemark>;

/** Reads the month a bill is for. `year` serves a cell that names a month only ("Agustus", 8). */
export function readPeriod(
	cell: Cell,
	year: number | null = null,
	dates: DateColumn = neutralDates
): PeriodReading {
	if (cell === null || cell === '') return nothing();
	if (cell instanceof DateCell) return found(dateOfSerial(cell.serial)?.slice(0, 7) ?? null);
	if (typeof cell === 'number') return readNumber(cell, year);
	const trouble = troubleOf(cell);
	if (trouble) return unread(trouble);
	return typeof cell === 'string' ? readText(tidy(cell), year, dates) : unread('not-a-period');
}

function readNumber(value: number, year: number | null): PeriodReading {
	if (isLikelySerial(value)) return found(dateOfSerial(value)?.slice(0, 7) ?? null);
	return Number.isInteger(value) ? readDigits(String(value), year) : unread('not-a-period');
}

/** 202608, 082026 or 82026 with its year told apart, 20260801, or a bare month number. */
function readDigits(digits: string, year: number | null): PeriodReading {
	if (digits.length <= 2) return ofMonth(Number(digits), year);
	if (digits.length === 5) return found(monthText(+digits.slice(1), +digits[0]!));
	if (digits.length === 6) {
		const yearFirst = monthText(+digits.slice(0, 4), +digits.slice(4));
		return found(yearFirst ?? monthText(+digits.slice(2), +digits.slice(0, 2)));
	}
	if (digits.length === 8) {
		const date = readDate(digits).value;
		return found(date && monthOf(date));
	}
	return unread('not-a-period');
}

const yearThenMonth = /^(\d{4})[/.\-\s](\d{1,2})$/;
const monthThenYear = /^(\d{1,2})[/.\-\s](\d{4}|\d{2})$/;

function readText(text: string, year: number | null, dates: DateColumn): PeriodReading {
	if (isPlaceholder(text)) return nothing();
	const bare = text.replace(/[.,]0$/, '');
	if (/^\d{5}$/.test(bare)) return readNumber(Number(bare), year);
	if (/^\d+$/.test(bare)) return readDigits(bare, year);
	const yearFirst = yearThenMonth.exec(bare);
	if (yearFirst) return found(monthText(+yearFirst[1]!, +yearFirst[2]!));
	const monthFirst = monthThenYear.exec(bare);
	if (monthFirst) return found(monthText(fullYear(monthFirst[2]!), +monthFirst[1]!));
	const named = readNames(bare, year);
	if (named) return named;
	const date = readDate(bare, dates).value;
	return found(date && monthOf(date));
}

/** "Agustus 2026", "AGT-26", "Bulan Agt '26", "1 Agustus 2026"; two months are the first, with a doubt. */
function readNames(text: string, year: number | null): PeriodReading | null {
	const words = text.match(/[a-z]+\.?/gi) ?? [];
	const months = [...new Set(words.flatMap((word) => monthOfName(word) ?? []))];
	if (months.length === 0) return null;
	const years = text.match(/(?<!\d)(?:(?:19|20)\d{2}|(?<=[a-z.'’\-\s])\d{2}(?!\d)$)/gi);
	const reading = ofMonth(months[0]!, years ? fullYear(years[0]) : year);
	if (months.length === 1 || reading.value === null) return reading;
	return { value: reading.value, remarks: ['spans-months'] };
}

function ofMonth(month: number, year: number | null): PeriodReading {
	if (month < 1 || month > 12) return unread('not-a-period');
	return year === null ? unread('no-year') : found(monthText(year, month));
}

function monthText(year: number, month: number): Month | null {
	if (year < 1990 || year > 2099) return null;
	const text = `${year}-${String(month).padStart(2, '0')}`;
	return isMonth(text) ? text : null;
}

function found(month: Month | null): PeriodReading {
	return month === null ? unread('not-a-period') : read(month);
}
