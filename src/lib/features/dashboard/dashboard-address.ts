import {
	periodNamed,
	periodNames,
	type Period,
	type PeriodName
} from '#lib/domain/dashboard/period.ts';
import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';

/** What is chosen on the dashboard; it lives in the address, as filters of lists do. */
export interface Chosen {
	/** A name moves with the days; two days stay. */
	readonly period: PeriodName | Period;
	readonly branches: readonly string[];
	readonly person: string | null;
}

export const nothingChosen: Chosen = { period: 'this-month', branches: [], person: null };

export function toQuery({ period, branches, person }: Chosen): string {
	const query = new URLSearchParams();
	if (typeof period !== 'string') {
		query.set('from', period.from);
		query.set('to', period.to);
	} else if (period !== nothingChosen.period) query.set('period', period);
	for (const branch of branches) query.append('branch', branch);
	if (person !== null) query.set('person', person);
	return query.toString();
}

/** What an address says wrongly is left out. */
export function fromQuery(text: string): Chosen {
	const query = new URLSearchParams(text);
	const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
	const areDays = isCalendarDate(from) && isCalendarDate(to) && from <= to;
	const name = periodNames.find((one) => one === query.get('period'));
	return {
		period: areDays ? { from, to } : (name ?? nothingChosen.period),
		branches: query.getAll('branch'),
		person: query.get('person')
	};
}

/** The days that are chosen, on a day; none of them is still to come. */
export function daysChosen({ period }: Chosen, today: CalendarDate): Period {
	if (typeof period === 'string') return periodNamed(period, today);
	const from = period.from > today ? today : period.from;
	return { from, to: period.to > today ? today : period.to };
}
