import { momentOf } from '../clock.ts';
import { applyChange } from './ticket-changes.ts';
import { isByRequester, type TicketProgress } from './ticket-progress.ts';
import type { Rating, Ticket, TicketEvent, TicketEventKind } from './ticket.ts';
import { isWaiting, isWorkedOn, statusAfter, type TicketStatus } from './transitions.ts';
import { isInside, isOfDesk } from './void-facts.ts';

/** What counts as an answer of the desk. */
const ANSWERS: ReadonlySet<TicketEventKind> = new Set<TicketEventKind>([
	'message',
	'take',
	'escalate',
	'wait',
	'resolve',
	'redirect'
]);

/** Takes a ticket one fact further; the fact means something where it stands. */
export function applyFact(
	ticket: Ticket,
	progress: TicketProgress,
	fact: TicketEvent | Rating
): void {
	if (fact.type === 'rating') {
		progress.rating = fact;
		progress.isAnswerDue = false;
		moveTo(progress, 'closed', fact);
		progress.closedHow = 'rated';
		return;
	}
	const isRequesters = isByRequester(ticket, fact);
	const before = progress.status;
	const after = statusAfter(fact, before, {
		isByRequester: isRequesters,
		before: progress.beforeMerge
	});
	applyKind(progress, fact);
	noteWish(progress, fact, isRequesters);
	if (isOfDesk(ticket, fact)) noteDesk(progress, fact);
	if (!isInside(fact)) noteAnswer(progress, fact, { isRequesters, after });
	moveTo(progress, after, fact);
	if (fact.kind === 'merge') progress.beforeMerge = before;
	if (fact.kind === 'close') progress.closedHow = fact.how;
	if (fact.kind === 'merge') progress.closedHow = 'merged';
}

function applyKind(progress: TicketProgress, event: TicketEvent): void {
	switch (event.kind) {
		case 'message':
		case 'note':
			progress.files = joined(progress.files, event.files);
			break;
		case 'change':
			applyChange(progress, event);
			break;
		case 'take':
			progress.assignee = event.by;
			break;
		case 'assign':
			progress.assignee = event.person;
			break;
		case 'escalate':
			applyEscalation(progress, event);
			break;
		case 'resolve':
			progress.resolution = event;
			progress.resolvedMs = timeOf(progress, event);
			break;
		case 'reopen':
			// What was merged comes back the same way, and nobody had said that it was done.
			if (progress.resolution !== null) progress.reopened += 1;
			progress.resolution = null;
			progress.resolvedMs = null;
			progress.mergedInto = null;
			break;
		case 'merge':
			progress.mergedInto = event.intoNumber;
			break;
		case 'unmerge':
			progress.mergedInto = null;
			break;
		case 'link':
			progress.links = event.isLinked
				? joined(progress.links, [event.other])
				: progress.links.filter((link) => link !== event.other);
			break;
		case 'feedback-forward':
			progress.feedback = { toName: event.toName, result: null };
			break;
		case 'feedback-done':
			progress.feedback = { toName: progress.feedback?.toName ?? '', result: event.result };
			break;
		default:
	}
}

/** At Tier 1 it is the helpdesk's again; at Tier 3 the PIC keeps answering for it. */
function applyEscalation(
	progress: TicketProgress,
	event: Extract<TicketEvent, { kind: 'escalate' }>
): void {
	const { tier, at, toName, reason } = event;
	progress.tier = tier;
	progress.tiers = [...progress.tiers, { tier, at, toName, reason }];
	progress.escalatedTo = tier === 1 ? '' : toName;
	progress.unit = event.unit ?? progress.unit;
	progress.pic = tier === 1 ? null : (event.pic ?? (tier === 3 ? progress.pic : null));
	progress.vendor = tier === 3 ? (event.vendor ?? null) : null;
}

/** A wish stands until the desk gives another service or priority, or says something to it. */
function noteWish(progress: TicketProgress, event: TicketEvent, isRequesters: boolean): void {
	if (isRequesters) {
		if (event.kind === 'message' && event.wish) progress.wish = event.wish;
		return;
	}
	const isGranting =
		event.kind === 'change' &&
		event.changes.some(({ field }) => field === 'service' || field === 'priority');
	if (isGranting || event.kind === 'message') progress.wish = null;
}

function noteDesk(progress: TicketProgress, event: TicketEvent): void {
	progress.lastDeskAt = event.at;
	progress.lastDeskBy = event.by;
	if (!isInside(event)) progress.handlers = joined(progress.handlers, [event.by]);
}

function noteAnswer(
	progress: TicketProgress,
	event: TicketEvent,
	{ isRequesters, after }: { readonly isRequesters: boolean; readonly after: TicketStatus }
): void {
	if (isRequesters) {
		progress.isAnswerDue = event.kind === 'message' || isWorkedOn(after);
		// Whoever does their own request answers it by doing it.
		if (event.kind === 'resolve') noteFirstAnswer(progress, event);
		return;
	}
	if (!isWorkedOn(after)) progress.isAnswerDue = false;
	if (!ANSWERS.has(event.kind)) return;
	// Whoever takes over a ticket that was answered before has not yet said a word.
	if (event.kind !== 'take' || progress.answeredMs === null) progress.isAnswerDue = false;
	noteFirstAnswer(progress, event);
}

function noteFirstAnswer(progress: TicketProgress, event: TicketEvent): void {
	if (progress.answeredMs !== null) return;
	progress.answeredMs = timeOf(progress, event);
	progress.answeredBy = event.by;
}

/** Keeps what the clock is measured by: since when it stands, and how long it stood before. */
function moveTo(progress: TicketProgress, to: TicketStatus, fact: { readonly at: string }): void {
	const { status: from } = progress;
	if (from === to) return;
	const ms = timeOf(progress, fact);
	if (isWaiting(from) && !isWaiting(to)) {
		progress.pauses = progress.pauses.map((pause) =>
			pause.toMs === null ? { ...pause, toMs: ms } : pause
		);
	}
	if (progress.endedMs !== null && isWorkedOn(to)) {
		progress.pauses = [...progress.pauses, { fromMs: progress.endedMs, toMs: ms }];
		progress.endedMs = null;
		progress.closedHow = null;
	}
	if (!isWaiting(from) && isWaiting(to)) {
		progress.pauses = [...progress.pauses, { fromMs: ms, toMs: null }];
	}
	if (isWorkedOn(from) && !isWorkedOn(to)) progress.endedMs = ms;
	progress.status = to;
	progress.statusAt = fact.at;
}

/** Nothing happens to a ticket before it is filed, whatever a clock says that was wrong. */
function timeOf({ filedMs }: TicketProgress, { at }: { readonly at: string }): number {
	return Math.max(filedMs, momentOf(at));
}

function joined(list: readonly string[], more: readonly string[]): readonly string[] {
	return [...new Set([...list, ...more])];
}
