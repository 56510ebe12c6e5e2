import { accountOf, type Account } from '#lib/domain/billing/account.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import type { DatabaseKind } from '#lib/domain/registry.ts';
import type { Derivation } from './engine/derive.ts';
import type { StoreSchema } from './engine/tables.ts';

/** Facts by customer: one index, over one number or several. */
const ofOneCustomer = 'customerNo';
const ofCustomers = '*customerNos';

/**
 * The tables of each kind of database. Another table or index counts the version up, and so does
 * another shape of what is derived: it is then worked out anew.
 */
export const schemas: Readonly<Record<DatabaseKind, StoreSchema>> = {
	billing: {
		version: 3,
		types: {
			// Lists, filters and search are answered from memory: these two carry no index of their own.
			customer: { table: 'customers' },
			bill: { table: 'bills' },
			// Also by who took it: a collector's cash is followed.
			payment: { table: 'payments', indexes: `${ofOneCustomer}, by` },
			reminder: { table: 'reminders', indexes: `${ofCustomers}, queue` },
			outcome: { table: 'outcomes', indexes: `${ofCustomers}, queue` },
			promise: { table: 'promises', indexes: ofOneCustomer },
			pause: { table: 'pauses', indexes: ofOneCustomer },
			absence: { table: 'absences', indexes: ofOneCustomer },
			reversal: { table: 'reversals', indexes: ofCustomers },
			visit: { table: 'visits', indexes: `${ofOneCustomer}, by` },
			distinction: { table: 'distinctions', indexes: ofOneCustomer },
			adjustment: { table: 'adjustments', indexes: ofOneCustomer },
			verdict: { table: 'verdicts', indexes: ofOneCustomer },
			plan: { table: 'plans', indexes: ofOneCustomer },
			dispute: { table: 'disputes', indexes: ofOneCustomer },
			settlement: { table: 'settlements', indexes: ofOneCustomer },
			assignment: { table: 'assignments', indexes: ofCustomers },
			'hand-over': { table: 'handOvers', indexes: 'by' },
			'cash-receipt': { table: 'cashReceipts', indexes: 'handOver' },
			import: { table: 'imports' },
			'import-run': { table: 'importRuns', indexes: 'importId' },
			recipe: { table: 'recipes' },
			queue: { table: 'queues' },
			view: { table: 'views' }
		},
		extra: { accounts: 'customerNo', snapshots: 'name' }
	},
	org: {
		version: 2,
		types: {
			template: { table: 'templates' },
			setting: { table: 'settings' },
			holidays: { table: 'holidays' },
			person: { table: 'people' },
			device: { table: 'devices' },
			'device-letters': { table: 'deviceLetters' }
		}
	},
	files: {
		version: 1,
		types: { file: { table: 'files' } },
		extra: { bytes: 'id', uses: 'id, [isSafe+openedAtMs]' }
	}
};

/** The accounts of customers, from all facts that speak of them. */
const accounts: Derivation<Account> = {
	table: 'accounts',
	sources: {
		payment: 'customerNo',
		reminder: 'customerNos',
		outcome: 'customerNos',
		promise: 'customerNo',
		pause: 'customerNo',
		absence: 'customerNo',
		reversal: 'customerNos',
		visit: 'customerNo',
		distinction: 'customerNo',
		adjustment: 'customerNo',
		verdict: 'customerNo',
		plan: 'customerNo',
		dispute: 'customerNo',
		settlement: 'customerNo',
		assignment: 'customerNos'
	},
	keysOf: (doc) => customersOf(doc as unknown as CustomerFact),
	derive: (customerNo, docs) => accountOf(customerNo, docs as unknown as CustomerFact[])
};

export const derivations: Readonly<Record<DatabaseKind, readonly Derivation[]>> = {
	billing: [accounts],
	org: [],
	files: []
};

/** The name of a person's database on this device. */
export function databaseName(personId: string, kind: DatabaseKind): string {
	return `satuloket-${personId}-${kind}`;
}
