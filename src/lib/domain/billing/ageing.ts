import { calendarDate, daysBetween, type CalendarDate } from '../time/date.ts';
import type { Bill } from './bill.ts';
import type { Stage } from './template.ts';

/** How old an open bill is, in days past its due date. */
export const ageBuckets = ['not-due', '1-30', '31-60', '61-90', 'over-90', 'undated'] as const;
export type AgeBucket = (typeof ageBuckets)[number];

/**
 * The day a bill is due: as the file says, or else the office's usual due day of the month the bill
 * is for; null where neither is known.
 */
export function dueDateOf(
	bill: Pick<Bill, 'dueOn' | 'period'>,
	usualDueDay: number
): CalendarDate | null {
	if (bill.dueOn) return bill.dueOn;
	if (!bill.period) return null;
	const [year, month] = bill.period.split('-').map(Number);
	return calendarDate(year!, month!, usualDueDay);
}

/** Days past due on `today`: 0 on the due day, negative before it. */
export function daysOverdue(dueOn: CalendarDate, today: CalendarDate): number {
	return daysBetween(dueOn, today);
}

/** `overdue` in days, null where the due date is unknown. */
export function ageBucketOf(overdue: number | null): AgeBucket {
	if (overdue === null) return 'undated';
	if (overdue <= 0) return 'not-due';
	if (overdue <= 30) return '1-30';
	if (overdue <= 60) return '31-60';
	if (overdue <= 90) return '61-90';
	return 'over-90';
}

/** The reminder stage for a customer whose oldest open bill is `overdue` days past due. */
export function stageOf(overdue: number | null): Stage {
	// Nothing is known of the due date: ask for payment without claiming a delay.
	if (overdue === null) return 'due';
	if (overdue < 0) return 'before-due';
	if (overdue === 0) return 'due';
	if (overdue <= 7) return 'overdue-1-7';
	if (overdue <= 30) return 'overdue-8-30';
	return 'overdue-over-30';
}
