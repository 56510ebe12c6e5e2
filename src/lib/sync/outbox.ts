import type { Engine } from '#lib/store/engine/engine.ts';
import { PushCheckpoint } from './checkpoint.ts';
import { PageSize } from './page-size.ts';
import type { DeniedDoc } from './database-status.ts';
import { push, type PushOptions } from './push.ts';
import type { RemoteDatabase } from './remote-database.ts';
import { SYNC_STATE } from './unsent.ts';

/** Local documents of ours; PouchDB's checkpoints are called by a digest. */
const OURS = /^_local\/[a-z]+(?:-[a-z]+)*$/;
/** What a kill or a drop may cost: so much is asked about again. */
const SAVE_EVERY_MS = 5_000;
/** Between two acts of a person the checkpoint may stay behind: it only spares questions at the next start. */
const CHECKPOINT_EVERY_MS = 30_000;
/** So few are sent without asking first: the question is as long as the answer. */
const UNASKED = 20;

/** What is remembered of a database between starts. */
export interface SyncState {
	/** Local sequence up to which the server has answered for every document. */
	readonly pushedSeq: number;
	readonly lastSuccessMs: number | null;
	/** Documents that the server does not take. They stay here and are offered again when asked. */
	readonly denied: readonly DeniedDoc[];
}

const NOTHING_YET: SyncState = { pushedSeq: 0, lastSuccessMs: null, denied: [] };

export interface BringOptions {
	readonly isSlow: boolean;
	readonly signal: AbortSignal;
	readonly onProgress: () => void;
}

/** What of a database the server does not have yet: brings it, and remembers what came of it. */
export class Outbox {
	readonly #engine: Engine;
	readonly #remote: RemoteDatabase;
	readonly #person: string;
	readonly #size = new PageSize();
	#state: SyncState;
	/** Null: what the server has of this device is not known for sure. */
	#checkpoint: PushCheckpoint | null = null;
	#checkpointAtMs = 0;

	private constructor(engine: Engine, remote: RemoteDatabase, person: string, state: SyncState) {
		this.#engine = engine;
		this.#remote = remote;
		this.#person = person;
		this.#state = state;
	}

	static async open(engine: Engine, remote: RemoteDatabase, person: string): Promise<Outbox> {
		const known = (await engine.getLocal(SYNC_STATE)) as unknown as SyncState | null;
		return new Outbox(engine, remote, person, known ?? NOTHING_YET);
	}

	get state(): SyncState {
		return this.#state;
	}

	/**
	 * Brings everything that the server lacks, by what both sides remember. Gives how many documents
	 * went; resolves when the server has answered for each. Throws a `SyncProblem`; what was answered
	 * until then is kept.
	 */
	async bring(options: BringOptions): Promise<number> {
		this.#checkpoint = null;
		this.#size.begin(options.isSlow);
		const checkpoint = await PushCheckpoint.read(this.#engine, this.#remote, options.signal);
		const brought = await this.#push(
			checkpoint,
			checkpoint.since,
			// On a slow line the question is worth it each time: what need not be sent is dear there.
			options.isSlow ? 'always' : 'sometimes',
			options
		);
		await this.#reach(checkpoint);
		return brought;
	}

