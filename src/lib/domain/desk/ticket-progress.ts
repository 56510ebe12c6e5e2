import { momentOf, type Stamp } from '../clock.ts';
import { NO_ACCOUNT, type Bilingual, type Priority, type SlaTarget, type Tier } from './words.ts';
import type { FormAnswer, Rating, Ticket, TicketEvent, Wish } from './ticket.ts';
import type { TicketStatus } from './transitions.ts';

/** Time in which the clock stood: somebody else was waited for, or it was done before it was reopened. */
export interface Pause {
	readonly fromMs: number;
	/** Null while it goes on. */
	readonly toMs: number | null;
}

/** Where a ticket was, and since when. */
export interface TierStep {
	readonly tier: Tier;
	readonly at: Stamp;
	/** Empty at Tier 1. */
	readonly toName: string;
	readonly reason: string;
}

/** What closed a ticket. */
export type ClosedHow = 'rated' | 'unrated' | 'auto' | 'merged';

export type Resolution = Extract<TicketEvent, { kind: 'resolve' }>;

/** How far a ticket has come while its facts are gone through; each field is replaced, never changed inside. */
export interface TicketProgress {
	status: TicketStatus;
	statusAt: Stamp;
	/** What was filed, with what was changed since. */
	title: string;
	description: string;
	location: string;
	department: string;
	priority: Priority;
	service: string;
	serviceName: Bilingual;
	category: string;
	unit: string;
	answers: readonly FormAnswer[];
	sla: SlaTarget | null;
	calendar: string | null;
	tier: Tier;
	tiers: readonly TierStep[];
	/** Who it was escalated to last; empty at Tier 1. */
	escalatedTo: string;
	pic: string | null;
	vendor: string | null;
	/** The id of the person whose it is. */
	assignee: string | null;
	/** Everybody who did something with it at the desk that its requester could see: they may not rate it. */
	handlers: readonly string[];
	/** The last thing that the desk did, seen by the requester or not. */
	lastDeskAt: Stamp | null;
	lastDeskBy: string | null;
	/** What the requester would like to be changed, until the desk answers. */
	wish: Wish | null;
	/** Whether the requester spoke last, so that an answer is due. */
	isAnswerDue: boolean;
	/** When it was filed, first answered, and resolved for the last time; epoch milliseconds. */
	filedMs: number;
	answeredMs: number | null;
	/** Who answered it first. */
	answeredBy: string | null;
	/** Null again once it is reopened. */
	resolvedMs: number | null;
	/** The event that resolved it; it names the automatic closing. Null again once it is reopened. */
	resolution: Resolution | null;
	closedHow: ClosedHow | null;
	pauses: readonly Pause[];
	/** How often what was resolved was reopened. */
	reopened: number;
	rating: Rating | null;
	/** Feedback that was passed on, and whether an end was reported. */
	feedback: { readonly toName: string; readonly result: string | null } | null;
	/** The number of the ticket that goes on in its place. */
	mergedInto: string | null;
	/** Ids of tickets that it is linked with; known at the desk only. */
	links: readonly string[];
	files: readonly string[];
	lastAt: Stamp;
	/** Where it stood when it was merged. */
	beforeMerge: TicketStatus;
	/** When it came to an end; null while somebody has to do something. */
	endedMs: number | null;
}

/** A ticket as it was filed. */
export function filedProgress(ticket: Ticket): TicketProgress {
	return {
		status: 'open',
		statusAt: ticket.at,
		title: ticket.title,
		description: ticket.description,
		location: ticket.location ?? '',
		department: ticket.who.department,
		priority: ticket.priority,
		service: ticket.service,
		serviceName: ticket.serviceName,
		category: ticket.category,
		unit: ticket.unit,
		answers: ticket.answers,
		sla: ticket.sla ?? null,
		calendar: ticket.calendar ?? null,
		tier: 1,
		tiers: [{ tier: 1, at: ticket.at, toName: '', reason: '' }],
		escalatedTo: '',
		pic: null,
		vendor: null,
		assignee: null,
		handlers: [],
		lastDeskAt: isByRequester(ticket, ticket) ? null : ticket.at,
		lastDeskBy: isByRequester(ticket, ticket) ? null : ticket.by,
		wish: null,
		isAnswerDue: isByRequester(ticket, ticket),
		filedMs: momentOf(ticket.at),
		answeredMs: null,
		answeredBy: null,
		resolvedMs: null,
		resolution: null,
		closedHow: null,
		pauses: [],
		reopened: 0,
		rating: null,
		feedback: null,
		mergedInto: null,
		links: [],
		files: ticket.files,
		lastAt: ticket.at,
		beforeMerge: 'open',
		endedMs: null
	};
}

/** Whether who asked signed it. For somebody without an account the desk speaks. */
export function isByRequester({ requester }: Ticket, { by }: { readonly by: string }): boolean {
	return requester !== NO_ACCOUNT && by === requester;
}
