/** What every stored document has: CouchDB's id and revision, and the type that its id begins with. */
export interface Doc {
	readonly _id: string;
	readonly _rev?: string;
	readonly type: string;
}

/** A document as the store returns it: it has been written, so it has a revision. */
export type Stored<D extends Doc> = D & { readonly _rev: string };
