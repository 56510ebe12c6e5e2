import type { Payment } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import { sumRupiah, type Rupiah } from '../money.ts';
import type { CashReceipt, HandOver } from './facts.ts';

/** What is known of cash; of all collectors, in any order. */
export interface CashFacts {
	readonly payments: readonly Payment[];
	readonly handOvers: readonly HandOver[];
	readonly receipts: readonly CashReceipt[];
	/** Ids of payments and hand-overs that were taken back. */
	readonly takenBack: ReadonlySet<string>;
	/** Ids of payments that look like another one, and that nobody has judged. */
	readonly doubtful: ReadonlySet<string>;
}

/**
 * `received`: somebody else has counted the cash, and nothing takes that back. `taken-back`: it never
 * came to that, and its payments are on hand again.
 */
export type HandOverStage = 'waiting' | 'received' | 'taken-back';

/** Why a payment that a hand-over names counts in it, or does not. */
export type LineState =
	| 'counts'
	/** Taken back, before or after. */
	| 'taken-back'
	/** An earlier hand-over names it as well; it counts there. */
	| 'elsewhere'
	/** Not cash of this collector. */
	| 'not-theirs'
	/** Has not arrived here yet. */
	| 'missing'
	/** The hand-over was taken back. */
	| 'freed';

export interface HandOverLine {
	readonly id: string;
	readonly payment: Payment | null;
	readonly state: LineState;
	/** The hand-over in which it counts, for `elsewhere`. */
	readonly countsIn: string | null;
}

/** A hand-over and how far it has come. */
export interface HandOverState {
	readonly handOver: HandOver;
	readonly stage: HandOverStage;
	/** By others than who handed over, oldest first; the last one counts. */
	readonly receipts: readonly CashReceipt[];
	/** What was counted last by who received it; null while nobody did. */
	readonly received: Rupiah | null;
	/** Somebody took it back although the cash was received, which counts for nothing. */
	readonly isReversalVoid: boolean;
	readonly lines: readonly HandOverLine[];
	/** What the payments in it add up to today. */
	readonly stands: Rupiah;
}

interface PaymentSum {
	/** Oldest first. */
	readonly payments: readonly Payment[];
	readonly total: Rupiah;
}

/** One collector's cash. */
export interface CashState {
	/** Taken and in no hand-over. */
	readonly onHand: PaymentSum;
	/**
	 * In no hand-over, and perhaps a double of another payment: expected of nobody until it is judged,
	 * or until the collector says that they hold it, by handing it over.
	 */
	readonly inDoubt: PaymentSum;
	/** When the oldest of what is on hand was taken. */
	readonly since: Stamp | null;
	/** Oldest first. */
	readonly handOvers: readonly HandOverState[];
	/** Given away, and not confirmed by somebody else. */
	readonly unconfirmed: Rupiah;
}

/**
 * Follows one collector's cash from the customer's hand to the office. A payment belongs to the first
 * hand-over that names it and stands. A confirmation by the collector themselves counts for nothing.
 * The result does not depend on the order of the facts. For one collector's whole state all their
 * facts must be given; for less, those that bear on what is asked.
 */
export function cashOf(collector: string, facts: CashFacts): CashState {
	const payments = new Map(facts.payments.map((payment) => [payment._id, payment]));
	const countedIn = new Map<string, string>();
	const handOvers = facts.handOvers
		.filter(({ by }) => by === collector)
		.sort(byTime)
		.map((handOver) => stateOf(handOver, facts, payments, countedIn));
	const left = [...payments.values()]
		.filter((payment) => isCashOf(collector, payment))
		.filter(({ _id }) => !facts.takenBack.has(_id) && !countedIn.has(_id))
		.sort(byTime);
	const onHand = left.filter(({ _id }) => !facts.doubtful.has(_id));
	return {
		onHand: sumOf(onHand),
		inDoubt: sumOf(left.filter(({ _id }) => facts.doubtful.has(_id))),
		since: onHand[0]?.at ?? null,
		handOvers,
		unconfirmed: sumRupiah(
			handOvers
				.filter(({ stage }) => stage === 'waiting')
				.map(({ handOver: { counted } }) => counted)
		)
	};
}

/**
 * Counted by who received it, less what should have been there; below zero where cash is missing, and
 * null while nobody has received it.
 */
export function differenceOf({ received, stands }: HandOverState): Rupiah | null {
	return received === null ? null : received - stands;
}

/** Confirmations that count: by somebody else, of the one whose cash it is; oldest first. */
export function receiptsOf(
	handOver: Pick<HandOver, '_id' | 'by'>,
	receipts: readonly CashReceipt[]
): CashReceipt[] {
	return receipts
		.filter(
			({ handOver: id, by, from }) =>
				id === handOver._id && from === handOver.by && by !== handOver.by
		)
		.sort(byTime);
}

/** Cash that was received stays received, also where somebody took the hand-over back meanwhile. */
export function stageOf(receipts: readonly CashReceipt[], isTakenBack: boolean): HandOverStage {
	if (receipts.length > 0) return 'received';
	return isTakenBack ? 'taken-back' : 'waiting';
}

/** Whether it is cash that this person took. */
export function isCashOf(collector: string, { by, method }: Payment): boolean {
	return by === collector && method === 'cash';
}

/** Notes in `countedIn` which payments count in this hand-over. */
function stateOf(
	handOver: HandOver,
	facts: CashFacts,
	payments: ReadonlyMap<string, Payment>,
	countedIn: Map<string, string>
): HandOverState {
	const receipts = receiptsOf(handOver, facts.receipts);
	const isTakenBack = facts.takenBack.has(handOver._id);
	const stage = stageOf(receipts, isTakenBack);
	const lines = [...new Set(handOver.payments)].map((id): HandOverLine => {
		const payment = payments.get(id) ?? null;
		const countsIn = countedIn.get(id) ?? null;
		const state = lineState(handOver, stage, payment, countsIn, facts.takenBack);
		if (state === 'counts') countedIn.set(id, handOver._id);
		return { id, payment, state, countsIn: state === 'elsewhere' ? countsIn : null };
	});
	return {
		handOver,
		stage,
		receipts,
		received: receipts.at(-1)?.received ?? null,
		isReversalVoid: isTakenBack && stage === 'received',
		lines,
		stands: sumRupiah(
			lines.map(({ state, payment }) => (state === 'counts' ? (payment?.amount ?? 0) : 0))
		)
	};
}

function lineState(
	{ by }: HandOver,
	stage: HandOverStage,
	payment: Payment | null,
	countsIn: string | null,
	takenBack: ReadonlySet<string>
): LineState {
	if (payment === null) return 'missing';
	if (!isCashOf(by, payment)) return 'not-theirs';
	if (takenBack.has(payment._id)) return 'taken-back';
	if (stage === 'taken-back') return 'freed';
	return countsIn === null ? 'counts' : 'elsewhere';
}

function sumOf(payments: readonly Payment[]): PaymentSum {
	return { payments, total: sumRupiah(payments.map(({ amount }) => amount)) };
}

function byTime(
	a: { readonly at: Stamp; readonly _id: string },
	b: { readonly at: Stamp; readonly _id: string }
): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	return a._id < b._id ? -1 : a._id > b._id ? 1 : 0;
}
