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

const KEPT = 100;

/** What happened last, the newest first. */
export class SyncLog {
	#entries: readonly LogEntry[] = [];

	get entries(): readonly LogEntry[] {
		return this.#entries;
	}

	add(event: LogEvent): void {
		this.#entries = [{ ...event, atMs: Date.now() }, ...this.#entries].slice(0, KEPT);
	}
}
