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
		const rows = sorted(this.#ledger, by);
		this.#kept.set(by, { version, rows });
		return rows;
	}
}

/** An order in the direction asked for. */
export function inDirection(rows: Int32Array, { descending }: Sorting): Int32Array {
	return descending ? rows.toReversed() : rows;
}

function sorted(ledger: Ledger, by: SortKey): Int32Array {
	const { bills, customers } = ledger;
	const rows = new Int32Array(bills.count);
	for (let row = 0; row < rows.length; row++) rows[row] = row;
	const rank = ranks(ledger, by);
	const tie = customerRanks(customers.texts.customerNo);
	const { customer } = bills.numbers;
	return rows.sort(
		(a, b) =>
			rank[a]! - rank[b]! ||
			tie[customer[a]!]! - tie[customer[b]!]! ||
			(bills.key[a]! < bills.key[b]! ? -1 : 1)
	);
}

/** One number a bill that sorts as the key does. */
function ranks({ bills, customers }: Ledger, by: SortKey): Float64Array {
	const { count, numbers } = bills;
	const ofCustomer = (column: ArrayLike<number>) =>
		Float64Array.from({ length: count }, (_, row) => column[numbers.customer[row]!]!);
	switch (by) {
		case 'due':
			return Float64Array.from(numbers.due.subarray(0, count));
		case 'amount':
			return numbers.open.slice(0, count);
		case 'reminded':
			return ofCustomer(customers.numbers.contactedAt);
		case 'name':
			return ofCustomer(customerRanks(customers.texts.name.map((name) => name.toLowerCase())));
		case 'customerNo':
			return ofCustomer(customerRanks(customers.texts.customerNo));
	}
}

/** The place of each text among all of them; equal texts share a place. */
function customerRanks(texts: readonly string[]): Int32Array {
	const rows = Int32Array.from(texts, (_, row) => row).sort((a, b) =>
		texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : 0
	);
	const rank = new Int32Array(texts.length);
	let place = 0;
	rows.forEach((row, at) => {
		if (at > 0 && texts[row] !== texts[rows[at - 1]!]) place = at;
		rank[row] = place;
	});
	return rank;
}
