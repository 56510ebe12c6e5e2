import type { FollowingBytes } from '../store/attachments.ts';
import { stubsIn } from '../store/attachments.ts';
import type { FoundDoc, FoundRevision, ReadOptions } from '../store/doc-reader.ts';
import { asJsonDoc, type JsonDoc } from '../store/incoming.ts';
import { parseRevision } from '../store/revision.ts';
import type { OpenDatabase } from '../store/store.ts';
import { parseJson } from './body.ts';
import { HttpRefusal } from './couch-errors.ts';
import {
	fileNameOf,
	mixedPart,
	newBoundary,
	partsOf,
	relatedChunks,
	type Following
} from './multipart.ts';

/** A leaf that was asked for, or that it is not here. */
export type OpenRevision =
	{ readonly doc: FoundDoc; readonly found: FoundRevision } | { readonly missing: string };

/** The revisions that `open_revs` asks for. A document that is unknown has none. */
export function openRevisions(
	{ reader }: OpenDatabase,
	id: string,
	wanted: 'all' | readonly string[],
	latest: boolean
): OpenRevision[] {
	const doc = reader.find(id);
	if (wanted === 'all') {
		if (doc === null) return [];
		return reader.leaves(doc).map(({ rev }) => entryOf(reader.revision(id, doc, rev), doc, rev));
	}
	const entries = new Map<string, OpenRevision>();
	for (const rev of wanted) {
		parseRevision(rev);
		if (doc === null) {
			entries.set(rev, { missing: rev });
			continue;
		}
		const later = latest ? reader.latestOf(doc, rev).map((leaf) => leaf.rev) : [];
		for (const one of later.length > 0 ? later : [rev]) {
			entries.set(one, entryOf(reader.revision(id, doc, one), doc, one));
		}
	}
	return [...entries.values()];
}

function entryOf(found: FoundRevision | null, doc: FoundDoc, rev: string): OpenRevision {
	return found === null ? { missing: rev } : { doc, found };
}

/** Revisions as `multipart/mixed`, attachments behind their documents. */
export function* followingOf(
	database: OpenDatabase,
	id: string,
	entries: readonly OpenRevision[],
	options: ReadOptions,
	boundary: string
): Generator<string | Uint8Array> {
	for (const entry of entries) {
		if ('missing' in entry) {
			yield* mixedPart(boundary, 'application/json; error="true"', [JSON.stringify(entry)]);
			continue;
		}
		const { doc, found } = entry;
		if (found.attachments === 0) {
			const text = database.reader.text(id, doc, found, options);
			yield* mixedPart(boundary, 'application/json', [text]);
			continue;
		}
		const inner = newBoundary();
		const parts = relatedOf(database, id, doc, found, options, inner);
		yield* mixedPart(boundary, `multipart/related; boundary="${inner}"`, parts);
	}
	yield `\r\n--${boundary}--`;
}

/** One revision with the attachments that the reader does not have, as `multipart/related`. */
export function* relatedOf(
	{ reader }: OpenDatabase,
	id: string,
	doc: FoundDoc,
	found: FoundRevision,
	options: ReadOptions,
	boundary: string
): Generator<string | Uint8Array> {
	const { attachments: _, attsSince, ...rest } = options;
	const stubs = Object.entries(stubsIn(found.body));
	const wanted = attsSince
		? reader.newAttachments(doc, found, attsSince)
		: new Set(stubs.map(([name]) => name));
	const following: Following[] = stubs
		.filter(([name]) => wanted.has(name))
		.map(([name, stub]) => ({ name, stub, bytes: reader.bytes(stub) }));
	const content = JSON.parse(reader.text(id, doc, found, rest)) as JsonDoc;
	content['_attachments'] = Object.fromEntries(
		stubs.map(([name, stub]) => [name, wanted.has(name) ? follows(stub) : stub])
	);
	yield* relatedChunks(JSON.stringify(content), following, boundary);
}

function follows({ stub: _, ...rest }: JsonDoc | { readonly stub: true }): JsonDoc {
	return { ...rest, follows: true };
}

/** A document and its attachments from a `multipart/related` body. Throws a refusal. */
export function readRelated(
	body: Buffer,
	boundary: string | null
): { doc: JsonDoc; following: FollowingBytes } {
	if (boundary === null) {
		throw new HttpRefusal(400, 'bad_request', 'The multipart body names no boundary.');
	}
	const [first, ...others] = partsOf(body, boundary);
	if (first === undefined) {
		throw new HttpRefusal(400, 'bad_request', 'The multipart body holds no document.');
	}
	const doc = asJsonDoc(parseJson(first.bytes));
	const entries = Object.entries((doc['_attachments'] ?? {}) as Record<string, JsonDoc>);
	const expected = entries.filter(([, entry]) => entry['follows'] === true).map(([name]) => name);
	const following = new Map<string, Uint8Array>();
	for (const [at, part] of others.entries()) {
		const name = fileNameOf(part) ?? expected[at];
		if (name !== undefined && expected.includes(name)) following.set(name, part.bytes);
	}
	return { doc, following };
}
