import type { Payment, PaymentPromise } from '../billing/facts.ts';
import { momentOf, type Stamp } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { addDays, type CalendarDate } from '../time/date.ts';
import { localTime } from '../time/zone.ts';

/**
 * A day's grace: what is paid at a bank in the evening is seen, and recorded, on the next day. It
 * counts when `paidOn` lies in it, whenever it was recorded. Not a setting: accounts are worked out
 * from facts alone, and two devices with different settings would not agree.
 */
export const GRACE_DAYS = 1;

/** A promise and what was paid on it; how it stands on a day is `promiseStanding`. */
export interface PromiseState {
	readonly id: string;
	readonly at: Stamp;
	/** Who took it down. */
	readonly by: string;
	readonly dueOn: CalendarDate;
	/** Null where only a day was promised: any payment keeps it then. */
	readonly amount: Rupiah | null;
	/** Paid from the day on which it was given to the last day that counts. */
	readonly paid: Rupiah;
	/** Paid after that, and before another promise was given. */
	readonly paidLate: Rupiah;
	/** Another took its place before it was over. */
	readonly isReplaced: boolean;
}

export type PromiseStanding = 'open' | 'due' | 'kept' | 'part-kept' | 'broken' | 'replaced';

/** The part of a payment that promises and plans look at. */
export type Paid = Pick<Payment, 'at' | 'amount' | 'paidOn'>;

/**
 * What became of each promise of a customer, the oldest first. `payments` are those that count (none
 * taken back, no doubles); neither list has to be in order.
 *
 * A payment belongs to one promise at most: the last one that was known when it was recorded and had
 * been given by the day of the payment. What was recorded before a promise, or paid on a day before
 * it, is not what was promised. A promise that was given before an earlier one was over takes its
 * place, unless that was kept already.
 */
export function promiseStatesOf(
	promises: readonly PaymentPromise[],
	payments: readonly Paid[]
): PromiseState[] {
	const given = [...promises].sort(byTime);
	const sums = given.map(() => ({ paid: 0, paidLate: 0 }));
	for (const payment of payments) {
		const at = given.findLastIndex((promise) => isPaidSince(payment, promise.at));
		if (at < 0) continue;
		const isInTime = payment.paidOn <= lastDayOf(given[at]!);
		sums[at]![isInTime ? 'paid' : 'paidLate'] += payment.amount;
	}
	return given.map((promise, index) => {
		const { _id: id, at, by, dueOn } = promise;
		const state = { id, at, by, dueOn, amount: promise.amount ?? null, ...sums[index]! };
		const next = given[index + 1];
		return { ...state, isReplaced: next !== undefined && takesPlace(next, state) };
	});
}

/**
 * Whether a payment came after something was agreed: recorded later, for a day that is not earlier.
 * The day of the agreement is taken in the westernmost zone, where it is never later than on the spot.
 */
export function isPaidSince(payment: Pick<Paid, 'at' | 'paidOn'>, agreedAt: Stamp): boolean {
	return payment.at > agreedAt && payment.paidOn >= dayOf(agreedAt);
}

function takesPlace(next: PaymentPromise, state: Omit<PromiseState, 'isReplaced'>): boolean {
	const day = dayOf(next.at);
	return day <= lastDayOf(state) && !isKept(state, day);
}

/** How a promise stands on a day. It is `due` on its day and the day of grace. */
export function promiseStanding(promise: PromiseState, today: CalendarDate): PromiseStanding {
	if (promise.isReplaced) return 'replaced';
	if (isKept(promise, today)) return 'kept';
	if (today < promise.dueOn) return 'open';
	if (today <= lastDayOf(promise)) return 'due';
	return promise.paid > 0 ? 'part-kept' : 'broken';
}

/** Without an amount nobody can tell before the day whether what came was all of it. */
function isKept(
	{ amount, paid, dueOn }: Pick<PromiseState, 'amount' | 'paid' | 'dueOn'>,
	today: CalendarDate
): boolean {
	return amount === null ? paid > 0 && today >= dueOn : paid >= amount;
}

/** The days that a customer's last promise bears upon; null where it does not. */
export interface PromiseDays {
	/** Reminders wait up to and including this day. */
	readonly heldUntil: CalendarDate | null;
	/** From this day on somebody should ask after it: it is due, or was not kept. */
	readonly askFrom: CalendarDate | null;
}

export function promiseDays(promise: PromiseState | null): PromiseDays {
	if (promise === null) return { heldUntil: null, askFrom: null };
	const { amount, paid, paidLate, dueOn } = promise;
	if (amount === null) {
		const hasPaid = paid + paidLate > 0;
		return { heldUntil: paid > 0 ? addDays(dueOn, -1) : dueOn, askFrom: hasPaid ? null : dueOn };
	}
	return {
		heldUntil: paid >= amount ? null : dueOn,
		askFrom: paid + paidLate >= amount ? null : dueOn
	};
}

/** How many of the promises that are over were kept whole. */
export interface KeptRate {
	readonly kept: number;
	readonly over: number;
}

/** Null where no promise is over yet. Replaced ones count for nothing. */
export function keptRate(promises: readonly PromiseState[], today: CalendarDate): KeptRate | null {
	let kept = 0;
	let over = 0;
	for (const promise of promises) {
		const standing = promiseStanding(promise, today);
		if (standing === 'kept') kept++;
		if (standing === 'kept' || standing === 'part-kept' || standing === 'broken') over++;
	}
	return over === 0 ? null : { kept, over };
}

/** The rate of each person who took promises down, over the promises of any customers. */
export function keptRatesByPerson(
	promises: readonly PromiseState[],
	today: CalendarDate
): Map<string, KeptRate> {
	const taken = Map.groupBy(promises, ({ by }) => by);
	const rates = new Map<string, KeptRate>();
	for (const [by, own] of taken) {
		const rate = keptRate(own, today);
		if (rate) rates.set(by, rate);
	}
	return rates;
}

function lastDayOf({ dueOn }: { readonly dueOn: CalendarDate }): CalendarDate {
	return addDays(dueOn, GRACE_DAYS);
}

function dayOf(at: Stamp): CalendarDate {
	return localTime(momentOf(at), 'WIB').date;
}

function byTime(a: PaymentPromise, b: PaymentPromise): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
