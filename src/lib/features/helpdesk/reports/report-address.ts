import {
	periodNamed,
	periodNames,
	type Period,
	type PeriodName
} from '#lib/domain/dashboard/period.ts';
import { ticketChannels, type TicketChannel } from '#lib/domain/desk/words.ts';
import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import type { ReportQuestion } from './report-question.ts';

/** What is chosen; it lives in the address, as filters of lists do. */
export interface ReportChoice {
	/** A name moves with the days; two days stay. */
	readonly period: PeriodName | Period;
	/** Slugs. */
	readonly units: readonly string[];
	readonly services: readonly string[];
	readonly channels: readonly TicketChannel[];
}

export const nothingChosen: ReportChoice = {
	period: 'last-30',
	units: [],
	services: [],
	channels: []
};

export function toQuery({ period, units, services, channels }: ReportChoice): string {
	const query = new URLSearchParams();
	if (typeof period !== 'string') {
		query.set('from', period.from);
		query.set('to', period.to);
	} else if (period !== nothingChosen.period) query.set('period', period);
	for (const unit of units) query.append('unit', unit);
	for (const service of services) query.append('service', service);
	for (const channel of channels) query.append('channel', channel);
	return query.toString();
}

/** What an address says wrongly is left out. */
export function fromQuery(text: string): ReportChoice {
	const query = new URLSearchParams(text);
	const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
	const areDays = isCalendarDate(from) && isCalendarDate(to) && from <= to;
	const name = periodNames.find((one) => one === query.get('period'));
	return {
		period: areDays ? { from, to } : (name ?? nothingChosen.period),
		units: query.getAll('unit'),
		services: query.getAll('service'),
		channels: ticketChannels.filter((channel) => query.getAll('channel').includes(channel))
	};
}

/** What is asked on a day; no day of it is still to come. */
export function questionOf(choice: ReportChoice, today: CalendarDate): ReportQuestion {
	const { period, units, services, channels } = choice;
	const days = typeof period === 'string' ? periodNamed(period, today) : period;
	const earlier = (day: CalendarDate) => (day > today ? today : day);
	return { from: earlier(days.from), to: earlier(days.to), units, services, channels };
}
