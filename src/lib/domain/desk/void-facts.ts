import { eventRules } from '../access/desk-rules.ts';
import { autoCloseId } from '../ids.ts';
import { isByRequester, type TicketProgress } from './ticket-progress.ts';
import type { Rating, Ticket, TicketEvent, TicketEventKind } from './ticket.ts';
import { allowedFrom } from './transitions.ts';
import { NO_ACCOUNT } from './words.ts';

/** Kinds that never leave the desk. */
const INSIDE: ReadonlySet<TicketEventKind> = new Set<TicketEventKind>([
	'note',
	'link',
	'feedback-forward',
	'feedback-done'
]);

export function isInside({ kind }: Pick<TicketEvent, 'kind'>): boolean {
	return INSIDE.has(kind);
}

/**
 * Whether a fact means nothing where its ticket stands: two people acted at once, or somebody recorded
 * what is not theirs. What a mailbox does not hold decides nothing here, so that both sides agree.
 */
export function isVoid(
	ticket: Ticket,
	progress: TicketProgress,
	fact: TicketEvent | Rating
): boolean {
	if (fact.type === 'rating') return !mayBeRated(ticket, progress, fact);
	if (!allowedFrom[fact.kind].includes(progress.status)) return true;
	// A mailbox would never see what takes a ticket further in secret.
	if (!isInside(fact) && 'internal' in fact) return true;
	switch (fact.kind) {
		case 'close':
			return fact.how === 'auto' && !closes(progress, fact._id);
		case 'merge':
			return fact.intoNumber === ticket.number;
		case 'unmerge':
			return progress.mergedInto === null;
		case 'link':
			return fact.other === ticket._id;
		case 'feedback-forward':
			return progress.rating === null;
		case 'feedback-done':
			return progress.feedback === null;
		default:
			return false;
	}
}

/** The automatic closing names the resolution whose days are over: after a reopening there is another. */
function closes({ resolution }: TicketProgress, id: string): boolean {
	return resolution !== null && id === autoCloseId(resolution._id);
}

/** Once, by who asked, or at the desk for somebody without an account; never by who handled it. */
function mayBeRated(ticket: Ticket, progress: TicketProgress, rating: Rating): boolean {
	const { status, closedHow, handlers } = progress;
	return (
		!('internal' in rating) &&
		progress.rating === null &&
		(status === 'resolved' ||
			(status === 'closed' && (closedHow === 'unrated' || closedHow === 'auto'))) &&
		(ticket.requester === NO_ACCOUNT || isByRequester(ticket, rating)) &&
		!handlers.includes(rating.by)
	);
}

/** Whether somebody did it as one of the desk, also with a ticket of their own. */
export function isOfDesk(ticket: Ticket, event: TicketEvent): boolean {
	return !isByRequester(ticket, event) || !eventRules[event.kind].requester;
}
