import { badRequest } from './refusal.ts';

/** A revision taken apart: `3-abc…` is generation 3, hash `abc…`. */
export interface Revision {
	readonly generation: number;
	readonly hash: string;
}

/**
 * CouchDB makes 32 hexadecimal digits, but stores what others bring. Kept out is what would need
 * escaping in JSON, or would stand for a separator.
 */
const HASH = /^[!#-+\--[\]-~]{1,128}$/;
const MAX_GENERATION = 999_999_999;
const REVISION = /^([1-9]\d{0,8})-([!#-+\--[\]-~]{1,128})$/;

/** Throws a refusal where the text is no revision. */
export function parseRevision(text: unknown): Revision {
	const parts = typeof text === 'string' ? REVISION.exec(text) : null;
	if (!parts) throw badRequest('Invalid rev format');
	return { generation: Number(parts[1]), hash: parts[2]! };
}

export function revisionText(generation: number, hash: string): string {
	return `${generation}-${hash}`;
}

/** A revision and its ancestors, newest first, as `_revisions` has them. */
export interface RevisionPath {
	readonly generation: number;
	readonly hashes: readonly string[];
}

/**
 * Reads `_revisions`, or stands in for it where a document brings only its own revision. Where both
 * are there and differ `_revisions` counts, as in CouchDB: stock PouchDB sends such a pair where a
 * hash stands twice in one path.
 */
export function readPath(revisions: unknown, rev: unknown): RevisionPath {
	if (revisions === undefined) {
		const { generation, hash } = parseRevision(rev);
		return { generation, hashes: [hash] };
	}
	const { start, ids } = (revisions ?? {}) as { start?: unknown; ids?: unknown };
	const isSound =
		Number.isSafeInteger(start) &&
		(start as number) <= MAX_GENERATION &&
		Array.isArray(ids) &&
		ids.length > 0 &&
		ids.length <= (start as number) &&
		ids.every((hash) => typeof hash === 'string' && HASH.test(hash));
	if (!isSound) throw badRequest('Invalid _revisions');
	return { generation: start as number, hashes: ids as string[] };
}

/** The ancestors of a winner as they stand in the row: `,"b","a"`. */
export function historyText(ancestors: readonly string[]): string {
	return ancestors.length === 0 ? '' : `,"${ancestors.join('","')}"`;
}

export function historyHashes(history: string): string[] {
	return history === '' ? [] : history.slice(2, -1).split('","');
}

/** `_revisions` of a row, as JSON text. */
export function revisionsText(rev: string, history: string): string {
	const dash = rev.indexOf('-');
	return `{"start":${rev.slice(0, dash)},"ids":["${rev.slice(dash + 1)}"${history}]}`;
}