	/**
	 * Brings what was recorded since the last time, without asking what both sides remember; null where
	 * that has to be asked first. Throws a `SyncProblem`, after which it has to be.
	 */
	async bringNext(options: BringOptions): Promise<number | null> {
		const checkpoint = this.#checkpoint;
		if (checkpoint === null) return null;
		const { pushedSeq } = this.#state;
		const { seq } = await this.#engine.meta();
		if (seq === pushedSeq) return 0;
		this.#checkpoint = null;
		const brought = await this.#push(
			checkpoint,
			pushedSeq,
			seq - pushedSeq > UNASKED ? 'always' : 'never',
			options
		);
		this.#checkpoint = checkpoint;
		if (performance.now() - this.#checkpointAtMs > CHECKPOINT_EVERY_MS) {
			this.#checkpoint = null;
			await this.#reach(checkpoint);
		}
		return brought;
	}

	/** Documents came from the server and took these local sequences: they need not be offered back. */
	came(before: number, after: number): void {
		// Only where nothing else was recorded in between: its sequence would be among them.
		if (this.#state.pushedSeq === before) this.#state = { ...this.#state, pushedSeq: after };
	}

	/** All up to a local sequence came from the server: none of it is offered back, now or later. */
	async skipTo(seq: number, signal: AbortSignal): Promise<void> {
		const checkpoint = await PushCheckpoint.read(this.#engine, this.#remote, signal);
		await this.#remember({ ...this.#state, pushedSeq: seq });
		await this.#reach(checkpoint);
	}

	/** Offers everything to the server again, what it did not take included. */
	async offerAgain(): Promise<void> {
		this.#checkpoint = null;
		await this.#remember({ ...this.#state, pushedSeq: 0, denied: [] });
		await this.#engine.forgetLocals((id) => OURS.test(id));
	}

	async #push(
		checkpoint: PushCheckpoint,
		since: number,
		asks: PushOptions['asks'],
		{ signal, onProgress }: BringOptions
	): Promise<number> {
		const pages = push(this.#engine, this.#remote, { since, asks, size: this.#size, signal });
		let savedSeq = since;
		let savedAtMs = performance.now();
		let answeredSeq = since;
		let written = 0;
		let denied: DeniedDoc[] = [];
		const save = async () => {
			const all = await this.#deniedNow(savedSeq, answeredSeq, denied);
			await this.#remember({ ...this.#state, denied: all });
			savedSeq = answeredSeq;
			savedAtMs = performance.now();
			denied = [];
		};
		try {
			for await (const page of pages) {
				answeredSeq = page.lastSeq;
				written += page.written;
				denied.push(...page.denied);
				const pushedSeq = Math.max(this.#state.pushedSeq, answeredSeq);
				this.#state = { ...this.#state, pushedSeq };
				onProgress();
				if (performance.now() - savedAtMs < SAVE_EVERY_MS) continue;
				// First what was refused, then how far: a kill in between only asks about it again.
				await save();
				await checkpoint.write(answeredSeq);
			}
			const pushedSeq = Math.max(this.#state.pushedSeq, answeredSeq);
			this.#state = { ...this.#state, pushedSeq, lastSuccessMs: Date.now() };
			return written;
		} finally {
			await save();
		}
	}

	async #reach(checkpoint: PushCheckpoint): Promise<void> {
		await checkpoint.write(this.#state.pushedSeq);
		this.#checkpoint = checkpoint;
		this.#checkpointAtMs = performance.now();
	}

	/** All that the server does not take, after it was offered what lies between two sequences. */
	async #deniedNow(
		after: number,
		upTo: number,
		fresh: readonly DeniedDoc[]
	): Promise<readonly DeniedDoc[]> {
		const before = this.#state.denied;
		if (before.length + fresh.length === 0) return before;
		const states = await this.#engine.states([...before, ...fresh].map(({ id }) => id));
		// What others signed came in by a file, and is theirs to bring: that the server does not take it
		// from here is no concern of whoever works here.
		const own = fresh.filter(({ id }) => {
			const by = states.get(id)?.body['by'];
			return by === undefined || by === this.#person;
		});
		// What was written again has been offered again, and was taken.
		const still = before.filter(({ id }) => {
			const seq = states.get(id)?.seq ?? after + 1;
			const isOffered = seq > after && seq <= upTo;
			return !isOffered && !own.some((other) => other.id === id);
		});
		return [...still, ...own];
	}

	async #remember(state: SyncState): Promise<void> {
		this.#state = state;
		await this.#engine.replaceLocal({ _id: SYNC_STATE, ...state });
	}
}
