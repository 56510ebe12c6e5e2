import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk, Unsigned } from '../helpdesk.ts';

/** What actions on tickets need of the helpdesk. */
export type DeskRecorder = Pick<Helpdesk, 'newId' | 'record'>;

/** The ticket that something happens to; a state and a summary are both one. */
export interface OfTicket {
	readonly id: string;
	readonly requester: string;
}

/** An action was not done: a text that it cannot be without is empty or too long, or it was not kept. */
export type ActionProblem =
	{ readonly code: 'text-missing' } | { readonly code: 'text-too-long' } | RecordProblem;

type WithoutFrame<D> = D extends unknown
	? Omit<D, '_id' | '_rev' | 'type' | 'ticket' | 'requester'>
	: never;

/** What an event says, without what every event carries. */
export type EventBody = WithoutFrame<Unsigned<TicketEvent>>;

/** An event of a ticket, ready to be recorded. */
export function ticketEvent(
	desk: Pick<DeskRecorder, 'newId'>,
	ticket: OfTicket,
	body: EventBody
): Unsigned<TicketEvent> {
	return {
		_id: desk.newId('ticket-event'),
		type: 'ticket-event',
		ticket: ticket.id,
		requester: ticket.requester,
		...body
	};
}

/** Records what happened to a ticket, all of it or nothing; resolves once it is on disk. */
export async function recordEvents(
	desk: DeskRecorder,
	ticket: OfTicket,
	bodies: readonly EventBody[]
): Promise<Result<void, RecordProblem>> {
	return desk.record(bodies.map((body) => ticketEvent(desk, ticket, body)));
}

/** As long as a reason may be, in characters. */
export const LONGEST_REASON = 300;
/** As long as a message, a note or a solution may be, in characters. */
export const LONGEST_TEXT = 20_000;

/** A text that has to say something, without the space around it. */
export function saidText(
	text: string,
	longest = LONGEST_REASON
): Result<string, Extract<ActionProblem, { code: `text-${string}` }>> {
	const said = text.trim();
	if (said === '') return refuse({ code: 'text-missing' });
	return said.length > longest ? refuse({ code: 'text-too-long' }) : succeed(said);
}

/** Records one event about a text that must not be missing. */
export async function recordWithText(
	desk: DeskRecorder,
	ticket: OfTicket,
	text: string,
	body: (said: string) => EventBody,
	longest = LONGEST_REASON
): Promise<Result<void, ActionProblem>> {
	const said = saidText(text, longest);
	return said.ok ? recordEvents(desk, ticket, [body(said.value)]) : said;
}
