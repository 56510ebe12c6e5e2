import type { Payment } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import { sumRupiah, type Rupiah } from '../money.ts';
import type { CashReceipt, HandOver } from './facts.ts';

/** A hand-over and how far it has come. */
export interface HandOverState {
	readonly handOver: HandOver;
	/** Null: nobody has said yet that the cash is there. */
	readonly receipt: CashReceipt | null;
	/**
	 * What the payments in it add up to today: below `expected` where one was taken back since, or
	 * stands in an earlier hand-over as well.
	 */
	readonly stands: Rupiah;
}

/** One collector's cash. */
export interface CashState {
	/** Taken and in no hand-over. */
	readonly onHand: { readonly payments: readonly Payment[]; readonly total: Rupiah };
	/** When the oldest of it was taken. */
	readonly since: Stamp | null;
	readonly handOvers: readonly HandOverState[];
	/** Given away, and not confirmed by somebody else. */
	readonly unconfirmed: Rupiah;
	/** Counted by who received it, less what should have been there; below zero where cash is missing. */
	readonly difference: Rupiah;
}

/**
 * Follows one collector's cash from the customer's hand to the office. `payments` are those that
 * stand, of all collectors; a payment belongs to the first hand-over that names it. A confirmation by
 * the collector themselves counts for nothing. The result does not depend on the order of the facts.
 */
export function cashOf(
	collector: string,
	payments: readonly Payment[],
	handOvers: readonly HandOver[],
	receipts: readonly CashReceipt[]
): CashState {
	const taken = new Map(
		payments
			.filter(({ by, method }) => by === collector && method === 'cash')
			.sort(byTime)
			.map((payment) => [payment._id, payment])
	);
	const left = new Map(taken);
	const states = handOvers
		.filter(({ by }) => by === collector)
		.sort(byTime)
		.map((handOver): HandOverState => {
			let stands = 0;
			for (const id of handOver.payments) {
				stands += left.get(id)?.amount ?? 0;
				left.delete(id);
			}
			return { handOver, receipt: receiptFor(handOver, receipts), stands };
		});
	const onHand = [...left.values()];
	return {
		onHand: { payments: onHand, total: sumRupiah(onHand.map(({ amount }) => amount)) },
		since: onHand[0]?.at ?? null,
		handOvers: states,
		unconfirmed: sumRupiah(
			states.filter(({ receipt }) => receipt === null).map(({ handOver }) => handOver.counted)
		),
		difference: sumRupiah(
			states.map(({ receipt, stands }) => (receipt === null ? 0 : receipt.received - stands))
		)
	};
}

function receiptFor(handOver: HandOver, receipts: readonly CashReceipt[]): CashReceipt | null {
	const answers = receipts.filter(
		(receipt) => receipt.handOver === handOver._id && receipt.by !== handOver.by
	);
	return answers.sort(byTime)[0] ?? null;
}

function byTime(
	a: { readonly at: Stamp; readonly _id: string },
	b: { readonly at: Stamp; readonly _id: string }
): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
