import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { billId, billIdParts } from '#lib/domain/ids.ts';
import { BillColumns, type BillContent } from './bill-columns.ts';
import { CustomerColumns, type CustomerContent } from './customer-columns.ts';
import { END } from './columns.ts';
import { sortKeys, type SortKey } from './filter.ts';

/**
 * All bills and customers of one store in memory, as columns: what lists, counts and searches are
 * answered from. It follows the store's feed of changes; kept as a snapshot it is there again within
 * milliseconds of a cold start. It decides nothing: amounts and holds come from the domain.
 */
export class Ledger {
	readonly customers: CustomerColumns;
	readonly bills: BillColumns;
	/** Count up when an order may have changed, so that a sorted list is kept while it is right. */
	readonly orderVersions: Record<SortKey, number> = {
		due: 0,
		amount: 0,
		name: 0,
		customerNo: 0,
		reminded: 0
	};
	#usualDueDay: number;

	constructor(usualDueDay: number, content?: LedgerContent) {
		this.#usualDueDay = usualDueDay;
		this.customers = new CustomerColumns(content?.customers);
		this.bills = new BillColumns(content?.bills);
	}

	/** Bills without a date are due on another day from now on, as they are put anew. */
	assumeDueDay(day: number): void {
		this.#usualDueDay = day;
	}

	/** A customer as it stands now, and what the facts add up to; bills follow the account. */
	putCustomer(customerNo: string, customer: Customer | null, account: Account | null): void {
		const { texts, numbers } = this.customers;
		const row = this.customers.rowOf(customerNo);
		const name = texts.name[row];
		const contactedAt = numbers.contactedAt[row];
		this.customers.put(row, customer, account);
		if (texts.name[row] !== name) this.orderVersions.name++;
		if (numbers.contactedAt[row] !== contactedAt) this.orderVersions.reminded++;
		for (const bill of this.billsOf(row)) {
			const open = this.bills.numbers.open[bill];
			this.bills.putAccount(bill, account);
			if (this.bills.numbers.open[bill] !== open) this.orderVersions.amount++;
		}
	}

	putBill(bill: Bill, account: Account | null): void {
		const customer = this.customers.rowOf(bill.customerNo);
		const { firstBill } = this.customers.numbers;
		let row = this.bills.find(firstBill[customer]!, bill.key);
		if (row === null) {
			row = this.bills.add(customer, bill.key, firstBill[customer]!);
			firstBill[customer] = row;
			for (const key of sortKeys) this.orderVersions[key]++;
		}
		const { due, open } = this.bills.numbers;
		const before = { due: due[row], open: open[row] };
		this.bills.put(row, bill, account, this.#usualDueDay);
		if (due[row] !== before.due) this.orderVersions.due++;
		if (open[row] !== before.open) this.orderVersions.amount++;
	}

	removeBill(customerNo: string, key: string): void {
		const customer = this.customers.find(customerNo);
		if (customer === null) return;
		const row = this.bills.find(this.customers.numbers.firstBill[customer]!, key);
		if (row === null) return;
		this.bills.remove(row);
	}

	/** The rows of a customer's bills, deleted ones left out. */
	*billsOf(customer: number): Generator<number> {
		let row = this.customers.numbers.firstBill[customer]!;
		for (; row !== END; row = this.bills.numbers.next[row]!) {
			if (!this.bills.isGone(row)) yield row;
		}
	}

	/** Whether any open bill of a customer has one of `bits`. */
	hasFlag(customer: number, bit: number): boolean {
		const { flags, open } = this.bills.numbers;
		for (const bill of this.billsOf(customer)) {
			if (open[bill]! > 0 && flags[bill]! & bit) return true;
		}
		return false;
	}

	/** The row of a bill, by its document id; null where it is not here. */
	rowOfBill(id: string): number | null {
		const { customerNo, key } = billIdParts(id);
		const customer = this.customers.find(customerNo);
		return customer === null
			? null
			: this.bills.find(this.customers.numbers.firstBill[customer]!, key);
	}

	/** The document id of a bill's row. */
	billIdAt(row: number): string {
		const customer = this.bills.numbers.customer[row]!;
		return billId(this.customers.texts.customerNo[customer]!, this.bills.key[row]!);
	}
}

/** Everything in the ledger, to be kept and taken up again. */
export interface LedgerContent {
	readonly customers: CustomerContent;
	readonly bills: BillContent;
}
