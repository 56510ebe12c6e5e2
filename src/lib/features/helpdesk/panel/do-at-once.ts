import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import { takeTicket } from '../record/assign-ticket.ts';
import { unmergeTicket } from '../record/join-tickets.ts';
import { closeTickets } from '../record/resolve-ticket.ts';
import type { DeskRecorder } from '../record/ticket-event.ts';
import { resumeTicket } from '../record/wait-for.ts';
import type { PanelAction } from './panel-actions.ts';

/** Does what needs no more to be said; null where an action asks something first. */
export function doAtOnce(
	desk: DeskRecorder,
	ticket: TicketState,
	action: PanelAction
): Promise<Result<void, RecordProblem>> | null {
	switch (action) {
		case 'take':
		case 'take-over':
			return takeTicket(desk, ticket);
		case 'resume':
			return resumeTicket(desk, ticket);
		case 'unmerge':
			return unmergeTicket(desk, ticket);
		case 'close':
			return closeTickets(desk, [ticket]);
		default:
			return null;
	}
}
