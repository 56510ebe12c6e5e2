import type { Account } from '../billing/account.ts';
import type { Bill } from '../billing/bill.ts';
import { sumRupiah, type Rupiah } from '../money.ts';

/**
 * What a bill needs at most: its amount, less discounts. A write-off lowers it no further: whoever
 * pays what was written off gets nothing back. A file that calls a bill paid has settled discounts
 * itself.
 */
export function owedOn(
	{ key, amount, settled }: Pick<Bill, 'amount' | 'key' | 'settled'>,
	account: Account | null
): Rupiah {
	const discounted = (account?.reduced.get(key) ?? 0) - (account?.writtenOff.get(key) ?? 0);
	return Math.max(0, settled ? amount : amount - discounted);
}

/**
 * Paid beyond what the bill needs: two people took its money, a later file names less, a discount came
 * after the payment. Where a file that says "paid" names no amount it may list what is left, so nothing
 * is concluded from it.
 */
export function surplusOn(
	bill: Pick<Bill, 'amount' | 'key' | 'settled'>,
	account: Account | null
): Rupiah {
	if (bill.settled && bill.amount === 0) return 0;
	return Math.max(0, (account?.paid.get(bill.key) ?? 0) - owedOn(bill, account));
}

/** All that a customer has paid in excess: on no bill, and beyond what bills need. */
export function creditOf(
	bills: readonly Pick<Bill, 'amount' | 'key' | 'settled'>[],
	account: Account | null
): Rupiah {
	return (account?.credit ?? 0) + sumRupiah(bills.map((bill) => surplusOn(bill, account)));
}
