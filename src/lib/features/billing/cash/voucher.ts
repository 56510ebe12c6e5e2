import { cashOf, type HandOverState } from '#lib/domain/collection/cash.ts';
import { terbilang } from '#lib/domain/collection/terbilang.ts';
import type { Reversal } from '#lib/domain/billing/facts.ts';
import { customerId, reversalId } from '#lib/domain/ids.ts';
import type { BillingTables } from '../office.ts';
import { cashFactsOf } from './cash-facts.ts';

/** What a voucher (*bukti setoran*) says. */
export interface Voucher {
	readonly state: HandOverState;
	/** What was handed over, in words. */
	readonly words: string;
	/** Names of customers, by number. */
	readonly names: ReadonlyMap<string, string>;
	/** Who took it back, and why; null where nobody did. */
	readonly reversal: Reversal | null;
	/** Numbers of other hand-overs that name one of the payments, by their id. */
	readonly others: ReadonlyMap<string, string>;
}

/** The voucher of a hand-over; null where it is not here. */
export async function voucherOf(tables: BillingTables, id: string): Promise<Voucher | null> {
	const facts = await cashFactsOf(tables, { handOvers: [id] });
	const handOver = facts.handOvers.find(({ _id }) => _id === id);
	if (!handOver) return null;
	const state = cashOf(handOver.by, facts).handOvers.find((one) => one.handOver._id === id);
	if (!state) return null;
	const [customers, reversal] = await Promise.all([
		customerNames(
			tables,
			facts.payments.map(({ customerNo }) => customerNo)
		),
		tables.reversals.get(reversalId(id))
	]);
	return {
		state,
		words: terbilang(handOver.counted),
		names: customers,
		reversal: reversal ?? null,
		others: new Map(facts.handOvers.map(({ _id, voucherNo }) => [_id, voucherNo ?? _id]))
	};
}

/** Names by customer number; of those that are known here. */
export async function customerNames(
	tables: BillingTables,
	customerNos: readonly string[]
): Promise<Map<string, string>> {
	const rows = await tables.customers.bulkGet([...new Set(customerNos)].map(customerId));
	return new Map(rows.flatMap((row) => (row?.name ? [[row.customerNo, row.name]] : [])));
}
