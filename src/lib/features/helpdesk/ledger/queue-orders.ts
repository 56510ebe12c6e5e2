import type { DeskLedger } from './desk-ledger.ts';
import type { QueueSort, QueueSorting } from './question.ts';
import type { SlaBoard } from './sla-board.ts';

/** All rows in an order, kept while it is right: a filter walks through it instead of sorting what it found. */
export class QueueOrders {
	readonly #ledger: DeskLedger;
	readonly #board: SlaBoard;
	readonly #kept = new Map<QueueSort, { readonly version: number; readonly rows: Int32Array }>();

	constructor(ledger: DeskLedger, board: SlaBoard) {
		this.#ledger = ledger;
		this.#board = board;
	}

	/** Equal ones stay in the order in which they were filed. */
	rows({ by, descending }: QueueSorting): Int32Array {
		const rows = this.#ascending(by);
		return descending ? rows.toReversed() : rows;
	}

	#ascending(by: QueueSort): Int32Array {
		// Only what is due changes while nobody writes.
		const version = this.#ledger.version + (by === 'due' ? this.#board.version : 0);
		let kept = this.#kept.get(by);
		if (kept?.version !== version) {
			kept = { version, rows: this.#sorted(by) };
			this.#kept.set(by, kept);
		}
		return kept.rows;
	}

	#sorted(by: QueueSort): Int32Array {
		const { numbers, texts } = this.#ledger.columns;
		const { count } = this.#ledger;
		if (by === 'filed') return inOrder(count, (row) => numbers.filedMs[row]!);
		const filed = this.#ascending('filed');
		switch (by) {
			case 'last':
				return inOrder(count, (row) => numbers.lastMs[row]!, filed);
			case 'due':
				return inOrder(count, (row) => this.#board.dueMs(row), filed);
			case 'priority':
				return inOrder(count, (row) => numbers.priority[row]!, filed);
			case 'number': {
				const places = new Map([...texts.number].sort().map((number, place) => [number, place]));
				return inOrder(count, (row) => places.get(texts.number[row]!)!, filed);
			}
		}
	}
}

/**
 * Rows sorted by a value; equal ones stay as they are in `rows`. The browser sorts bare numbers many
 * times faster than what it has to ask us to compare: each row becomes one number, of the place of its
 * value and its own place.
 */
function inOrder(count: number, valueOf: (row: number) => number, rows?: Int32Array): Int32Array {
	const before = rows ?? Int32Array.from({ length: count }, (_, row) => row);
	const values = new Float64Array(count);
	for (let at = 0; at < count; at++) values[at] = valueOf(before[at]!);
	const placeOf = new Map<number, number>();
	for (const value of values.toSorted()) if (!placeOf.has(value)) placeOf.set(value, placeOf.size);
	for (let at = 0; at < count; at++) values[at] = placeOf.get(values[at]!)! * count + at;
	values.sort();
	const result = new Int32Array(count);
	for (let at = 0; at < count; at++) result[at] = before[values[at]! % count]!;
	return result;
}
