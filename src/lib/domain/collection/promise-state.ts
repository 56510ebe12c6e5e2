import type { PromiseState } from '../billing/account.ts';
import type { Payment, PaymentPromise } from '../billing/facts.ts';
import { momentOf } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { addDays, type CalendarDate } from '../time/date.ts';
import { localTime, type Zone } from '../time/zone.ts';

export type PromiseStanding = 'open' | 'kept' | 'part-kept' | 'broken';

/** What became of a promise. */
export interface PromiseResult {
	readonly standing: PromiseStanding;
	/** Paid from the day on which it was given to the last day that counts. */
	readonly paid: Rupiah;
	/** What was promised; null where only a day was. */
	readonly promised: Rupiah | null;
}

/**
 * A day's grace: what is paid at a bank in the evening is seen, and recorded, on the next day. It
 * counts when `paidOn` lies in it, whenever it was recorded.
 */
export const GRACE_DAYS = 1;

/**
 * Judges a promise by the payments that stand (none that were taken back). `givenOn` is the day of
 * the promise where it was given. Without an amount any payment keeps it.
 *
 * A promise is open until its last day has passed, kept as soon as the amount is there, and then
 * part-kept or broken by what came in.
 */
export function judgePromise(
	promise: Pick<PaymentPromise, 'dueOn' | 'amount'>,
	givenOn: CalendarDate,
	payments: readonly Pick<Payment, 'amount' | 'paidOn'>[],
	today: CalendarDate
): PromiseResult {
	const lastDay = addDays(promise.dueOn, GRACE_DAYS);
	let paid = 0;
	for (const { amount, paidOn } of payments) {
		if (paidOn >= givenOn && paidOn <= lastDay) paid += amount;
	}
	const promised = promise.amount ?? null;
	return { standing: standingOf(paid, promised, today <= lastDay), paid, promised };
}

/** Whether the promise of an account has been kept; `zone` says on which day it was given. */
export function isKept({ at, dueOn, amount, payments }: PromiseState, zone: Zone): boolean {
	const promise = amount === null ? { dueOn } : { dueOn, amount };
	const givenOn = localTime(momentOf(at), zone).date;
	return judgePromise(promise, givenOn, payments, dueOn).standing === 'kept';
}

function standingOf(paid: Rupiah, promised: Rupiah | null, isRunning: boolean): PromiseStanding {
	if (paid > 0 && paid >= (promised ?? 0)) return 'kept';
	if (isRunning) return 'open';
	return paid > 0 ? 'part-kept' : 'broken';
}

/** How many of the promises whose day has passed were kept; null where there is none. */
export function keptRate(results: readonly PromiseResult[]): number | null {
	const judged = results.filter(({ standing }) => standing !== 'open');
	if (judged.length === 0) return null;
	return judged.filter(({ standing }) => standing === 'kept').length / judged.length;
}
