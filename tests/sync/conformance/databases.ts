import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import replication from 'pouchdb-replication';
import { ADMIN, type AServer } from '#tests/builders/a-server.ts';
import type { DatabaseOptions, Stores } from '#tests/conformance/stores.ts';

PouchDB.plugin(http).plugin(memory).plugin(replication);

let count = 0;
const opened = new Map<string, PouchDatabase>();

function open(name: string, options: object): PouchDatabase {
	const db = new PouchDB(name, options);
	opened.set(name, db);
	return db;
}

function freshName(): string {
	return `conformance-${count++}`;
}

async function destroyAll(): Promise<void> {
	const databases = [...opened.values()];
	opened.clear();
	await Promise.all(databases.map((db) => db.destroy()));
}

const inNode = {
	destroyAll,
	binary: (content: string | Uint8Array) => Buffer.from(content as string) as unknown as Blob
};

/** The server's databases, through stock PouchDB. `server` is asked for when a test begins. */
export function remote(server: () => AServer): Stores {
	return {
		...inNode,
		name: 'the sync server',
		isRemote: true,
		open({ name, ...options }: DatabaseOptions = {}) {
			const auth = { username: ADMIN.name, password: ADMIN.password };
			return open(name ?? `${server().url}/${freshName()}`, { ...options, adapter: 'http', auth });
		}
	};
}

/** PouchDB's own, as the reference. */
export const reference: Stores = {
	...inNode,
	name: "PouchDB's own adapter in memory",
	isRemote: false,
	losesWideIds: true,
	open: ({ name = freshName(), ...options }: DatabaseOptions = {}) =>
		open(name, { ...options, adapter: 'memory' })
};
