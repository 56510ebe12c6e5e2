import type { Engine } from '#lib/store/engine/engine.ts';
import type { SyncProblemCode } from './sync-problem.ts';

/** Something that happened in an exchange; the words are in the message files. */
export type LogEvent =
	| {
			readonly code: 'exchanged';
			readonly database: string;
			readonly fetched: number;
			readonly brought: number;
	  }
	| {
			readonly code: 'failed';
			readonly database: string;
			readonly problem: SyncProblemCode;
			readonly detail: string;
	  };

export type LogEntry = LogEvent & { readonly atMs: number };

const LOG = '_local/sync-log';
const KEPT = 100;

/** What happened last, the newest first; kept in a database, so that it is there after a restart. */
export class SyncLog {
	readonly #engine: Engine;
	#entries: readonly LogEntry[];

	private constructor(engine: Engine, entries: readonly LogEntry[]) {
		this.#engine = engine;
		this.#entries = entries;
	}

	static async open(engine: Engine): Promise<SyncLog> {
		const kept = await engine.getLocal(LOG);
		return new SyncLog(engine, (kept?.['entries'] as readonly LogEntry[] | undefined) ?? []);
	}

	get entries(): readonly LogEntry[] {
		return this.#entries;
	}

	/** Resolves when it is kept. The same failure again only moves its time on. */
	async add(event: LogEvent): Promise<void> {
		const [last] = this.#entries;
		const entry = { ...event, atMs: Date.now() };
		const others = last && isSameFailure(last, event) ? this.#entries.slice(1) : this.#entries;
		this.#entries = [entry, ...others].slice(0, KEPT);
		await this.#engine.replaceLocal({ _id: LOG, entries: this.#entries });
	}
}

function isSameFailure(last: LogEntry, event: LogEvent): boolean {
	return (
		last.code === 'failed' &&
		event.code === 'failed' &&
		last.database === event.database &&
		last.problem === event.problem &&
		last.detail === event.detail
	);
}
