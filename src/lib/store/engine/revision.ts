import { hash as md5 } from 'spark-md5';
import type { RevNode, RevPath } from 'pouchdb-merge';
import { broken } from './problems.ts';
import type { AnyDoc } from './any-doc.ts';

/** A revision taken apart: `3-abc…` is generation 3, hash `abc…`. */
export interface Revision {
	readonly generation: number;
	readonly hash: string;
}

export function parseRevision(rev: unknown): Revision {
	const parts = typeof rev === 'string' ? /^(\d+)-(.*)$/s.exec(rev) : null;
	if (!parts) throw broken('invalid-revision', String(rev));
	return { generation: Number(parts[1]), hash: parts[2]! };
}

export function revisionText(generation: number, hash: string): string {
	return `${generation}-${hash}`;
}

/**
 * The hash of a new revision: PouchDB's, the MD5 of the document's JSON as given, parent revision
 * included. Two devices that make the same change to the same revision make the same new one.
 */
export function revisionHash(doc: AnyDoc): string {
	return md5(JSON.stringify(doc));
}

/** A document on its way in, with the path of revisions that it brings. */
export interface Incoming {
	readonly id: string;
	readonly rev: string;
	readonly path: RevPath;
	readonly isDeleted: boolean;
	/** Fields without the ones that describe the document itself; `_attachments` included. */
	readonly body: AnyDoc;
}

/** Fields that describe a document and are not part of its body. */
const descriptive: ReadonlySet<string> = new Set([
	'_id',
	'_rev',
	'_deleted',
	'_revisions',
	'_revs_info',
	'_conflicts',
	'_deleted_conflicts',
	'_local_seq',
	'_rev_tree',
	'_removed'
]);

/** Underscore fields that CouchDB lets a document carry. */
const carried: ReadonlySet<string> = new Set([
	'_access',
	'_attachments',
	'_replication_id',
	'_replication_state',
	'_replication_state_time',
	'_replication_state_reason',
	'_replication_stats'
]);

/**
 * Reads a document as given. With `newEdits` it gets a new revision on top of its `_rev`; without, it
 * brings its own (`_rev`, or `_revisions` with its ancestors), as replication does. `newHash` makes
 * the hash; the default is PouchDB's deterministic one.
 */
export function readIncoming(
	doc: AnyDoc,
	newEdits: boolean,
	newHash: (doc: AnyDoc) => string = revisionHash
): Incoming {
	const id = doc['_id'];
	checkId(id);
	const isDeleted = Boolean(doc['_deleted']);
	const options = isDeleted
		? { status: 'available' as const, deleted: true }
		: { status: 'available' as const };
	const { path, rev } = newEdits
		? newRevision(doc, newHash(doc), options)
		: givenRevision(doc, options);
	return { id, rev, path, isDeleted, body: bodyOf(doc) };
}

type LeafOptions = RevNode[1];

function newRevision(doc: AnyDoc, hash: string, options: LeafOptions) {
	if (!doc['_rev']) return { path: { pos: 1, ids: leaf(hash, options) }, rev: `1-${hash}` };
	const parent = parseRevision(doc['_rev']);
	const ids: RevNode = [parent.hash, { status: 'missing' }, [leaf(hash, options)]];
	return {
		path: { pos: parent.generation, ids },
		rev: revisionText(parent.generation + 1, hash)
	};
}

function givenRevision(doc: AnyDoc, options: LeafOptions) {
	const history = doc['_revisions'] as { start: number; ids: string[] } | undefined;
	if (!history) {
		const { generation, hash } = parseRevision(doc['_rev']);
		return { path: { pos: generation, ids: leaf(hash, options) }, rev: String(doc['_rev']) };
	}
	const [newest = '', ...ancestors] = history.ids;
	let ids = leaf(newest, options);
	for (const hash of ancestors) ids = [hash, { status: 'missing' }, [ids]];
	return {
		path: { pos: history.start - ancestors.length, ids },
		rev: revisionText(history.start, newest)
	};
}

function leaf(hash: string, options: LeafOptions): RevNode {
	return [hash, options, []];
}

function bodyOf(doc: AnyDoc): AnyDoc {
	const body: AnyDoc = {};
	for (const field of Object.keys(doc)) {
		if (field.charCodeAt(0) === UNDERSCORE) {
			if (descriptive.has(field)) continue;
			if (!carried.has(field)) throw broken('reserved-field', field);
		}
		body[field] = doc[field];
	}
	return body;
}

const UNDERSCORE = 95;

function checkId(id: unknown): asserts id is string {
	if (id === undefined || id === null || id === '') throw broken('missing-id', '');
	if (typeof id !== 'string') throw broken('invalid-id', String(id));
	if (id.startsWith('_') && !id.startsWith('_design')) throw broken('reserved-id', id);
}
