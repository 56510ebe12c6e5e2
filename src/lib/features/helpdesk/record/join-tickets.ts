import { refuse, type Result } from '#lib/domain/result.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { isWorkedOn } from '#lib/domain/desk/transitions.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { ticketEvent, type DeskRecorder, type EventBody, type OfTicket } from './ticket-event.ts';

export type JoinProblem =
	/** No ticket has this number. */
	| { readonly code: 'no-such-ticket' }
	| { readonly code: 'same-ticket' }
	/** The one that was to go on in its place is over. */
	| { readonly code: 'other-is-over' }
	| RecordProblem;

/** One of two tickets, as far as joining them looks at it. */
export type Joined = Pick<TicketSummary, 'id' | 'requester' | 'number' | 'status'>;

const linked = (other: OfTicket, isLinked: boolean): EventBody => ({
	kind: 'link',
	internal: true,
	other: other.id,
	isLinked
});

/** Links two tickets with each other, or takes the link away; only the desk sees it. */
export async function linkTickets(
	desk: DeskRecorder,
	one: OfTicket,
	other: OfTicket | null,
	isLinked = true
): Promise<Result<void, JoinProblem>> {
	if (other === null) return refuse({ code: 'no-such-ticket' });
	if (other.id === one.id) return refuse({ code: 'same-ticket' });
	return desk.record([
		ticketEvent(desk, one, linked(other, isLinked)),
		ticketEvent(desk, other, linked(one, isLinked))
	]);
}

/**
 * Closes a ticket because another is about the same and goes on in its place. Whose the other is, its
 * requester never learns: the event carries a number, the links stay inside the desk.
 */
export async function mergeTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	into: Joined | null
): Promise<Result<void, JoinProblem>> {
	if (into === null) return refuse({ code: 'no-such-ticket' });
	if (into.id === ticket.id) return refuse({ code: 'same-ticket' });
	if (!isWorkedOn(into.status)) return refuse({ code: 'other-is-over' });
	return desk.record([
		ticketEvent(desk, ticket, { kind: 'merge', intoNumber: into.number }),
		ticketEvent(desk, ticket, linked(into, true)),
		ticketEvent(desk, into, linked(ticket, true))
	]);
}

/** Takes a merge back: both go on by themselves. The link stays, as it says something true. */
export function unmergeTicket(
	desk: DeskRecorder,
	ticket: OfTicket
): Promise<Result<void, RecordProblem>> {
	return desk.record([ticketEvent(desk, ticket, { kind: 'unmerge' })]);
}
