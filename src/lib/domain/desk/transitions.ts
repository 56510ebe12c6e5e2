import { assertNever } from '../result.ts';
import type { TicketEvent, TicketEventKind } from './ticket.ts';

/** *Keadaan tiket.* */
export const ticketStatuses = [
	'open',
	'on-progress',
	'waiting-requester',
	'waiting-third-party',
	'resolved',
	'closed',
	'cancelled',
	'redirected'
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

const WORKED_ON: readonly TicketStatus[] = [
	'open',
	'on-progress',
	'waiting-requester',
	'waiting-third-party'
];
const WAITING: readonly TicketStatus[] = ['waiting-requester', 'waiting-third-party'];

/**
 * Where a ticket may stand for each kind of event to mean something: the same table on every device.
 * An event that comes where it may not (two people acted at once, offline) stays in the history and
 * changes nothing.
 */
export const allowedFrom: Readonly<Record<TicketEventKind | 'rating', readonly TicketStatus[]>> = {
	message: ticketStatuses,
	note: ticketStatuses,
	change: WORKED_ON,
	take: WORKED_ON,
	assign: WORKED_ON,
	escalate: WORKED_ON,
	wait: WORKED_ON,
	resume: WAITING,
	resolve: WORKED_ON,
	reopen: ['resolved', 'closed'],
	close: ['resolved'],
	cancel: WORKED_ON,
	redirect: WORKED_ON,
	link: ticketStatuses,
	merge: WORKED_ON,
	unmerge: ['closed'],
	'feedback-forward': ['closed'],
	'feedback-done': ['closed'],
	rating: ['resolved', 'closed']
};

/** Statuses in which somebody has to do something. */
export const isWorkedOn = (status: TicketStatus): boolean => WORKED_ON.includes(status);
export const isWaiting = (status: TicketStatus): boolean => WAITING.includes(status);

/**
 * Where an event takes a ticket that stands at `from`, once it is allowed there. `isByRequester`: who
 * asked wrote it; what they add ends the waiting for them. `unmerge` goes back to `before`, where the
 * ticket stood when it was merged.
 */
export function statusAfter(
	event: TicketEvent,
	from: TicketStatus,
	{ isByRequester, before }: { readonly isByRequester: boolean; readonly before: TicketStatus }
): TicketStatus {
	switch (event.kind) {
		case 'message':
			return from === 'waiting-requester' && isByRequester ? 'on-progress' : from;
		case 'change':
			return from === 'waiting-requester' && isByRequester ? 'on-progress' : from;
		case 'take':
		case 'resume':
			return 'on-progress';
		case 'assign':
			return from;
		case 'escalate':
			return from === 'open' ? 'on-progress' : from;
		case 'wait':
			return event.for === 'requester' ? 'waiting-requester' : 'waiting-third-party';
		case 'resolve':
			return 'resolved';
		case 'reopen':
			return 'on-progress';
		case 'close':
		case 'merge':
			return 'closed';
		case 'unmerge':
			return before;
		case 'cancel':
			return 'cancelled';
		case 'redirect':
			return 'redirected';
		case 'note':
		case 'link':
		case 'feedback-forward':
		case 'feedback-done':
			return from;
		default:
			return assertNever(event);
	}
}
