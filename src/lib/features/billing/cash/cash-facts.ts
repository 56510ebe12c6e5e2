import type { CashFacts } from '#lib/domain/collection/cash.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { BillingTables } from '../office.ts';

/** What is asked about, by ids. */
export interface CashAsked {
	readonly payments?: readonly string[];
	/** Payments that stand, and that no hand-over of their collector names: that much is known. */
	readonly unnamed?: readonly string[];
	/** With the payments that they name. */
	readonly handOvers?: readonly string[];
}

/**
 * The facts that bear on these payments and hand-overs. Of these `cashOf` tells where each one is;
 * nothing else need be read for it.
 */
export async function cashFactsOf(
	tables: BillingTables,
	{ payments: wanted = [], unnamed = [], handOvers: given = [] }: CashAsked
): Promise<CashFacts> {
	const asked = await present(tables.handOvers.bulkGet([...given]));
	const named = new Set([...wanted, ...asked.flatMap(({ payments }) => payments)]);
	const ids = [...new Set([...named, ...unnamed])];
	const [payments, naming] = await Promise.all([
		present(tables.payments.bulkGet(ids)),
		// Each key by itself: a cursor over many keys of this index is ten times as slow.
		Promise.all([...named].map((id) => tables.handOvers.where('payments').equals(id).toArray()))
	]);
	const handOvers = [
		...new Map([...asked, ...naming.flat()].map((one) => [one._id, one])).values()
	];
	const known = handOvers.map(({ _id }) => _id);
	const [receipts, reversals, accounts] = await Promise.all([
		tables.cashReceipts.where('handOver').anyOf(known).toArray(),
		present(tables.reversals.bulkGet([...named, ...known].map(reversalId))),
		present(tables.accounts.bulkGet([...new Set(payments.map(({ customerNo }) => customerNo))]))
	]);
	return {
		payments,
		handOvers,
		receipts,
		takenBack: new Set(reversals.map(({ target }) => target)),
		doubtful: new Set(accounts.flatMap(({ doubtful }) => doubtful.map(({ id }) => id)))
	};
}

async function present<T>(rows: PromiseLike<(T | undefined)[]>): Promise<T[]> {
	return (await rows).filter((row) => row !== undefined);
}
