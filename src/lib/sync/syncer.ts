import { isCalledOff, type Connection } from './connection.ts';
import type { SyncLog } from './sync-log.ts';
import { syncProblem, type SyncProblem, type SyncProblemCode } from './sync-problem.ts';
import type { MaySettle } from './settle.ts';
import type { SyncPhase, SyncStatus } from './sync-status.ts';
import type { Synced } from './synced.ts';
import { followUpdates } from './update-feed.ts';
import { Waker } from './waker.ts';

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** What is recorded in a row goes along in one exchange. */
const GATHER_MS = 50;
/** However quiet it is, all is compared from time to time. */
const LOOK_EVERY_MS = 10 * 60_000;
const WRONG_CLOCK_MS = 2 * 60_000;

/** Problems that do not go away by trying again. */
const needsPerson: ReadonlySet<SyncProblemCode> = new Set([
	'signed-out',
	'signed-in-as-another',
	'device-revoked',
	'storage-full'
]);

export interface SyncerOptions {
	/** Only one tab of a device holds this lock, and syncs. */
	readonly lockName: string;
	readonly onStatus: (status: SyncStatus) => void;
	/** Called before a round of exchanges; a `SyncProblem` that it throws ends the round. */
	readonly mayExchange?: () => Promise<void>;
	/** Called after each exchange; a `SyncProblem` that it throws counts as the exchange's. */
	readonly onExchanged?: (database: Synced) => Promise<void>;
	/** Called after documents came from the server. */
	readonly onFetched?: () => Promise<void>;
	readonly isSlow?: () => boolean;
	/** Left out: documents that were edited on both sides are left for somebody else to merge. */
	readonly maySettle?: MaySettle;
}

/**
 * Keeps databases alike with the server for as long as it runs: at once when something is recorded
 * here or changes there, again after a while when something fails, and when it is nudged.
 */
export class Syncer {
	readonly #connection: Connection;
	readonly #databases: readonly Synced[];
	readonly #options: SyncerOptions;
	readonly #log: SyncLog;
	readonly #waker = new Waker();
	readonly #stop = new AbortController();
	/** Databases that have to be looked at. */
	readonly #due = new Set<Synced>();
	#phase: SyncPhase = 'elsewhere';
	#problem: SyncProblem | null = null;
	#failures = 0;
	#ended: Promise<void> = Promise.resolve();
	#isTelling = false;
	#isUntold = false;

	constructor(
		connection: Connection,
		databases: readonly Synced[],
		log: SyncLog,
		options: SyncerOptions
	) {
		this.#log = log;
		this.#connection = connection;
		this.#databases = databases;
		this.#options = options;
	}

