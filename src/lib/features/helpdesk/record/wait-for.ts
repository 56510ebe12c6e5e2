import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import {
	recordEvents,
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Stops the clock of what was promised until the requester answers or a third party is done. */
export function waitFor(
	desk: DeskRecorder,
	ticket: OfTicket,
	whom: 'requester' | 'third-party',
	reason: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(desk, ticket, reason, (said) => ({
		kind: 'wait',
		for: whom,
		reason: said
	}));
}

/** Goes on with a ticket that waited. */
export function resumeTicket(
	desk: DeskRecorder,
	ticket: OfTicket
): Promise<Result<void, RecordProblem>> {
	return recordEvents(desk, ticket, [{ kind: 'resume' }]);
}
