import PouchDB, { type PouchDatabase, type ReplicationResult } from 'pouchdb-core';
import http from 'pouchdb-adapter-http';
import replication from 'pouchdb-replication';
import type { Engine } from '#lib/store/engine/engine.ts';
import satuloket from '#lib/store/pouch/plugin.ts';
import type { Connection } from './connection.ts';
import type { DeniedDoc } from './database-status.ts';
import type { RemoteDatabase } from './remote-database.ts';
import { SyncProblem, syncProblem } from './sync-problem.ts';

PouchDB.plugin(http).plugin(replication).plugin(satuloket);

export interface Replicated {
	readonly written: number;
	readonly denied: readonly DeniedDoc[];
	/** Up to where the source was read. */
	readonly lastSeq: string | number;
}

export interface ReplicateOptions {
	/** Where to begin, whatever was remembered; remembered from then on. */
	readonly since?: string | number;
	readonly batchSize: number;
	readonly signal?: AbortSignal;
	readonly onProgress?: (written: number) => void;
}

/** One database of the device and the server's of the same documents, kept alike by PouchDB. */
export class Replicator {
	readonly #local: PouchDatabase;
	readonly #remote: PouchDatabase;
	/** What the connection said in this run: PouchDB passes it on as an error without a cause. */
	#unreachable: SyncProblem | null = null;

	constructor(engine: Engine, remote: RemoteDatabase, connection: Connection) {
		this.#local = new PouchDB(engine.name, { adapter: 'satuloket', engine });
		this.#remote = new PouchDB(remote.url, {
			adapter: 'http',
			skip_setup: true,
			fetch: async (url: string | Request, init?: RequestInit) => {
				try {
					return await connection.fetch(url, init);
				} catch (error) {
					if (error instanceof SyncProblem) this.#unreachable = error;
					throw error;
				}
			}
		});
		for (const side of [this.#local, this.#remote]) sparing(side);
	}

	/** Brings to the server what it does not have. Resolves when it has answered for each document. */
	push(options: ReplicateOptions): Promise<Replicated> {
		return this.#replicate(this.#local, this.#remote, options);
	}

	/** Fetches what is not here. */
	pull(options: ReplicateOptions): Promise<Replicated> {
		return this.#replicate(this.#remote, this.#local, options);
	}

	async #replicate(
		source: PouchDatabase,
		target: PouchDatabase,
		{ since, batchSize, signal, onProgress }: ReplicateOptions
	): Promise<Replicated> {
		signal?.throwIfAborted();
		this.#unreachable = null;
		const denied: DeniedDoc[] = [];
		const running = PouchDB.replicate(source, target, {
			batch_size: batchSize,
			batches_limit: 2,
			...(since === undefined ? {} : { since })
		})
			.on('denied', ({ id, reason, name }) => {
				denied.push({ id: String(id ?? ''), reason: reason ?? name ?? '' });
			})
			.on('change', ({ docs_written: written }) => onProgress?.(written));
		const stop = () => running.cancel();
		signal?.addEventListener('abort', stop, { once: true });
		try {
			const result: ReplicationResult = await running;
			signal?.throwIfAborted();
			return { written: result.docs_written, denied, lastSeq: result.last_seq };
		} catch (error) {
			if (signal?.aborted) throw error;
			throw this.#unreachable ?? syncProblem(error);
		} finally {
			signal?.removeEventListener('abort', stop);
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
