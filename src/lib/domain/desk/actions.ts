import { eventRules } from '../access/desk-rules.ts';
import { DESK_ROLES, type Person } from '../access/person.ts';
import { momentOf } from '../clock.ts';
import type { DeskSettings } from './masters.ts';
import type { TicketEventKind } from './ticket.ts';
import type { TicketSummary } from './ticket-state.ts';
import { allowedFrom } from './transitions.ts';
import { NO_ACCOUNT } from './words.ts';

export type TicketAction = TicketEventKind | 'rating';

/** What of a ticket says what may be done with it. */
export type ActedOnTicket = Pick<
	TicketSummary,
	| 'requester'
	| 'number'
	| 'status'
	| 'statusAt'
	| 'assignee'
	| 'handlers'
	| 'rating'
	| 'feedback'
	| 'mergedInto'
	| 'closedHow'
>;

const DAY_MS = 86_400_000;
const allActions = Object.keys(allowedFrom) as TicketAction[];

/**
 * What somebody may do with a ticket now; screens build their buttons from it. It says no more than
 * what the rules of writing and the fold of the ticket take: both look again.
 *
 * @param isAtDesk whether this device holds the desk; otherwise it holds the person's mailbox
 */
export function actionsFor(
	ticket: ActedOnTicket,
	person: Person,
	isAtDesk: boolean,
	nowMs: number,
	settings: Pick<DeskSettings, 'reopenDays'>
): readonly TicketAction[] {
	const isOwn = ticket.requester === person.id;
	return allActions.filter(
		(action) =>
			allowedFrom[action].includes(ticket.status) &&
			isOpenTo(action, person, { isOwn, isAtDesk, ticket }) &&
			makesSense(action, person, { isAtDesk, ticket, nowMs, settings })
	);
}

function isOpenTo(
	action: TicketAction,
	person: Person,
	{
		isOwn,
		isAtDesk,
		ticket
	}: { readonly isOwn: boolean; readonly isAtDesk: boolean; readonly ticket: ActedOnTicket }
): boolean {
	const holds = (roles: Person['roles']) =>
		isAtDesk && roles.some((role) => person.roles.includes(role));
	if (action === 'rating') {
		return isOwn || (ticket.requester === NO_ACCOUNT && holds(DESK_ROLES));
	}
	const rule = eventRules[action];
	return (isOwn && rule.requester) || holds(rule.desk);
}

function makesSense(
	action: TicketAction,
	person: Person,
	{
		isAtDesk,
		ticket,
		nowMs,
		settings
	}: {
		readonly isAtDesk: boolean;
		readonly ticket: ActedOnTicket;
		readonly nowMs: number;
		readonly settings: Pick<DeskSettings, 'reopenDays'>;
	}
): boolean {
	const { closedHow } = ticket;
	switch (action) {
		case 'rating':
			return (
				ticket.rating === null &&
				(closedHow === null || closedHow === 'unrated' || closedHow === 'auto') &&
				!ticket.handlers.includes(person.id)
			);
		case 'take':
			return !(ticket.assignee === person.id && ticket.status === 'on-progress');
		case 'reopen': {
			// Where another ticket goes on, this one is parted from it first.
			if (closedHow === 'merged') return false;
			const isOversight =
				isAtDesk && eventRules.reopen.desk.some((role) => person.roles.includes(role));
			return isOversight || nowMs <= momentOf(ticket.statusAt) + settings.reopenDays * DAY_MS;
		}
		case 'unmerge':
			return ticket.mergedInto !== null;
		case 'feedback-forward':
			return ticket.rating !== null;
		case 'feedback-done':
			return ticket.feedback !== null && ticket.feedback.result === null;
		default:
			return true;
	}
}
