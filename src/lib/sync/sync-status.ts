import type { LogEntry } from './sync-log.ts';
import type { SyncProblemCode } from './sync-problem.ts';
import type { DatabaseStatus } from './database-status.ts';

export type SyncPhase =
	/** Another tab of this device does it. */
	| 'elsewhere'
	| 'working'
	| 'idle'
	/** Waits to try again by itself. */
	| 'waiting'
	/** Needs the person: signed out, revoked, full. */
	| 'stopped';

export interface SyncStatus {
	readonly phase: SyncPhase;
	readonly problem: { readonly code: SyncProblemCode; readonly detail: string } | null;
	readonly databases: readonly DatabaseStatus[];
	/** Server time minus device time; null while it is right enough or not known. */
	readonly clockOffMs: number | null;
	readonly log: readonly LogEntry[];
}
