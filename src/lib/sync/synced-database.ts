import type { Engine } from '#lib/store/engine/engine.ts';
import type { Connection } from './connection.ts';
import { firstLoad, firstLoadState, newDocs, type FirstLoadState } from './first-load.ts';
import { Outbox, type BringOptions } from './outbox.ts';
import { RemoteDatabase } from './remote-database.ts';
import type { DatabaseStatus } from './database-status.ts';
import { Replicator, type Pulled } from './replication.ts';
import { settle, settlingState } from './settle.ts';
import type { Exchanged, ExchangeOptions, Synced } from './synced.ts';

const USUAL_BATCH = 1_000;
/** On a slow line a batch that breaks off must not be much work lost. */
const SLOW_BATCH = 50;
/** More changes than this since the last look, and PouchDB's replicator fetches them. */
const FEW_CHANGES = 50;

interface Run {
	readonly batchSize: number;
	readonly signal: AbortSignal;
	readonly onProgress: () => void;
}

/** One database that is kept alike here and on the server. */
export class SyncedDatabase implements Synced {
	readonly engine: Engine;
	readonly remote: RemoteDatabase;
	readonly isFetched = true;
	readonly #connection: Connection;
	readonly #outbox: Outbox;
	#replicator: Replicator | null = null;
	#load: FirstLoadState | null;
	/** The server's sequence up to which all is here; null where that has to be found out first. */
	#fetchedSeq: string | number | null = null;
	/** Whether what is new on the server may be nothing but what was brought from here. */
	#isEcho = false;

	private constructor(
		engine: Engine,
		connection: Connection,
		remote: RemoteDatabase,
		outbox: Outbox,
		load: FirstLoadState | null
	) {
		this.engine = engine;
		this.remote = remote;
		this.#connection = connection;
		this.#outbox = outbox;
		this.#load = load;
	}

	/** `name` is the database's on the server, `person` who works here. */
	static async open(
		engine: Engine,
		connection: Connection,
		name: string,
		person: string
	): Promise<SyncedDatabase> {
		const remote = new RemoteDatabase(connection, name);
		const outbox = await Outbox.open(engine, remote, person);
		const load = await firstLoadState(engine);
		return new SyncedDatabase(engine, connection, remote, outbox, load);
	}

	/**
	 * Fetches and brings everything there is, and merges in between what was edited on both sides.
	 * Fetching comes first, so that what is counted as waiting afterwards was recorded here; but what
	 * was recorded before the first load is brought before it. Throws a `SyncProblem`; what was reached
	 * until then is kept.
	 */
	async exchange(
		isSlow: boolean,
		signal: AbortSignal,
		onProgress: () => void,
		{ maySettle }: ExchangeOptions = {}
	): Promise<Exchanged> {
		const run = { batchSize: isSlow ? SLOW_BATCH : USUAL_BATCH, signal, onProgress };
		const bringing = { isSlow, signal, onProgress };
		this.#fetchedSeq = null;
		let brought = 0;
		if (this.#load === null && (await this.engine.meta()).seq > 0) {
			brought = await this.#outbox.bring(bringing);
		}
		const { written, lastSeq } = await (this.#load?.isDone
			? this.#pouch.pull(run)
			: this.#loadFirst(run));
		if (maySettle) await settle(this.engine, this.remote, maySettle, signal);
		brought += await this.#outbox.bring(bringing);
		this.#fetchedSeq = lastSeq;
		this.#isEcho = brought > 0;
		return { fetched: written, brought };
	}

	/** Whether something was recorded here that the server has not answered for. */
	async hasNews(): Promise<boolean> {
		return (await this.engine.meta()).seq !== this.#outbox.state.pushedSeq;
	}

	/**
	 * Brings what was recorded since the last exchange, with as few requests as can be; null where a
	 * whole exchange must come first. Throws a `SyncProblem`.
	 */
	async bringNext(options: BringOptions): Promise<number | null> {
		const brought = await this.#outbox.bringNext(options);
		if (brought !== 0) this.#isEcho = true;
		return brought;
	}

	/** The same for what came to the server since. */
	async fetchNext(
		signal: AbortSignal,
		{ maySettle }: ExchangeOptions = {}
	): Promise<number | null> {
		const since = this.#fetchedSeq;
		if (since === null) return null;
		this.#fetchedSeq = null;
		// What was brought from here need not come back with all that is in it.
		const page = await this.remote.page(since, FEW_CHANGES, !this.#isEcho, signal);
		if (page.results.length >= FEW_CHANGES) return null;
		const docs = await newDocs(this.engine, this.remote, page.results, signal);
		if (docs.length > 0) {
			const onSpan = (before: number, after: number) => this.#outbox.came(before, after);
			await this.engine.write(docs, { newEdits: false, onSpan });
			if (maySettle) await settle(this.engine, this.remote, maySettle, signal);
		}
		this.#fetchedSeq = page.last_seq;
		this.#isEcho = false;
		return docs.length;
	}

	get name(): string {
		return this.remote.name;
	}

	get broughtSeq(): number {
		return this.#outbox.state.pushedSeq;
	}

	async status(): Promise<DatabaseStatus> {
		const { pushedSeq, lastSuccessMs, denied } = this.#outbox.state;
		const meta = await this.engine.meta();
		const waiting = await this.engine.writtenAfter(pushedSeq);
		return {
			name: this.remote.name,
			waiting: waiting.count,
			waitingSince: waiting.oldestStamp,
			lastSuccessMs,
			denied,
			disputed: (await settlingState(this.engine)).disputed,
			loading:
				this.#load === null || this.#load.isDone
					? null
					: { loaded: this.#load.loaded, total: this.#load.total },
			documents: meta.count
		};
	}

	offerAgain(): Promise<void> {
		return this.#outbox.offerAgain();
	}

	async #loadFirst({ batchSize, signal, onProgress }: Run): Promise<Pulled> {
		const before = this.#load?.written ?? 0;
		this.#load = await firstLoad(this.engine, this.remote, {
			signal,
			pageSize: batchSize,
			onProgress: (state) => {
				this.#load = state;
				onProgress();
			}
		});
		const { since, startedAtSeq, written } = this.#load;
		const meanwhile = await this.#pouch.pull({ batchSize, signal, since });
		const { seq } = await this.engine.meta();
		// Nothing was recorded here meanwhile: what came need not be offered back.
		if (seq - startedAtSeq === written && this.broughtSeq >= startedAtSeq) {
			await this.#outbox.skipTo(seq, signal);
		}
		return { written: written - before + meanwhile.written, lastSeq: meanwhile.lastSeq };
	}

	get #pouch(): Replicator {
		return (this.#replicator ??= new Replicator(this.engine, this.remote, this.#connection));
	}
}
