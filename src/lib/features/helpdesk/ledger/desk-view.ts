import { dueAutoCloses } from '#lib/domain/desk/auto-close.ts';
import type { TicketSla } from '#lib/domain/desk/sla.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { isWorkedOn } from '#lib/domain/desk/transitions.ts';
import type { Zone } from '#lib/domain/time/zone.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type {
	DeskReport,
	ReportQuestion,
	ReportRows,
	RowsAsked
} from '../reports/report-question.ts';
import { readReport, readReportRows } from '../reports/read-report.ts';
import type { StretchAsked } from '../outbox/owed-board.ts';
import { OwedDesk, type OwedPage } from '../outbox/owed-desk.ts';
import { DeskFeed } from './desk-feed.ts';
import { DeskMasters } from './desk-masters.ts';
import { folded } from './folded.ts';
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
	type SimilarTicket
} from './question.ts';
import { inView, matcher, type QueueMeasure } from './queue-match.ts';
import { QueueOrders } from './queue-orders.ts';
import { similarRows } from './similar.ts';
import { SlaBoard } from './sla-board.ts';

/** What the ledger is measured against, besides what the office keeps. */
export interface DeskClock {
	readonly nowMs: number;
	/** The office's, for a calendar that has not been made yet, and for "today". */
	readonly zone: Zone;
}

/** What the worker answers about tickets: queues, counts, search, reports. One for each tab. */
export class DeskView {
	readonly #desk: Engine;
	readonly #clock: () => DeskClock;
	readonly #feed: DeskFeed;
	readonly #masters: DeskMasters;
	readonly #board: SlaBoard;
	readonly #orders: QueueOrders;
	/** Opened at the first question about the outbox. */
	#owed: Promise<OwedDesk> | null = null;
	/** The rows of the queue that was asked for last. */
	#queue: Int32Array = new Int32Array();

	private constructor(desk: Engine, clock: () => DeskClock, feed: DeskFeed, masters: DeskMasters) {
		this.#desk = desk;
		this.#clock = clock;
		this.#feed = feed;
		this.#masters = masters;
		this.#board = new SlaBoard(feed.ledger, masters);
		this.#orders = new QueueOrders(feed.ledger, this.#board);
	}

	/** `desk` and `org` are the engines of the databases; the clock is asked at each question. */
	static async open(desk: Engine, org: Engine, clock: () => DeskClock): Promise<DeskView> {
		const [feed, masters] = await Promise.all([
			DeskFeed.open(desk),
			DeskMasters.open(org, () => clock().zone)
		]);
		return new DeskView(desk, clock, feed, masters);
	}

	/**
	 * A stretch of the tickets that pass a filter, in order, with their clocks. It is the queue that
	 * somebody goes through from then on: `neighbours` are asked of it.
	 */
	async queue(question: QueueQuestion): Promise<QueuePage> {
		const { page, queue } = await this.#stretch(question);
		this.#queue = queue;
		return page;
	}

	/** The same, for who only looks: the queue that somebody goes through stays as it is. */
	async glance(question: QueueQuestion): Promise<QueuePage> {
		return (await this.#stretch(question)).page;
	}

	/** How many tickets each saved view of a person holds. */
	async counts(person: string): Promise<QueueCounts> {
		const measure = await this.#measure(person);
		const count = (view: (typeof queueViews)[number]) => {
			const isIn = inView(view, measure);
			let found = 0;
			for (let row = 0; row < measure.ledger.count; row++) if (isIn(row)) found++;
			return found;
		};
		return Object.fromEntries(queueViews.map((view) => [view, count(view)])) as QueueCounts;
	}

	/** Where a ticket stands in the queue that was asked for last. */
	async neighbours(id: string): Promise<Neighbours> {
		const { ledger } = this.#feed;
		const row = ledger.rowOf(id);
		const place = row === null ? -1 : this.#queue.indexOf(row);
		const idAt = (at: number) => {
			const other = this.#queue[at];
			return other === undefined ? null : ledger.columns.texts.id[other]!;
		};
		return {
			previous: place > 0 ? idAt(place - 1) : null,
			next: place < 0 ? idAt(0) : idAt(place + 1),
			place: place < 0 ? null : place,
			count: this.#queue.length
		};
	}

	/** Tickets by id, in this order; without those that are not here. */
	async rowsOf(ids: readonly string[]): Promise<readonly QueueRow[]> {
		const { nowMs, ledger } = await this.#measure('');
		return this.#rows(
			ids.map((id) => ledger.rowOf(id)).filter((row) => row !== null),
			nowMs
		);
	}

	/** Tickets that say nearly the same, most alike first. */
	async similar(question: SimilarQuestion): Promise<readonly SimilarTicket[]> {
		const { nowMs, ledger } = await this.#measure('');
		const found = similarRows(ledger, question, nowMs);
		const summaries = await this.#summaries(found.map(({ row }) => row));
		return found.flatMap(({ isOfRequester, likeness }, at) => {
			const ticket = summaries[at];
			return ticket ? [{ ticket, isOfRequester, likeness }] : [];
		});
	}

