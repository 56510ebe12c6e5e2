import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import indexeddb from 'pouchdb-adapter-indexeddb';
import replication from 'pouchdb-replication';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { StoreSchema } from '#lib/store/engine/tables.ts';
import satuloket from '#lib/store/pouch/plugin.ts';

PouchDB.plugin(indexeddb).plugin(replication).plugin(satuloket);

export type { PouchDatabase };

/** A schema with two types of documents, so that tests cross from one table to another. */
export const twoTypes: StoreSchema = {
	types: { bill: { table: 'bills' }, customer: { table: 'customers' } }
};

let count = 0;

function freshName(): string {
	return `conformance-${Date.now()}-${count++}`;
}

export interface DatabaseOptions {
	readonly auto_compaction?: boolean;
	readonly revs_limit?: number;
	readonly engine?: Engine;
}

/** A database of ours, with tables for two types. */
export function ours(options: DatabaseOptions = {}): PouchDatabase {
	return new PouchDB(freshName(), { adapter: 'satuloket', schema: twoTypes, ...options });
}

/** PouchDB's own, as the reference. */
export function reference(options: DatabaseOptions = {}): PouchDatabase {
	return new PouchDB(freshName(), { adapter: 'indexeddb', ...options });
}
