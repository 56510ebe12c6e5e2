import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import type { ImportRun } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import { billIdRange, customerId } from '#lib/domain/ids.ts';
import { groupOf } from '#lib/domain/billing/united.ts';
import type { BillingTables } from '../office.ts';

/** What is owed and how a customer can be reached: what reminders and lists of one need. */
export interface CustomerRecord {
	readonly customerNo: string;
	/** Null where only facts or bills have arrived. */
	readonly customer: Stored<Customer> | null;
	/** Oldest first. */
	readonly bills: readonly Stored<Bill>[];
	readonly account: Account | null;
}

/** All that is known of one customer, with everything that happened. */
export interface CustomerStory extends CustomerRecord {
	readonly facts: readonly CustomerFact[];
	/** The imports that wrote this customer or one of the bills. */
	readonly imports: readonly ImportRun[];
}

/**
 * Null where nothing at all is known under this number. Asks for no fact: what they add up to is the
 * account, which changes in the same transaction, and whoever has facts has one.
 */
export async function customerRecord(
	tables: BillingTables,
	customerNo: string
): Promise<CustomerRecord | null> {
	const { from, below } = billIdRange(customerNo);
	const [customer, bills, account] = await Promise.all([
		tables.customers.get(customerId(customerNo)),
		tables.bills.where('_id').between(from, below).toArray(),
		tables.accounts.get(customerNo)
	]);
	if (!customer && bills.length === 0 && !account) return null;
	return {
		customerNo,
		customer: customer ?? null,
		bills: bills.sort((a, b) => (a.key < b.key ? -1 : 1)),
		account: account ?? null
	};
}

/** The same with the facts and imports, which only a customer's own page tells. */
export async function customerStory(
	tables: BillingTables,
	customerNo: string
): Promise<CustomerStory | null> {
	const byCustomer = { customerNo };
	const [record, ...facts] = await Promise.all([
		customerRecord(tables, customerNo),
		tables.payments.where(byCustomer).toArray(),
		tables.promises.where(byCustomer).toArray(),
		tables.pauses.where(byCustomer).toArray(),
		tables.absences.where(byCustomer).toArray(),
		tables.visits.where(byCustomer).toArray(),
		tables.creditUses.where(byCustomer).toArray(),
		tables.distinctions.where(byCustomer).toArray(),
		tables.adjustments.where(byCustomer).toArray(),
		tables.verdicts.where(byCustomer).toArray(),
		tables.plans.where(byCustomer).toArray(),
		tables.disputes.where(byCustomer).toArray(),
		tables.settlements.where(byCustomer).toArray(),
		tables.proposals.where(byCustomer).toArray(),
		tables.reviews.where(byCustomer).toArray(),
		tables.unions.where('customerNos').equals(customerNo).toArray(),
		tables.assignments.where('customerNos').equals(customerNo).toArray(),
		tables.reminders.where('customerNos').equals(customerNo).toArray(),
		tables.outcomes.where('customerNos').equals(customerNo).toArray(),
		tables.reversals.where('customerNos').equals(customerNo).toArray()
	]);
	if (record === null) return null;
	const { bills, customer } = record;
	return {
		...record,
		facts: facts.flat(),
		imports: await importsOf(tables, [...bills, ...(customer ? [customer] : [])])
	};
}

/** One customer with all their numbers: the one that was asked for first. */
export type CustomerStories = readonly [CustomerStory, ...CustomerStory[]];

/** The stories of a number and of all that are united with it; null where it is not known here. */
export async function customerStories(
	tables: BillingTables,
	customerNo: string
): Promise<CustomerStories | null> {
	const [own, ...others] = await Promise.all(
		(await unitedNumbers(tables, customerNo)).map((one) => customerStory(tables, one))
	);
	return own ? [own, ...others.filter((story) => story !== null)] : null;
}

/** The records of a number and of all that are united with it, itself first. */
export async function unitedRecords(
	tables: BillingTables,
	customerNo: string
): Promise<CustomerRecord[]> {
	const customerNos = await unitedNumbers(tables, customerNo);
	const records = await Promise.all(customerNos.map((one) => customerRecord(tables, one)));
	return records.filter((record) => record !== null);
}

/** All numbers that are one customer with this one, itself first. */
export function unitedNumbers(tables: BillingTables, customerNo: string): Promise<string[]> {
	return groupOf(customerNo, (asked) => tables.accounts.bulkGet([...asked]));
}

async function importsOf(
	tables: BillingTables,
	docs: readonly { readonly importId?: string | undefined }[]
): Promise<ImportRun[]> {
	const ids = new Set(docs.flatMap((doc) => (doc.importId === undefined ? [] : [doc.importId])));
	return tables.importRuns
		.where('importId')
		.anyOf([...ids])
		.toArray();
}
