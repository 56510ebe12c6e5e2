import type { RatingKind } from '#lib/domain/desk/ticket.ts';
import type { Bilingual, TicketChannel } from '#lib/domain/desk/words.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';

/*
 * What the report is asked, and what it answers. Everything here can be cloned between page and worker.
 */

/** Empty lists restrict nothing. */
export interface ReportQuestion {
	/** First and last day, in the office's zone. */
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	/** Slugs. */
	readonly units: readonly string[];
	readonly services: readonly string[];
	readonly channels: readonly TicketChannel[];
}

/** By what tickets are told apart. The value of a tier is its number. */
export const dimensions = ['channel', 'category', 'service', 'unit', 'tier', 'priority'] as const;
export type Dimension = (typeof dimensions)[number];

/**
 * Tickets that a figure counts. `filed`, `answered`, `response-…`, `escalated`, `clarified`, `cancelled`,
 * `redirected` (by somebody at the desk), `merged` (it goes on in another), `ever-resolved`
 * and `reopened`: of those that were filed in the period. `resolved`, `resolution-…`: of those that were
 * resolved in it. `rated` and `forwarded` (what the rating says was passed on): of those that were rated in it.
 * `open`: all that somebody works on now; `due-soon` and `breached`: those of them whose time is nearly or wholly
 * used up. `feedback-open`: all whose feedback was passed on and has no result now.
 */
export const ticketSets = [
	'filed',
	'answered',
	'response-met',
	'response-missed',
	'resolved',
	'resolution-met',
	'resolution-missed',
	'ever-resolved',
	'reopened',
	'escalated',
	'clarified',
	'cancelled',
	'redirected',
	'merged',
	'rated',
	'forwarded',
	'feedback-open',
	'open',
	'due-soon',
	'breached'
] as const;
export type TicketSet = (typeof ticketSets)[number];

/** What is measured in working time: until the first answer, or until it was resolved. */
export const reportClocks = ['response', 'resolution'] as const;
export type ReportClock = (typeof reportClocks)[number];

/** The tickets whose times a clock's median is of. */
export const timedSets = {
	response: 'answered',
	resolution: 'resolved'
} as const satisfies Record<ReportClock, TicketSet>;

/** How old what is open is, in days of the calendar since it was filed. */
export const backlogAges = ['0-1', '2-3', '4-7', '8-30', 'over-30'] as const;
export type BacklogAge = (typeof backlogAges)[number];

/** Which rows are wanted: those that one figure counts. */
export type RowsAsked =
	| {
			readonly of: TicketSet;
			readonly where?: { readonly dimension: Dimension; readonly value: string };
			readonly stars?: number;
			readonly kind?: RatingKind;
			readonly age?: BacklogAge;
			/** Who it is with (`open`), who answered it first (`answered`) or who resolved it (`resolved`). */
			readonly person?: string;
			/** With this time of each, the longest first. */
			readonly time?: ReportClock;
	  }
	| { readonly of: 'redirects'; readonly service?: string; readonly standing?: RedirectStanding }
	| { readonly of: 'deflected' }
	| { readonly of: 'unrecorded'; readonly kind: 'request' | 'status-enquiry' };

/** What who was sent elsewhere said of it last. */
export const redirectStandings = ['done', 'not-done', 'unanswered'] as const;
export type RedirectStanding = (typeof redirectStandings)[number];

/** How many of how many. */
export interface Share {
	readonly count: number;
	readonly of: number;
}

/** Values that stand for many: half of them, or nine of ten, are not larger. */
export const landmarks = ['median', 'p90'] as const;
export type Landmark = (typeof landmarks)[number];

/** Minutes of working time; null where there are too few to say it of. */
export interface Spread {
	readonly count: number;
	readonly median: number | null;
	readonly p90: number | null;
}

