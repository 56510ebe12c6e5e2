import type { Stage } from '#lib/domain/billing/template.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { dateOfDay, type CalendarDate } from '#lib/domain/time/date.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import type { BillFilter, Sorting } from './filter.ts';
import type { Ledger } from './ledger.ts';
import {
	listBills,
	listCustomers,
	type Ageing,
	type BillList,
	type CustomerLine,
	type Totals
} from './list.ts';
import { Orders } from './orders.ts';
import { Selection } from './selection.ts';
import { isFound, searchTerms } from './search-text.ts';
import { isListed, isPlanLate, isPromiseDue } from './holds.ts';
import { mostUrgentFirst, queueItems, stageGroups } from './stages.ts';

/** A bill in a list: enough to fetch what is drawn, and whether it is ticked. */
export interface BillLine {
	readonly id: string;
	readonly customerNo: string;
	readonly isTicked: boolean;
}

export interface CustomerSummary {
	readonly customerNo: string;
	readonly bills: number;
	readonly open: Rupiah;
	readonly oldestDue: CalendarDate | null;
	/** Some of their bills are ticked. */
	readonly isTicked: boolean;
}

export interface StageSummary {
	readonly stage: Stage;
	readonly ready: number;
	readonly held: number;
	readonly open: Rupiah;
}

export interface TodaySummary {
	/** All bills, paid ones included; 0 means that nothing has been imported yet. */
	readonly bills: number;
	readonly open: Rupiah;
	/** Customers with something open. */
	readonly customers: number;
	/** Those of them who were reached this month. */
	readonly reminded: number;
	/** Open bills that the last file no longer lists. */
	readonly absent: number;
	/** Customers who promised to pay by today or earlier, and still owe. */
	readonly promisesDue: number;
	/** Customers who are behind with their instalments. */
	readonly plansLate: number;
	/** Discounts and write-offs that wait for a verdict, of whichever customers. */
	readonly unjudged: number;
	/** Corrections that people on the spot propose and nobody has answered. */
	readonly proposed: number;
	readonly unreachable: number;
	readonly stages: readonly StageSummary[];
}

export interface FoundCustomer {
	readonly customerNo: string;
	readonly name: string;
	readonly open: Rupiah;
}

export interface BillAnswer {
	readonly totals: Totals;
	readonly ageing: Ageing;
	readonly selected: Totals;
	readonly lines: readonly BillLine[];
}

export interface CustomerAnswer {
	readonly totals: Totals;
	readonly selected: Totals;
	readonly lines: readonly CustomerSummary[];
}

/** Names to filter by, in alphabetical order. */
export interface Facets {
	readonly branches: readonly string[];
	readonly collectors: readonly string[];
}

/**
 * One tab's view of the ledger: the lists it looks at and what is ticked in them. Lives in the
 * worker, so that 100,000 rows are never sent to the page: it asks for the stretch that it shows.
 */
export class LedgerView {
	readonly #ledger: Ledger;
	readonly #clock: () => ClockView;
	readonly #orders: Orders;
	readonly #selection: Selection;
	#bills: BillList | null = null;
	#customers: readonly CustomerLine[] = [];

	constructor(ledger: Ledger, clock: () => ClockView) {
		this.#ledger = ledger;
		this.#clock = clock;
		this.#orders = new Orders(ledger);
		this.#selection = new Selection(ledger);
	}

	/** Puts bills into the order in which their list begins, so that it need not be done when it is asked. */
	sortAhead(): void {
		this.#orders.ascending('due');
	}

	/** Puts the list of bills together and gives a stretch of it; `billLines` gives others. */
	listBills(filter: BillFilter, sorting: Sorting, from: number, count: number): BillAnswer {
		this.#bills = listBills(this.#ledger, this.#orders, filter, sorting, this.#clock());
		const { totals, ageing } = this.#bills;
		return {
			totals,
			ageing,
			selected: this.#selection.totals(),
			lines: this.billLines(from, count)
		};
	}

	billLines(from: number, count: number): BillLine[] {
		const rows = this.#bills?.rows.subarray(from, from + count) ?? [];
		const { customer } = this.#ledger.bills.numbers;
		return Array.from(rows, (row) => ({
			id: this.#ledger.billIdAt(row),
			customerNo: this.#ledger.customers.texts.customerNo[customer[row]!]!,
			isTicked: this.#selection.has(row)
		}));
	}

