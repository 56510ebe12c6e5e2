import type { PouchDatabase } from 'pouchdb-core';

export interface DatabaseOptions {
	/** Left out: a name that was never used. */
	readonly name?: string;
	readonly auto_compaction?: boolean;
	readonly revs_limit?: number;
	readonly deterministic_revs?: boolean;
}

/** One kind of database that is held to the contracts. */
export interface Stores {
	/** As the titles of the tests say it. */
	readonly name: string;
	/**
	 * Behind HTTP: what is compacted and how many revisions are kept is the server's to say, sequences
	 * are text, and refusals have the server's names.
	 */
	readonly isRemote: boolean;
	/** Lists nothing behind the ids of the western alphabets: a fault of PouchDB's adapter in memory. */
	readonly losesWideIds?: true;
	open(options?: DatabaseOptions): PouchDatabase;
	/** Takes away every database that a test has opened. */
	destroyAll(): Promise<void>;
	/** Bytes as the platform hands them to PouchDB: a Blob, or a Buffer without one. */
	binary(content: string | Uint8Array<ArrayBuffer>, type: string): Blob;
}

/** The number that a sequence begins with. */
export function seqOf(seq: number | string | undefined): number {
	return Number.parseInt(String(seq), 10);
}

/** For `toEqual`: the sequence that begins with this number, whether it is a number or text. */
export function theSeq(expected: number): unknown {
	return {
		asymmetricMatch: (seq: unknown) => seqOf(seq as string) === expected,
		toString: () => `sequence ${expected}`
	};
}

/** The bytes of an attachment, however the platform hands them over. */
export async function bytesOf(data: Blob | Uint8Array): Promise<Uint8Array> {
	return data instanceof Blob ? new Uint8Array(await data.arrayBuffer()) : new Uint8Array(data);
}

export async function textOf(data: Blob | Uint8Array): Promise<string> {
	return new TextDecoder().decode(await bytesOf(data));
}
