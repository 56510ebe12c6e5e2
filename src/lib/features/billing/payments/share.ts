import { openAmount } from '#lib/domain/billing/account.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import { inOrderOfAge, type Allocation } from './allocate.ts';

/** What one number of a customer gets of a payment. */
export interface Share {
	readonly customerNo: string;
	readonly amount: Rupiah;
	readonly allocations: readonly Allocation[];
}

/**
 * Spreads an amount over the open bills of all numbers of one customer, the oldest bill first. What is
 * left after the last stays with the first number, as credit. Numbers that get nothing are left out.
 */
export function shareOldestFirst(
	records: readonly Pick<CustomerRecord, 'customerNo' | 'bills' | 'account'>[],
	amount: Rupiah
): Share[] {
	let left = amount;
	const given = records.map(() => [] as Allocation[]);
	const bills = records
		.flatMap(({ bills: own, account }, at) => own.map((bill) => ({ bill, account, at })))
		.sort((a, b) => inOrderOfAge(a.bill, b.bill) || a.at - b.at);
	for (const { bill, account, at } of bills) {
		const part = Math.min(left, openAmount(bill, account));
		if (part <= 0) continue;
		given[at]!.push({ key: bill.key, amount: part });
		left -= part;
	}
	return records.flatMap(({ customerNo }, at) => {
		const used = given[at]!.reduce((sum, part) => sum + part.amount, 0);
		const share = { customerNo, amount: at === 0 ? used + left : used, allocations: given[at]! };
		return share.amount > 0 ? [share] : [];
	});
}
