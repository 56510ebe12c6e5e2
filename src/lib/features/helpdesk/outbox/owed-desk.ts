import type { NoticeFact, OpenNotices } from '#lib/domain/desk/open-notices.ts';
import { subjectOf } from '#lib/domain/desk/open-notices.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { DerivedFeed } from '../ledger/derived-feed.ts';
import { OwedBoard, type OwedContent, type StretchAsked } from './owed-board.ts';
import { owedLines, type OwedLine } from './owed-lines.ts';

/** A line of the list, with what only other tables know. */
export interface ListedLine extends OwedLine {
	/** The number of the ticket that it is about; empty where it is about something else. */
	readonly number: string;
}

/** A stretch of the outbox, and how much there is. */
export interface OwedPage {
	/** How many messages are owed in all, exactly. */
	readonly count: number;
	/** Of these, how many are about what was asked to come first. */
	readonly ofFirst: number;
	readonly from: number;
	readonly lines: readonly ListedLine[];
}

/** Counts up when a board's content changes its meaning. */
const FORMAT = 1;

const aboutNotices: ReadonlySet<string> = new Set<NoticeFact['type']>([
	'ticket',
	'ticket-event',
	'rating',
	'redirect',
	'faq-proposal',
	'app-report',
	'notice-event'
]);

/** What the worker answers about the outbox: all of it is counted, a stretch of it read. */
export class OwedDesk {
	readonly #engine: Engine;
	readonly #board: OwedBoard;
	readonly #feed: DerivedFeed<OpenNotices, OwedContent>;

	private constructor(
		engine: Engine,
		board: OwedBoard,
		feed: DerivedFeed<OpenNotices, OwedContent>
	) {
		this.#engine = engine;
		this.#board = board;
		this.#feed = feed;
	}

	static async open(engine: Engine): Promise<OwedDesk> {
		const { holder, feed } = await DerivedFeed.open<OpenNotices, OwedContent, OwedBoard>(
			engine,
			{ table: 'openNotices', snapshot: 'owed', format: FORMAT, idsOf: subjectsOf },
			(content) => new OwedBoard(content)
		);
		return new OwedDesk(engine, holder, feed);
	}

	async page(
		asked: StretchAsked,
		nowMs: number,
		settings: Pick<DeskSettings, 'ratingReminderDays'>
	): Promise<OwedPage> {
		await this.#feed.catchUp();
		const { first, from, count } = asked;
		const counted = this.#board.count(nowMs, settings);
		const ofFirst = first === null ? 0 : this.#board.countOf(first, nowMs, settings);
		const { ids, skip } = this.#board.stretch(asked, nowMs, settings);
		const tickets = ids.filter((id) => typeOfId(id) === 'ticket');
		const { dexie } = this.#engine.tables;
		const [rows, summaries] = await Promise.all([
			dexie.table<OpenNotices, string>('openNotices').bulkGet([...ids]),
			dexie.table<TicketSummary, string>('ticketSummaries').bulkGet(tickets)
		]);
		const numbers = new Map(summaries.map((summary) => [summary?.id, summary?.number]));
		const lines = rows.flatMap((row) =>
			row
				? owedLines(row, nowMs, settings).map((line) => ({
						...line,
						number: numbers.get(row.id) ?? ''
					}))
				: []
		);
		return { count: counted, ofFirst, from, lines: lines.slice(skip, skip + count) };
	}
}

/** What a written document's messages are about; nothing where it owes none. */
function subjectsOf({ id, body }: DocState): string[] {
	if (!aboutNotices.has(typeOfId(id))) return [];
	const subject: unknown = subjectOf(body as unknown as NoticeFact);
	return [typeof subject === 'string' ? subject : id];
}
