import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { recordEvents, type DeskRecorder, type OfTicket } from './ticket-event.ts';

export type FieldChange = Extract<TicketEvent, { kind: 'change' }>['changes'][number];
export type ChangeProblem = { readonly code: 'nothing-changed' } | RecordProblem;

export interface ChangeEntry {
	/** As they stood and as they should be; those that are alike are left out. */
	readonly changes: readonly FieldChange[];
	readonly reason?: string;
}

/** Changes what a ticket says; what it said before stays in its history (S2-49, S2-53). */
export async function changeTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	{ changes, reason = '' }: ChangeEntry
): Promise<Result<void, ChangeProblem>> {
	const changed = changes
		.map(({ field, from, to }) => ({ field, from, to: to.trim() }))
		.filter(({ from, to }) => from !== to);
	if (changed.length === 0) return refuse({ code: 'nothing-changed' });
	return recordEvents(desk, ticket, [
		{
			kind: 'change',
			changes: changed,
			...(reason.trim() === '' ? {} : { reason: reason.trim() })
		}
	]);
}
