import type { Month } from '#lib/domain/time/date.ts';
import type { Column } from '../columns/column.ts';

/** The month of each amount column of a wide list, as far as headers and titles tell it. */
export type MonthSlot =
	| { readonly kind: 'month'; readonly month: Month; readonly isYearGuessed: boolean }
	/** So many months before the last one owed, which each row says for itself. */
	| { readonly kind: 'months-back'; readonly back: number }
	| { readonly kind: 'no-year' }
	/** The header names no month: the row must say it. */
	| { readonly kind: 'row' };

/**
 * Months without a year get it from the title. Read from the side where the latest month stands: a
 * month that is later in the year than the one before it belongs to the year before.
 */
export function monthSlots(
	columns: readonly Column[],
	lastMonth: Month | null,
	year: number | null
): MonthSlot[] {
	const latestFirst = isDescending(columns) ? [...columns] : [...columns].reverse();
	let ofYear = lastMonth ? Number(lastMonth.slice(0, 4)) : year;
	let later = lastMonth ? Number(lastMonth.slice(5)) : 12;
	const slots = latestFirst.map(({ month }): MonthSlot => {
		if (month?.kind !== 'month-of-year') {
			return month?.kind === 'month'
				? { ...month, isYearGuessed: false }
				: (month ?? { kind: 'row' });
		}
		if (ofYear === null) return { kind: 'no-year' };
		if (month.monthNumber > later) ofYear--;
		later = month.monthNumber;
		return { kind: 'month', month: monthText(ofYear, later), isYearGuessed: true };
	});
	return latestFirst[0] === columns[0] ? slots : slots.reverse();
}

/** Whether the columns run from the latest month to the earliest. */
function isDescending(columns: readonly Column[]): boolean {
	let falls = 0;
	let rises = 0;
	columns.forEach(({ month }, index) => {
		const before = columns[index - 1]?.month;
		if (month?.kind !== 'month-of-year' || before?.kind !== 'month-of-year') return;
		if ((before.monthNumber % 12) + 1 === month.monthNumber) rises++;
		if ((month.monthNumber % 12) + 1 === before.monthNumber) falls++;
	});
	return falls > rises;
}

export function monthText(year: number, month: number): Month {
	return `${year}-${String(month).padStart(2, '0')}`;
}

/** The month so many months before another. */
export function monthsBefore(month: Month, back: number): Month {
	const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 - back;
	return monthText(Math.floor(count / 12), (count % 12) + 1);
}
