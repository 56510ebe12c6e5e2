import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import { customerId } from '#lib/domain/ids.ts';
import type { BillLine } from '../ledger/ledger-view.ts';
import type { BillingTables } from '../office.ts';

/** What one row of the list shows. The customer may not have arrived yet. */
export interface BillRowContent {
	readonly line: BillLine;
	readonly bill: Stored<Bill> | null;
	readonly customer: Stored<Customer> | null;
	readonly account: Account | null;
}

/** Reads what a stretch of the list shows. */
export async function readRows(
	tables: BillingTables,
	lines: readonly BillLine[]
): Promise<BillRowContent[]> {
	const [bills, customers, accounts] = await Promise.all([
		tables.bills.bulkGet(lines.map((line) => line.id)),
		tables.customers.bulkGet(lines.map((line) => customerId(line.customerNo))),
		tables.accounts.bulkGet(lines.map((line) => line.customerNo))
	]);
	return lines.map((line, at) => ({
		line,
		bill: bills[at] ?? null,
		customer: customers[at] ?? null,
		account: accounts[at] ?? null
	}));
}
