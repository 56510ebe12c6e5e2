import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import {
	LONGEST_TEXT,
	recordWithText,
	ticketEvent,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** *Selesai*: says what was done; the requester reads it and closes or rates (S2-41). */
export function resolveTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	solution: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(
		desk,
		ticket,
		solution,
		(said) => ({ kind: 'resolve', solution: said }),
		LONGEST_TEXT
	);
}

/** Closes tickets that are resolved and that nobody will rate, all of them or none (S2-43). */
export function closeTickets(
	desk: DeskRecorder,
	tickets: readonly OfTicket[]
): Promise<Result<void, RecordProblem>> {
	return desk.record(
		tickets.map((ticket) => ticketEvent(desk, ticket, { kind: 'close', how: 'unrated' }))
	);
}
