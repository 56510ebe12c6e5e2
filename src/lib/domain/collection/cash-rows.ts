import type { Payment, Reversal } from '../billing/facts.ts';
import type { Stamp } from '../clock.ts';
import type { Rupiah } from '../money.ts';
import { receiptsOf, stageOf, type HandOverStage } from './cash.ts';
import type { CashReceipt, HandOver } from './facts.ts';

/*
 * What a store keeps beside the facts, so that somebody's cash is found without reading all payments
 * there ever were. Rows of cash are few: a payment loses its row with the first hand-over that names
 * it. What the sums are is not said here but by `cashOf`, of the facts that these rows lead to.
 */

/** Cash that no hand-over of its collector has ever named. */
export interface UnnamedCash {
	/** The payment. */
	readonly id: string;
	readonly by: string;
	readonly at: Stamp;
	readonly state: 'held' | 'taken-back';
}

export type CashSource = Payment | Reversal | HandOver;

/** Null where it is no cash, has not arrived, or was handed over once. */
export function unnamedCashOf(docs: readonly CashSource[]): UnnamedCash | null {
	const payment = docs.find((doc) => doc.type === 'payment');
	if (payment?.method !== 'cash') return null;
	const { _id: id, by, at } = payment;
	if (docs.some((doc) => doc.type === 'hand-over' && doc.by === by)) return null;
	const isTakenBack = docs.some((doc) => doc.type === 'reversal');
	return { id, by, at, state: isTakenBack ? 'taken-back' : 'held' };
}

/** A hand-over without its payments. */
export interface HandOverSummary {
	readonly id: string;
	readonly by: string;
	readonly at: Stamp;
	readonly stage: HandOverStage;
	readonly expected: Rupiah;
	readonly counted: Rupiah;
	readonly received: Rupiah | null;
}

export type HandOverSource = HandOver | CashReceipt | Reversal;

/** Null while the hand-over itself has not arrived. */
export function handOverSummaryOf(docs: readonly HandOverSource[]): HandOverSummary | null {
	const handOver = docs.find((doc) => doc.type === 'hand-over');
	if (!handOver) return null;
	const { _id: id, by, at, expected, counted } = handOver;
	const receipts = receiptsOf(
		handOver,
		docs.filter((doc) => doc.type === 'cash-receipt')
	);
	const isTakenBack = docs.some((doc) => doc.type === 'reversal');
	return {
		id,
		by,
		at,
		stage: stageOf(receipts, isTakenBack),
		expected,
		counted,
		received: receipts.at(-1)?.received ?? null
	};
}
