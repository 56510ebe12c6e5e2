import { dueDateOf } from '../billing/ageing.ts';
import type { Bill } from '../billing/bill.ts';
import type { Payment } from '../billing/facts.ts';
import { daysBetween, type CalendarDate } from '../time/date.ts';
import { GRACE_DAYS } from './promise-state.ts';

/** When a customer usually pays, in days past the due date of the bill. */
export interface PayerHabit {
	/** How many bills it is taken from. */
	readonly bills: number;
	/** The one in the middle; below zero before the due date. */
	readonly usualDays: number;
	readonly kind: 'on-time' | 'late' | 'irregular';
}

/** Below so many bills there is no habit to speak of. */
const FEWEST = 3;
/** Half of the bills lie within so many days of each other, or there is no rule in it. */
const WIDEST = 14;

/**
 * From the bills that payments of a known day have paid whole; `payments` are those that count. What
 * a file or a discount settled says nothing about the customer. Null with fewer than three bills.
 */
export function payerHabit(
	bills: readonly Bill[],
	payments: readonly Pick<Payment, 'paidOn' | 'allocations'>[],
	usualDueDay: number
): PayerHabit | null {
	const days = bills
		.flatMap((bill) => {
			const due = dueDateOf(bill, usualDueDay);
			const paidOn = paidWholeOn(bill, payments);
			return due === null || paidOn === null ? [] : [daysBetween(due, paidOn)];
		})
		.sort((a, b) => a - b);
	if (days.length < FEWEST) return null;
	const usualDays = at(days, 0.5);
	const isWide = at(days, 0.75) - at(days, 0.25) > WIDEST;
	const kind = isWide ? 'irregular' : usualDays <= GRACE_DAYS ? 'on-time' : 'late';
	return { bills: days.length, usualDays, kind };
}

/** The day on which the last rupiah of a bill came; null where payments have not paid all of it. */
function paidWholeOn(
	bill: Bill,
	payments: readonly Pick<Payment, 'paidOn' | 'allocations'>[]
): CalendarDate | null {
	let open = bill.amount;
	if (open <= 0) return null;
	for (const { paidOn, allocations } of payments.toSorted((a, b) =>
		a.paidOn < b.paidOn ? -1 : 1
	)) {
		for (const { key, amount } of allocations) if (key === bill.key) open -= amount;
		if (open <= 0) return paidOn;
	}
	return null;
}

/** The value below which a share of the sorted ones lie; a whole one of them, never between two. */
function at(sorted: readonly number[], share: number): number {
	return sorted[Math.floor((sorted.length - 1) * share)]!;
}
