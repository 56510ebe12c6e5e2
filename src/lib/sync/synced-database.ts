import type { Engine } from '#lib/store/engine/engine.ts';
import type { Connection } from './connection.ts';
import { DEVICE_LETTERS } from './device-registration.ts';
import { FIRST_LOAD, firstLoad, firstLoadState, type FirstLoadState } from './first-load.ts';
import { RemoteDatabase } from './remote-database.ts';
import { SYNC_STATE } from './unsent.ts';
import { Replicator, type DeniedDoc, type ReplicateOptions } from './replication.ts';

/** What is no checkpoint: it holds whatever has been exchanged. */
const keptLocals: ReadonlySet<string> = new Set([SYNC_STATE, FIRST_LOAD, DEVICE_LETTERS]);
const USUAL_BATCH = 1_000;
/** On a slow line a batch that breaks off must not be much work lost. */
const SLOW_BATCH = 50;

/** What is remembered of a database between starts. */
interface SyncState {
	/** Local sequence up to which the server has answered for every document. */
	readonly pushedSeq: number;
	readonly lastSuccessMs: number | null;
	/** Documents that the server does not take. They stay here and are offered again when asked. */
	readonly denied: readonly DeniedDoc[];
}

const NOTHING_YET: SyncState = { pushedSeq: 0, lastSuccessMs: null, denied: [] };

/** What a person is told of one database. */
export interface DatabaseStatus {
	readonly name: string;
	/** Documents that the server does not have yet. */
	readonly waiting: number;
	/** When the oldest of them was recorded, as a clock stamp, where it says so. */
	readonly waitingSince: string | null;
	readonly lastSuccessMs: number | null;
	readonly denied: readonly DeniedDoc[];
	/** Null: all of it is here. */
	readonly loading: { readonly loaded: number; readonly total: number } | null;
	readonly documents: number;
}

type Run = Omit<ReplicateOptions, 'signal' | 'onProgress'> & {
	readonly signal: AbortSignal;
	readonly onProgress: () => void;
};

/** One database that is kept alike here and on the server. */
export class SyncedDatabase {
	readonly engine: Engine;
	readonly remote: RemoteDatabase;
	readonly #connection: Connection;
	#replicator: Replicator | null = null;
	#state: SyncState;
	#load: FirstLoadState | null;

	private constructor(
		engine: Engine,
		connection: Connection,
		name: string,
		state: SyncState,
		load: FirstLoadState | null
	) {
		this.engine = engine;
		this.#connection = connection;
		this.remote = new RemoteDatabase(connection, name);
		this.#state = state;
		this.#load = load;
	}

	/** `name` is the database's on the server. */
	static async open(engine: Engine, connection: Connection, name: string): Promise<SyncedDatabase> {
		const known = (await engine.getLocal(SYNC_STATE)) as unknown as SyncState | null;
		const load = await firstLoadState(engine);
		return new SyncedDatabase(engine, connection, name, known ?? NOTHING_YET, load);
	}

	/**
	 * Fetches and brings everything there is. Fetching comes first, so that what is counted as waiting
	 * afterwards was recorded here; but what was recorded before the first load is brought before it.
	 * Throws a `SyncProblem`; what was reached until then is kept.
	 */
	async exchange(
		isSlow: boolean,
		signal: AbortSignal,
		onProgress: () => void
	): Promise<{ fetched: number; brought: number }> {
		const run = { batchSize: isSlow ? SLOW_BATCH : USUAL_BATCH, signal, onProgress };
		let brought = 0;
		if (this.#load === null && (await this.engine.meta()).seq > 0) brought = await this.#bring(run);
		const fetched = (await this.#loadFirst(run)) + (await this.#fetch(run));
		brought += await this.#bring(run);
		return { fetched, brought };
	}

	async status(): Promise<DatabaseStatus> {
		const meta = await this.engine.meta();
		const waiting = await this.engine.writtenAfter(this.#state.pushedSeq);
		return {
			name: this.remote.name,
			waiting: waiting.count,
			waitingSince: waiting.oldestStamp,
			lastSuccessMs: this.#state.lastSuccessMs,
			denied: this.#state.denied,
			loading:
				this.#load === null || this.#load.isDone
					? null
					: { loaded: this.#load.loaded, total: this.#load.total },
			documents: meta.count
		};
	}

	/** Offers everything to the server again, what it did not take included. */
	async offerAgain(): Promise<void> {
		await this.#remember({ ...this.#state, pushedSeq: 0, denied: [] });
		await this.engine.forgetLocals((id) => keptLocals.has(id));
	}

	/** Gives how many documents came. */
	async #loadFirst({ batchSize, signal, onProgress }: Run): Promise<number> {
		if (this.#load?.isDone) return 0;
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
		await this.#pouch.pull({ batchSize, signal, since });
		const { seq } = await this.engine.meta();
		// Nothing was recorded here meanwhile: what came need not be offered back.
		if (seq - startedAtSeq === written && this.#state.pushedSeq >= startedAtSeq) {
			await this.#bring({ batchSize, signal, onProgress, since: seq });
		}
		return written - before;
	}

	async #fetch(run: Run): Promise<number> {
		return (await this.#pouch.pull(run)).written;
	}

	async #bring(run: Run): Promise<number> {
		const { written, denied, lastSeq } = await this.#pouch.push(run);
		const before = this.#state.denied.filter(({ id }) => !denied.some((other) => other.id === id));
		await this.#remember({
			pushedSeq: Math.max(this.#state.pushedSeq, Number(lastSeq)),
			lastSuccessMs: Date.now(),
			denied: [...before, ...denied]
		});
		return written;
	}

	get #pouch(): Replicator {
		return (this.#replicator ??= new Replicator(this.engine, this.remote, this.#connection));
	}

	async #remember(state: SyncState): Promise<void> {
		this.#state = state;
		await this.engine.replaceLocal({ _id: SYNC_STATE, ...state });
	}
}
