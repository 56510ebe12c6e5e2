import { live } from '#lib/store/live.svelte.ts';
import { readRows, type BillRowContent } from './bill-rows.ts';
import { unpaid, type BillFilter, type Sorting } from '../ledger/filter.ts';
import type { BillLine } from '../ledger/ledger-view.ts';
import type { Ageing, Totals } from '../ledger/list.ts';
import type { BillingOffice } from '../office.ts';

/** A list as the worker put it together, and the stretch of it that the screen shows. */
interface Listed {
	readonly totals: Totals;
	readonly ageing: Ageing;
	readonly from: number;
	readonly lines: readonly BillLine[];
}

export const oldestFirst: Sorting = { by: 'due', descending: false };

/**
 * The list of bills on the screen: what is asked for, what it adds up to, and the stretch of rows
 * that is seen. The worker holds the list itself.
 */
export class BillsList {
	readonly #office: BillingOffice;
	#filter = $state.raw<BillFilter>(unpaid);
	#sorting = $state.raw<Sorting>(oldestFirst);
	readonly #question = $derived({ filter: this.#filter, sorting: this.#sorting });
	#selected = $state.raw<Totals>({ bills: 0, customers: 0, open: 0 });
	#listed = $state.raw<Listed | null>(null);
	#window = { from: 0, count: 0 };
	#isAsking = false;
	#isStale = false;
	readonly #shown;

	/** To be made while a component is made: it follows the store until the component goes. */
	constructor(office: BillingOffice, sorting: Sorting = oldestFirst) {
		this.#office = office;
		this.#sorting = sorting;
		this.#shown = live(
			() => this.#listed,
			async (listed) => ({ ...listed, rows: await readRows(office.tables, listed.lines) })
		);
		$effect(() => office.onLedgerChange(() => void this.#refresh()));
	}

	get filter(): BillFilter {
		return this.#filter;
	}

	get sorting(): Sorting {
		return this.#sorting;
	}

	/** What the list is asked for; another object whenever that changes. */
	get question(): unknown {
		return this.#question;
	}

	/** Null until the first answer. Changes together with the rows that it is the sum of. */
	get totals(): Totals | null {
		return this.#shown.current?.totals ?? null;
	}

	get ageing(): Ageing | null {
		return this.#shown.current?.ageing ?? null;
	}

	get selected(): Totals {
		return this.#selected;
	}

	/** The rows at hand, read whole from the store, and the place of the first of them. */
	get rows(): { readonly from: number; readonly rows: readonly BillRowContent[] } {
		return this.#shown.current ?? { from: 0, rows: [] };
	}

	async filterBy(filter: BillFilter, sorting: Sorting): Promise<void> {
		this.#filter = filter;
		this.#sorting = sorting;
		await this.#refresh();
	}

	/** The rows that the screen shows now. */
	async showWindow(from: number, count: number): Promise<void> {
		if (from === this.#window.from && count === this.#window.count) return;
		this.#window = { from, count };
		const lines = await this.#office.ledger.billLines(from, count);
		const isStillShown = this.#window.from === from && this.#window.count === count;
		if (isStillShown && this.#listed) this.#listed = { ...this.#listed, from, lines };
	}

	async tick(id: string, isTicked: boolean): Promise<void> {
		this.#selected = await this.#office.ledger.tick([id], isTicked);
		await this.#refresh();
	}

	async tickAll(): Promise<void> {
		this.#selected = await this.#office.ledger.tickAll();
		await this.#refresh();
	}

	async untickAll(): Promise<void> {
		this.#selected = await this.#office.ledger.untickAll();
		await this.#refresh();
	}

	/** Asks anew; while an answer is on its way, later questions are put together into one. */
	async #refresh(): Promise<void> {
		this.#isStale = true;
		if (this.#isAsking) return;
		this.#isAsking = true;
		try {
			while (this.#isStale) {
				this.#isStale = false;
				const { from, count } = this.#window;
				const answer = await this.#office.ledger.listBills(
					this.#filter,
					this.#sorting,
					from,
					count
				);
				this.#selected = answer.selected;
				this.#listed = { totals: answer.totals, ageing: answer.ageing, from, lines: answer.lines };
			}
		} finally {
			this.#isAsking = false;
		}
	}
}
