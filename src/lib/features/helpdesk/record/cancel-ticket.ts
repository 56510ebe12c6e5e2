import type { Result } from '#lib/domain/result.ts';
import {
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Calls a ticket off, with the reason (S2-45). */
export function cancelTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	reason: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(desk, ticket, reason, (said) => ({ kind: 'cancel', reason: said }));
}
