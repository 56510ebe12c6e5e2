import type { Account } from '#lib/domain/billing/account.ts';
import type { Customer } from '#lib/domain/billing/customer.ts';
import { customerId } from '#lib/domain/ids.ts';
import { live } from '#lib/store/live.svelte.ts';
import { unpaid, type BillFilter, type Sorting } from '../ledger/filter.ts';
import type { CustomerSummary } from '../ledger/ledger-view.ts';
import type { Totals } from '../ledger/list.ts';
import { cut, isWithin } from '../components/stretch.ts';
import type { BillingOffice } from '../office.ts';

export interface CustomerRowContent {
	readonly summary: CustomerSummary;
	readonly customer: Customer | null;
	readonly account: Account | null;
}

export const largestFirst: Sorting = { by: 'amount', descending: true };

/** About what a screen shows: asked for with the list, before it is known how many rows have room. */
const FIRST_ROWS = 40;

/** The list of customers on the screen; the worker holds the list itself. */
export class CustomersList {
	readonly #office: BillingOffice;
	#filter = $state.raw<BillFilter>(unpaid);
	#sorting = $state.raw<Sorting>(largestFirst);
	#totals = $state.raw<Totals | null>(null);
	#selected = $state.raw<Totals>({ bills: 0, customers: 0, open: 0 });
	#stretch = $state.raw<{ from: number; lines: readonly CustomerSummary[] }>({
		from: 0,
		lines: []
	});
	#window = { from: 0, count: FIRST_ROWS };
	#question = 0;
	readonly #rows;

	/** To be made while a component is made. */
	constructor(office: BillingOffice, sorting: Sorting = largestFirst) {
		this.#office = office;
		this.#sorting = sorting;
		this.#rows = live(
			() => this.#stretch,
			async ({ from, lines }) => ({ from, rows: await readRows(office, lines) })
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

	/** What is ticked, in this list or another. */
	get selected(): Totals {
		return this.#selected;
	}

	get rows(): { readonly from: number; readonly rows: readonly CustomerRowContent[] } {
		return this.#rows.current ?? { from: 0, rows: [] };
	}

	async search(search: string): Promise<void> {
		this.#filter = { ...this.#filter, search };
		await this.#refresh();
	}

	async sortBy(sorting: Sorting): Promise<void> {
		this.#sorting = sorting;
		await this.#refresh();
	}

	async tick(customerNo: string, isTicked: boolean): Promise<void> {
		this.#selected = await this.#office.ledger.tickCustomer(customerNo, isTicked);
		await this.#refresh();
	}

	async tickAll(): Promise<void> {
		this.#selected = await this.#office.ledger.tickAllCustomers();
		await this.#refresh();
	}

	async untickAll(): Promise<void> {
		this.#selected = await this.#office.ledger.untickAll();
		await this.#refresh();
	}

	async showWindow(from: number, count: number): Promise<void> {
		const asked = this.#window;
		if (from === asked.from && count === asked.count) return;
		this.#window = { from, count };
		// The first answer is still on its way, and brings them.
		if (!this.#totals && isWithin(this.#window, asked)) return;
		const lines = await this.#office.ledger.customerLines(from, count);
		if (this.#window.from === from) this.#stretch = { from, lines };
	}

	async #refresh(): Promise<void> {
		const question = ++this.#question;
		const asked = this.#window;
		const { totals, selected, lines } = await this.#office.ledger.listCustomers(
			this.#filter,
			this.#sorting,
			asked.from,
			asked.count
		);
		if (question !== this.#question) return;
		this.#totals = totals;
		this.#selected = selected;
		this.#stretch = cut(lines, asked, this.#window);
	}
}

async function readRows(
	{ tables }: BillingOffice,
	lines: readonly CustomerSummary[]
): Promise<CustomerRowContent[]> {
	const [customers, accounts] = await Promise.all([
		tables.customers.bulkGet(lines.map((line) => customerId(line.customerNo))),
		tables.accounts.bulkGet(lines.map((line) => line.customerNo))
	]);
	return lines.map((summary, at) => ({
		summary,
		customer: customers[at] ?? null,
		account: accounts[at] ?? null
	}));
}
