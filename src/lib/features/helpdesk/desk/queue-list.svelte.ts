import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Helpdesk } from '../helpdesk.ts';
import type { QueueCounts, QueuePage, QueueRow } from '../ledger/question.ts';
import type { QueueWish } from './queue-address.ts';
import { cursorAt, followed, stepped, type QueueCursor, type RowsAtHand } from './queue-cursor.ts';

type Desk = Pick<Helpdesk, 'person' | 'view' | 'onChange'>;

/** About what a screen shows: asked for before it is known how many rows have room. */
const FIRST_ROWS = 30;
/** As many as one action on several tickets may take at once. */
const MOST_TICKED = 200;

/** The queue on the screen; the worker holds the tickets themselves. */
export class QueueList {
	readonly #desk: Desk;
	#wish = $state.raw<QueueWish>() as QueueWish;
	#page = $state.raw<QueuePage | null>(null);
	#counts = $state.raw<QueueCounts | null>(null);
	#ticked = $state.raw<ReadonlyMap<string, TicketSummary>>(new Map());
	#cursor = $state.raw<QueueCursor>() as QueueCursor;
	#window = { from: 0, count: FIRST_ROWS };
	#question = 0;

	/** To be made while a component is made. `opened` is the id of the ticket that it begins with. */
	constructor(desk: Desk, wish: QueueWish, opened: string | null) {
		this.#desk = desk;
		this.#wish = wish;
		this.#cursor = { at: 0, id: opened, next: null, hasLeft: false };
		$effect(() => desk.onChange(() => void this.refresh()));
	}

	get wish(): QueueWish {
		return this.#wish;
	}

	/** How many tickets pass the filter; null until the first answer. */
	get count(): number | null {
		return this.#page?.count ?? null;
	}

	/** How many each saved view holds; null until the first answer. */
	get counts(): QueueCounts | null {
		return this.#counts;
	}

	/** The rows at hand and where they begin. */
	get rows(): { readonly from: number; readonly rows: readonly QueueRow[] } {
		return { from: this.#page?.from ?? 0, rows: this.#page?.rows ?? [] };
	}

	/** What is ticked, with how it stood then. */
	get ticked(): readonly TicketSummary[] {
		return [...this.#ticked.values()];
	}

	isTicked(id: string): boolean {
		return this.#ticked.has(id);
	}

	/** Where somebody is in it. */
	get cursor(): QueueCursor {
		return this.#cursor;
	}

	rowAt(index: number): QueueRow | null {
		return this.rows.rows[index - this.rows.from] ?? null;
	}

	goTo(index: number): void {
		this.#cursor = cursorAt(index, this.#atHand());
	}

	/** Where a step down (1) or up (−1) leads. */
	stepTo(by: number): number {
		return stepped(this.#cursor, by, this.count ?? 0);
	}

	/** Shows something else, from its beginning. */
	async show(wish: QueueWish): Promise<void> {
		this.#wish = wish;
		this.#cursor = { at: 0, id: null, next: null, hasLeft: false };
		await this.refresh();
	}

	tick(ticket: TicketSummary, isTicked: boolean): void {
		const ticked = new Map(this.#ticked);
		if (!isTicked) ticked.delete(ticket.id);
		else if (ticked.size < MOST_TICKED) ticked.set(ticket.id, ticket);
		this.#ticked = ticked;
	}

	untickAll(): void {
		this.#ticked = new Map();
	}

	async showWindow(from: number, count: number): Promise<void> {
		if (from === this.#window.from && count === this.#window.count) return;
		this.#window = { from, count };
		await this.#readRows();
	}

	/** Reads rows and counts again: something changed, or time went on. */
	async refresh(): Promise<void> {
		const [counts] = await Promise.all([
			this.#desk.view.counts(this.#desk.person.id),
			this.#readRows()
		]);
		this.#counts = counts;
	}

	async #readRows(): Promise<void> {
		const question = ++this.#question;
		const page = await this.#desk.view.queue({
			person: this.#desk.person.id,
			...this.#wish,
			...this.#window
		});
		// An answer that was overtaken by another question says nothing any more.
		if (question !== this.#question) return;
		this.#page = page;
		this.#cursor = followed(this.#cursor, this.#atHand());
		const fresh = page.rows.filter(({ ticket }) => this.#ticked.has(ticket.id));
		if (fresh.length > 0) {
			this.#ticked = new Map([
				...this.#ticked,
				...fresh.map(({ ticket }) => [ticket.id, ticket] as const)
			]);
		}
	}

	#atHand(): RowsAtHand {
		return { ...this.rows, count: this.count ?? 0 };
	}
}