	/** Services, articles and tickets for some words, as they are being typed. */
	async search({ text, services, faqs, tickets }: SearchQuestion): Promise<FoundByText> {
		await Promise.all([this.#masters.catchUp(), tickets > 0 ? this.#feed.catchUp() : null]);
		const search = await this.#masters.search();
		return {
			services: search.services(text, services),
			faqs: search.faqs(text, faqs),
			tickets: tickets > 0 ? await this.#ticketsWith(text, tickets) : []
		};
	}

	/** The ids of those who have or resolved a ticket, as far as the ledger has seen. */
	async peopleAtDesk(): Promise<readonly string[]> {
		await this.#feed.catchUp();
		const { assignee, resolver } = this.#feed.ledger.columns.names;
		return [...new Set([...assignee.all, ...resolver.all])];
	}

	/** The clocks of all tickets that are worked on, by id, worked out anew. */
	async slaOfOpen(): Promise<ReadonlyMap<string, TicketSla>> {
		const { nowMs, ledger, board } = await this.#measure('');
		const clocks = new Map<string, TicketSla>();
		for (let row = 0; row < ledger.count; row++) {
			if (!isWorkedOn(ledger.columns.statusAt(row))) continue;
			clocks.set(ledger.columns.texts.id[row]!, board.slaAt(row, nowMs));
		}
		return clocks;
	}

	/** A stretch of the messages that requesters are owed by now, and how many there are. */
	async owed(asked: StretchAsked): Promise<OwedPage> {
		this.#owed ??= OwedDesk.open(this.#desk).catch((error: unknown) => {
			// Whoever asks next tries again.
			this.#owed = null;
			throw error;
		});
		const [owed] = await Promise.all([this.#owed, this.#masters.catchUp()]);
		return owed.page(asked, this.#clock().nowMs, this.#masters.settings);
	}

	/** The closings that are owed: of tickets whose days for a rating are over. To be recorded by the desk. */
	async dueAutoCloses(): Promise<ReturnType<typeof dueAutoCloses>> {
		const { nowMs, ledger } = await this.#measure('');
		const rows: number[] = [];
		for (let row = 0; row < ledger.count; row++) {
			if (ledger.columns.statusAt(row) === 'resolved') rows.push(row);
		}
		const resolved = (await this.#summaries(rows)).filter((summary) => summary !== undefined);
		return dueAutoCloses(resolved, nowMs, this.#masters.settings);
	}

	/** Every figure of a report. */
	async report(question: ReportQuestion): Promise<DeskReport> {
		return readReport(this.#desk, await this.#measure(''), question);
	}

	/** The rows that a figure of a report counts: the first so many, the newest first. */
	async reportRows(question: ReportQuestion, asked: RowsAsked, most: number): Promise<ReportRows> {
		return readReportRows(this.#desk, await this.#measure(''), question, asked, most);
	}

	async #stretch({ person, filter, sorting, from, count }: QueueQuestion): Promise<{
		readonly page: QueuePage;
		readonly queue: Int32Array;
	}> {
		const measure = await this.#measure(person);
		const queue = this.#orders.rows(sorting).filter(matcher(filter, measure));
		const { nowMs } = measure;
		const rows = await this.#rows(queue.subarray(from, from + count), nowMs);
		return { page: { count: queue.length, from, rows, nowMs }, queue };
	}

	async #ticketsWith(text: string, most: number): Promise<TicketSummary[]> {
		const words = folded(text)
			.split(' ')
			.filter((word) => word !== '');
		if (words.length === 0) return [];
		const { search } = this.#feed.ledger.columns.texts;
		const newest = this.#orders.rows({ by: 'filed', descending: true });
		const found: number[] = [];
		for (const row of newest) {
			if (found.length === most) break;
			if (words.every((word) => search[row]!.includes(word))) found.push(row);
		}
		return (await this.#summaries(found)).filter((summary) => summary !== undefined);
	}

	/** Everything as it is in the store by now, and at this moment. */
	async #measure(person: string): Promise<QueueMeasure> {
		await Promise.all([this.#feed.catchUp(), this.#masters.catchUp()]);
		const { nowMs, zone } = this.#clock();
		this.#board.catchUp(nowMs);
		const { ledger } = this.#feed;
		return { ledger, board: this.#board, masters: this.#masters, person, nowMs, zone };
	}

	async #rows(rows: Iterable<number>, nowMs: number): Promise<QueueRow[]> {
		const shown = [...rows];
		const summaries = await this.#summaries(shown);
		return shown.flatMap((row, at) => {
			const ticket = summaries[at];
			return ticket ? [{ ticket, sla: this.#board.slaAt(row, nowMs) }] : [];
		});
	}

	#summaries(rows: readonly number[]): Promise<(TicketSummary | undefined)[]> {
		const { id } = this.#feed.ledger.columns.texts;
		return this.#desk.tables.dexie
			.table<TicketSummary, string>('ticketSummaries')
			.bulkGet(rows.map((row) => id[row]!));
	}
}
