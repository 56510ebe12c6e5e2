import { applyFact } from './ticket-fold.ts';
import { filedProgress, type TicketProgress } from './ticket-progress.ts';
import type { Rating, Ticket, TicketEvent } from './ticket.ts';
import type { TicketStatus } from './transitions.ts';
import { isVoid } from './void-facts.ts';

/** Everything that says something about one ticket. */
export type TicketFact = Ticket | TicketEvent | Rating;

/** One entry of the history, in the order of stamps. */
export interface HistoryEntry {
	readonly fact: TicketFact;
	readonly from: TicketStatus;
	readonly to: TicketStatus;
	/** Recorded, but where the ticket stood it meant nothing: it changed nothing. */
	readonly isVoid: boolean;
}

/** How a ticket stands: what its facts add up to, whatever order they came in. Knows no clock. */
export interface TicketState extends Readonly<Omit<TicketProgress, 'beforeMerge' | 'endedMs'>> {
	readonly id: string;
	readonly number: string;
	readonly requester: string;
	readonly ticket: Ticket;
	readonly history: readonly HistoryEntry[];
}

/** What lists, queues and reports keep of every ticket: a row of `ticketSummaries`. */
export interface TicketSummary extends Omit<
	TicketState,
	'ticket' | 'history' | 'description' | 'answers' | 'tiers' | 'files' | 'wish'
> {
	readonly who: Ticket['who'];
	readonly channel: Ticket['channel'];
	readonly filedBy: string;
	/** The id of the disputed bill's dispute. */
	readonly dispute: string | null;
	/** How often it went up to Tier 2 or 3. */
	readonly escalations: number;
	/** How often the requester had to be asked before it could go on; S2-32. */
	readonly clarifications: number;
}

/**
 * How a ticket stands after these facts, in whatever order and however often they came; null while its
 * filing is not among them. Facts of another ticket, or that name another requester, count for nothing.
 */
export function ticketStateOf(facts: readonly TicketFact[]): TicketState | null {
	const ticket = firstOf(facts.filter((fact) => fact.type === 'ticket'));
	if (ticket === undefined) return null;
	const progress = filedProgress(ticket);
	const history: HistoryEntry[] = [{ fact: ticket, from: 'open', to: 'open', isVoid: false }];
	for (const fact of eventsOf(ticket, facts)) {
		const { status: from } = progress;
		const isNothing = isVoid(ticket, progress, fact);
		if (!isNothing) applyFact(ticket, progress, fact);
		history.push({ fact, from, to: progress.status, isVoid: isNothing });
		if (fact.at > progress.lastAt) progress.lastAt = fact.at;
	}
	const { beforeMerge: _before, endedMs: _ended, ...state } = progress;
	const { _id: id, number, requester } = ticket;
	return { id, number, requester, ticket, ...state, history };
}

/** The row of a ticket. */
export function summaryOf(state: TicketState): TicketSummary {
	const {
		ticket,
		history,
		description: _description,
		answers: _answers,
		tiers,
		files: _files,
		wish: _wish,
		...kept
	} = state;
	return {
		...kept,
		who: { ...ticket.who, department: state.department },
		channel: ticket.channel,
		filedBy: ticket.by,
		dispute: ticket.dispute?.id ?? null,
		escalations: tiers.filter((step, at) => step.tier > (tiers[at - 1]?.tier ?? step.tier)).length,
		clarifications: history.filter(isClarification).length
	};
}

function isClarification({ fact, isVoid: isNothing }: HistoryEntry): boolean {
	return (
		!isNothing && fact.type === 'ticket-event' && fact.kind === 'wait' && fact.for === 'requester'
	);
}

function eventsOf(ticket: Ticket, facts: readonly TicketFact[]): readonly (TicketEvent | Rating)[] {
	const ofIt = facts
		.filter((fact) => fact.type !== 'ticket')
		.filter((fact) => fact.ticket === ticket._id && fact.requester === ticket.requester)
		.sort(inOrder);
	const seen = new Set<string>();
	return ofIt.filter(({ _id }) => !seen.has(_id) && seen.add(_id));
}

function firstOf(tickets: readonly Ticket[]): Ticket | undefined {
	return [...tickets].sort(inOrder)[0];
}

/** By stamp, which sorts as text; what has the same stamp, by id. */
function inOrder(a: TicketFact, b: TicketFact): number {
	if (a.at !== b.at) return a.at < b.at ? -1 : 1;
	if (a._id === b._id) return 0;
	return a._id < b._id ? -1 : 1;
}
