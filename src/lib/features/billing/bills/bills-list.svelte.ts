import { live } from '#lib/store/live.svelte.ts';
import { readRows, type BillRowContent } from './bill-rows.ts';
import { unpaid, type BillFilter, type Sorting } from '../ledger/filter.ts';
import type { BillLine } from '../ledger/ledger-view.ts';
import type { Ageing, Totals } from '../ledger/list.ts';
import type { BillingOffice } from '../office.ts';

interface Stretch {
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
	#totals = $state.raw<Totals | null>(null);
	#ageing = $state.raw<Ageing | null>(null);
	#selected = $state.raw<Totals>({ bills: 0, customers: 0, open: 0 });
	#stretch = $state.raw<Stretch>({ from: 0, lines: [] });
	#window = { from: 0, count: 0 };
	#isAsking = false;
	#isStale = false;
	readonly #rows;

	/** To be made while a component is made: it follows the store until the component goes. */
	constructor(office: BillingOffice) {
		this.#office = office;
		this.#rows = live(
			() => this.#stretch,
			async ({ from, lines }) => ({ from, rows: await readRows(office.tables, lines) })
		);
		$effect(() => office.onLedgerChange(() => void this.#refresh()));
	}

	get filter(): BillFilter {
		return this.#filter;
	}

	get sorting(): Sorting {
		return this.#sorting;
	}

	/** Null until the first answer. */
	get totals(): Totals | null {
		return this.#totals;
	}

	get ageing(): Ageing | null {
		return this.#ageing;
	}

	get selected(): Totals {
		return this.#selected;
	}

	/** The rows at hand, read whole from the store, and the place of the first of them. */
	get rows(): { readonly from: number; readonly rows: readonly BillRowContent[] } {
		return this.#rows.current ?? { from: 0, rows: [] };
	}

	async filterBy(filter: BillFilter, sorting: Sorting): Promise<void> {
		this.#filter = filter;
		this.#sorting = sorting;
		await this.#refresh();
	}

	async sortBy(sorting: Sorting): Promise<void> {
		this.#sorting = sorting;
		await this.#refresh();
	}

	/** The rows that the screen shows now. */
	async showWindow(from: number, count: number): Promise<void> {
		if (from === this.#window.from && count === this.#window.count) return;
		this.#window = { from, count };
		const lines = await this.#office.ledger.billLines(from, count);
		if (this.#window.from === from && this.#window.count === count) this.#stretch = { from, lines };
	}

	async tick(from: number, count: number, isTicked: boolean): Promise<void> {
		this.#selected = await this.#office.ledger.tick(from, count, isTicked);
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
				this.#totals = answer.totals;
				this.#ageing = answer.ageing;
				this.#selected = answer.selected;
				this.#stretch = { from, lines: answer.lines };
			}
		} finally {
			this.#isAsking = false;
		}
	}
}
