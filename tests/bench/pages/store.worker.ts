import { expose } from 'comlink';
import PouchDB from 'pouchdb-core';
import { ulid } from 'ulid';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Pause } from '#lib/domain/billing/facts.ts';
import { roles } from '#lib/domain/access/person.ts';
import type { FirstDatabaseKind } from '#lib/domain/registry.ts';
import { databaseName, derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import { Recorder } from '#lib/store/recorder.ts';
import satuloket from '#lib/store/pouch/plugin.ts';

PouchDB.plugin(satuloket);

const options = (kind: FirstDatabaseKind) => ({
	schema: schemas[kind],
	derivations: derivations[kind],
	newUuid: ulid
});

let recorder: Recorder | null = null;

const api = {
	/** New bills through PouchDB and the adapter. */
	async throughPouch(bills: Bill[]): Promise<number> {
		const name = databaseName(ulid(), 'billing');
		const engine = await Engine.open(name, options('billing'));
		const db = new PouchDB(name, { adapter: 'satuloket', engine });
		await db.info();
		const from = performance.now();
		await db.bulkDocs(bills as unknown as AnyDoc[]);
		const took = performance.now() - from;
		await engine.destroy();
		return took;
	},

	/** New bills as an import writes them. */
	async throughEngine(bills: Bill[]): Promise<number> {
		const engine = await Engine.open(databaseName(ulid(), 'billing'), options('billing'));
		const from = performance.now();
		await engine.write(bills as unknown as AnyDoc[], { allOrNothing: true });
		const took = performance.now() - from;
		await engine.destroy();
		return took;
	},

	/** Opens a store for single writes; gives the name of its database. */
	async openForWrites(): Promise<string> {
		const id = ulid();
		const open = (kind: FirstDatabaseKind) => Engine.open(databaseName(id, kind), options(kind));
		const [billing, org, files] = await Promise.all([open('billing'), open('org'), open('files')]);
		recorder = await Recorder.open({ billing, org, files }, { id, name: 'Sari', roles }, 'device');
		return id;
	},

	async record(pause: Omit<Pause, 'by' | 'at' | 'device'>): Promise<void> {
		const kept = await recorder!.record([pause as unknown as AnyDoc]);
		if (!kept.ok) throw new Error(kept.problem.code);
	}
};

export type StoreBench = typeof api;

expose(api);
