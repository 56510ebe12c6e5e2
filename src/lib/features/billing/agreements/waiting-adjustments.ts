import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { UnjudgedAdjustment } from '#lib/domain/billing/account-sums.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { billId, customerId } from '#lib/domain/ids.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { BillingTables } from '../office.ts';

/** A discount or write-off that nobody has decided on, with what it is about. */
export interface WaitingAdjustment {
	readonly customerNo: string;
	readonly name: string;
	/** Null where the bill is not here. */
	readonly bill: Bill | null;
	/** What is open on it now. */
	readonly open: Rupiah;
	readonly account: Account;
	readonly adjustment: UnjudgedAdjustment;
}

/** What waits with these customers, the oldest first. */
export async function waitingOf(
	tables: BillingTables,
	customerNos: readonly string[]
): Promise<WaitingAdjustment[]> {
	const accounts = (await tables.accounts.bulkGet([...customerNos])).filter(
		(account) => account !== undefined
	);
	const waiting = accounts.flatMap((account) =>
		account.unjudged.map((adjustment) => ({ account, adjustment }))
	);
	const [customers, bills] = await Promise.all([
		tables.customers.bulkGet(waiting.map(({ account }) => customerId(account.customerNo))),
		tables.bills.bulkGet(
			waiting.map(({ account, adjustment }) => billId(account.customerNo, adjustment.key))
		)
	]);
	return waiting
		.map(({ account, adjustment }, at) => {
			const bill = bills[at] ?? null;
			return {
				customerNo: account.customerNo,
				name: customers[at]?.name || account.customerNo,
				bill,
				open: bill ? openAmount(bill, account) : 0,
				account,
				adjustment
			};
		})
		.sort((a, b) => (a.adjustment.at < b.adjustment.at ? -1 : 1));
}
