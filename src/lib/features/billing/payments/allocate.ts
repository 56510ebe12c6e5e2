import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Rupiah } from '#lib/domain/money.ts';

/**
 * Spreads an amount over a customer's open bills, the oldest first (by due date, then key). What is
 * left after the last bill stays unallocated: the customer's credit.
 */
export function allocateOldestFirst(
	bills: readonly Bill[],
	account: Account | null,
	amount: Rupiah
): { key: string; amount: Rupiah }[] {
	let left = amount;
	const allocations: { key: string; amount: Rupiah }[] = [];
	const oldestFirst = [...bills].sort((a, b) => compare(dueKey(a), dueKey(b)));
	for (const bill of oldestFirst) {
		const part = Math.min(left, openAmount(bill, account));
		if (part <= 0) continue;
		allocations.push({ key: bill.key, amount: part });
		left -= part;
	}
	return allocations;
}

function dueKey(bill: Bill): string {
	return `${bill.dueOn ?? bill.period ?? '9999'} ${bill.key}`;
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
