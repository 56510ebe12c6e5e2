import type { WorkCalendar } from '#lib/domain/desk/masters.ts';

type Hours = WorkCalendar['hours'];
type CalendarHours = { readonly hours: Hours };

/** Days after one another that have the same hours. */
export interface OpeningLine {
	/** Monday 1 … Sunday 7. */
	readonly from: number;
	readonly to: number;
	/** Minutes since midnight. */
	readonly spans: readonly { readonly from: number; readonly until: number }[];
}

/** The working hours of a week, with days that are alike put together; days without hours are left out. */
export function openingLines({ hours }: CalendarHours): OpeningLine[] {
	const lines: OpeningLine[] = [];
	for (let weekday = 1; weekday <= 7; weekday++) {
		const spans = hours
			.filter((span) => span.weekday === weekday)
			.map(({ from, until }) => ({ from, until }))
			.sort((one, other) => one.from - other.from);
		if (spans.length === 0) continue;
		const last = lines.at(-1);
		if (last && last.to === weekday - 1 && areAlike(last.spans, spans)) {
			lines[lines.length - 1] = { ...last, to: weekday };
		} else {
			lines.push({ from: weekday, to: weekday, spans });
		}
	}
	return lines;
}

/** Minutes of work on a whole day of a calendar, its longest; eight hours where it has none. */
export function minutesADay({ hours }: CalendarHours): number {
	const days = new Map<number, number>();
	for (const { weekday, from, until } of hours) {
		days.set(weekday, (days.get(weekday) ?? 0) + until - from);
	}
	return Math.max(...days.values(), 0) || 480;
}

/** When the work goes on until that goes on at `minutes` of a weekday; null while it does not. */
export function closesAt(
	{ hours }: CalendarHours,
	weekday: number,
	minutes: number
): number | null {
	const span = hours.find(
		({ weekday: day, from, until }) => day === weekday && from <= minutes && minutes < until
	);
	return span?.until ?? null;
}

function areAlike(one: OpeningLine['spans'], other: OpeningLine['spans']): boolean {
	return (
		one.length === other.length &&
		one.every(({ from, until }, at) => from === other[at]?.from && until === other[at]?.until)
	);
}
