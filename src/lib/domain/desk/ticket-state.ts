import type { Stamp } from '../clock.ts';
import type { FileDoc } from '../files/file.ts';
import type { FormAnswer, Rating, Ticket, TicketEvent } from './ticket.ts';
import type { TicketStatus } from './transitions.ts';
import type { Priority, SlaTarget, Tier } from './words.ts';

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

/** Time in which the requester or a third party was waited for; open at the end while it goes on. */
export interface Pause {
	readonly fromMs: number;
	readonly toMs: number | null;
}

/** Where a ticket was, and since when. */
export interface TierStep {
	readonly tier: Tier;
	readonly at: Stamp;
	readonly toName: string;
	readonly reason: string;
}

/** How a ticket stands: what its facts add up to, whatever order they came in. Knows no clock. */
export interface TicketState {
	readonly id: string;
	readonly ticket: Ticket;
	readonly status: TicketStatus;
	readonly statusAt: Stamp;
	/** What was filed, with what was changed since. */
	readonly title: string;
	readonly description: string;
	readonly location: string;
	readonly department: string;
	readonly priority: Priority;
	readonly service: string;
	readonly category: string;
	readonly unit: string;
	readonly answers: readonly FormAnswer[];
	readonly sla: SlaTarget | null;
	readonly calendar: string | null;
	readonly tier: Tier;
	readonly tiers: readonly TierStep[];
	/** Who it was escalated to last; empty at Tier 1. */
	readonly escalatedTo: string;
	readonly pic: string | null;
	readonly vendor: string | null;
	/** The id of the person whose it is. */
	readonly assignee: string | null;
	/** Everybody who did something with it at the desk: they may not rate it. */
	readonly handlers: readonly string[];
	/** The last thing that the desk did, seen by the requester or not. */
	readonly lastDeskAt: Stamp | null;
	readonly lastDeskBy: string | null;
	/** Whether the requester wrote last, so that an answer is due. */
	readonly isAnswerDue: boolean;
	/** When it was filed, first answered, and resolved for the last time; epoch milliseconds. */
	readonly filedMs: number;
	readonly answeredMs: number | null;
	readonly resolvedMs: number | null;
	/** The event that resolved it; it names the automatic closing. */
	readonly resolution: Extract<TicketEvent, { kind: 'resolve' }> | null;
	readonly pauses: readonly Pause[];
	readonly reopened: number;
	readonly rating: Rating | null;
	/** Feedback that was passed on, and whether an end was reported. */
	readonly feedback: { readonly toName: string; readonly result: string | null } | null;
	readonly mergedInto: string | null;
	/** Ids of tickets that it is linked with; known at the desk only. */
	readonly links: readonly string[];
	readonly files: readonly string[];
	readonly lastAt: Stamp;
	readonly history: readonly HistoryEntry[];
}

/** What lists, queues and reports keep of every ticket: a row of `ticketSummaries`. */
export interface TicketSummary extends Omit<
	TicketState,
	'ticket' | 'history' | 'description' | 'answers' | 'tiers' | 'files'
> {
	readonly number: string;
	readonly requester: string;
	readonly who: Ticket['who'];
	readonly channel: Ticket['channel'];
	readonly serviceName: Ticket['serviceName'];
	readonly filedBy: string;
	readonly dispute: string | null;
	readonly escalations: number;
}

/** Files of a ticket that a requester may see. */
export function isForRequester(file: FileDoc): boolean {
	return file.internal !== true;
}
