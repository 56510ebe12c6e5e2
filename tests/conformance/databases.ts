import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import indexeddb from 'pouchdb-adapter-indexeddb';
import replication from 'pouchdb-replication';
import { Engine } from '#lib/store/engine/engine.ts';
import type { StoreProblem } from '#lib/store/engine/problems.ts';
import type { StoreSchema } from '#lib/store/engine/tables.ts';
import { assert } from '#lib/domain/result.ts';
import type { DatabaseOptions as StoreOptions } from './stores.ts';
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

export interface DatabaseOptions extends StoreOptions {
	readonly engine?: Engine;
}

const opened = new Map<string, PouchDatabase>();

function open({ name = freshName(), ...options }: DatabaseOptions, adapter: object): PouchDatabase {
	const db = new PouchDB(name, { ...adapter, ...options });
	opened.set(name, db);
	return db;
}

/** A database of ours, with tables for two types. */
export function ours(options: DatabaseOptions = {}): PouchDatabase {
	return open(options, { adapter: 'satuloket', schema: twoTypes });
}

/** PouchDB's own, as the reference. */
export function reference(options: DatabaseOptions = {}): PouchDatabase {
	return open(options, { adapter: 'indexeddb' });
}

/** What is not whole in a database of ours. */
export async function problemsIn(db: PouchDatabase): Promise<StoreProblem[]> {
	const engine = await Engine.open(`_pouch_${db.name}`, {
		schema: twoTypes,
		newUuid: () => crypto.randomUUID()
	});
	const problems = await engine.verify();
	engine.close();
	return problems;
}

/** Takes away every database that a test has opened, ours only after asking whether they are whole. */
export async function destroyAll(): Promise<void> {
	const databases = [...opened.values()];
	opened.clear();
	const problems: StoreProblem[] = [];
	for (const db of databases) {
		if (db.adapter === 'satuloket') problems.push(...(await problemsIn(db)));
	}
	await Promise.all(databases.map((db) => db.destroy()));
	assert(problems.length === 0, `a whole store, not ${JSON.stringify(problems)}`);
}
