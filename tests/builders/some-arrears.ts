import fc from 'fast-check';
import { ageBuckets } from '#lib/domain/billing/ageing.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import {
	billStatuses,
	customerHolds,
	sortKeys,
	type BillFilter,
	type Sorting
} from '#lib/features/billing/ledger/filter.ts';
import type { CustomerRecord } from '#lib/features/billing/customers/customer-record.ts';
import { sampleCustomers, someFacts } from './billing-facts.ts';
import { aBill, aCustomer, anAccount, aRecord } from './billing-records.ts';

/** Customers, their bills, and what happened; any of the three may lack the others. */
export interface Arrears {
	readonly customers: readonly Customer[];
	readonly bills: readonly Bill[];
	readonly facts: readonly CustomerFact[];
}

const customerNo = fc.constantFrom(...sampleCustomers, '1004', '1005');
const branch = fc.constantFrom('Sorong', 'Kota Contoh', undefined);

const customer = fc
	.record({
		customerNo,
		name: fc.constantFrom('Toko Contoh', 'Warung Éfek', 'Bengkel Uji', ''),
		phones: fc.constantFrom(
			[],
			['+6200000001'],
			['+6200000002'],
			['+6200000001', '+6200000002'],
			['+6200000003']
		),
		branch,
		collector: fc.constantFrom('Budi', undefined)
	})
	.map(({ branch: office, collector, ...fields }) =>
		aCustomer({
			...fields,
			...(office === undefined ? {} : { branch: office }),
			...(collector === undefined ? {} : { collector })
		})
	);

const bill = fc
	.record({
		customerNo,
		key: fc.constantFrom('2026-08', '2026-09', '2026-10', '2026-11', 'INV-1'),
		amount: fc.integer({ min: 0, max: 900_000 }),
		isSettled: fc.nat({ max: 4 }).map((chance) => chance === 0),
		importId: fc.constantFrom('import:a', 'import:b', undefined),
		dueOn: fc.constantFrom(undefined, undefined, '2026-11-20', '2026-11-13')
	})
	.map(({ isSettled, importId, dueOn, ...fields }) =>
		aBill({
			...fields,
			...(isSettled ? { settled: true } : {}),
			...(importId === undefined ? {} : { importId }),
			...(dueOn === undefined ? {} : { dueOn })
		})
	);

export const someArrears: fc.Arbitrary<Arrears> = fc.record({
	customers: fc.uniqueArray(customer, { selector: ({ _id }) => _id, maxLength: 5 }),
	bills: fc.uniqueArray(bill, { selector: ({ _id }) => _id, maxLength: 14 }),
	facts: someFacts
});

const none = <T>(values: readonly T[]) =>
	fc.oneof({ weight: 2, arbitrary: fc.constant<T[]>([]) }, fc.subarray([...values]));

export const someFilter: fc.Arbitrary<BillFilter> = fc.record({
	search: fc.constantFrom('', '', 'toko', 'efek', '1001', '+62000', 'contoh 100'),
	statuses: none(billStatuses),
	holds: none(customerHolds),
	ages: none(ageBuckets),
	amountFrom: fc.constantFrom(null, null, 100_000),
	amountTo: fc.constantFrom(null, null, 500_000),
	branches: none(['Sorong', 'Kota Contoh', 'Tidak Ada']),
	collectors: none(['Budi']),
	reminded: fc.constantFrom('any', 'any', 'yes', 'no'),
	reach: fc.constantFrom('any', 'any', 'whatsapp', 'none')
});

export const someSorting: fc.Arbitrary<Sorting> = fc.record({
	by: fc.constantFrom(...sortKeys),
	descending: fc.boolean()
});

/** All that is known, by customer: what a customer's page would show. */
export function recordsOf({ customers, bills, facts }: Arrears): Map<string, CustomerRecord> {
	const numbers = new Set([
		...customers.map((one) => one.customerNo),
		...bills.map((one) => one.customerNo),
		...facts.flatMap(customersOf)
	]);
	return new Map(
		[...numbers].map((number) => {
			const own = facts.filter((fact) => customersOf(fact).includes(number));
			const record = aRecord({
				customer: customers.find((one) => one.customerNo === number) ?? null,
				bills: bills.filter((one) => one.customerNo === number),
				facts: own
			});
			return [number, { ...record, customerNo: number, account: anAccount(number, own) }];
		})
	);
}
