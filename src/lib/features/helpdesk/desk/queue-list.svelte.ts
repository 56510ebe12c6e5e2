import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Helpdesk } from '../helpdesk.ts';
import type { QueueCounts, QueueFilter, QueuePage, QueueRow } from '../ledger/question.ts';
import type { QueueWish } from './queue-address.ts';

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
	#window = { from: 0, count: FIRST_ROWS };
	#question = 0;

	/** To be made while a component is made. */
	constructor(desk: Desk, wish: QueueWish) {
		this.#desk = desk;
		this.#wish = wish;
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

	rowAt(index: number): QueueRow | null {
		return this.rows.rows[index - this.rows.from] ?? null;
	}

	/** Where a ticket stands among the rows at hand; −1 where it is not among them. */
	placeOf(id: string): number {
		const at = this.rows.rows.findIndex(({ ticket }) => ticket.id === id);
		return at < 0 ? -1 : at + this.rows.from;
	}

	async show(wish: QueueWish): Promise<void> {
		this.#wish = wish;
		await this.refresh();
	}

	async filterBy(filter: QueueFilter): Promise<void> {
		await this.show({ ...this.#wish, filter });
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
		const fresh = page.rows.filter(({ ticket }) => this.#ticked.has(ticket.id));
		if (fresh.length > 0) {
			this.#ticked = new Map([
				...this.#ticked,
				...fresh.map(({ ticket }) => [ticket.id, ticket] as const)
			]);
		}
	}
}
