import type { Result } from '#lib/domain/result.ts';
import {
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Says that a ticket is not done after all, and why; the same ticket goes on (S2-52). */
export function reopenTicket(
	desk: DeskRecorder,
	ticket: OfTicket,
	reason: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(desk, ticket, reason, (said) => ({ kind: 'reopen', reason: said }));
}
