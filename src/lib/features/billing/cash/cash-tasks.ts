import { momentOf, type Stamp } from '#lib/domain/clock.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import type { CollectorCash } from './collector-cash.ts';

/** So many of something, with their sum and the oldest moment. */
interface Pile {
	readonly count: number;
	readonly sum: Rupiah;
	readonly oldest: Stamp;
}

export interface CashTasks {
	/** Payments that the person holds. */
	readonly holding: Pile | null;
	/** Others' hand-overs that nobody has confirmed for more than a day. */
	readonly waiting: Pile | null;
	/** Others who have held cash for more than a day. */
	readonly late: Pile | null;
}

const A_DAY_MS = 24 * 60 * 60_000;

/** What the cash of these people asks of one of them; for oneself at once, for others after a day. */
export function cashTasks(
	cash: readonly CollectorCash[],
	person: string,
	nowMs: number
): CashTasks {
	const isLate = (at: Stamp) => nowMs - momentOf(at) > A_DAY_MS;
	const own = cash.find(({ collector }) => collector === person);
	const others = cash.filter(({ collector }) => collector !== person);
	const waiting = others
		.flatMap((one) => one.waiting)
		.filter(({ handOver }) => isLate(handOver.at));
	const late = others.flatMap(({ since, onHand }) =>
		since !== null && isLate(since) ? [{ at: since, sum: onHand.total }] : []
	);
	return {
		holding: pileOf((own?.onHand.payments ?? []).map(({ at, amount }) => ({ at, sum: amount }))),
		waiting: pileOf(waiting.map(({ handOver: { at, counted } }) => ({ at, sum: counted }))),
		late: pileOf(late)
	};
}

function pileOf(items: readonly { readonly at: Stamp; readonly sum: Rupiah }[]): Pile | null {
	const [first] = items;
	if (!first) return null;
	return {
		count: items.length,
		sum: sumRupiah(items.map(({ sum }) => sum)),
		oldest: items.reduce((oldest, { at }) => (at < oldest ? at : oldest), first.at)
	};
}
