import type { Adjustment, Verdict } from '../collection/facts.ts';
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
	/** Discounts and write-offs that nobody has judged yet. */
	readonly unjudged: readonly UnjudgedAdjustment[];
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
	for (const adjustment of adjustments) {
		const verdict = verdicts.find((one) => isAnswer(one, adjustment));
		if (verdict === undefined) unjudged.push(unjudgedOf(adjustment));
		else if (verdict.approved) {
			reduced.set(adjustment.key, (reduced.get(adjustment.key) ?? 0) + adjustment.amount);
		}
	}
	return { paid, credit, reduced, unjudged };
}

function unjudgedOf(adjustment: Adjustment): UnjudgedAdjustment {
	const { _id: id, at, by, kind, key, amount, reason } = adjustment;
	return { id, at, by, kind, key, amount, reason };
}

/** Four eyes, unless the amount is small enough for two. A refusal needs nobody else. */
function isAnswer(verdict: Verdict, { _id, by, amount }: Adjustment): boolean {
	if (verdict.adjustment !== _id) return false;
	return !verdict.approved || verdict.by !== by || amount <= verdict.ownUpTo;
}
