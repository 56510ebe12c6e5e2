import type { Table } from 'dexie';
import type { DatabaseKind } from '#lib/domain/registry.ts';
import { schemas } from './databases.ts';
import { StoreTables } from './engine/tables.ts';

/**
 * The reading half of a table. Screens read tables directly and never write to one: a row that is
 * put there by hand has no revision and would never be synced.
 */
export type ReadTable<Row> = Pick<
	Table<Row, string>,
	'get' | 'bulkGet' | 'where' | 'toArray' | 'orderBy' | 'count' | 'toCollection'
>;

/** One of a person's databases, opened for reading. */
export class StoreReader {
	readonly #tables: StoreTables;

	constructor(name: string, kind: DatabaseKind) {
		this.#tables = new StoreTables(name, schemas[kind]);
	}

	table<Row>(name: string): ReadTable<Row> {
		return this.#tables.dexie.table<Row, string>(name);
	}

	/** To be called once the worker has opened the database: it makes the tables. */
	async open(): Promise<void> {
		await this.#tables.dexie.open();
	}

	close(): void {
		this.#tables.dexie.close();
	}
}