	/** Begins; goes on until `stop`. */
	start(): void {
		const unlisten = this.#databases.map((database) =>
			database.engine.onChange(() => this.#markDue(database))
		);
		const { signal } = this.#stop;
		this.#ended = navigator.locks
			.request(this.#options.lockName, { signal }, () => this.#run())
			.catch((error: unknown) => {
				if (!signal.aborted && !isCalledOff(error)) throw error;
			})
			.finally(() => unlisten.forEach((end) => end()));
		this.#tell();
	}

	/** Something happened outside that makes trying worthwhile: a network, a focus, a signing in. */
	nudge(): void {
		this.#failures = 0;
		for (const database of this.#databases) this.#due.add(database);
		this.#waker.wake();
	}

	async stop(): Promise<void> {
		this.#stop.abort();
		await this.#ended;
	}

	async status(): Promise<SyncStatus> {
		return {
			phase: this.#phase,
			problem: this.#problem && { code: this.#problem.code, detail: this.#problem.message },
			databases: await Promise.all(this.#databases.map((database) => database.status())),
			clockOffMs: this.#clockOff(),
			log: this.#log.entries
		};
	}

	async #run(): Promise<void> {
		const { signal } = this.#stop;
		const feed = this.#follow();
		for (const database of this.#databases) this.#due.add(database);
		while (!signal.aborted) {
			const isWell = await this.#work();
			if (signal.aborted) break;
			const restMs = isWell ? LOOK_EVERY_MS : this.#retryMs();
			const isWoken = await this.#waker.sleep(restMs, signal);
			if (!isWoken) for (const database of this.#databases) this.#due.add(database);
			else if (isWell) await pause(GATHER_MS, signal);
		}
		await feed;
	}

	/** Exchanges what is due. False: something failed. */
	async #work(): Promise<boolean> {
		const { signal } = this.#stop;
		this.#set('working', this.#problem);
		let isAllowed = false;
		for (const database of this.#databases) {
			if (!this.#due.delete(database)) continue;
			try {
				if (!isAllowed) await this.#options.mayExchange?.();
				isAllowed = true;
				const isSlow = this.#options.isSlow?.() ?? false;
				const { fetched, brought } = await database.exchange(isSlow, signal, () => this.#tell(), {
					maySettle: this.#options.maySettle
				});
				if (fetched > 0) await this.#options.onFetched?.();
				await this.#options.onExchanged?.(database);
				if (fetched + brought > 0) {
					await this.#log.add({
						code: 'exchanged',
						database: database.name,
						fetched,
						brought
					});
				}
			} catch (error) {
				if (signal.aborted) return false;
				this.#due.add(database);
				await this.#fail(database, syncProblem(error));
				return false;
			}
		}
		this.#failures = 0;
		this.#set('idle', null);
		return true;
	}

	async #fail(database: Synced, problem: SyncProblem): Promise<void> {
		this.#failures += 1;
		await this.#log.add({
			code: 'failed',
			database: database.name,
			problem: problem.code,
			detail: problem.message
		});
		this.#set(needsPerson.has(problem.code) ? 'stopped' : 'waiting', problem);
	}

	/** Twice as long after each failure, and never all devices in the same moment. */
	#retryMs(): number {
		if (this.#problem && needsPerson.has(this.#problem.code)) return LONGEST_RETRY_MS;
		const asked = (this.#problem?.retryAfterS ?? 0) * 1_000;
		const wait = Math.min(FIRST_RETRY_MS * 2 ** (this.#failures - 1), LONGEST_RETRY_MS);
		return Math.max(asked, wait * (0.75 + Math.random() / 2));
	}

	/** Listens to the server for as long as it answers; after a failure, when an exchange went well. */
	async #follow(): Promise<void> {
		const { signal } = this.#stop;
		while (!signal.aborted) {
			try {
				await followUpdates(this.#connection, signal, (name) => {
					for (const database of this.#databases) {
						if (!database.isFetched) continue;
						if (name === null || database.name === name) this.#markDue(database);
					}
				});
			} catch {
				// What is wrong shows in the next exchange, which is where it is told.
				await pause(this.#retryMs(), signal);
				for (const database of this.#databases) this.#markDue(database);
			}
		}
	}

	#markDue(database: Synced): void {
		this.#due.add(database);
		this.#waker.wake();
		this.#tell();
	}

	#set(phase: SyncPhase, problem: SyncProblem | null): void {
		this.#phase = phase;
		this.#problem = problem;
		this.#tell();
	}

	#clockOff(): number | null {
		const offset = this.#connection.clockOffsetMs;
		return offset !== null && Math.abs(offset) > WRONG_CLOCK_MS ? offset : null;
	}

	/** One at a time; what happens while a status is worked out is told in the next. */
	#tell(): void {
		this.#isUntold = true;
		if (this.#isTelling) return;
		this.#isTelling = true;
		void this.#tellAll().finally(() => {
			this.#isTelling = false;
		});
	}

	async #tellAll(): Promise<void> {
		while (this.#isUntold) {
			this.#isUntold = false;
			try {
				this.#options.onStatus(await this.status());
			} catch (error) {
				if (!this.#stop.signal.aborted) throw error;
			}
		}
	}
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
	return new Promise((resolve) => {
		const end = () => {
			clearTimeout(timer);
			signal.removeEventListener('abort', end);
			resolve();
		};
		const timer = setTimeout(end, ms);
		signal.addEventListener('abort', end, { once: true });
		if (signal.aborted) end();
	});
}
