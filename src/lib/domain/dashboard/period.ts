import {
	addDays,
	calendarDate,
	dateOfDay,
	dayNumber,
	monthOf,
	type CalendarDate
} from '../time/date.ts';

/** Days from the first to the last, both included. */
export interface Period {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
}

export const periodNames = ['this-month', 'last-month', 'last-7', 'last-30', 'last-90'] as const;
export type PeriodName = (typeof periodNames)[number];

/** The days that a name stands for on a day. */
export function periodNamed(name: PeriodName, today: CalendarDate): Period {
	const first = `${monthOf(today)}-01`;
	switch (name) {
		case 'this-month':
			return { from: first, to: today };
		case 'last-month': {
			const to = addDays(first, -1);
			return { from: `${monthOf(to)}-01`, to };
		}
		case 'last-7':
			return { from: addDays(today, -6), to: today };
		case 'last-30':
			return { from: addDays(today, -29), to: today };
		case 'last-90':
			return { from: addDays(today, -89), to: today };
	}
}

/**
 * What a period is compared with. Days from the first of a month are compared with the same days of
 * the month before, because customers pay by the month; any others with as many days right before.
 */
export function periodBefore({ from, to }: Period): Period {
	const isOfOneMonth = from.endsWith('-01') && monthOf(from) === monthOf(to);
	if (!isOfOneMonth) {
		const days = dayNumber(to) - dayNumber(from) + 1;
		return { from: addDays(from, -days), to: addDays(from, -1) };
	}
	const last = addDays(from, -1);
	const isWhole = monthOf(addDays(to, 1)) !== monthOf(to);
	const [year, month] = monthOf(last).split('-').map(Number);
	const same = calendarDate(year!, month!, Number(to.slice(8)));
	return { from: `${monthOf(last)}-01`, to: isWhole ? last : (same ?? last) };
}

const MOST_DAYS = 45;
const MOST_WEEKS = 26;

/** Parts a period for a chart: by days, by weeks or by months, so that there are not too many. */
export function stepsOf({ from, to }: Period): Period[] {
	const [first, last] = [dayNumber(from), dayNumber(to)];
	const days = last - first + 1;
	if (days > 7 * MOST_WEEKS) return months(from, to);
	const width = days > MOST_DAYS ? 7 : 1;
	const steps: Period[] = [];
	// Whole weeks end today: what is short stands at the beginning.
	for (let end = last; end >= first; end -= width) {
		steps.unshift({ from: dateOfDay(Math.max(first, end - width + 1)), to: dateOfDay(end) });
	}
	return steps;
}

function months(from: CalendarDate, to: CalendarDate): Period[] {
	const steps: Period[] = [];
	for (let begin = from; begin <= to;) {
		const next = `${monthOf(addDays(`${monthOf(begin)}-28`, 4))}-01`;
		const end = addDays(next, -1);
		steps.push({ from: begin, to: end < to ? end : to });
		begin = next;
	}
	return steps;
}
