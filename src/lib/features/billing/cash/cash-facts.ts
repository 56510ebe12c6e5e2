import type { CashFacts } from '#lib/domain/collection/cash.ts';
import { reversalId } from '#lib/domain/ids.ts';
import type { BillingTables } from '../office.ts';

/**
 * The facts that bear on these payments and hand-overs, and on the payments that the hand-overs name.
 * Of these `cashOf` tells where each one is; nothing else need be read for it.
 */
export async function cashFactsOf(
	tables: BillingTables,
	paymentIds: readonly string[],
	handOverIds: readonly string[]
): Promise<CashFacts> {
	const asked = await present(tables.handOvers.bulkGet([...handOverIds]));
	const ids = [...new Set([...paymentIds, ...asked.flatMap(({ payments }) => payments)])];
	const [payments, naming] = await Promise.all([
		present(tables.payments.bulkGet(ids)),
		tables.handOvers.where('payments').anyOf(ids).distinct().toArray()
	]);
	const handOvers = [...new Map([...asked, ...naming].map((one) => [one._id, one])).values()];
	const known = handOvers.map(({ _id }) => _id);
	const [receipts, reversals, accounts] = await Promise.all([
		tables.cashReceipts.where('handOver').anyOf(known).toArray(),
		present(tables.reversals.bulkGet([...ids, ...known].map(reversalId))),
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
