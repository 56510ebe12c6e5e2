import { END } from './columns.ts';
import type { Ledger } from './ledger.ts';
import type { SortKey, Sorting } from './filter.ts';

/**
 * All rows of the ledger in a given order, kept while it is right: filtering walks through the order
 * instead of sorting what it found, so a keystroke costs one pass.
 */
export class Orders {
	readonly #ledger: Ledger;
	readonly #kept = new Map<SortKey, { version: number; rows: Int32Array }>();

	constructor(ledger: Ledger) {
		this.#ledger = ledger;
	}

	/** Rows of all bills, ascending by the key; equal ones by customer number, then by bill key. */
	ascending(by: SortKey): Int32Array {
		const version = this.#ledger.orderVersions[by];
		const kept = this.#kept.get(by);
		if (kept?.version === version) return kept.rows;
		const rows =
			by === 'customerNo'
				? byNumber(this.#ledger)
				: sorted(this.ascending('customerNo'), valueOf(this.#ledger, by));
		this.#kept.set(by, { version, rows });
		return rows;
	}
}

/** An order in the direction asked for. */
export function inDirection(rows: Int32Array, { descending }: Sorting): Int32Array {
	return descending ? rows.toReversed() : rows;
}

/** Bills by customer number and then by key, deleted ones included. */
function byNumber({ bills, customers }: Ledger): Int32Array {
	const rows = new Int32Array(bills.count);
	let count = 0;
	for (const customerNo of [...customers.texts.customerNo].sort()) {
		const from = count;
		let row = customers.numbers.firstBill[customers.find(customerNo)!]!;
		for (; row !== END; row = bills.numbers.next[row]!) rows[count++] = row;
		if (count > from + 1) {
			rows.subarray(from, count).sort((a, b) => (bills.key[a]! < bills.key[b]! ? -1 : 1));
		}
	}
	return rows;
}

/**
 * Sorts rows by a value; equal ones stay as they are. The browser sorts bare numbers many times faster
 * than what it has to ask us to compare: each row becomes one number, of the place of its value and
 * its own place.
 */
function sorted(rows: Int32Array, valueOf: (row: number) => number): Int32Array {
	const count = rows.length;
	const values = new Float64Array(count);
	for (let at = 0; at < count; at++) values[at] = valueOf(rows[at]!);
	const placeOf = placesOf(values.toSorted());
	for (let at = 0; at < count; at++) values[at] = placeOf.get(values[at]!)! * count + at;
	values.sort();
	const result = new Int32Array(count);
	for (let at = 0; at < count; at++) result[at] = rows[values[at]! % count]!;
	return result;
}

/** One number a bill that sorts as the key does. */
function valueOf(
	{ bills, customers }: Ledger,
	by: Exclude<SortKey, 'customerNo'>
): (row: number) => number {
	const { customer, due, open } = bills.numbers;
	const ofCustomer = (column: ArrayLike<number>) => (row: number) => column[customer[row]!]!;
	switch (by) {
		case 'due':
			return (row) => due[row]!;
		case 'amount':
			return (row) => open[row]!;
		case 'reminded':
			return ofCustomer(customers.numbers.contactedAt);
		case 'name': {
			const names = customers.texts.name.map((name) => name.toLowerCase());
			const placeOf = placesOf([...names].sort());
			return ofCustomer(names.map((name) => placeOf.get(name)!));
		}
	}
}

/** The place of each value among all of them, which are sorted; equal ones share a place. */
function placesOf<V>(sorted: Iterable<V>): Map<V, number> {
	const places = new Map<V, number>();
	for (const value of sorted) if (!places.has(value)) places.set(value, places.size);
	return places;
}