export interface RatingFigure {
	/** 1 to 5; null where nobody rated. */
	readonly mean: number | null;
	readonly count: number;
	/** By stars, 1 first. */
	readonly stars: readonly number[];
	readonly kinds: Readonly<Record<RatingKind, number>>;
	/** Of the tickets that were resolved in the period. */
	readonly response: Share;
	/** Passed on, of those that were rated in the period; and, now and whenever it was rated, without a result. */
	readonly forwarded: number;
	readonly feedbackOpen: number;
}

export interface DimensionRow {
	readonly value: string;
	readonly filed: number;
	readonly resolved: number;
	readonly open: number;
	readonly breached: number;
	readonly response: Share;
	readonly responseTime: Spread;
	readonly resolution: Share;
	readonly resolutionTime: Spread;
	readonly rating: Pick<RatingFigure, 'mean' | 'count'>;
}

/** What somebody has on the table, and what they got done. */
export interface PersonLoad {
	readonly person: string;
	readonly open: number;
	readonly breached: number;
	/** Of those that they answered first. */
	readonly responseTime: Spread;
	readonly resolved: number;
	readonly resolutionTime: Spread;
}

export interface RedirectRow {
	readonly service: string;
	/** As it was called when people were sent away. */
	readonly name: { readonly id: string; readonly en: string };
	readonly count: number;
	readonly standings: Readonly<Record<RedirectStanding, number>>;
}

/** Tickets of some days in a row. */
export interface ReportStep {
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	readonly filed: number;
	readonly resolved: number;
}

export interface DeskReport {
	/** When this was worked out, in milliseconds since 1970. */
	readonly madeAtMs: number;
	/** When something was last recorded here of any ticket; null where there is none. */
	readonly lastMs: number | null;
	/** All tickets of this device. */
	readonly tickets: number;
	readonly filed: number;
	/** Of those that were filed: what ended without being resolved. */
	readonly cancelled: number;
	readonly redirected: number;
	readonly merged: number;
	readonly resolved: number;
	readonly open: number;
	readonly dueSoon: number;
	readonly breached: number;
	readonly response: Share;
	readonly responseTime: Spread;
	readonly resolution: Share;
	readonly resolutionTime: Spread;
	/** Of those that were resolved at least once. */
	readonly reopened: Share;
	readonly escalated: Share;
	/** Tickets about which the requester had to be asked, and how often in all; S2-32. */
	readonly clarified: Share;
	readonly clarifications: number;
	readonly rating: RatingFigure;
	readonly by: Readonly<Record<Dimension, readonly DimensionRow[]>>;
	readonly people: readonly PersonLoad[];
	readonly backlog: Readonly<Record<BacklogAge, number>>;
	/** Most redirected first; S2-61. */
	readonly redirects: readonly RedirectRow[];
	/** Tickets that were begun and not filed because an article answered them; null where a filter hides some. */
	readonly deflected: Share | null;
	/** Requests that are in a ticket, of all that are known of; null where a filter hides some. S2-151. */
	readonly recorded: Share | null;
	/** Questions how it stands, for each ticket that was filed; null where a filter hides some. S2-152. */
	readonly enquiries: Share | null;
	readonly steps: readonly ReportStep[];
}

/** One row behind a figure. */
export interface ReportRow {
	readonly id: string;
	/** The address of a ticket. */
	readonly href: string | null;
	/** A ticket's number; empty for what has none. */
	readonly number: string;
	readonly title: Bilingual;
	readonly who: string;
	readonly atMs: number;
	/** Working time, where a time is asked for. */
	readonly minutes: number | null;
	/** How often, where one row stands for several. */
	readonly count: number;
}

export interface ReportRows {
	readonly count: number;
	/** The newest first, or the longest time first; as many as were asked for. */
	readonly rows: readonly ReportRow[];
	/** The very tickets whose time is the median, or the 90th percentile, where a time is asked for. */
	readonly landmarks: Readonly<Partial<Record<Landmark, ReportRow>>>;
}
