import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';

/** What a bill gets of a payment. */
export interface Allocation {
	/** The bill's key. */
	readonly key: string;
	readonly amount: Rupiah;
}

export type AllocationProblem =
	/** The bill would get more than is open on it. */
	| { readonly code: 'more-than-open'; readonly key: string; readonly open: Rupiah }
	/** Together they are more than was paid. */
	| { readonly code: 'more-than-paid'; readonly over: Rupiah };

/**
 * Spreads an amount over a customer's open bills, the oldest first (by due date, then key). What is
 * left after the last bill stays unallocated: the customer's credit.
 */
export function allocateOldestFirst(
	bills: readonly Bill[],
	account: Account | null,
	amount: Rupiah
): Allocation[] {
	let left = amount;
	const allocations: Allocation[] = [];
	for (const bill of oldestFirst(bills)) {
		const part = Math.min(left, openAmount(bill, account));
		if (part <= 0) continue;
		allocations.push({ key: bill.key, amount: part });
		left -= part;
	}
	return allocations;
}

/** By due date, then by key; bills without a date last. */
export function oldestFirst(bills: readonly Bill[]): Bill[] {
	return [...bills].sort(inOrderOfAge);
}

export function inOrderOfAge(a: Bill, b: Bill): number {
	return compare(dueKey(a), dueKey(b));
}

/** What is wrong with what a person entered; null: nothing. Money that no bill gets is credit. */
export function checkAllocations(
	allocations: readonly Allocation[],
	bills: readonly Bill[],
	account: Account | null,
	paid: Rupiah
): AllocationProblem | null {
	for (const { key, amount } of allocations) {
		const bill = bills.find((one) => one.key === key);
		const open = bill ? openAmount(bill, account) : 0;
		if (amount > open) return { code: 'more-than-open', key, open };
	}
	const over = sumRupiah(allocations.map(({ amount }) => amount)) - paid;
	return over > 0 ? { code: 'more-than-paid', over } : null;
}

function dueKey(bill: Bill): string {
	return `${bill.dueOn ?? bill.period ?? '9999'} ${bill.key}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
