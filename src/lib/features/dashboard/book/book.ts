import type { Customer } from '#lib/domain/billing/customer.ts';
import { collectorOf, personByName, type NamedPerson } from '#lib/domain/collection/collector.ts';
import type { CustomerHistory, Worded } from '#lib/domain/dashboard/history.ts';
import { rowShapes, type Columns, type RowKind, type RowOf } from '#lib/domain/dashboard/rows.ts';
import type { Scope } from '#lib/domain/dashboard/scope.ts';
import { RowTable, type TableContent } from './row-table.ts';
import { WordList } from './word-list.ts';

/** Nobody has ever said who works on a customer. */
const NOT_ASSIGNED = -1;

/** The book as one value that IndexedDB keeps. */
export interface BookContent {
	/** As JSON: one long string is read many times faster than many short ones. */
	readonly customerNos: string;
	readonly branch: Int32Array;
	readonly given: Int32Array;
	readonly assigned: Int32Array;
	readonly words: Readonly<Record<'branches' | 'collectors' | 'people' | 'templates', string[]>>;
	readonly tables: Readonly<Record<RowKind, TableContent>>;
}

type Tables = { readonly [K in RowKind]: RowTable<K> };

/** Everything that the dashboard counts, as columns by customer. */
export class Book {
	/** Ids of people who recorded something, or were given customers. */
	readonly people: WordList;
	/** Exact versions of templates. */
	readonly templates: WordList;
	readonly branches: WordList;
	/** Collectors as imports name them. */
	readonly collectors: WordList;
	readonly tables: Tables;
	readonly #customerNos: string[];
	readonly #places = new Map<string, number>();
	readonly #branch: number[];
	readonly #given: number[];
	readonly #assigned: number[];

	constructor(content: BookContent | null = null) {
		this.people = new WordList(content?.words.people);
		this.templates = new WordList(content?.words.templates);
		this.branches = new WordList(content?.words.branches ?? ['']);
		this.collectors = new WordList(content?.words.collectors ?? ['']);
		this.#customerNos = content ? (JSON.parse(content.customerNos) as string[]) : [];
		this.#customerNos.forEach((customerNo, place) => this.#places.set(customerNo, place));
		this.#branch = [...(content?.branch ?? [])];
		this.#given = [...(content?.given ?? [])];
		this.#assigned = [...(content?.assigned ?? [])];
		this.tables = Object.fromEntries(
			(Object.keys(rowShapes) as RowKind[]).map((kind) => [
				kind,
				new RowTable(kind, content?.tables[kind])
			])
		) as unknown as Tables;
	}

	get customers(): number {
		return this.#customerNos.length;
	}

	customerNoAt(place: number): string {
		return this.#customerNos[place]!;
	}

	columns(): { readonly [K in RowKind]: Columns<K> } {
		return Object.fromEntries(
			Object.entries(this.tables).map(([kind, table]) => [kind, table.columns])
		) as unknown as { readonly [K in RowKind]: Columns<K> };
	}

	/** Takes in a customer as they stand now: their document, where it is here, and their history. */
	put(
		customerNo: string,
		customer: Pick<Customer, 'branch' | 'collector'> | null,
		history: CustomerHistory
	): void {
		const place = this.#placeOf(customerNo);
		const { worker } = history;
		this.#branch[place] = this.branches.placeOf(customer?.branch ?? '');
		this.#given[place] = this.collectors.placeOf(customer?.collector ?? '');
		this.#assigned[place] = worker.isAssigned
			? this.people.placeOf(worker.collector ?? '')
			: NOT_ASSIGNED;
		this.tables.bills.put(place, history.bills);
		this.tables.arrears.put(place, history.arrears);
		this.tables.payments.put(place, this.#placed(history.payments));
		this.tables.reminders.put(place, this.#placed(history.reminders));
		this.tables.promises.put(place, this.#placed(history.promises));
		this.tables.visits.put(place, this.#placed(history.visits));
	}

	/** Who is counted under a filter; the people are those by whose names imports mean collectors. */
	scope(branches: readonly string[], person: string | null, people: readonly NamedPerson[]): Scope {
		const customers = this.#ofBranches(branches);
		if (person === null) return { customers, worked: customers, person: null };
		const worked = customers.slice();
		// Asked once for each name, not for each customer.
		const whoIs = personByName(people);
		const isGiven = this.collectors.words.map((name) => collectorOf(null, name, whoIs) === person);
		const place = this.people.placeOf(person);
		for (let at = 0; at < worked.length; at++) {
			const assigned = this.#assigned[at]!;
			const isTheirs = assigned === NOT_ASSIGNED ? isGiven[this.#given[at]!] : assigned === place;
			if (!isTheirs) worked[at] = 0;
		}
		return { customers, worked, person: place };
	}

	/** By customer: 1 for those of the branches, of all where none is named. */
	#ofBranches(branches: readonly string[]): Uint8Array {
		const customers = new Uint8Array(this.customers);
		if (branches.length === 0) return customers.fill(1);
		const wanted = new Set(branches.map((branch) => this.branches.find(branch)));
		for (let at = 0; at < customers.length; at++) {
			if (wanted.has(this.#branch[at]!)) customers[at] = 1;
		}
		return customers;
	}

	/** As many as are kept are copied out: the value may be stored while the book goes on. */
	content(): BookContent {
		return {
			customerNos: JSON.stringify(this.#customerNos),
			branch: Int32Array.from(this.#branch),
			given: Int32Array.from(this.#given),
			assigned: Int32Array.from(this.#assigned),
			words: {
				branches: [...this.branches.words],
				collectors: [...this.collectors.words],
				people: [...this.people.words],
				templates: [...this.templates.words]
			},
			tables: Object.fromEntries(
				Object.entries(this.tables).map(([kind, table]) => [kind, table.content()])
			) as BookContent['tables']
		};
	}

	#placeOf(customerNo: string): number {
		const known = this.#places.get(customerNo);
		if (known !== undefined) return known;
		const place = this.#customerNos.push(customerNo) - 1;
		this.#places.set(customerNo, place);
		return place;
	}

	#placed<K extends RowKind>(rows: readonly Worded<K>[]): RowOf<K>[] {
		return rows.map(({ by, template, row }) => ({
			...row,
			by: this.people.placeOf(by),
			...(template === null ? {} : { template: this.templates.placeOf(template) })
		})) as unknown as RowOf<K>[];
	}
}
