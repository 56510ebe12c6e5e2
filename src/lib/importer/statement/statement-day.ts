import { addDays, calendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import { textOf, tidy } from '../cell.ts';
import type { DateColumn } from '../values/date-column.ts';
import { readDate } from '../values/date.ts';
import { monthOfName } from '../values/month-names.ts';
import type { Cell } from '../workbook.ts';
import type { Frame } from './frame.ts';
import type { RowTrouble } from './statement.ts';

/** The day of a line: whole, or without the year that only the period tells. */
export type LineDay =
	| { readonly date: CalendarDate }
	| { readonly day: number; readonly month: number }
	| { readonly trouble: RowTrouble };

const numeric = /^(\d{1,2})[/.-](\d{1,2})$/;
const named = /^(\d{1,2})[\s/.-]*([a-z]+)\.?$/i;

/** Reads the day of a line; null for an empty cell. */
export function lineDay(cell: Cell, column: DateColumn): LineDay | null {
	const text = tidy(textOf(cell));
	if (text === '') return null;
	const [, day, month] = numeric.exec(text) ?? named.exec(text) ?? [];
	if (day !== undefined && month !== undefined && typeof cell === 'string') {
		const number = /^\d+$/.test(month) ? Number(month) : monthOfName(month);
		// A leap year, so that 29 February is a day: whether it was one the year says.
		return number !== null && calendarDate(2024, number, Number(day)) !== null
			? { day: Number(day), month: number }
			: { trouble: 'no-such-date' };
	}
	const { value, remarks } = readDate(cell, column);
	if (value !== null) return { date: value };
	return { trouble: remarks.includes('no-such-date') ? 'no-such-date' : 'date' };
}

/** A row that the bank has not booked yet. */
export function isPending(cell: Cell): boolean {
	return /^pend/i.test(tidy(textOf(cell)));
}

/**
 * The whole date of a day without a year: the one inside of the period. A bank may close a day late,
 * so a day on either side counts as inside.
 */
export function dateInPeriod(
	{ day, month }: { readonly day: number; readonly month: number },
	{ from, to }: NonNullable<Frame['period']>
): CalendarDate | null {
	for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
		const date = calendarDate(year, month, day);
		if (date !== null && date >= addDays(from, -1) && date <= addDays(to, 1)) return date;
	}
	return null;
}
