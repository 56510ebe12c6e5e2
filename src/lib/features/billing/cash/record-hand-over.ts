import { hasRole, type Person } from '#lib/domain/access/person.ts';
import { cashOf } from '#lib/domain/collection/cash.ts';
import type { HandOver } from '#lib/domain/collection/facts.ts';
import { LARGEST_AMOUNT, sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { reversalOf } from '../customers/reverse.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { cashFactsOf } from './cash-facts.ts';

export interface HandOverEntry {
	/** Ids of the payments, as the person was shown them. */
	readonly payments: readonly string[];
	/** Null: not counted yet. */
	readonly counted: Rupiah | null;
	readonly reason: string;
	readonly note: string;
}

export type HandOverProblem =
	| { readonly code: 'nothing-to-hand-over' }
	| { readonly code: 'amount-missing' }
	| { readonly code: 'reason-missing' }
	/** A payment is not on hand any more: taken back, or handed over on another device. */
	| { readonly code: 'cash-changed' }
	| RecordProblem;

/** Keeps that the person hands this cash over; gives the id of the hand-over. */
export async function handOverCash(
	office: BillingOffice,
	{ payments: ids, counted, reason, note }: HandOverEntry
): Promise<Result<string, HandOverProblem>> {
	if (ids.length === 0) return refuse({ code: 'nothing-to-hand-over' });
	if (counted === null) return refuse({ code: 'amount-missing' });
	const { onHand, inDoubt } = cashOf(
		office.person.id,
		await cashFactsOf(office.tables, { payments: ids })
	);
	const chosen = [...onHand.payments, ...inDoubt.payments].filter(({ _id }) => ids.includes(_id));
	if (chosen.length !== ids.length) return refuse({ code: 'cash-changed' });
	const expected = sumRupiah(chosen.map(({ amount }) => amount));
	if (expected > LARGEST_AMOUNT) return refuse({ code: 'cash-changed' });
	if (counted !== expected && reason.trim() === '') return refuse({ code: 'reason-missing' });
	const _id = office.newId('hand-over');
	const kept = await office.record([
		{
			_id,
			type: 'hand-over',
			payments: chosen.map((payment) => payment._id),
			expected,
			counted,
			voucherNo: await office.nextVoucherNo(),
			...(counted === expected ? {} : { difference: reason.trim() }),
			...(note.trim() === '' ? {} : { note: note.trim() })
		}
	]);
	return kept.ok ? succeed(_id) : kept;
}

export type ReceiveProblem =
	| { readonly code: 'amount-missing' }
	| { readonly code: 'reason-missing' }
	| { readonly code: 'own-hand-over' }
	/** It was taken back, or has not arrived here. */
	| { readonly code: 'not-waiting' }
	| RecordProblem;

/** Whether somebody may say that this cash has arrived. */
export function mayReceive(person: Person, { by }: Pick<HandOver, 'by'>): boolean {
	return by !== person.id && hasRole(person, 'supervisor', 'admin');
}

/**
 * Keeps that the person has counted the cash of somebody else's hand-over and has it. Another sum than
 * was handed over, and counting again, ask for a note.
 */
export async function receiveCash(
	office: BillingOffice,
	handOverId: string,
	received: Rupiah | null,
	note: string
): Promise<Result<void, ReceiveProblem>> {
	const facts = await cashFactsOf(office.tables, { handOvers: [handOverId] });
	const handOver = facts.handOvers.find(({ _id }) => _id === handOverId);
	if (!handOver) return refuse({ code: 'not-waiting' });
	if (handOver.by === office.person.id) return refuse({ code: 'own-hand-over' });
	const state = cashOf(handOver.by, facts).handOvers.find((one) => one.handOver._id === handOverId);
	if (!state || state.stage === 'taken-back') return refuse({ code: 'not-waiting' });
	if (received === null) return refuse({ code: 'amount-missing' });
	const asksForNote = received !== handOver.counted || state.receipts.length > 0;
	if (asksForNote && note.trim() === '') return refuse({ code: 'reason-missing' });
	return office.record([
		{
			_id: office.newId('cash-receipt'),
			type: 'cash-receipt',
			handOver: handOverId,
			from: handOver.by,
			received,
			...(note.trim() === '' ? {} : { note: note.trim() })
		}
	]);
}

export type TakeBackProblem =
	| { readonly code: 'reason-missing' }
	/** Somebody has received the cash, or it was taken back before. */
	| { readonly code: 'not-waiting' }
	| RecordProblem;

/** Whether somebody may take a hand-over back that nobody has received yet. */
export function mayTakeBack(person: Person, { by }: Pick<HandOver, 'by'>): boolean {
	return by === person.id || hasRole(person, 'supervisor', 'admin');
}

/** Takes a hand-over back that nobody has received; its payments are on hand again. */
export async function takeBackHandOver(
	office: BillingOffice,
	handOverId: string,
	reason: string
): Promise<Result<void, TakeBackProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-missing' });
	const summary = await office.tables.handOverSummaries.get(handOverId);
	if (summary?.stage !== 'waiting') return refuse({ code: 'not-waiting' });
	return office.record([reversalOf(handOverId, [], reason.trim())]);
}
