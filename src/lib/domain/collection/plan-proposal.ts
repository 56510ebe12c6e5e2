import { sumRupiah, type Rupiah } from '../money.ts';
import { calendarDate, dateOfDay, dayNumber, type CalendarDate } from '../time/date.ts';
import type { Plan } from './facts.ts';

/** The most parts that a plan may have: five years of months. */
export const MOST_PARTS = 60;

/**
 * Parts of one size, a month apart, that add up to `sum` exactly. Each is rounded down to whole
 * thousands where that leaves something, and the last takes what remains. Where a month has no such
 * day its last one is taken. Empty where the sum cannot be parted into so many.
 */
export function equalParts(sum: Rupiah, count: number, firstOn: CalendarDate): Plan['parts'] {
	if (count < 1 || count > MOST_PARTS || sum < count) return [];
	const even = Math.floor(sum / count);
	const size = even >= 1_000 ? even - (even % 1_000) : even;
	return Array.from({ length: count }, (_, at) => ({
		dueOn: monthsAfter(firstOn, at),
		amount: at < count - 1 ? size : sum - size * (count - 1)
	}));
}

/** What the parts add up to less what is open: 0 where they agree. */
export function planDifference(parts: Plan['parts'], open: Rupiah): Rupiah {
	return sumRupiah(parts.map(({ amount }) => amount)) - open;
}

/** The same day of a later month, or its last where it has no such day. */
export function monthsAfter(date: CalendarDate, months: number): CalendarDate {
	const [year, month, day] = date.split('-').map(Number) as [number, number, number];
	const first = month - 1 + months;
	const [inYear, inMonth] = [year + Math.floor(first / 12), (first % 12) + 1];
	const same = calendarDate(inYear, inMonth, day);
	if (same !== null) return same;
	const next = first + 1;
	const following = calendarDate(year + Math.floor(next / 12), (next % 12) + 1, 1);
	if (following === null) throw new Error('a plan beyond the calendar');
	return dateOfDay(dayNumber(following) - 1);
}
