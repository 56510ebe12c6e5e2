import { collectorOf, personByName, type NamedPerson } from '#lib/domain/collection/collector.ts';
import { placesOf } from '#lib/domain/collection/own-order.ts';
import { compareWhy, whyNow, type Why } from '#lib/domain/collection/why-now.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { ClockView } from './clock-view.ts';
import { NO_DAY } from './columns.ts';
import { NOT_ASSIGNED } from './customer-columns.ts';
import { isListed } from './holds.ts';
import type { Ledger } from './ledger.ts';

export const fieldOrders = ['promise', 'amount', 'age', 'contact', 'hand'] as const;
export type FieldOrder = (typeof fieldOrders)[number];

export const fieldParts = ['to-do', 'done', 'all'] as const;
/** Still to do today, done today, or both. */
export type FieldPart = (typeof fieldParts)[number];

/** Whose customers, which of them, and in what order. */
export interface FieldQuestion {
	/** The id of a person; null for customers that nobody works on. */
	readonly collector: string | null;
	/** Everybody whom the collector column of an import may name. */
	readonly people: readonly NamedPerson[];
	/** Customers that the collector has worked on today, whoever's they are and whatever they owe. */
	readonly done: readonly string[];
	readonly part: FieldPart;
	/** Empty: all of them. */
	readonly branches: readonly string[];
	readonly areas: readonly string[];
	readonly order: FieldOrder;
	/** For the order `hand`. */
	readonly byHand: readonly string[];
}

/** A customer of the day. */
export interface FieldEntry {
	readonly customer: number;
	readonly bills: number;
	/** What is asked for: bills that the last file no longer lists are left out. */
	readonly open: Rupiah;
	/** The oldest due day of these bills, NO_DAY where none is known. */
	readonly oldestDue: number;
	readonly why: Why;
	readonly isDone: boolean;
}

/** The day of one collector. */
export interface FieldDay {
	/** What was asked for, in order. */
	readonly entries: readonly FieldEntry[];
	/** Of the whole day, whatever part of it is asked for. */
	readonly toDo: number;
	readonly done: number;
	/** What the branches and areas of the day are called. */
	readonly branches: readonly string[];
	readonly areas: readonly string[];
}

/** Who works on each customer, by its row. */
export function collectors(
	ledger: Ledger,
	people: readonly NamedPerson[]
): (customer: number) => string | null {
	const { numbers, collectors: given, assignees } = ledger.customers;
	const whoIs = personByName(people);
	return (customer) => {
		const assignee = numbers.assignee[customer]!;
		const isAssigned = assignee !== NOT_ASSIGNED;
		const collector = isAssigned ? assignees.names[assignee]! || null : null;
		return collectorOf(
			{ isAssigned, collector },
			given.names[numbers.collector[customer]!]!,
			whoIs
		);
	};
}

/** Customers of a collector that owe something, and those that were worked on today. */
export function fieldDay(ledger: Ledger, question: FieldQuestion, clock: ClockView): FieldDay {
	const { customers } = ledger;
	const collectorAt = collectors(ledger, question.people);
	const done = new Set(question.done.flatMap((customerNo) => customers.find(customerNo) ?? []));
	const branches = new Set<string>();
	const areas = new Set<string>();
	const entries: FieldEntry[] = [];
	let toDo = 0;
	for (let customer = 0; customer < customers.count; customer++) {
		const isDone = done.has(customer);
		if (!isDone && collectorAt(customer) !== question.collector) continue;
		const entry = entryOf(ledger, customer, isDone, clock);
		if (!isDone && entry.open === 0) continue;
		if (!isDone) toDo++;
		const branch = customers.branches.names[customers.numbers.branch[customer]!]!;
		const area = customers.areas.names[customers.numbers.area[customer]!]!;
		if (branch !== '') branches.add(branch);
		if (area !== '') areas.add(area);
		const isWanted =
			(question.part === 'all' || (question.part === 'done') === isDone) &&
			(question.branches.length === 0 || question.branches.includes(branch)) &&
			(question.areas.length === 0 || question.areas.includes(area));
		if (isWanted) entries.push(entry);
	}
	return {
		entries: entries.sort(comparer(ledger, question)),
		toDo,
		done: done.size,
		branches: named(branches),
		areas: named(areas)
	};
}

function named(names: ReadonlySet<string>): string[] {
	return [...names].sort((a, b) => a.localeCompare(b, 'id'));
}

function entryOf(
	ledger: Ledger,
	customer: number,
	isDone: boolean,
	{ todayNumber }: ClockView
): FieldEntry {
	const { numbers } = ledger.customers;
	let bills = 0;
	let open = 0;
	let oldestDue = NO_DAY;
	for (const bill of ledger.billsOf(customer)) {
		if (!isListed(ledger, bill)) continue;
		bills++;
		open += ledger.bills.numbers.open[bill]!;
		oldestDue = Math.min(oldestDue, ledger.bills.numbers.due[bill]!);
	}
	const why = whyNow(
		{
			promisedOn: firstOf(numbers.promiseAsk[customer]!, numbers.planNext[customer]!),
			visitedOn: dayOf(numbers.visitedOn[customer]!),
			nextOn: dayOf(numbers.nextOn[customer]!)
		},
		todayNumber
	);
	return { customer, bills, open, oldestDue, why, isDone };
}

/** A part of a plan is followed as a promise is. */
function firstOf(promise: number, part: number): number | null {
	return promise === 0 || part === 0 ? dayOf(promise || part) : Math.min(promise, part);
}

function dayOf(column: number): number | null {
	return column === 0 ? null : column;
}

type Comparer = (a: FieldEntry, b: FieldEntry) => number;

function comparer(ledger: Ledger, { order, byHand }: FieldQuestion): Comparer {
	const { numbers, texts } = ledger.customers;
	const byNumber: Comparer = (a, b) =>
		texts.customerNo[a.customer]! < texts.customerNo[b.customer]! ? -1 : 1;
	const byAmount: Comparer = (a, b) => b.open - a.open || byNumber(a, b);
	const byWhy: Comparer = (a, b) => compareWhy(a.why, b.why) || byAmount(a, b);
	const touchedAt = ({ customer }: FieldEntry) =>
		Math.max(numbers.contactedAt[customer]!, numbers.visitedAt[customer]!);
	switch (order) {
		case 'promise':
			return byWhy;
		case 'amount':
			return byAmount;
		case 'age':
			return (a, b) => a.oldestDue - b.oldestDue || byAmount(a, b);
		case 'contact':
			return (a, b) => touchedAt(a) - touchedAt(b) || byAmount(a, b);
		case 'hand': {
			const places = placesOf(byHand);
			const placeOf = ({ customer }: FieldEntry) =>
				places.get(texts.customerNo[customer]!) ?? places.size;
			return (a, b) => placeOf(a) - placeOf(b) || byWhy(a, b);
		}
	}
}
