import type { Payment } from '#lib/domain/billing/facts.ts';
import { cashOf, type CashState, type HandOverState } from '#lib/domain/collection/cash.ts';
import type { HandOverSummary } from '#lib/domain/collection/cash-rows.ts';
import { MOST_PAYMENTS } from '#lib/domain/collection/facts.ts';
import type { BillingTables } from '../office.ts';
import { cashFactsOf } from './cash-facts.ts';

/** What one person holds and has given away without a confirmation. */
export interface CollectorCash extends Pick<
	CashState,
	'onHand' | 'inDoubt' | 'since' | 'unconfirmed'
> {
	readonly collector: string;
	/** Handed over and not confirmed; oldest first. */
	readonly waiting: readonly HandOverState[];
	/** Payments that were left out because there are too many for one hand-over: the newest. */
	readonly beyond: number;
}

/** Sorts after every stamp. */
const AFTER_ALL = '￿';

/**
 * One person's cash. Reads what no hand-over names and what hangs in the air, and never all payments:
 * it grows with what is held, not with the years.
 */
export async function collectorCash(
	tables: BillingTables,
	collector: string
): Promise<CollectorCash> {
	const held = () =>
		tables.unnamedCash
			.where('[by+state+at]')
			.between([collector, 'held', ''], [collector, 'held', AFTER_ALL]);
	const [rows, count, waiting, takenBack] = await Promise.all([
		held().limit(MOST_PAYMENTS).toArray(),
		held().count(),
		tables.handOverSummaries.where('[by+stage]').equals([collector, 'waiting']).primaryKeys(),
		// Their payments are on hand again, where no later hand-over names them.
		tables.handOverSummaries.where('[by+stage]').equals([collector, 'taken-back']).primaryKeys()
	]);
	const facts = await cashFactsOf(tables, {
		unnamed: rows.map(({ id }) => id),
		handOvers: [...waiting, ...takenBack]
	});
	const { onHand, inDoubt, since, unconfirmed, handOvers } = cashOf(collector, facts);
	return {
		collector,
		onHand,
		inDoubt,
		since,
		unconfirmed,
		waiting: handOvers.filter(({ stage }) => stage === 'waiting'),
		beyond: count - rows.length
	};
}

/** Everybody who holds cash or waits for a confirmation; who has held it longest first. */
export async function everyonesCash(tables: BillingTables): Promise<CollectorCash[]> {
	const [holding, waiting, takenBack] = await Promise.all([
		tables.unnamedCash.orderBy('by').uniqueKeys(),
		...(['waiting', 'taken-back'] as const).map((stage) =>
			tables.handOverSummaries.where('stage').equals(stage).toArray()
		)
	]);
	const collectors = new Set([
		...holding.map(String),
		...[...(waiting ?? []), ...(takenBack ?? [])].map(({ by }) => by)
	]);
	const all = await Promise.all([...collectors].map((by) => collectorCash(tables, by)));
	return all
		.filter(
			({ onHand, inDoubt, waiting: given }) =>
				onHand.payments.length + inDoubt.payments.length + given.length > 0
		)
		.sort((a, b) => (oldestOf(a) < oldestOf(b) ? -1 : 1));
}

/** When the oldest cash of somebody was taken, or handed over without a confirmation. */
export function oldestOf({ since, inDoubt, waiting }: CollectorCash): string {
	const moments = [since, inDoubt.payments[0]?.at, waiting[0]?.handOver.at];
	return moments.reduce<string>((oldest, at) => (at && at < oldest ? at : oldest), AFTER_ALL);
}

/** The last hand-overs, of one person or of everybody (null); the newest first. */
export async function lastHandOvers(
	tables: BillingTables,
	collector: string | null,
	limit: number
): Promise<HandOverSummary[]> {
	const { handOverSummaries } = tables;
	const all =
		collector === null
			? handOverSummaries.orderBy('at')
			: handOverSummaries.where('[by+at]').between([collector, ''], [collector, AFTER_ALL]);
	return all.reverse().limit(limit).toArray();
}

const MOST_SHOWN = 50;

/** Cash payments that were taken back since the last hand-over: they are not on hand any more. */
export async function takenBackSince(tables: BillingTables, collector: string): Promise<Payment[]> {
	const last = await tables.handOverSummaries
		.where('[by+at]')
		.between([collector, ''], [collector, AFTER_ALL])
		.last();
	const rows = await tables.unnamedCash
		.where('[by+state+at]')
		.between([collector, 'taken-back', last?.at ?? ''], [collector, 'taken-back', AFTER_ALL])
		.reverse()
		.limit(MOST_SHOWN)
		.toArray();
	const payments = await tables.payments.bulkGet(rows.map(({ id }) => id));
	return payments.filter((payment) => payment !== undefined);
}
