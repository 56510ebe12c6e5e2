import { refuse, type Result } from '#lib/domain/result.ts';
import {
	LONGEST_TEXT,
	ticketEvent,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/**
 * Adds a message or files, or both, to a ticket's conversation (S2-50, S2-51). Both sides see it.
 *
 * @param id the message's, where it was begun under one: sent twice it is still one message
 */
export async function addMessage(
	desk: DeskRecorder,
	ticket: OfTicket,
	text: string,
	files: readonly string[],
	id?: string
): Promise<Result<void, ActionProblem>> {
	const said = text.trim();
	if (said === '' && files.length === 0) return refuse({ code: 'text-missing' });
	if (said.length > LONGEST_TEXT) return refuse({ code: 'text-too-long' });
	const message = ticketEvent(desk, ticket, { kind: 'message', text: said, files: [...files] });
	return desk.record([id === undefined ? message : { ...message, _id: id }]);
}
