import { isCalendarDate, type CalendarDate } from '#lib/domain/time/date.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { FieldProblem } from './problem.ts';

/* Days and hours as lines of text. */

interface Hours {
	readonly from: number;
	readonly until: number;
}

export function hoursText(hours: readonly Hours[]): string {
	return [...hours]
		.sort((a, b) => a.from - b.from)
		.map(({ from, until }) => `${clock(from)}-${clock(until)}`)
		.join(', ');
}

function clock(minutes: number): string {
	const part = (value: number) => String(value).padStart(2, '0');
	return `${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

/** "08.00–12.00, 13.00–17.00": in order, and never twice at the same time. */
export function readHours(text: string): Result<readonly Hours[], FieldProblem> {
	const hours: Hours[] = [];
	for (const given of parts(text, /[,;\n]/)) {
		const found = /^(\d{1,2})[.:](\d{2})\s*(?:-|–|—|s\.?d\.?|sampai)\s*(\d{1,2})[.:](\d{2})$/i.exec(
			given
		);
		if (!found) return refuse({ code: 'not-hours', given });
		const [from, until] = [minutesOf(found[1], found[2]), minutesOf(found[3], found[4])];
		const last = hours.at(-1);
		const isBad = from === null || until === null || from >= until || (last && from < last.until);
		if (isBad) return refuse({ code: 'not-hours', given });
		hours.push({ from, until });
	}
	return succeed(hours);
}

function minutesOf(hours = '', minutes = ''): number | null {
	const total = Number(hours) * 60 + Number(minutes);
	return Number(minutes) < 60 && total <= 1440 ? total : null;
}

interface Span {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
}

export function spansText(spans: readonly Span[]): string {
	return spans.map(({ from, to }) => (from === to ? from : `${from} s.d. ${to}`)).join('\n');
}

export function readSpans(text: string): Result<readonly Span[], FieldProblem> {
	const spans: Span[] = [];
	for (const given of parts(text, /[,;\n]/)) {
		const found =
			/^(\d{4}-\d{2}-\d{2})(?:\s*(?:s\.?d\.?|sampai|–|\s-\s)\s*(\d{4}-\d{2}-\d{2}))?$/i.exec(given);
		const from = found?.[1];
		const to = found?.[2] ?? from;
		if (!from || !to || !isCalendarDate(from) || !isCalendarDate(to) || to < from) {
			return refuse({ code: 'not-a-day', given });
		}
		spans.push({ from, to });
	}
	return succeed(spans);
}

interface Day {
	readonly date: CalendarDate;
	readonly name: string;
}

export function daysText(days: readonly Day[]): string {
	return days.map(({ date, name }) => `${date} ${name}`.trim()).join('\n');
}

export function readDays(text: string): Result<readonly Day[], FieldProblem> {
	const days: Day[] = [];
	for (const given of parts(text, /\n/)) {
		const found = /^(\d{4}-\d{2}-\d{2})(?:\s+(.*))?$/.exec(given);
		const date = found?.[1];
		if (!date || !isCalendarDate(date)) return refuse({ code: 'not-a-day', given });
		days.push({ date, name: (found[2] ?? '').slice(0, 300) });
	}
	return succeed(days);
}

/** What stands between separators, without what is empty. */
export function parts(text: string, separator: RegExp): string[] {
	return text
		.split(separator)
		.map((each) => each.trim())
		.filter((each) => each !== '');
}
