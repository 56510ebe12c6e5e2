import type { Disputed } from './settle.ts';

/** A document that the server did not take, and why, in its own words. */
export interface DeniedDoc {
	readonly id: string;
	readonly reason: string;
}

/** What a person is told of one database. */
export interface DatabaseStatus {
	readonly name: string;
	/** Documents that the server does not have yet. */
	readonly waiting: number;
	/** When the oldest of them was recorded, as a clock stamp, where it says so. */
	readonly waitingSince: string | null;
	readonly lastSuccessMs: number | null;
	readonly denied: readonly DeniedDoc[];
	/** Facts that are there in several versions, which no merge can settle. */
	readonly disputed: readonly Disputed[];
	/** Null: all of it is here. */
	readonly loading: { readonly loaded: number; readonly total: number } | null;
	readonly documents: number;
}
