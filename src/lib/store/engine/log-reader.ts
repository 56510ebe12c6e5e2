import type { Table } from 'dexie';
import { storageError } from './problems.ts';
import { stateOf, type DocState, type Row } from './row.ts';
import type { StoreTables } from './tables.ts';

/** A table as far as it was read; `left` are rows that are still to be given. */
interface Cursor {
	readonly table: Table<Row, string>;
	readonly isDeleted: boolean;
	from: number;
	left: DocState[];
	isDone: boolean;
}

/**
 * Reads the log from one sequence up to another that was given out before: no row comes to stand below
 * that any more, so that each table can be read by itself, every row once, and is left alone when it
 * has no more. What is written again meanwhile gets a later sequence, and belongs to the next reading.
 */
export class LogReader {
	readonly #tables: StoreTables;
	/** The last sequence that it gives. */
	readonly upTo: number;
	readonly #cursors: Cursor[];
	#ready: DocState[] = [];

	private constructor(tables: StoreTables, since: number, upTo: number) {
		this.#tables = tables;
		this.upTo = upTo;
		this.#cursors = [...tables.living, tables.deleted].map((table) => ({
			table,
			isDeleted: table === tables.deleted,
			from: since,
			left: [],
			isDone: false
		}));
	}

	static async open(tables: StoreTables, since: number): Promise<LogReader> {
		const { seq } = await tables.readMeta();
		return new LogReader(tables, since, seq);
	}

	/** The next documents, oldest write first; none where all were given. */
	async next(limit: number): Promise<DocState[]> {
		try {
			while (this.#ready.length < limit && this.#cursors.some(hasMore)) {
				await this.#read(limit);
				this.#ready.push(...this.#sorted());
			}
		} catch (error) {
			throw storageError(error);
		}
		return this.#ready.splice(0, limit);
	}

	async #read(limit: number): Promise<void> {
		const empty = this.#cursors.filter(({ isDone, left }) => !isDone && left.length === 0);
		if (empty.length === 0) return;
		const tables = empty.map(({ table }) => table);
		const found = await this.#tables.dexie.transaction('r', tables, () =>
			Promise.all(
				empty.map(({ table, from }) =>
					table.where('$.s').between(from, this.upTo, false, true).limit(limit).toArray()
				)
			)
		);
		for (const [at, cursor] of empty.entries()) {
			const rows = found[at]!;
			cursor.left = rows.map((row) => stateOf(row, cursor.isDeleted));
			cursor.isDone = rows.length < limit;
			cursor.from = cursor.left.at(-1)?.seq ?? cursor.from;
		}
	}

	/** What can be given: up to where every table that has more was read. */
	#sorted(): DocState[] {
		const open = this.#cursors.filter(({ isDone }) => !isDone);
		const upTo = Math.min(...open.map(({ from }) => from), Infinity);
		const given: DocState[] = [];
		for (const cursor of this.#cursors) {
			const end = cursor.left.findIndex(({ seq }) => seq > upTo);
			given.push(...cursor.left.splice(0, end === -1 ? cursor.left.length : end));
		}
		return given.sort((a, b) => a.seq - b.seq);
	}
}

function hasMore({ isDone, left }: Cursor): boolean {
	return !isDone || left.length > 0;
}