	/** Puts the list of customers together and gives a stretch of it; `customerLines` gives others. */
	listCustomers(filter: BillFilter, sorting: Sorting, from: number, count: number): CustomerAnswer {
		this.#customers = listCustomers(this.#ledger, this.#orders, filter, sorting, this.#clock());
		const totals = {
			bills: this.#customers.reduce((sum, line) => sum + line.bills, 0),
			customers: this.#customers.length,
			open: this.#customers.reduce((sum, line) => sum + line.open, 0)
		};
		const lines = this.customerLines(from, count);
		return { totals, selected: this.#selection.totals(), lines };
	}

	customerLines(from: number, count: number): CustomerSummary[] {
		const { customerNo } = this.#ledger.customers.texts;
		const ticked = this.#selection.customers();
		return this.#customers.slice(from, from + count).map((line) => ({
			customerNo: customerNo[line.customer]!,
			bills: line.bills,
			open: line.open,
			oldestDue: line.oldestDue === NO_DAY ? null : dateOfDay(line.oldestDue),
			isTicked: ticked.has(line.customer)
		}));
	}

	/** Ticks or unticks bills by id: the list may have moved since it was drawn. */
	tick(ids: readonly string[], isTicked: boolean): Totals {
		const rows = ids.flatMap((id) => {
			const row = this.#ledger.rowOfBill(id);
			return row === null ? [] : [row];
		});
		this.#selection.set(rows, isTicked);
		return this.#selection.totals();
	}

	/** Ticks what a customer owes, or unticks all their bills. */
	tickCustomer(customerNo: string, isTicked: boolean): Totals {
		const customer = this.#ledger.customers.find(customerNo);
		const rows = customer === null ? [] : [...this.#ledger.billsOf(customer)];
		const { open } = this.#ledger.bills.numbers;
		this.#selection.set(isTicked ? rows.filter((row) => open[row]! > 0) : rows, isTicked);
		return this.#selection.totals();
	}

	/** Ticks what the customers of the list owe. */
	tickAllCustomers(): Totals {
		const { open } = this.#ledger.bills.numbers;
		for (const { customer } of this.#customers) {
			const rows = [...this.#ledger.billsOf(customer)].filter((row) => open[row]! > 0);
			this.#selection.set(rows, true);
		}
		return this.#selection.totals();
	}

	/** Ticks everything that the list shows. */
	tickAll(): Totals {
		this.#selection.set(this.#bills?.rows ?? [], true);
		return this.#selection.totals();
	}

	untickAll(): Totals {
		this.#selection.clear();
		return this.#selection.totals();
	}

	selectionTotals(): Totals {
		return this.#selection.totals();
	}

	facets(): Facets {
		const named = (names: readonly string[]) =>
			names.filter((name) => name !== '').sort((a, b) => a.localeCompare(b, 'id'));
		const { branches, collectors } = this.#ledger.customers;
		return { branches: named(branches.names), collectors: named(collectors.names) };
	}

	stages(): StageSummary[] {
		return stageGroups(this.#ledger, this.#clock()).map(({ stage, ready, held, open }) => ({
			stage,
			ready: ready.length,
			held: held.length,
			open
		}));
	}

	/**
	 * Customers who were first written to this month and have never answered: what WhatsApp counts
	 * against the sender.
	 */
	unansweredThisMonth(): number {
		const { unansweredSince } = this.#ledger.customers.numbers;
		const { monthStartMs } = this.#clock();
		let count = 0;
		for (let row = 0; row < this.#ledger.customers.count; row++) {
			if (unansweredSince[row]! >= monthStartMs) count++;
		}
		return count;
	}

	/** What the day begins with, in one answer. */
	today(): TodaySummary {
		const clock = this.#clock();
		const { bills, customers } = this.#ledger;
		const { contactedAt, unjudged, proposed } = customers.numbers;
		const sumOf = (column: Int32Array) =>
			column.subarray(0, customers.count).reduce((sum, count) => sum + count, 0);
		let count = 0;
		let open = 0;
		let absent = 0;
		const inArrears = new Set<number>();
		for (let row = 0; row < bills.count; row++) {
			if (!bills.isGone(row)) count++;
			if (bills.numbers.open[row]! <= 0) continue;
			open += bills.numbers.open[row]!;
			if (!isListed(this.#ledger, row)) absent++;
			inArrears.add(bills.numbers.customer[row]!);
		}
		const among = (test: (customer: number) => boolean) => [...inArrears].filter(test).length;
		return {
			bills: count,
			open,
			customers: inArrears.size,
			reminded: among((customer) => contactedAt[customer]! >= clock.monthStartMs),
			absent,
			promisesDue: among((customer) => isPromiseDue(this.#ledger, customer, clock)),
			plansLate: among((customer) => isPlanLate(this.#ledger, customer, clock)),
			unjudged: sumOf(unjudged),
			proposed: sumOf(proposed),
			unreachable: among(
				(customer) =>
					customers.texts.whatsapp[customer] === '' || customers.numbers.inTrouble[customer] === 1
			),
			stages: this.stages()
		};
	}

	/** The items of a queue for everybody who is ready in a stage. */
	itemsOfStage(stage: Stage): string[][] {
		const group = stageGroups(this.#ledger, this.#clock()).find((other) => other.stage === stage);
		return this.#itemsOf(group?.ready ?? []);
	}

	/** The items of a queue for the customers of the ticked bills, whoever of them is held. */
	itemsOfSelection(): string[][] {
		return this.#itemsOf(this.#selection.customers());
	}

	#itemsOf(customers: Iterable<number>): string[][] {
		return queueItems(this.#ledger, mostUrgentFirst(this.#ledger, customers, this.#clock()));
	}

	/** Customers with discounts or write-offs that wait for a verdict. */
	customersWithUnjudged(): string[] {
		const { numbers, texts } = this.#ledger.customers;
		return texts.customerNo.filter((_, row) => numbers.unjudged[row]! > 0);
	}

	/** Customers with proposals that wait for an answer. */
	customersWithProposals(): string[] {
		const { numbers, texts } = this.#ledger.customers;
		return texts.customerNo.filter((_, row) => numbers.proposed[row]! > 0);
	}

	/** The numbers of the customers of the ticked bills. */
	customersOfSelection(): string[] {
		const { customerNo } = this.#ledger.customers.texts;
		return [...this.#selection.customers()].map((row) => customerNo[row]!);
	}

	/** Customers by name, number, phone or address; those who owe most first. */
	find(query: string, limit: number): FoundCustomer[] {
		const terms = searchTerms(query);
		if (terms.length === 0) return [];
		const { texts } = this.#ledger.customers;
		const found: FoundCustomer[] = [];
		for (let row = 0; row < texts.search.length && found.length < 500; row++) {
			if (!isFound(texts.search[row]!, terms)) continue;
			let open = 0;
			for (const bill of this.#ledger.billsOf(row)) open += this.#ledger.bills.numbers.open[bill]!;
			found.push({ customerNo: texts.customerNo[row]!, name: texts.name[row]!, open });
		}
		return found.sort((a, b) => b.open - a.open).slice(0, limit);
	}
}
