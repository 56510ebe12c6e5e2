import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { WriteOptions, WriteResult } from '../store/doc-writer.ts';
import { asJsonDoc, type Incoming, type JsonDoc } from '../store/incoming.ts';
import { Refusal } from '../store/refusal.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { checkSize, incoming, memberOf, sendJson, USERS, type Context } from './context.ts';
import { couchError, HttpRefusal } from './couch-errors.ts';
import { checkLocalId, isLocal } from './local-routes.ts';

/** Many documents at a time, written: what replication is made of. */
export function bulkRoutes(server: FastifyInstance, context: Context): void {
	server.post('/:db/_bulk_docs', (request, reply) => bulkDocs(context, request, reply));
}

async function bulkDocs(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply
): Promise<FastifyReply> {
	const database = memberOf(context, request);
	const body = postedObject(request);
	const given = body['docs'];
	if (given === undefined) {
		throw new HttpRefusal(400, 'bad_request', 'POST body must include `docs` parameter.');
	}
	if (!Array.isArray(given)) {
		throw new HttpRefusal(400, 'bad_request', '`docs` parameter must be an array.');
	}
	if (given.length > context.limits.maxBulkDocs) {
		throw new HttpRefusal(413, 'max_bulk_docs_count_exceeded', String(context.limits.maxBulkDocs));
	}
	if (body['all_or_nothing'] === true) {
		return sendJson(reply, allRefused(given), 417);
	}
	const newEdits = body['new_edits'] ?? true;
	if (typeof newEdits !== 'boolean') {
		throw new HttpRefusal(400, 'bad_request', '`new_edits` parameter must be a boolean.');
	}
	const docs = await prepared(context, request, database, given, newEdits);
	const check = context.guard.rulesOf(request.identity, database.base.name);
	const results = await database.base.write(() => writeEach(database, docs, { check }));
	const told = newEdits ? results : results.filter(({ ok }) => !ok);
	return sendJson(reply, `[${told.map(resultText).join(',')}]\n`, 201);
}

/** To who wants all of it or nothing, CouchDB answers a row for each document. */
function allRefused(given: readonly unknown[]): string {
	const answer = { error: 'not_implemented', reason: 'all_or_nothing is not supported' };
	const rows = given.map((entry) => ({ id: asJsonDoc(entry)['_id'] ?? null, ...answer }));
	return `${JSON.stringify(rows)}\n`;
}

/** A document of a bulk call: to be written, to be written to the local ones, or refused already. */
type Entry = Incoming | WriteResult | LocalEntry;

interface LocalEntry {
	readonly local: string;
	readonly doc: JsonDoc;
}

async function prepared(
	context: Context,
	request: FastifyRequest,
	{ base, reader }: OpenDatabase,
	given: readonly unknown[],
	newEdits: boolean
): Promise<Entry[]> {
	const docs = given.map((entry) => asJsonDoc(entry));
	if (base.name !== USERS) return docs.map((doc) => entryOf(context, doc, newEdits));
	const entries: Entry[] = [];
	for (const doc of docs) {
		const known = reader.find(String(doc['_id']));
		const previous = known && !known.isDeleted ? (JSON.parse(known.body) as JsonDoc) : null;
		try {
			const checked = await context.guard.prepareUser(request.identity, doc, previous);
			entries.push(entryOf(context, checked, newEdits));
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			entries.push({ ok: false, id: String(doc['_id']), refusal: error });
		}
	}
	return entries;
}

function entryOf(context: Context, doc: JsonDoc, newEdits: boolean): Entry {
	const id = doc['_id'];
	try {
		if (isLocal(id)) {
			checkLocalId(id);
			checkSize(context, id, JSON.stringify(doc));
			return { local: id, doc };
		}
		if (id !== undefined) return incoming(context, doc, newEdits);
		return incoming(context, { _id: crypto.randomUUID().replaceAll('-', ''), ...doc }, newEdits);
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		// One document that cannot be read makes the whole call wrong, as in CouchDB, but for its size.
		if (error.code !== 'document-too-large') throw error;
		return { ok: false, id: String(id), refusal: error };
	}
}

function writeEach(
	{ writer, local }: OpenDatabase,
	entries: readonly Entry[],
	options: WriteOptions
): WriteResult[] {
	const written = writer.writeAll(
		entries.filter((entry): entry is Exclude<Entry, LocalEntry> => !('local' in entry)),
		options
	);
	let at = 0;
	return entries.map((entry) =>
		'local' in entry ? writeLocal(local, entry.local, entry.doc) : written[at++]!
	);
}

function writeLocal(local: OpenDatabase['local'], id: string, doc: JsonDoc): WriteResult {
	try {
		return { ok: true, id, rev: local.put(id, doc) };
	} catch (error) {
		if (error instanceof Refusal) return { ok: false, id, refusal: error };
		throw error;
	}
}

function resultText(result: WriteResult): string {
	const id = JSON.stringify(result.id);
	if (result.ok) return `{"ok":true,"id":${id},"rev":"${result.rev}"}`;
	const { error, reason } = couchError(result.refusal);
	return `{"id":${id},"error":"${error}","reason":${JSON.stringify(reason)}}`;
}
