import type { NamedPerson } from '#lib/domain/collection/collector.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { dateOfDay, type CalendarDate } from '#lib/domain/time/date.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import {
	collectors,
	fieldDay,
	type FieldDay,
	type FieldEntry,
	type FieldQuestion
} from './field-list.ts';
import type { Ledger } from './ledger.ts';

/** A customer in a collector's list. */
export interface FieldLine {
	readonly customerNo: string;
	readonly bills: number;
	/** What is asked for. */
	readonly open: Rupiah;
	readonly oldestDue: CalendarDate | null;
	/** Why their turn is now, or not yet; see `whyNow`. */
	readonly why: { readonly kind: 'promise' | 'visit' | 'later'; readonly on: CalendarDate } | null;
	/** Worked on today. */
	readonly isDone: boolean;
}

export interface FieldAnswer extends Omit<FieldDay, 'entries'> {
	/** How many customers the list has, and what they owe together. */
	readonly customers: number;
	readonly open: Rupiah;
	readonly lines: readonly FieldLine[];
}

/** Customers that are to be given to somebody in one go. */
export interface AssignmentRule {
	/** What of the customer is looked at. */
	readonly by: 'branch' | 'area' | 'collector';
	readonly name: string;
	/** Leaves those alone whom somebody works on already. */
	readonly onlyUnassigned: boolean;
}

/** What an assignment can go by, in alphabetical order. */
export type AssignmentNames = Readonly<Record<AssignmentRule['by'], readonly string[]>>;

/** One tab's view of the day in the field. In the worker, as the other lists are. */
export class FieldView {
	readonly #ledger: Ledger;
	readonly #clock: () => ClockView;
	#entries: readonly FieldEntry[] = [];

	constructor(ledger: Ledger, clock: () => ClockView) {
		this.#ledger = ledger;
		this.#clock = clock;
	}

	/** Puts a collector's list together and gives a stretch of it; `lines` gives others. */
	list(question: FieldQuestion, from: number, count: number): FieldAnswer {
		const { entries, ...day } = fieldDay(this.#ledger, question, this.#clock());
		this.#entries = entries;
		return {
			...day,
			customers: entries.length,
			open: entries.reduce((sum, { open }) => sum + open, 0),
			lines: this.lines(from, count)
		};
	}

	lines(from: number, count: number): FieldLine[] {
		const { customerNo } = this.#ledger.customers.texts;
		return this.#entries
			.slice(from, from + count)
			.map(({ customer, bills, open, oldestDue, why, isDone }) => ({
				customerNo: customerNo[customer]!,
				bills,
				open,
				oldestDue: oldestDue === NO_DAY ? null : dateOfDay(oldestDue),
				why: why && { kind: why.kind, on: dateOfDay(why.day) },
				isDone
			}));
	}

	/** The numbers of the first customers of the list. */
	numbers(count: number): string[] {
		const { customerNo } = this.#ledger.customers.texts;
		return this.#entries.slice(0, count).map(({ customer }) => customerNo[customer]!);
	}

	/** Every customer that a rule is about, whatever they owe. */
	customersOf(rule: AssignmentRule, people: readonly NamedPerson[]): string[] {
		const { customers } = this.#ledger;
		const column = customers.numbers[rule.by];
		const wanted = this.#dictionary(rule.by).find(rule.name);
		if (wanted === null) return [];
		const collectorAt = collectors(this.#ledger, people);
		const found: string[] = [];
		for (let customer = 0; customer < customers.count; customer++) {
			if (column[customer] !== wanted) continue;
			if (rule.onlyUnassigned && collectorAt(customer) !== null) continue;
			found.push(customers.texts.customerNo[customer]!);
		}
		return found;
	}

	assignmentNames(): AssignmentNames {
		const named = (by: AssignmentRule['by']) =>
			this.#dictionary(by)
				.names.filter((name) => name !== '')
				.sort((a, b) => a.localeCompare(b, 'id'));
		return { branch: named('branch'), area: named('area'), collector: named('collector') };
	}

	#dictionary(by: AssignmentRule['by']) {
		const { branches, areas, collectors: given } = this.#ledger.customers;
		return { branch: branches, area: areas, collector: given }[by];
	}
}
