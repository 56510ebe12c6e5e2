/** What every stored document has: CouchDB's id and revision, and the type that its id begins with. */
export interface Doc {
	readonly _id: string;
	readonly _rev?: string;
	readonly type: string;
}

/** A document as the store returns it: it has been written, so it has a revision. */
export type Stored<D extends Doc> = D & { readonly _rev: string };

/** A document about to be written: `Omit` that keeps the members of a union apart. */
export type Draft<D extends Doc> = D extends Doc ? Omit<D, '_rev'> : never;

/**
 * Who recorded a fact, when and where. Documents that come from a file carry none of this, so that
 * two devices importing the same file write the same revision.
 */
export interface Signature {
	readonly by: string;
	/** A hybrid logical stamp, see `clock.ts`: sorts as text in the order things happened. */
	readonly at: string;
	readonly device: string;
}
