import { setImmediate } from 'node:timers/promises';
import { compactGently, keepsAside } from '../store/compaction.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60_000;
/** 02.00 WIB, 04.00 WIT: nobody is in the office. */
const NIGHT_UTC_MS = 19 * 60 * 60_000;
const WORTH_IT = 1_000;

export interface UpkeepOptions {
	readonly store: Store;
	/** Epoch milliseconds. */
	readonly now: () => number;
	readonly onDone: (done: UpkeepDone) => void;
	readonly onError: (error: unknown) => void;
}

export interface UpkeepDone {
	readonly databases: number;
	readonly revisions: number;
	readonly attachments: number;
}

/** Tidies the files each night: what is superseded goes, statistics are renewed, logs are folded in. */
export class Upkeep {
	readonly #options: UpkeepOptions;
	#timer: NodeJS.Timeout | null = null;
	#running: Promise<unknown> = Promise.resolve();
	#isStopped = false;

	constructor(options: UpkeepOptions) {
		this.#options = options;
	}

	/** Waits for the night, every night. */
	start(): void {
		const { now, onDone, onError } = this.#options;
		this.#timer = setTimeout(() => {
			this.#running = this.run().then(onDone, onError);
			this.start();
		}, msUntilNight(now()));
		this.#timer.unref();
	}

	/** Tidies all databases now, one after another. */
	async run(): Promise<UpkeepDone> {
		const { store } = this.#options;
		const done = { databases: 0, revisions: 0, attachments: 0 };
		for (const name of store.names()) {
			// Deleted or closed meanwhile: there is nothing to tidy.
			if (this.#isStopped || !store.has(name)) continue;
			const { base } = store.get(name);
			if (keepsAside(base, WORTH_IT)) {
				const dropped = await compactGently(base);
				done.revisions += dropped.revisions;
				done.attachments += dropped.attachments;
			}
			if (base.isClosed) continue;
			base.sql.exec('PRAGMA analysis_limit = 400; PRAGMA optimize');
			base.sql.exec('PRAGMA wal_checkpoint(TRUNCATE)');
			done.databases++;
			await setImmediate();
		}
		return done;
	}

	/** Resolves when nothing is under way any more. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		if (this.#timer) clearTimeout(this.#timer);
		await this.#running;
	}
}

/** How long until the next night begins; never nothing. */
export function msUntilNight(now: number): number {
	const since = (now - NIGHT_UTC_MS) % DAY_MS;
	return DAY_MS - (since < 0 ? since + DAY_MS : since);
}
