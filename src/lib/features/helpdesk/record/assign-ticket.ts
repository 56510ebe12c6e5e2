import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import {
	recordEvents,
	recordWithText,
	ticketEvent,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Somebody that a ticket can become the task of. */
export interface Assignee {
	/** The person's id. */
	readonly person: string;
	readonly name: string;
}

/** *Ambil*: the person begins to work on it. */
export function takeTicket(
	desk: DeskRecorder,
	ticket: OfTicket
): Promise<Result<void, RecordProblem>> {
	return recordEvents(desk, ticket, [{ kind: 'take' }]);
}

/** Takes several at once, all of them or none. */
export function takeTickets(
	desk: DeskRecorder,
	tickets: readonly OfTicket[]
): Promise<Result<void, RecordProblem>> {
	return desk.record(tickets.map((ticket) => ticketEvent(desk, ticket, { kind: 'take' })));
}

/** Makes tickets somebody's, all of them or none; a note on why may be empty. */
export function assignTickets(
	desk: DeskRecorder,
	tickets: readonly OfTicket[],
	{ person, name }: Assignee,
	reason = ''
): Promise<Result<void, RecordProblem>> {
	const said = reason.trim();
	return desk.record(
		tickets.map((ticket) =>
			ticketEvent(desk, ticket, {
				kind: 'assign',
				person,
				personName: name,
				...(said === '' ? {} : { reason: said })
			})
		)
	);
}

/** *Serah terima*: it goes from one person to another (null: back into the queue), who are told why. */
export function handOverTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	to: Assignee | null,
	reason: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(desk, ticket, reason, (said) => ({
		kind: 'assign',
		person: to?.person ?? null,
		...(to ? { personName: to.name } : {}),
		reason: said
	}));
}
