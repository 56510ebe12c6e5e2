import PouchDB, { type PouchDatabase, type ReplicationResult } from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import replication from 'pouchdb-replication';
import type { Engine } from '#lib/store/engine/engine.ts';
import satuloket from '#lib/store/pouch/plugin.ts';
import type { Connection } from './connection.ts';
import { sideThere } from './checkpoint.ts';
import type { RemoteDatabase } from './remote-database.ts';
import { SyncProblem, syncProblem } from './sync-problem.ts';

PouchDB.plugin(http).plugin(replication).plugin(satuloket);

export interface Pulled {
	readonly written: number;
	/** Up to where the server's changes are here. */
	readonly lastSeq: string | number;
}

export interface PullOptions {
	/** Where to begin, whatever was remembered; remembered from then on. */
	readonly since?: string | number;
	readonly batchSize: number;
	readonly signal?: AbortSignal;
}

/** Fetches a database of the server into the device's of the same documents, by PouchDB's replicator. */
export class Replicator {
	readonly #local: PouchDatabase;
	readonly #remote: PouchDatabase;
	readonly #source: RemoteDatabase;
	/** What the connection said in this run: PouchDB passes it on as an error without a cause. */
	#unreachable: SyncProblem | null = null;

	constructor(engine: Engine, remote: RemoteDatabase, connection: Connection) {
		this.#local = new PouchDB(engine.name, { adapter: 'satuloket', engine });
		this.#remote = new PouchDB(remote.url, {
			adapter: 'http',
			skip_setup: true,
			fetch: (url: string | Request, init?: RequestInit) =>
				this.#noting(connection.fetch(url, init))
		});
		for (const side of [this.#local, this.#remote]) sparing(side);
		this.#source = remote;
	}

	/** Fetches what is not here. Throws a `SyncProblem`. */
	async pull({ since, batchSize, signal }: PullOptions): Promise<Pulled> {
		signal?.throwIfAborted();
		this.#unreachable = null;
		await this.#askLess(signal);
		const running = PouchDB.replicate(this.#remote, this.#local, {
			batch_size: batchSize,
			batches_limit: 2,
			...(since === undefined ? {} : { since })
		});
		const stop = () => running.cancel();
		signal?.addEventListener('abort', stop, { once: true });
		try {
			const result: ReplicationResult = await running;
			signal?.throwIfAborted();
			return { written: result.docs_written, lastSeq: result.last_seq };
		} catch (error) {
			if (signal?.aborted) throw error;
			throw this.#unreachable ?? syncProblem(error);
		} finally {
			signal?.removeEventListener('abort', stop);
		}
	}

	/**
	 * PouchDB would ask for the server's name and for its checkpoint again and again, and where no name
	 * came, begin from the start under another one.
	 */
	async #askLess(signal: AbortSignal | undefined): Promise<void> {
		const id = await this.#source.id(signal);
		const side = sideThere(this.#source);
		Object.assign(this.#remote, {
			id: () => Promise.resolve(id),
			get: (local: string) => this.#noting(side.get(local)),
			put: (local: object) => this.#noting(side.put(local))
		});
	}

	async #noting<T>(asked: Promise<T>): Promise<T> {
		try {
			return await asked;
		} catch (error) {
			if (error instanceof SyncProblem && error.code === 'unreachable') this.#unreachable = error;
			throw error;
		}
	}
}

/**
 * The replicator asks the source what is in it, once a batch and with nobody listening to a failure,
 * for a list of running tasks that the app does not show. It is spared the request.
 */
function sparing(side: PouchDatabase): void {
	Object.assign(side, { info: () => Promise.resolve({ db_name: '', update_seq: 0 }) });
}
