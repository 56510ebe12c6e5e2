import { visitOutcomes } from '../collection/facts.ts';
import type { HandOverSummary } from '../collection/cash-rows.ts';
import { momentOf } from '../clock.ts';
import { sumRupiah, type Rupiah } from '../money.ts';
import { eachPayment } from './collected.ts';
import { eachReached } from './conversion.ts';
import { eachDuePromise } from './promises.ts';
import { placeOf, type Columns, type RowKind } from './rows.ts';
import { isWithin, type Days, type Scope } from './scope.ts';

/** What one person did in a period, and the cash that they have now. */
export interface PersonWork {
	/** Rupiah that they recorded as paid, by the day of payment. */
	readonly collected: Rupiah;
	readonly payments: number;
	readonly visits: number;
	/** Visits at which they met the customer. */
	readonly met: number;
	/** Reminders that reached a customer. */
	readonly reminders: number;
	/** Promises that they took down, whose day lies in the period: how many were kept, of those over. */
	readonly kept: number;
	readonly over: number;
	readonly cash: PersonCash;
}

export interface PersonCash {
	/** Taken and in no hand-over. */
	readonly onHand: Rupiah;
	/** In no hand-over, and perhaps a double: expected of nobody. */
	readonly inDoubt: Rupiah;
	/** Handed over, and not confirmed by anybody. */
	readonly waiting: Rupiah;
	/** The oldest of what is on hand or waits, ms since 1970; null where there is none. */
	readonly since: number | null;
}

type Counting = {
	-readonly [K in keyof Omit<PersonWork, 'cash'>]: number;
} & { cash: { -readonly [K in keyof PersonCash]: PersonCash[K] } };

/** Calls back for each visit of a period, by the day of the visit. */
export function eachVisit(
	visits: Columns<'visits'>,
	{ customers, person }: Scope,
	period: Days,
	call: (row: number) => void
): void {
	const { customer, day, by, count } = visits;
	for (let row = 0; row < count; row++) {
		const whose = customer[row]!;
		if (whose < 0 || !isWithin(period, day[row]!) || !customers[whose]) continue;
		if (person === null || by[row] === person) call(row);
	}
}

/**
 * **Work by person**: what each person recorded in the period. **Unconfirmed cash** is what each has
 * now, whatever the period and the branch: on hand, or handed over and not confirmed, as `cashOf` says.
 * Source: payments, visits, reminders, promises, hand-overs, receipts of cash, reversals.
 */
export function workOf(
	rows: { readonly [K in RowKind]: Columns<K> },
	waiting: readonly HandOverSummary[],
	scope: Scope,
	period: Days,
	today: number,
	dayOf: (ms: number) => number,
	/** Ids of people by their places. */
	people: readonly string[]
): Map<string, PersonWork> {
	const works = new Map<string, Counting>();
	const ofPerson = (id: string): Counting => {
		const known = works.get(id) ?? nothing();
		works.set(id, known);
		return known;
	};
	// By place first: most rows are of a few people, and a place is found quicker than a name.
	const byPlace: (Counting | undefined)[] = [];
	const of = (place: number) => (byPlace[place] ??= ofPerson(people[place]!));
	const { payments, visits, reminders, promises } = rows;
	eachPayment(payments, scope, period, (row, counts) => {
		if (!counts) return;
		const work = of(payments.by[row]!);
		work.collected += payments.amount[row]!;
		work.payments++;
	});
	eachVisit(visits, scope, period, (row) => {
		const work = of(visits.by[row]!);
		work.visits++;
		if (visitOutcomes[visits.outcome[row]!] === 'met') work.met++;
	});
	eachReached(reminders, scope, period, dayOf, (row) => of(reminders.by[row]!).reminders++);
	eachDuePromise(promises, scope, period, today, (row, standing) => {
		const work = of(promises.by[row]!);
		if (standing === 'kept') work.kept++;
		if (standing === 'kept' || standing === 'part-kept' || standing === 'broken') work.over++;
	});
	for (let row = 0; row < payments.count; row++) {
		if (payments.customer[row]! < 0 || payments.place[row] === placeOf.cash.none) continue;
		const by = payments.by[row]!;
		if (scope.person !== null && by !== scope.person) continue;
		const { cash } = of(by);
		if (payments.place[row] === placeOf.cash['in-doubt']) cash.inDoubt += payments.amount[row]!;
		else {
			cash.onHand += payments.amount[row]!;
			cash.since = Math.min(cash.since ?? Infinity, payments.at[row]!);
		}
	}
	for (const { by, counted, at } of waiting) {
		if (scope.person !== null && people[scope.person] !== by) continue;
		const { cash } = ofPerson(by);
		cash.waiting += counted;
		cash.since = Math.min(cash.since ?? Infinity, momentOf(at));
	}
	return works;
}

/** **Unconfirmed cash** of several people: on hand, and handed over without a confirmation. */
export function unconfirmedOf(people: readonly Pick<PersonWork, 'cash'>[]): Rupiah {
	return sumRupiah(people.map(({ cash: { onHand, waiting } }) => onHand + waiting));
}

function nothing(): Counting {
	const cash = { onHand: 0, inDoubt: 0, waiting: 0, since: null };
	return {
		collected: 0,
		payments: 0,
		visits: 0,
		met: 0,
		reminders: 0,
		kept: 0,
		over: 0,
		cash
	};
}
