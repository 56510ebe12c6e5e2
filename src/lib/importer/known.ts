import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Import, Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import type { Rupiah } from '#lib/domain/money.ts';

/** A stored bill with what the facts say of it. */
export interface KnownBill {
	readonly bill: Stored<Bill>;
	/** What is still open, see `openAmount`. */
	readonly open: Rupiah;
	/** The imports after which it was not listed any more, see `Account.absentAfter`. */
	readonly absentAfter: readonly string[];
}

/**
 * What is known before an import, for the importer to ask for. Plain questions and plain answers, so
 * that it works through a MessagePort as it stands; page by page, so that no message is large and the
 * importer sets the pace.
 */
export interface KnownSource {
	recipes(): Promise<readonly Stored<Recipe>[]>;
	imports(): Promise<readonly Stored<Import>[]>;
	/** Customers in the order of their ids, the next `count` after the id `after` (null: from the start). */
	customers(after: string | null, count: number): Promise<readonly Stored<Customer>[]>;
	/** Bills in the same manner. */
	bills(after: string | null, count: number): Promise<readonly KnownBill[]>;
}

/** Whether a bill counts as gone already: the last file of its source did not list it. */
export function isKnownAbsent({ bill, absentAfter }: KnownBill): boolean {
	return bill.importId !== undefined && absentAfter.includes(bill.importId);
}
