import type { TicketEvent, Wish } from '#lib/domain/desk/ticket.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { recordEvents, type DeskRecorder, type EventBody, type OfTicket } from './ticket-event.ts';

export type FieldChange = Extract<TicketEvent, { kind: 'change' }>['changes'][number];
export type ChangeProblem = { readonly code: 'nothing-changed' } | RecordProblem;

export interface ChangeRequest {
	/** What who asked puts right themselves, as it stood and as it should be; what is alike is left out. */
	readonly changes: readonly FieldChange[];
	/** What they ask the desk to change, and in which words; null for nothing. */
	readonly wish: { readonly of: Wish; readonly text: string } | null;
}

/**
 * Keeps what who asked changes in their ticket (S2-49, S2-53), and what they wish: which service and
 * which priority it is, the desk decides. The wish is a message, which the desk owes an answer. All of
 * it or nothing.
 */
export async function changeTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	{ changes, wish }: ChangeRequest
): Promise<Result<void, ChangeProblem>> {
	const changed = changes
		.map((change) => ({ ...change, to: change.to.trim() }))
		.filter(({ from, to }) => from !== to);
	const bodies: EventBody[] = [];
	if (changed.length > 0) bodies.push({ kind: 'change', changes: changed });
	if (wish) bodies.push({ kind: 'message', text: wish.text, files: [], wish: wish.of });
	if (bodies.length === 0) return refuse({ code: 'nothing-changed' });
	return recordEvents(desk, ticket, bodies);
}
