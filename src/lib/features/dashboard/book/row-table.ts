import {
	rowShapes,
	type ColumnKind,
	type Columns,
	type RowKind,
	type RowOf
} from '#lib/domain/dashboard/rows.ts';

type NumberArray = Float64Array | Int32Array | Uint8Array;

const arrays = { real: Float64Array, whole: Int32Array, small: Uint8Array } as const;

/** No row, and no customer. */
const NONE = -1;

/** A table as it is kept: every column without the room that it had grown ahead. */
export interface TableContent {
	readonly numbers: Readonly<Record<string, NumberArray>>;
	readonly customer: Int32Array;
	readonly next: Int32Array;
	readonly heads: Int32Array;
	readonly free: Int32Array;
}

/** Rows of one kind as columns, chained by customer; rows that are let go are used again. */
export class RowTable<K extends RowKind> {
	readonly kind: K;
	readonly #numbers: Record<string, NumberArray>;
	#customer: Int32Array;
	/** The customer's next row. */
	#next: Int32Array;
	/** The first row of each customer. */
	#heads: Int32Array;
	readonly #free: number[];
	#count: number;

	constructor(kind: K, content: TableContent = emptyContent(kind)) {
		this.kind = kind;
		this.#numbers = { ...content.numbers };
		this.#customer = content.customer;
		this.#next = content.next;
		this.#heads = content.heads;
		this.#free = [...content.free];
		this.#count = content.customer.length;
	}

	/** Valid until the next `put`: columns that grow are others afterwards. */
	get columns(): Columns<K> {
		const columns = { ...this.#numbers, customer: this.#customer, count: this.#count };
		return columns as unknown as Columns<K>;
	}

	/** Rows that are somebody's. */
	get size(): number {
		return this.#count - this.#free.length;
	}

	/** Puts these in place of all rows of a customer. */
	put(customer: number, rows: readonly RowOf<K>[]): void {
		this.#heads = grown(this.#heads, customer + 1, NONE);
		for (let row = this.#heads[customer]!; row !== NONE; row = this.#next[row]!) {
			this.#customer[row] = NONE;
			this.#free.push(row);
		}
		this.#heads[customer] = NONE;
		for (const values of rows) {
			const row = this.#free.pop() ?? this.#grow();
			this.#customer[row] = customer;
			this.#next[row] = this.#heads[customer]!;
			this.#heads[customer] = row;
			for (const [name, value] of Object.entries(values))
				this.#numbers[name]![row] = value as number;
		}
	}

	content(): TableContent {
		const count = this.#count;
		return {
			numbers: Object.fromEntries(
				Object.entries(this.#numbers).map(([name, column]) => [name, column.slice(0, count)])
			),
			customer: this.#customer.slice(0, count),
			next: this.#next.slice(0, count),
			heads: this.#heads,
			free: Int32Array.from(this.#free)
		};
	}

	#grow(): number {
		const row = this.#count++;
		for (const [name, column] of Object.entries(this.#numbers)) {
			if (column.length <= row) this.#numbers[name] = grown(column, row + 1, 0);
		}
		if (this.#customer.length <= row) {
			this.#customer = grown(this.#customer, row + 1, NONE);
			this.#next = grown(this.#next, row + 1, NONE);
		}
		return row;
	}
}

/** Room for `count` numbers: the same array, or a larger one with the same content. */
function grown<A extends NumberArray>(array: A, count: number, filling: number): A {
	if (count <= array.length) return array;
	const larger = new (array.constructor as new (length: number) => A)(
		Math.max(256, count, array.length * 2)
	);
	larger.set(array);
	if (filling !== 0) larger.fill(filling, array.length);
	return larger;
}

function emptyContent(kind: RowKind): TableContent {
	const shape: Readonly<Record<string, ColumnKind>> = rowShapes[kind];
	return {
		numbers: Object.fromEntries(
			Object.entries(shape).map(([name, column]) => [name, new arrays[column]()])
		),
		customer: new Int32Array(),
		next: new Int32Array(),
		heads: new Int32Array(),
		free: new Int32Array()
	};
}
