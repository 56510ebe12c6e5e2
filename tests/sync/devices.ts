import { ulid } from 'ulid';
import { inject } from 'vitest';
import { derivations, schemas } from '#lib/store/databases.ts';
import { Engine, type EngineOptions } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Connection } from '#lib/sync/connection.ts';
import { leavesOf } from '#lib/sync/outgoing.ts';
import { exchangeDue } from '#lib/sync/exchange-due.ts';
import { signIn } from '#lib/sync/server-session.ts';
import { settle, type MaySettle, type Settling } from '#lib/sync/settle.ts';
import type { Exchanged } from '#lib/sync/synced.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';

/** Nobody calls the exchanges of tests off. */
const never = new AbortController().signal;
const EVERYTHING = 1_000_000;
/** Whoever works on the devices of tests. */
const PERSON = 'sari';

/** What a device keeps, and what it derives from that. */
export type Store = Pick<EngineOptions, 'schema' | 'derivations'>;
const billing: Store = { schema: schemas.billing, derivations: derivations.billing };

let count = 0;
const opened = new Set<Engine>();

const signingIn = new Map<string, Promise<unknown>>();

/** A connection that is signed in as the server's admin; `send` stands for its network. */
export async function signedIn(
	send?: typeof fetch,
	base = inject('syncServer')
): Promise<Connection> {
	const { name, password } = inject('syncAdmin');
	// The browser keeps one cookie for all connections, and signing in is slow on purpose.
	if (!signingIn.has(base)) {
		signingIn.set(base, signIn(new Connection(base), name, password, 'device-of-tests'));
	}
	await signingIn.get(base);
	return new Connection(base, null, send);
}

/** A new database on the server; without rules, unless its kind has some. */
export async function remoteDatabase(connection: Connection, kind = 'test'): Promise<string> {
	const name = `${kind}-${Date.now()}-${count++}`;
	await connection.json(name, { method: 'PUT' });
	return name;
}

/** A device: a real store in the browser, joined to a database of the server. */
export class Device {
	#engine: Engine;
	#synced: SyncedDatabase;
	readonly #connection: Connection;
	readonly #store: Store;

	private constructor(
		engine: Engine,
		synced: SyncedDatabase,
		connection: Connection,
		store: Store
	) {
		this.#engine = engine;
		this.#synced = synced;
		this.#connection = connection;
		this.#store = store;
	}

	static async join(connection: Connection, database: string, store = billing): Promise<Device> {
		const engine = await openEngine(`device-${Date.now()}-${count++}`, store);
		const synced = await SyncedDatabase.open(engine, connection, database, PERSON);
		return new Device(engine, synced, connection, store);
	}

	get engine(): Engine {
		return this.#engine;
	}

	get synced(): SyncedDatabase {
		return this.#synced;
	}

	/** The app is closed and opened again. */
	async reopen(): Promise<void> {
		this.#engine.close();
		opened.delete(this.#engine);
		this.#engine = await openEngine(this.#engine.name, this.#store);
		const { name } = this.#synced.remote;
		this.#synced = await SyncedDatabase.open(this.#engine, this.#connection, name, PERSON);
	}

	/** Which merges this device's person may write: all, unless a test says otherwise. */
	maySettle: MaySettle = () => true;

	async exchange(isSlow = false): Promise<Exchanged> {
		const { maySettle } = this;
		return this.synced.exchange(isSlow, never, () => undefined, { maySettle });
	}

	/** Exchanges what is new on either side, as the app does between two looks at all. */
	exchangeNext(isSlow = false): Promise<Exchanged> {
		const { synced, maySettle } = this;
		return exchangeDue(synced, new Set(['here', 'there']), {
			isSlow,
			signal: never,
			onProgress: () => undefined,
			maySettle
		});
	}

	/** Exchanges without merging what was edited on both sides. */
	async exchangeUnmerged(): Promise<void> {
		await this.synced.exchange(false, never, () => undefined);
	}

	/** Merges without exchanging. */
	async settleAlone(): Promise<Settling> {
		return settle(this.engine, this.synced.remote, this.maySettle);
	}

	/** It goes, with all that it kept. */
	async remove(): Promise<void> {
		opened.delete(this.#engine);
		this.#engine.close();
		await this.#engine.destroy();
	}

	async put(...docs: AnyDoc[]): Promise<void> {
		const results = await this.engine.write(docs);
		const refused = results.find(({ ok }) => !ok);
		if (refused) throw new Error(`not written: ${JSON.stringify(refused)}`);
	}

	/** Every leaf, by id; deleted ones with them. */
	async leaves(): Promise<Record<string, string[]>> {
		const { changes } = await this.engine.changesSince(0, EVERYTHING);
		return Object.fromEntries(changes.map((state) => [state.id, leavesOf(state).sort()]));
	}

	/** Every winner, by id, with its revision. */
	async contents(): Promise<Record<string, AnyDoc>> {
		const all: Record<string, AnyDoc> = {};
		const { changes } = await this.engine.changesSince(0, EVERYTHING);
		for (const { id, rev, isDeleted, body } of changes) {
			if (!isDeleted) all[id] = { _rev: rev, ...body };
		}
		return Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
	}
}

/** Every leaf on the server, by id; deleted ones with them. */
export async function leavesOnServer({
	remote
}: SyncedDatabase): Promise<Record<string, string[]>> {
	const { results } = await remote.page(0, EVERYTHING, false);
	return Object.fromEntries(
		results.map(({ id, changes }) => [id, changes.map(({ rev }) => rev).sort()])
	);
}

/** Every winner on the server, by id, with its revision. */
export async function contentsOf(
	connection: Connection,
	database: string
): Promise<Record<string, AnyDoc>> {
	const { rows } = await connection.json<{ rows: { id: string; doc: AnyDoc }[] }>(
		`${database}/_all_docs?include_docs=true`
	);
	return Object.fromEntries(
		rows.map(({ id, doc }) => {
			const { _id, ...rest } = doc;
			return [id, rest];
		})
	);
}

export async function closeDevices(): Promise<void> {
	const engines = [...opened];
	opened.clear();
	// What still runs on a database would only hold its removal up.
	for (const engine of engines) engine.close();
	await Promise.all(engines.map((engine) => engine.destroy()));
}

async function openEngine(name: string, store: Store): Promise<Engine> {
	const engine = await Engine.open(name, { ...store, newUuid: ulid });
	opened.add(engine);
	return engine;
}
