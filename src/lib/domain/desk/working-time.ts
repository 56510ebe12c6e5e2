import { dayNumber, weekdayOf, dateOfDay, type CalendarDate } from '../time/date.ts';
import { momentAt } from '../time/zone.ts';
import type { WorkCalendar } from './masters.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** The days that are counted; nobody works before and after. */
const FIRST_DAY = dayNumber('2000-01-01');
const END_DAY = dayNumber('2100-01-01');

/** Names of holidays by date; `shared` is *cuti bersama*. */
export type HolidayNames = ReadonlyMap<
	CalendarDate,
	{ readonly name: string; readonly shared: boolean }
>;

/** Part of a day in which people work, in milliseconds from its midnight. */
interface Span {
	readonly from: number;
	readonly until: number;
}

/** The working hours of a calendar as one line of time that can be measured. */
export interface WorkingTime {
	/** Minutes of working time between two moments, exact to the millisecond; 0 where `to` is not later. */
	minutesBetween(fromMs: number, toMs: number): number;
	/** The first moment at which so many minutes have been worked since `fromMs`; Infinity: never. */
	after(fromMs: number, minutes: number): number;
	isOpen(ms: number): boolean;
	/** `ms` where people work then, or when they begin next; Infinity: never. */
	nextOpening(ms: number): number;
}

/**
 * Counts working time by a calendar: its hours in its zone, without its own days off, holidays and,
 * where it keeps it, shared leave. Every question is answered from sums of whole days, so that tens of
 * thousands of tickets are measured at once.
 */
export function workingTimeOf(
	calendar: Pick<WorkCalendar, 'zone' | 'hours' | 'daysOff' | 'keepsSharedLeave'>,
	holidays: HolidayNames
): WorkingTime {
	const offsetMs = -momentAt('1970-01-01', 0, calendar.zone);
	const week = [1, 2, 3, 4, 5, 6, 7].map((weekday) => spansOf(calendar, weekday));
	const daysOff = daysOffOf(calendar, holidays);
	const firstWeekday = weekdayOf(dateOfDay(FIRST_DAY));

	const spansOn = (day: number): readonly Span[] =>
		day < FIRST_DAY || day >= END_DAY || daysOff.has(day)
			? NONE
			: (week[(day - FIRST_DAY + firstWeekday - 1) % 7] ?? NONE);

	/** What is worked before each day, in milliseconds since the first. */
	const before = new Float64Array(END_DAY - FIRST_DAY + 1);
	for (let day = FIRST_DAY; day < END_DAY; day += 1) {
		const at = day - FIRST_DAY;
		before[at + 1] =
			before[at]! + spansOn(day).reduce((sum, { from, until }) => sum + until - from, 0);
	}
	const total = before.at(-1) ?? 0;

	/** Everything that is worked until a moment. */
	const workedUntil = (ms: number): number => {
		const local = ms + offsetMs;
		const day = Math.floor(local / DAY_MS);
		if (day < FIRST_DAY) return 0;
		if (day >= END_DAY) return total;
		const ofDay = local - day * DAY_MS;
		let worked = before[day - FIRST_DAY]!;
		for (const { from, until } of spansOn(day)) {
			if (ofDay > from) worked += Math.min(ofDay, until) - from;
		}
		return worked;
	};

	/** The last day before whose hours not more than this has been worked. */
	const dayAt = (worked: number): number => {
		let low = 0;
		let high = before.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (before[middle]! < worked) low = middle;
			else high = middle - 1;
		}
		return low + FIRST_DAY;
	};

	/** The first moment at which so much has been worked. */
	const momentOfWork = (worked: number): number => {
		if (worked > total) return Number.POSITIVE_INFINITY;
		const day = dayAt(worked);
		let left = worked - before[day - FIRST_DAY]!;
		for (const { from, until } of spansOn(day)) {
			if (left <= until - from) return day * DAY_MS + from + left - offsetMs;
			left -= until - from;
		}
		return Number.POSITIVE_INFINITY;
	};

	const isOpen = (ms: number): boolean => {
		const local = ms + offsetMs;
		const day = Math.floor(local / DAY_MS);
		const ofDay = local - day * DAY_MS;
		return spansOn(day).some(({ from, until }) => ofDay >= from && ofDay < until);
	};

	return {
		minutesBetween: (fromMs, toMs) =>
			toMs <= fromMs ? 0 : (workedUntil(toMs) - workedUntil(fromMs)) / MINUTE_MS,
		after: (fromMs, minutes) =>
			minutes <= 0 ? fromMs : momentOfWork(workedUntil(fromMs) + minutes * MINUTE_MS),
		isOpen,
		// A millisecond is worked once they have begun.
		nextOpening: (ms) => (isOpen(ms) ? ms : momentOfWork(workedUntil(ms) + 1) - 1)
	};
}

const NONE: readonly Span[] = [];

/** The hours of a weekday in order; such as overlap or touch are one. */
function spansOf({ hours }: Pick<WorkCalendar, 'hours'>, weekday: number): readonly Span[] {
	const spans: Span[] = [];
	const ofDay = hours
		.filter((part) => part.weekday === weekday && part.from < part.until)
		.sort((a, b) => a.from - b.from);
	for (const part of ofDay) {
		const from = part.from * MINUTE_MS;
		const until = part.until * MINUTE_MS;
		const last = spans.at(-1);
		if (last === undefined || from > last.until) spans.push({ from, until });
		else spans[spans.length - 1] = { from: last.from, until: Math.max(last.until, until) };
	}
	return spans;
}

function daysOffOf(
	{ daysOff, keepsSharedLeave }: Pick<WorkCalendar, 'daysOff' | 'keepsSharedLeave'>,
	holidays: HolidayNames
): ReadonlySet<number> {
	const days = new Set(daysOff.map(({ date }) => dayNumber(date)));
	for (const [date, { shared }] of holidays) {
		if (!shared || keepsSharedLeave) days.add(dayNumber(date));
	}
	return days;
}
