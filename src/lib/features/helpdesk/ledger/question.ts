import type { TicketSla } from '#lib/domain/desk/sla.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { TicketStatus } from '#lib/domain/desk/transitions.ts';
import type { Priority, TicketChannel, Tier } from '#lib/domain/desk/words.ts';

/*
 * What screens ask the ledger of tickets, and what it answers. Everything here can be cloned between
 * page and worker.
 */

/** Saved views of the queue. All but `all` and `done` hold tickets on which something has to be done. */
export const queueViews = [
	'open',
	'mine',
	'my-unit',
	'unassigned',
	'due-soon',
	'breached',
	'answer-due',
	'waiting-requester',
	'waiting-third-party',
	'new-today',
	/** Resolved, and waiting for a rating or for its closing. */
	'resolved',
	/** Rated, what was said passed on to a unit or vendor, and nothing said yet of what came of it (S2-76). */
	'feedback-waiting',
	/** Closed, cancelled or redirected. */
	'done',
	'all'
] as const;
export type QueueView = (typeof queueViews)[number];

/** Empty lists restrict nothing. */
export interface QueueFilter {
	readonly view: QueueView;
	/** Words of number, title, requester, NIP, department, service, location; each must be found. */
	readonly text: string;
	readonly channels: readonly TicketChannel[];
	readonly tiers: readonly Tier[];
	readonly statuses: readonly TicketStatus[];
	/** Slugs. */
	readonly services: readonly string[];
	readonly categories: readonly string[];
	readonly units: readonly string[];
	readonly priorities: readonly Priority[];
	/** Ids of people; '' for nobody. */
	readonly assignees: readonly string[];
}

export const anyTicket: QueueFilter = {
	view: 'open',
	text: '',
	channels: [],
	tiers: [],
	statuses: [],
	services: [],
	categories: [],
	units: [],
	priorities: [],
	assignees: []
};

/** `due`: what runs out first; `last`: when something last happened. */
export const queueSorts = ['due', 'filed', 'last', 'priority', 'number'] as const;
export type QueueSort = (typeof queueSorts)[number];

export interface QueueSorting {
	readonly by: QueueSort;
	readonly descending: boolean;
}

export interface QueueQuestion {
	/** The id of the person who asks: whose `mine` and `my-unit` are. */
	readonly person: string;
	readonly filter: QueueFilter;
	readonly sorting: QueueSorting;
	/** The stretch that is shown. */
	readonly from: number;
	readonly count: number;
}

/** A ticket as a list shows it. */
export interface QueueRow {
	readonly ticket: TicketSummary;
	readonly sla: TicketSla;
}

export interface QueuePage {
	/** How many tickets pass the filter in all. */
	readonly count: number;
	readonly from: number;
	readonly rows: readonly QueueRow[];
	/** The moment against which the clocks were read. */
	readonly nowMs: number;
}

/** The tickets before and after one, in the queue that was asked for last. */
export interface Neighbours {
	readonly previous: string | null;
	readonly next: string | null;
	/** From 0; null where the ticket is not in that queue. */
	readonly place: number | null;
	readonly count: number;
}

export type QueueCounts = Readonly<Record<QueueView, number>>;

export interface SimilarQuestion {
	readonly text: string;
	/** The slug of the service that was chosen, where one was. */
	readonly service: string | null;
	/** Whose tickets come first; null where it is not known. */
	readonly requester: string | null;
	/** Only tickets of that requester: nobody else's are shown to who files for themselves. */
	readonly isOwnOnly: boolean;
	/** A ticket that is not similar to itself. */
	readonly except?: string;
	readonly most: number;
}

export interface SimilarTicket {
	readonly ticket: TicketSummary;
	readonly isOfRequester: boolean;
	/** 0 to 1. */
	readonly likeness: number;
}

/** A master that was found, best first. */
export interface FoundMaster {
	readonly id: string;
	readonly slug: string;
	readonly score: number;
}

export interface FoundByText {
	/** Active services. */
	readonly services: readonly FoundMaster[];
	/** Published articles. */
	readonly faqs: readonly FoundMaster[];
	/** The newest first. */
	readonly tickets: readonly TicketSummary[];
}

/** What is searched, and how many of each are wanted; 0 leaves it out. */
export interface SearchQuestion {
	readonly text: string;
	readonly services: number;
	readonly faqs: number;
	readonly tickets: number;
}
