import { judgeAdjustments } from '../collection/approval.ts';
import { spreadCredit, type Spread } from '../collection/credit-use.ts';
import type { Adjustment, CreditUse, Verdict } from '../collection/facts.ts';
import type { Reduction } from '../collection/plan-state.ts';
import type { Stamp } from '../clock.ts';
import { sumRupiah, type Rupiah } from '../money.ts';
import type { Payment } from './facts.ts';

/** What payments and adjustments add up to, by bill key and together. */
export interface Sums {
	/** A map, because keys come from files: `__proto__` is a key like any other. */
	readonly paid: ReadonlyMap<string, Rupiah>;
	/** Received and on no bill. All that was paid in excess is `creditOf`, which needs the bills. */
	readonly credit: Rupiah;
	/** What each use of credit gave to bills. */
	readonly creditUsed: ReadonlyMap<string, Rupiah>;
	/** Discounts and write-offs that count. */
	readonly reduced: ReadonlyMap<string, Rupiah>;
	/** The write-offs of them. */
	readonly writtenOff: ReadonlyMap<string, Rupiah>;
	/** Discounts and write-offs that do not count, because nobody has judged them as the rules ask. */
	readonly unjudged: readonly UnjudgedAdjustment[];
	/** What counts though nobody but its recorder has approved it, by bill key. */
	readonly ownApproved: ReadonlyMap<string, Rupiah>;
}

export interface UnjudgedAdjustment {
	readonly id: string;
	readonly at: Stamp;
	readonly by: string;
	readonly kind: Adjustment['kind'];
	/** The bill, by its key. */
	readonly key: string;
	readonly amount: Rupiah;
	readonly reason: string;
	/** Who recorded it has approved it above what counts: it can only be taken back. */
	readonly isUnsound: boolean;
}

/** Adds up what stands; the order does not matter. */
export function sumsOf(
	payments: readonly Payment[],
	creditUses: readonly CreditUse[],
	adjustments: readonly Adjustment[],
	verdicts: readonly Verdict[]
): Sums {
	const { paid, credit, used } = spreadOf(payments, creditUses);
	const reduced = new Map<string, Rupiah>();
	const unjudged: UnjudgedAdjustment[] = [];
	const writtenOff = new Map<string, Rupiah>();
	const ownApproved = new Map<string, Rupiah>();
	const add = (sums: Map<string, Rupiah>, { key, amount }: Adjustment) =>
		sums.set(key, (sums.get(key) ?? 0) + amount);
	for (const { adjustment, standing, verdict } of judgeAdjustments(adjustments, verdicts)) {
		if (standing === 'waiting' || standing === 'unsound') {
			unjudged.push(unjudgedOf(adjustment, standing === 'unsound'));
		} else if (standing === 'approved') {
			add(reduced, adjustment);
			if (adjustment.kind === 'write-off') add(writtenOff, adjustment);
			if (verdict?.by === adjustment.by) add(ownApproved, adjustment);
		}
	}
	const creditUsed = new Map(
		used.map(({ id, given }) => [id, sumRupiah(given.map(({ amount }) => amount))])
	);
	return { paid, credit, creditUsed, reduced, writtenOff, unjudged, ownApproved };
}

/** What credit gave to bills, each from when it was used. */
export function creditGiven(
	payments: readonly Payment[],
	creditUses: readonly CreditUse[]
): Reduction[] {
	return spreadOf(payments, creditUses).used.flatMap(({ given }) => given);
}

function spreadOf(payments: readonly Payment[], creditUses: readonly CreditUse[]): Spread {
	const paid = new Map<string, Rupiah>();
	let credit = 0;
	for (const payment of payments) {
		credit += payment.amount;
		for (const { key, amount } of payment.allocations) {
			paid.set(key, (paid.get(key) ?? 0) + amount);
			credit -= amount;
		}
	}
	return spreadCredit(paid, credit, creditUses);
}

/** Discounts and write-offs that count, each from the moment it was approved. */
export function reductionsOf(
	adjustments: readonly Adjustment[],
	verdicts: readonly Verdict[]
): Reduction[] {
	return judgeAdjustments(adjustments, verdicts).flatMap(({ adjustment, verdict, standing }) =>
		standing === 'approved' && verdict !== null
			? [{ key: adjustment.key, amount: adjustment.amount, at: verdict.at }]
			: []
	);
}

function unjudgedOf(adjustment: Adjustment, isUnsound: boolean): UnjudgedAdjustment {
	const { _id: id, at, by, kind, key, amount, reason } = adjustment;
	return { id, at, by, kind, key, amount, reason, isUnsound };
}
