import { isCalledOff, type Connection } from './connection.ts';
import { DueList } from './due-list.ts';
import { exchangeDue } from './exchange-due.ts';
import type { SyncLog } from './sync-log.ts';
import { pause } from './pause.ts';
import { syncProblem, type SyncProblem, type SyncProblemCode } from './sync-problem.ts';
import type { MaySettle } from './settle.ts';
import type { SyncPhase, SyncStatus } from './sync-status.ts';
import type { Synced } from './synced.ts';
import { Teller } from './teller.ts';
import { followUpdates } from './update-feed.ts';
import { Waker } from './waker.ts';

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 5 * 60_000;
/** However quiet it is, all is compared from time to time. */
const LOOK_EVERY_MS = 10 * 60_000;
const WRONG_CLOCK_MS = 2 * 60_000;

/** Problems that do not go away by trying again. */
const needsPerson: ReadonlySet<SyncProblemCode> = new Set([
	'signed-out',
	'signed-in-as-another',
	'device-revoked',
	'roles-changed',
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
	readonly #teller: Teller;
	readonly #due = new DueList<Synced>();
	#phase: SyncPhase = 'elsewhere';
	#problem: SyncProblem | null = null;
	#failures = 0;
	#ended: Promise<void> = Promise.resolve();

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
		this.#teller = new Teller(() => this.status(), options.onStatus, this.#stop.signal);
	}

	/** Begins; goes on until `stop`. */
	start(): void {
		const unlisten = this.#databases.map((database) =>
			database.engine.onChange(() => {
				this.#due.add(database, 'here');
				this.#wake();
			})
		);
		const { signal } = this.#stop;
		this.#ended = navigator.locks
			.request(this.#options.lockName, { signal }, () => this.#run())
			.catch((error: unknown) => {
				if (!signal.aborted && !isCalledOff(error)) throw error;
			})
			.finally(() => unlisten.forEach((end) => end()));
		this.#teller.tell();
	}

	/** Something happened outside that makes trying worthwhile: a network, a focus, a signing in. */
	nudge(): void {
		this.#failures = 0;
		this.#lookAtAll();
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
		this.#due.addAll(this.#databases);
		while (!signal.aborted) {
			const isWell = await this.#work();
			if (isWell) await this.#rest();
			else if (!(await this.#waker.sleep(this.#retryMs(), signal))) {
				this.#due.addAll(this.#databases);
			}
		}
		await feed;
	}

	/** Sleeps until something is due, or all has to be compared again. */
	async #rest(): Promise<void> {
		const { signal } = this.#stop;
		while (!signal.aborted) {
			const waitMs = this.#due.waitMs();
			if (waitMs <= 0) return;
			const isWoken = await this.#waker.sleep(Math.min(waitMs, LOOK_EVERY_MS), signal);
			if (!isWoken && waitMs === Infinity) this.#due.addAll(this.#databases);
		}
	}

	/** Exchanges what is due. False: something failed. */
	async #work(): Promise<boolean> {
		const { signal } = this.#stop;
		this.#set('working', this.#problem);
		let isAllowed = false;
		for (const database of this.#databases) {
			try {
				const due = this.#due.take(database);
				// What came from the server was written here as well, and is nothing to bring.
				if (due.has('here') && due.size === 1 && !(await database.hasNews())) continue;
				if (due.size === 0) continue;
				if (!isAllowed) await this.#options.mayExchange?.();
				isAllowed = true;
				const { fetched, brought } = await exchangeDue(database, due, {
					isSlow: this.#connection.line.isSlow,
					signal,
					onProgress: () => this.#teller.tell(),
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
				this.#due.add(database, 'all');
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
						if (name === null || database.name === name) this.#due.add(database, 'there');
					}
					this.#wake();
				});
			} catch {
				// What is wrong shows in the next exchange, which is where it is told.
				await pause(this.#retryMs(), signal);
				this.#lookAtAll();
			}
		}
	}

	#lookAtAll(): void {
		this.#due.addAll(this.#databases);
		this.#wake();
	}

	#wake(): void {
		this.#waker.wake();
		this.#teller.tell();
	}

	#set(phase: SyncPhase, problem: SyncProblem | null): void {
		this.#phase = phase;
		this.#problem = problem;
		this.#teller.tell();
	}

	#clockOff(): number | null {
		const offset = this.#connection.clockOffsetMs;
		return offset !== null && Math.abs(offset) > WRONG_CLOCK_MS ? offset : null;
	}
}
