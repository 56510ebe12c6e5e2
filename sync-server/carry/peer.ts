import type { JsonDoc } from '../store/incoming.ts';

/** One row of a feed: a document and its leaves. */
export interface CarryChange {
	readonly id: string;
	readonly revs: readonly string[];
}

export interface ChangePage {
	readonly changes: readonly CarryChange[];
	/** How far the feed was looked at. */
	readonly last: string;
	readonly isEnd: boolean;
	/** How many rows are left; null where the source does not say. */
	readonly pending: number | null;
}

/** A revision on its way, with its history; attachments are stubs. */
export interface Carried {
	readonly doc: JsonDoc;
	readonly bytesOf: (name: string) => Promise<Uint8Array>;
}

export interface Written {
	readonly written: number;
	readonly failed: number;
}

/** One side of a replication, whichever way it is reached. */
export interface Peer {
	/** How many documents it is good to carry at once. */
	readonly batch: number;
	/** Throws a `CarryError` where there is no such database. */
	open(create: boolean): Promise<void>;
	localDoc(id: string): Promise<JsonDoc | null>;
	/** Gives the new revision. */
	putLocalDoc(id: string, doc: JsonDoc): Promise<string>;
	changes(since: string | null, limit: number): Promise<ChangePage>;
	/** Resolves when something may have changed after `since`; early where it is stopped. */
	changed(since: string | null, stop: AbortSignal): Promise<void>;
	missing(
		asked: ReadonlyMap<string, readonly string[]>
	): Promise<ReadonlyMap<string, readonly string[]>>;
	revisions(wanted: ReadonlyMap<string, readonly string[]>): Promise<Carried[]>;
	/** Resolves when all of it is on disk. */
	write(docs: readonly Carried[]): Promise<Written>;
}

/** Why a replication cannot go on now; the reason may be shown to admins. */
export class CarryError extends Error {
	readonly error: string;

	constructor(error: string, reason: string, options?: ErrorOptions) {
		super(reason, options);
		this.error = error;
	}
}
