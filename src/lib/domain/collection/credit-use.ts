import type { Rupiah } from '../money.ts';
import type { CreditUse } from './facts.ts';
import type { Reduction } from './plan-state.ts';

/** Money on bills and money on none, in such amounts that no two uses spend the same rupiah. */
export interface Spread {
	readonly paid: ReadonlyMap<string, Rupiah>;
	/** On no bill. */
	readonly credit: Rupiah;
	/** What each use of credit really gave, in the order in which they were granted. */
	readonly used: readonly { readonly id: string; readonly given: readonly Reduction[] }[];
}

/**
 * Lets uses of credit pay bills, the earliest first. Two devices may use the same credit while neither
 * knows of the other, and a payment may be taken back after its credit was used: a use gives what is
 * there when its turn comes, never more, and what it could not give counts for nothing. So the credit
 * is never below zero, and the result does not depend on the order in which facts arrived.
 */
export function spreadCredit(
	onBills: ReadonlyMap<string, Rupiah>,
	onNone: Rupiah,
	uses: readonly CreditUse[]
): Spread {
	const paid = new Map(onBills);
	let credit = onNone;
	const used = [...uses].sort(byTime).map(({ _id: id, at, freed = [], allocations }) => {
		for (const { key, keeps } of freed) {
			const beyond = Math.max(0, (paid.get(key) ?? 0) - keeps);
			if (beyond === 0) continue;
			paid.set(key, keeps);
			credit += beyond;
		}
		const given = allocations.flatMap(({ key, amount }) => {
			const part = Math.min(amount, credit);
			if (part === 0) return [];
			paid.set(key, (paid.get(key) ?? 0) + part);
			credit -= part;
			return [{ key, amount: part, at }];
		});
		return { id, given };
	});
	return { paid, credit, used };
}

function byTime(a: CreditUse, b: CreditUse): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
