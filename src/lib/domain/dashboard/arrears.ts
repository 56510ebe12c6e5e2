import type { Bill } from '../billing/bill.ts';
import type { Payment } from '../billing/facts.ts';
import type { Reduction } from '../collection/plan-state.ts';
import { dayNumber, type CalendarDate } from '../time/date.ts';
import { agreedOn } from './days.ts';
import { SINCE_EVER, type RowOf } from './rows.ts';

/**
 * How what is due and unpaid on a bill has changed, day by day. It begins with what was left on the
 * day on which the bill was due, and falls with what was paid (on the day of the payment), taken off
 * (on the day of the approval) and given by credit (on the day of its use). What a file lists as paid
 * was never known to be owed.
 */
export function arrearsOf(
	bill: Bill,
	due: CalendarDate | null,
	counted: readonly Payment[],
	reductions: readonly Reduction[]
): RowOf<'arrears'>[] {
	if (bill.settled) return [];
	const from = due === null ? SINCE_EVER : dayNumber(due);
	const changes = new Map([[from, 0]]);
	const less = (day: number, amount: number) => changes.set(day, (changes.get(day) ?? 0) + amount);
	for (const { paidOn, allocations } of counted) {
		for (const { key, amount } of allocations) {
			if (key === bill.key) less(Math.max(from, dayNumber(paidOn)), amount);
		}
	}
	for (const { key, at, amount } of reductions) {
		if (key === bill.key) less(Math.max(from, dayNumber(agreedOn(at))), amount);
	}
	const rows: RowOf<'arrears'>[] = [];
	let open = 0;
	let left = bill.amount;
	for (const [day, amount] of [...changes].sort(([a], [b]) => a - b)) {
		left -= amount;
		const now = Math.max(0, left);
		if (now !== open) rows.push({ day, change: now - open });
		open = now;
	}
	return rows;
}
