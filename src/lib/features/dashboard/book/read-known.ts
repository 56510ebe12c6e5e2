import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { customersOf, type CustomerFact } from '#lib/domain/billing/facts.ts';
import type { HandOverSummary } from '#lib/domain/collection/cash-rows.ts';
import type { HandOver } from '#lib/domain/collection/facts.ts';
import type { Known } from '#lib/domain/dashboard/history.ts';
import { billIdRange, customerId } from '#lib/domain/ids.ts';
import type { Engine } from '#lib/store/engine/engine.ts';

/** A customer and all that bears on them. */
export interface KnownCustomer extends Known {
	readonly customerNo: string;
	readonly customer: Customer | null;
}

/** Tables of facts that figures follow from, and the index that finds them by customer. */
const factTables = {
	payments: 'customerNo',
	reminders: 'customerNos',
	outcomes: 'customerNos',
	promises: 'customerNo',
	visits: 'customerNo',
	reversals: 'customerNos',
	distinctions: 'customerNo',
	adjustments: 'customerNo',
	verdicts: 'customerNo',
	assignments: 'customerNos'
} as const;

/** From this many cash payments on all hand-overs are read, rather than looked for one by one. */
const MANY_PAYMENTS = 300;

/**
 * Reads all that is known of some customers. `isStretch`: everything between the first and the last of
 * them is read in one go, which is quicker where nearly everybody in between is wanted.
 */
export async function readKnown(
	engine: Engine,
	customerNos: readonly string[],
	isStretch: boolean
): Promise<KnownCustomer[]> {
	const numbers = [...customerNos].sort();
	const [customers, bills, facts] = await Promise.all([
		customersOfNumbers(engine, numbers),
		billsOf(engine, numbers, isStretch),
		factsOf(engine, numbers, isStretch)
	]);
	const cash = facts
		.values()
		.flatMap((own) => own.filter((fact) => fact.type === 'payment' && fact.method === 'cash'));
	const handOvers = await handOversNaming(
		engine,
		[...cash].map(({ _id }) => _id)
	);
	return numbers.map((customerNo) => ({
		customerNo,
		customer: customers.get(customerNo) ?? null,
		bills: bills.get(customerNo) ?? [],
		facts: facts.get(customerNo) ?? [],
		handOvers
	}));
}

async function customersOfNumbers(
	engine: Engine,
	numbers: readonly string[]
): Promise<Map<string, Customer>> {
	const rows = await engine.tables.of('customer:').bulkGet(numbers.map(customerId));
	const found = rows.filter((row) => row !== undefined) as unknown as Customer[];
	return new Map(found.map((customer) => [customer.customerNo, customer]));
}

/** Bills have no index by customer: their ids begin with it. */
async function billsOf(
	engine: Engine,
	numbers: readonly string[],
	isStretch: boolean
): Promise<Map<string, readonly Bill[]>> {
	const table = engine.tables.of('bill:');
	const between = (from: string, below: string) =>
		table.where(':id').between(from, below).toArray() as unknown as Promise<Bill[]>;
	if (!isStretch) {
		const each = await Promise.all(
			numbers.map((number) => {
				const { from, below } = billIdRange(number);
				return between(from, below);
			})
		);
		return new Map(numbers.map((number, at) => [number, each[at]!]));
	}
	const ids = numbers.map((number) => billIdRange(number).from).sort();
	const all = await between(ids[0]!, `${ids.at(-1)!.slice(0, -1)};`);
	return Map.groupBy(all, ({ customerNo }) => customerNo);
}

async function factsOf(
	engine: Engine,
	numbers: readonly string[],
	isStretch: boolean
): Promise<Map<string, CustomerFact[]>> {
	const read = Object.entries(factTables).map(([name, index]) => {
		const by = engine.tables.dexie.table<CustomerFact, string>(name).where(index);
		const isMulti = index === 'customerNos';
		const found = isStretch
			? by.between(numbers[0]!, numbers.at(-1)!, true, true)
			: by.anyOf([...numbers]);
		return (isMulti ? found.distinct() : found).toArray();
	});
	const wanted = new Set(numbers);
	const byCustomer = new Map<string, CustomerFact[]>();
	for (const fact of (await Promise.all(read)).flat()) {
		for (const customerNo of customersOf(fact)) {
			if (!wanted.has(customerNo)) continue;
			const own = byCustomer.get(customerNo);
			if (own) own.push(fact);
			else byCustomer.set(customerNo, [fact]);
		}
	}
	return byCustomer;
}

/** The hand-overs that name these payments, and how far each has come, by payment. */
async function handOversNaming(
	engine: Engine,
	payments: readonly string[]
): Promise<Map<string, HandOverSummary[]>> {
	const naming = new Map<string, HandOverSummary[]>();
	if (payments.length === 0) return naming;
	const handOvers = engine.tables.dexie.table<HandOver, string>('handOvers');
	const summaries = engine.tables.dexie.table<HandOverSummary, string>('handOverSummaries');
	const isAll = payments.length >= MANY_PAYMENTS;
	const found = isAll
		? await handOvers.toArray()
		: // Each key by itself: a cursor over many keys of this index is ten times as slow.
			(
				await Promise.all(payments.map((id) => handOvers.where('payments').equals(id).toArray()))
			).flat();
	const ids = [...new Set(found.map(({ _id }) => _id))];
	const rows = await summaries.bulkGet(ids);
	const known = new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
	const wanted = new Set(payments);
	for (const { _id, payments: named } of new Map(found.map((one) => [one._id, one])).values()) {
		const summary = known.get(_id);
		if (!summary) continue;
		for (const id of named) {
			if (!wanted.has(id)) continue;
			const those = naming.get(id);
			if (those) those.push(summary);
			else naming.set(id, [summary]);
		}
	}
	return naming;
}
