import type { Engine } from '#lib/store/engine/engine.ts';
import type { Connection } from './connection.ts';
import { firstLoad, firstLoadState, type FirstLoadState } from './first-load.ts';
import { RemoteDatabase } from './remote-database.ts';
import { SYNC_STATE } from './unsent.ts';
import type { DatabaseStatus, DeniedDoc } from './database-status.ts';
import { Replicator, type ReplicateOptions } from './replication.ts';
import { settle, settlingState } from './settle.ts';
import type { ExchangeOptions, Synced } from './synced.ts';

/** Local documents of ours; PouchDB's checkpoints are called by a digest. */
const OURS = /^_local\/[a-z]+(?:-[a-z]+)*$/;
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

type Run = Omit<ReplicateOptions, 'signal' | 'onProgress'> & {
	readonly signal: AbortSignal;
	readonly onProgress: () => void;
};

/** One database that is kept alike here and on the server. */
export class SyncedDatabase implements Synced {
	readonly engine: Engine;
	readonly remote: RemoteDatabase;
	readonly isFetched = true;
	readonly #connection: Connection;
	readonly #person: string;
	#replicator: Replicator | null = null;
	#state: SyncState;
	#load: FirstLoadState | null;

	private constructor(
		engine: Engine,
		connection: Connection,
		name: string,
		person: string,
		state: SyncState,
		load: FirstLoadState | null
	) {
		this.engine = engine;
		this.#connection = connection;
		this.remote = new RemoteDatabase(connection, name);
		this.#person = person;
		this.#state = state;
		this.#load = load;
	}

	/** `name` is the database's on the server, `person` who works here. */
	static async open(
		engine: Engine,
		connection: Connection,
		name: string,
		person: string
	): Promise<SyncedDatabase> {
		const known = (await engine.getLocal(SYNC_STATE)) as unknown as SyncState | null;
		const load = await firstLoadState(engine);
		return new SyncedDatabase(engine, connection, name, person, known ?? NOTHING_YET, load);
	}

	/**
	 * Fetches and brings everything there is, and merges in between what was edited on both sides. Fetching comes first, so that what is counted as waiting
	 * afterwards was recorded here; but what was recorded before the first load is brought before it.
	 * Throws a `SyncProblem`; what was reached until then is kept.
	 */
	async exchange(
		isSlow: boolean,
		signal: AbortSignal,
		onProgress: () => void,
		{ maySettle }: ExchangeOptions = {}
	): Promise<{ fetched: number; brought: number }> {
		const run = { batchSize: isSlow ? SLOW_BATCH : USUAL_BATCH, signal, onProgress };
		let brought = 0;
		if (this.#load === null && (await this.engine.meta()).seq > 0) brought = await this.#bring(run);
		const fetched = (await this.#loadFirst(run)) + (await this.#fetch(run));
		if (maySettle) await settle(this.engine, this.remote, maySettle, signal);
		brought += await this.#bring(run);
		return { fetched, brought };
	}

	get name(): string {
		return this.remote.name;
	}

	get broughtSeq(): number {
		return this.#state.pushedSeq;
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
			disputed: (await settlingState(this.engine)).disputed,
			loading:
				this.#load === null || this.#load.isDone
					? null
					: { loaded: this.#load.loaded, total: this.#load.total },
			documents: meta.count
		};
	}

	async offerAgain(): Promise<void> {
		await this.#remember({ ...this.#state, pushedSeq: 0, denied: [] });
		await this.engine.forgetLocals((id) => OURS.test(id));
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
		const { pushedSeq } = this.#state;
		const { written, denied: all, lastSeq } = await this.#pouch.push(run);
		const denied = await this.#own(all);
		await this.#remember({
			pushedSeq: Math.max(pushedSeq, Number(lastSeq)),
			lastSuccessMs: Date.now(),
			denied: [...(await this.#stillDenied(pushedSeq, denied)), ...denied]
		});
		return written;
	}

	/**
	 * What others signed came in by a file, and is theirs to bring: that the server does not take it from
	 * here is no concern of whoever works here.
	 */
	async #own(denied: readonly DeniedDoc[]): Promise<DeniedDoc[]> {
		const states = await this.engine.states(denied.map(({ id }) => id));
		return denied.filter(({ id }) => {
			const by = states.get(id)?.body['by'];
			return by === undefined || by === this.#person;
		});
	}

	/** What was denied before and not offered since: what was written again has been, and was taken. */
	async #stillDenied(
		offeredAfter: number,
		denied: readonly DeniedDoc[]
	): Promise<readonly DeniedDoc[]> {
		if (this.#state.denied.length === 0) return [];
		const states = await this.engine.states(this.#state.denied.map(({ id }) => id));
		return this.#state.denied.filter(({ id }) => {
			const isOffered = (states.get(id)?.seq ?? Infinity) > offeredAfter;
			return !isOffered && !denied.some((other) => other.id === id);
		});
	}

	get #pouch(): Replicator {
		return (this.#replicator ??= new Replicator(this.engine, this.remote, this.#connection));
	}

	async #remember(state: SyncState): Promise<void> {
		this.#state = state;
		await this.engine.replaceLocal({ _id: SYNC_STATE, ...state });
	}
}
