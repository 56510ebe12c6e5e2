import type { Engine } from '#lib/store/engine/engine.ts';
import type { DatabaseStatus } from './database-status.ts';
import type { BringOptions } from './outbox.ts';
import type { MaySettle } from './settle.ts';

export interface ExchangeOptions {
	/** Left out: documents that were edited on both sides are left for somebody else to merge. */
	readonly maySettle?: MaySettle | undefined;
}

/** How many documents came, and how many went. */
export interface Exchanged {
	readonly fetched: number;
	readonly brought: number;
}

/** A database of the device and the server's beside it, as whoever keeps them alike sees them. */
export interface Synced {
	readonly engine: Engine;
	/** The database's on the server. */
	readonly name: string;
	/** Whether it has to be looked at when something changes on the server. */
	readonly isFetched: boolean;
	/** The local sequence up to which the server has everything. */
	readonly broughtSeq: number;
	/** Throws a `SyncProblem`; what was reached until then is kept. */
	exchange(
		isSlow: boolean,
		signal: AbortSignal,
		onProgress: () => void,
		options?: ExchangeOptions
	): Promise<Exchanged>;
	/** Whether something was recorded here that the server has not answered for. */
	hasNews(): Promise<boolean>;
	/**
	 * Brings what was recorded since the last exchange, with as few requests as can be; null where a
	 * whole exchange must come first. Throws a `SyncProblem`.
	 */
	bringNext(options: BringOptions): Promise<number | null>;
	/** The same for what came to the server since. */
	fetchNext(signal: AbortSignal, options?: ExchangeOptions): Promise<number | null>;
	status(): Promise<DatabaseStatus>;
	/** Offers everything to the server again, what it did not take included. */
	offerAgain(): Promise<void>;
}
