import { judgeAdjustments } from '../collection/approval.ts';
import type { Adjustment, Verdict } from '../collection/facts.ts';
import type { Reduction } from '../collection/plan-state.ts';
import type { Stamp } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import type { Payment } from './facts.ts';

/** What payments and adjustments add up to, by bill key and together. */
export interface Sums {
	/** A map, because keys come from files: `__proto__` is a key like any other. */
	readonly paid: ReadonlyMap<string, Rupiah>;
	/** Received but not allocated to a bill. */
	readonly credit: Rupiah;
	/** Discounts and write-offs that count. */
	readonly reduced: ReadonlyMap<string, Rupiah>;
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
	adjustments: readonly Adjustment[],
	verdicts: readonly Verdict[]
): Sums {
	const paid = new Map<string, Rupiah>();
	let credit = 0;
	for (const payment of payments) {
		credit += payment.amount;
		for (const { key, amount } of payment.allocations) {
			paid.set(key, (paid.get(key) ?? 0) + amount);
			credit -= amount;
		}
	}
	const reduced = new Map<string, Rupiah>();
	const unjudged: UnjudgedAdjustment[] = [];
	const ownApproved = new Map<string, Rupiah>();
	const add = (sums: Map<string, Rupiah>, { key, amount }: Adjustment) =>
		sums.set(key, (sums.get(key) ?? 0) + amount);
	for (const { adjustment, standing, verdict } of judgeAdjustments(adjustments, verdicts)) {
		if (standing === 'waiting' || standing === 'unsound') {
			unjudged.push(unjudgedOf(adjustment, standing === 'unsound'));
		} else if (standing === 'approved') {
			add(reduced, adjustment);
			if (verdict?.by === adjustment.by) add(ownApproved, adjustment);
		}
	}
	return { paid, credit, reduced, unjudged, ownApproved };
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
