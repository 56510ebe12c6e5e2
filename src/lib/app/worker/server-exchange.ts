import { syncProblem } from '#lib/sync/sync-problem.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import type { ServerOfStore, StoreSync } from './store-sync.ts';

type SyncListener = (status: SyncStatus | null) => void;

/** Whether a store is kept alike with a server, and with which: one at a time. */
export class ServerExchange {
	readonly #open: (server: ServerOfStore) => Promise<StoreSync>;
	#server: ServerOfStore | null = null;
	#sync: StoreSync | null = null;
	#joining: Promise<void> = Promise.resolve();
	#listener: SyncListener | null = null;
	/** Why there is no exchange although there is a server. */
	#failure: SyncStatus | null = null;

	constructor(open: (server: ServerOfStore) => Promise<StoreSync>) {
		this.#open = open;
	}

	/** Null: nobody has joined a server, or its exchange is still being opened. */
	get sync(): StoreSync | null {
		return this.#sync;
	}

	get server(): ServerOfStore | null {
		return this.#server;
	}

	/**
	 * Keeps alike with a server from now on; the person has signed in to it. Where the exchange cannot be
	 * opened, whoever listens is told as well, and it is tried again when something makes it worthwhile.
	 */
	join(server: ServerOfStore): Promise<void> {
		this.#joining = this.stop().then(() => this.#begin(server));
		return this.#joining;
	}

	/** Something happened outside that makes trying worthwhile. */
	nudge(): void {
		this.#sync?.nudge();
		if (this.#failure === null || this.#server === null) return;
		this.#failure = null;
		// Of another failure whoever listens is told.
		this.join(this.#server).catch(() => undefined);
	}

	/** Goes on alone; what waits to be sent stays here. */
	async leave(): Promise<void> {
		await this.stop();
		this.#server = null;
		this.#sync = null;
		this.#failure = null;
		this.#listener?.(null);
	}

	/** Ends the exchange, the one that is still being opened too: of its failure whoever began it hears. */
	async stop(): Promise<void> {
		await this.opened();
		await this.#sync?.stop();
	}

	/** Resolves once no exchange is being opened. */
	async opened(): Promise<void> {
		await this.#joining.catch(() => undefined);
	}

	/** Calls back now, where there is a server, and whenever something of sync changes. */
	listen(listener: SyncListener): void {
		this.#listener = listener;
		this.#sync?.listen(listener);
		if (this.#failure) listener(this.#failure);
	}

	async #begin(server: ServerOfStore): Promise<void> {
		this.#server = server;
		this.#sync = null;
		try {
			this.#sync = await this.#open(server);
		} catch (error) {
			const { code, message: detail } = syncProblem(error);
			this.#failure = {
				phase: 'waiting',
				problem: { code, detail },
				databases: [],
				clockOffMs: null,
				log: []
			};
			this.#listener?.(this.#failure);
			throw error;
		}
		this.#failure = null;
		if (this.#listener) this.#sync.listen(this.#listener);
		this.#sync.start();
	}
}
