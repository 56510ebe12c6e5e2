import { hash } from 'node:crypto';
import { badRequest, Refusal } from './refusal.ts';
import { parseRevision, readPath, type RevisionPath } from './revision.ts';

/** A document as JSON gave it. */
export type JsonDoc = Record<string, unknown>;

/** A document on its way in, apart from where it will stand in the tree of revisions. */
export interface Incoming {
	readonly id: string;
	readonly isDeleted: boolean;
	/** The revision that it was made from; of a new edit only. */
	readonly parent: string | undefined;
	/** The hash of a new edit; of a replicated document, all that it brings. */
	readonly newHash: string | undefined;
	readonly path: RevisionPath | undefined;
	/** What follows `_id`, `_rev` and `_deleted` in the body: `,"a":1}` or `}`. */
	readonly rest: string;
	/** `_attachments` as given, not yet looked at. */
	readonly attachments: unknown;
	/** The fields that are not CouchDB's own: what rules judge. */
	readonly fields: JsonDoc;
}

/** Fields that describe a document and are not part of it. */
const descriptive: ReadonlySet<string> = new Set([
	'_id',
	'_rev',
	'_deleted',
	'_attachments',
	'_revisions',
	'_revs_info',
	'_conflicts',
	'_deleted_conflicts',
	'_local_seq'
]);

/** Underscore fields that are kept with a document. */
const carried: ReadonlySet<string> = new Set([
	'_access',
	'_replication_id',
	'_replication_state',
	'_replication_state_time',
	'_replication_state_reason',
	'_replication_stats'
]);

const UNDERSCORE = 95;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;
/** So deep that no document of a person comes near, and that no reader's stack overflows. */
const MAX_DEPTH = 1_000;
const MAX_ID_LENGTH = 7_168;

/**
 * Reads a document and makes its text. With `newEdits` it gets a revision whose hash is PouchDB's
 * (the MD5 of the JSON as given): two that make the same change to the same revision, on whichever
 * side, make the same new one. Without, it brings its own. Throws a refusal.
 */
export function readIncoming(doc: JsonDoc, newEdits: boolean): Incoming {
	const id = doc['_id'];
	checkId(id);
	const rev = doc['_rev'];
	const revisions = doc['_revisions'];
	const isDeleted = flagOf(doc['_deleted']);
	const attachments = doc['_attachments'];
	const newHash = newEdits ? hash('md5', textOf(doc)) : undefined;
	if (newEdits && rev !== undefined) parseRevision(rev);
	const path = newEdits ? undefined : readPath(revisions, rev);
	takeOutDescription(doc);
	const fields = textOf(doc);
	if (fields.length > 2 * MAX_DEPTH && depthOf(fields) > MAX_DEPTH) throw tooDeep();
	return {
		id,
		isDeleted,
		parent: newEdits && typeof rev === 'string' ? rev : undefined,
		newHash,
		path,
		rest: fields === '{}' ? '}' : `,${fields.slice(1)}`,
		attachments,
		fields: doc
	};
}

/**
 * The hash of a document that is made again where a deleted one was: PouchDB takes it for an edit of
 * the deletion, and puts the two names behind the fields.
 */
export function hashMadeAgain({ id, rest }: Incoming, deletion: string): string {
	const fields = rest === '}' ? '' : `${rest.slice(1, -1)},`;
	return hash('md5', `{${fields}"_rev":"${deletion}","_id":${JSON.stringify(id)}}`);
}

/** The body of a document, as it is kept and sent. `stubs` is the JSON of `_attachments`. */
export function bodyText(doc: Incoming, rev: string, stubs: string | null): string {
	const head = `{"_id":${JSON.stringify(doc.id)},"_rev":"${rev}"${doc.isDeleted ? ',"_deleted":true' : ''}`;
	if (stubs === null) return head + doc.rest;
	return `${head}${doc.rest.slice(0, -1)},"_attachments":${stubs}}`;
}

function flagOf(deleted: unknown): boolean {
	if (deleted === undefined || typeof deleted === 'boolean') return deleted === true;
	throw new Refusal('bad-document-member', 'Bad special document member: _deleted');
}

/** Writing JSON takes stack for each level, reading it does not: what came in may be too deep. */
function textOf(doc: JsonDoc): string {
	try {
		return JSON.stringify(doc);
	} catch (error) {
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	}
}

/** How deep lists and objects are nested in JSON text. */
function depthOf(json: string): number {
	let depth = 0;
	let deepest = 0;
	let isText = false;
	for (let at = 0; at < json.length; at++) {
		const code = json.charCodeAt(at);
		if (code === QUOTE) isText = !isText;
		else if (isText) at += code === BACKSLASH ? 1 : 0;
		else if (code === OPEN_LIST || code === OPEN_OBJECT) deepest = Math.max(deepest, ++depth);
		else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
	}
	return deepest;
}

function tooDeep(): Refusal {
	return badRequest(`Document is nested deeper than ${MAX_DEPTH} levels`);
}

/** JSON leaves undefined fields out: this spares a copy of each document. */
function takeOutDescription(doc: JsonDoc): void {
	for (const field of Object.keys(doc)) {
		if (field.charCodeAt(0) !== UNDERSCORE) continue;
		if (descriptive.has(field)) doc[field] = undefined;
		else if (!carried.has(field)) {
			throw new Refusal('bad-document-member', `Bad special document member: ${field}`);
		}
	}
}

/** Ids are text, not empty, not too long, and begin with `_` only where CouchDB says so. */
export function checkId(id: unknown): asserts id is string {
	if (typeof id !== 'string') throw new Refusal('bad-document-id', 'Document id must be a string');
	if (id === '') throw new Refusal('bad-document-id', 'Document id must not be empty');
	if (id.length > MAX_ID_LENGTH) throw new Refusal('bad-document-id', 'Document id is too long');
	if (!id.isWellFormed()) throw new Refusal('bad-document-id', 'Document id must be valid UTF-8');
	if (id.charCodeAt(0) === UNDERSCORE && !/^_design\/./s.test(id)) {
		throw new Refusal(
			'bad-document-id',
			id === '_design/' || id === '_local/'
				? `Illegal document id \`${id}\``
				: 'Only reserved document ids may start with underscore.'
		);
	}
}

/** Narrows what a request brought to a document. */
export function asJsonDoc(value: unknown): JsonDoc {
	if (!isObject(value)) throw badRequest('Document must be a JSON object');
	return value;
}

export function isObject(value: unknown): value is JsonDoc {
	return value !== null && typeof value === 'object' && !Array.isArray(value);
}
