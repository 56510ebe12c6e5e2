import { setTimeout } from 'node:timers/promises';
import { HttpRefusal } from '../http/couch-errors.ts';
import { Carrying, type CarryStats } from './carrying.ts';
import type { Checkpoint } from './checkpoint.ts';
import { CarryError, type Peer } from './peer.ts';
import type { Replication } from './replication.ts';

/** CouchDB's states of a job. */
export type JobState = 'pending' | 'running' | 'crashing' | 'completed' | 'stopped';

/** What a job tells of its life; the newest first in its history. */
export interface JobEvent {
	readonly timestamp: string;
	readonly type: 'added' | 'started' | 'crashed';
	readonly reason?: string;
}

export interface JobOptions {
	readonly replication: Replication;
	/** The document that asked for it; null where `_replicate` did. */
	readonly docId: string | null;
	readonly peersOf: (replication: Replication, stop: AbortSignal) => { source: Peer; target: Peer };
	readonly now: () => number;
	/** How long to wait after so many failures in a row, in milliseconds. */
	readonly backOffMs: (failures: number) => number;
	/** Does the work when it is its turn: a hundred jobs that begin at once must not crowd the server. */
	readonly takeTurn: <T>(work: () => Promise<T>) => Promise<T>;
	readonly onState: (state: 'running' | 'crashing' | 'completed', reason: string | null) => void;
}

const MAX_EVENTS = 20;

/** One replication that goes on until it is done, or for ever; failures are tried again. */
export class Job {
	readonly replication: Replication;
	readonly docId: string | null;
	readonly startTime: string;
	readonly #options: JobOptions;
	readonly #stop = new AbortController();
	readonly #events: JobEvent[] = [];
	#carrying: Carrying | null = null;
	#state: JobState = 'pending';
	#failures = 0;
	#lastUpdated: string;
	#ended: Promise<void> | null = null;

	constructor(options: JobOptions) {
		this.replication = options.replication;
		this.docId = options.docId;
		this.#options = options;
		this.startTime = this.#timeText();
		this.#lastUpdated = this.startTime;
		this.#note('added');
	}

	get state(): JobState {
		return this.#state;
	}

	get failures(): number {
		return this.#failures;
	}

	get lastUpdated(): string {
		return this.#lastUpdated;
	}

	/** The newest first. */
	get events(): readonly JobEvent[] {
		return this.#events;
	}

	get stats(): CarryStats | null {
		return this.#carrying?.stats ?? null;
	}

	get session(): string | null {
		return this.#carrying?.session ?? null;
	}

	get since(): string | null {
		return this.#carrying?.since ?? null;
	}

	get pending(): number | null {
		return this.#carrying?.pending ?? null;
	}

	get checkpoint(): Checkpoint | null {
		return this.#carrying?.checkpoint ?? null;
	}

	/** Runs until it is done or stopped, and tries again what fails. */
	start(): void {
		this.#ended = this.#keepRunning();
	}

	/** Runs once, for somebody who waits; throws what fails. */
	async runOnce(): Promise<void> {
		const once = this.#attempt();
		this.#ended = once.catch(() => undefined);
		await once;
	}

	/** Resolves when nothing of it runs any more; what was carried is written down. */
	async stop(): Promise<void> {
		this.#stop.abort();
		await this.#ended;
		this.#state = 'stopped';
	}

	async #keepRunning(): Promise<void> {
		const { signal } = this.#stop;
		while (!signal.aborted && this.#state !== 'completed') {
			try {
				await this.#attempt();
			} catch (error) {
				if (signal.aborted) return;
				this.#failures++;
				this.#enter('crashing', reasonOf(error));
				const waitMs = this.#options.backOffMs(this.#failures);
				await setTimeout(waitMs, undefined, { signal, ref: false }).catch(() => undefined);
			}
		}
	}

	async #attempt(): Promise<void> {
		const { signal: stop } = this.#stop;
		const { replication, now, takeTurn } = this.#options;
		const carrying = new Carrying({
			...this.#options.peersOf(replication, stop),
			replication,
			now,
			stop
		});
		this.#carrying = carrying;
		await takeTurn(async () => {
			if (stop.aborted) return;
			await carrying.begin();
			this.#enter('running', null);
			await carrying.run();
			await carrying.record();
		});
		if (replication.isContinuous) {
			// Only who has worked through what there was has come back to health.
			await carrying.follow(() => (this.#failures = 0));
			await carrying.record();
		} else if (!stop.aborted) {
			this.#enter('completed', null);
		}
	}

	#enter(state: 'running' | 'crashing' | 'completed', reason: string | null): void {
		this.#state = state;
		this.#lastUpdated = this.#timeText();
		if (state === 'running') this.#note('started');
		if (state === 'crashing') this.#note('crashed', reason ?? '');
		this.#options.onState(state, reason);
	}

	#note(type: JobEvent['type'], reason?: string): void {
		const timestamp = this.#timeText();
		this.#events.unshift({ timestamp, type, ...(reason === undefined ? {} : { reason }) });
		this.#events.length = Math.min(this.#events.length, MAX_EVENTS);
	}

	#timeText(): string {
		return `${new Date(this.#options.now()).toISOString().slice(0, 19)}Z`;
	}
}

/** What an admin is told of a failure; nothing of what is inside the server. */
export function reasonOf(error: unknown): string {
	if (error instanceof CarryError) return `${error.error}: ${error.message}`;
	if (error instanceof HttpRefusal) return `${error.answer.error}: ${error.message}`;
	return 'internal_server_error: The server could not carry this.';
}
