import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isServerAdmin } from '../auth/identity.ts';
import type { FollowingBytes } from '../store/attachments.ts';
import type { FoundRevision } from '../store/doc-reader.ts';
import { asJsonDoc, checkId, type JsonDoc } from '../store/incoming.ts';
import { deleted, missing, Refusal } from '../store/refusal.ts';
import type { OpenDatabase } from '../store/store.ts';
import { bytesOf, docOf, postedJson } from './body.ts';
import { databaseName, incoming, memberOf, sendJson, USERS, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { readRelated } from './document-parts.ts';
import { getDoc, wantedRevision } from './document-reading.ts';
import { boundaryIn } from './multipart.ts';
import { isLocal, putLocal } from './local-routes.ts';
import { Query } from './query.ts';
import { refuseOtherMethod } from './reserved.ts';

/** One document at a time. `idOf` tells the id of a request: ordinary and design documents differ. */
export function documentRoutes(server: FastifyInstance, context: Context): void {
	for (const [path, idOf] of [
		['/:db/:doc', (params: Params) => params.doc],
		['/:db/_design/:doc', (params: Params) => `_design/${params.doc}`]
	] as const) {
		const id = (request: FastifyRequest) => {
			const found = idOf(request.params as Params);
			refuseOtherMethod(found);
			return found;
		};
		server.get(path, (request, reply) => getDoc(context, request, reply, id(request)));
		server.put(path, (request, reply) => putDoc(context, request, reply, id(request)));
		server.delete(path, (request, reply) => deleteDoc(context, request, reply, id(request)));
		server.route({
			method: 'COPY',
			url: path,
			handler: (request, reply) => copyDoc(context, request, reply, id(request))
		});
	}
	server.post('/:db', (request, reply) => postDoc(context, request, reply));
	server.post('/:db/', (request, reply) => postDoc(context, request, reply));
}

interface Params {
	readonly doc: string;
}

async function putDoc(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string
): Promise<FastifyReply> {
	checkId(id);
	const query = new Query(request.query);
	const newEdits = query.text('new_edits') !== 'false';
	const type = request.headers['content-type'] ?? '';
	const isRelated = /^multipart\/related/i.test(type);
	const { doc, following } = isRelated
		? readRelated(bytesOf(request), boundaryIn(type))
		: { doc: docOf(request), following: new Map<string, Uint8Array>() };
	if (doc['_id'] !== undefined && doc['_id'] !== id) {
		throw new HttpRefusal(400, 'bad_request', 'Document ID must match the ID in the URL');
	}
	takeRevision(doc, query.text('rev'), request.headers['if-match']);
	return write(context, request, reply, withId(id, doc), newEdits, following);
}

/** `_id` first: the hash of a revision is that of the JSON, and PouchDB writes it so. */
function withId(id: string, doc: JsonDoc): JsonDoc {
	return Object.keys(doc)[0] === '_id' ? doc : { _id: id, ...doc };
}

function takeRevision(
	doc: JsonDoc,
	inQuery: string | undefined,
	inHeader: string | undefined
): void {
	const etag = inHeader?.replaceAll('"', '');
	if (inQuery !== undefined && etag !== undefined && inQuery !== etag) {
		throw new HttpRefusal(400, 'bad_request', 'Document rev and etag have different values');
	}
	const rev = inQuery ?? etag;
	if (rev === undefined) return;
	if (doc['_rev'] !== undefined && doc['_rev'] !== rev) {
		throw new HttpRefusal(
			400,
			'bad_request',
			'Document rev from request body and query string have different values'
		);
	}
	doc['_rev'] = rev;
}

async function postDoc(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply
): Promise<FastifyReply> {
	if (databaseName(request) !== USERS) memberOf(context, request);
	const doc = asJsonDoc(postedJson(request));
	if (isLocal(doc['_id'])) return putLocal(context, request, reply, doc['_id'], doc);
	const id = doc['_id'] ?? crypto.randomUUID().replaceAll('-', '');
	checkId(id);
	return write(context, request, reply, withId(id, doc), true, new Map());
}

async function deleteDoc(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string
): Promise<FastifyReply> {
	const query = new Query(request.query);
	const rev = query.text('rev') ?? request.headers['if-match']?.replaceAll('"', '');
	const isUsers = databaseName(request) === USERS;
	// Of accounts, a person must not learn which there are: what is not there is refused as others' are.
	const mayKnow = !isUsers || isServerAdmin(request.identity);
	if (mayKnow) {
		const found = memberOf(context, request).reader.find(id);
		if (found === null) throw missing();
		if (found.isDeleted && rev === undefined) throw deleted();
	}
	const doc = { _id: id, ...(rev === undefined ? {} : { _rev: rev }), _deleted: true };
	const newEdits = query.text('new_edits') !== 'false';
	return write(context, request, reply, doc, newEdits, new Map(), 200);
}

async function copyDoc(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string
): Promise<FastifyReply> {
	const destination = request.headers['destination'];
	if (typeof destination !== 'string') {
		throw new HttpRefusal(400, 'bad_request', 'Destination header is mandatory for COPY.');
	}
	const { id: targetId, rev } = targetOf(destination);
	const database = memberOf(context, request);
	const source = database.reader.find(id);
	if (source === null) throw missing();
	const found = wantedRevision(database, id, source, new Query(request.query));
	const { _id: _, _rev: __, ...fields } = JSON.parse(found.body) as JsonDoc;
	const doc = { _id: targetId, ...(rev === null ? {} : { _rev: rev }), ...fields };
	const stubs = found.attachments > 0 ? carriedAttachments(database, found) : {};
	return write(context, request, reply, { ...doc, ...stubs }, true, new Map());
}

/** The id and the revision that a copy is to have. Throws a refusal. */
function targetOf(destination: string): { id: string; rev: string | null } {
	if (/^https?:\/\//i.test(destination)) {
		throw new HttpRefusal(400, 'bad_request', 'Destination URL must be relative.');
	}
	const [target = '', search = ''] = destination.split('?', 2);
	const id = decoded(target);
	checkId(id);
	return { id, rev: new URLSearchParams(search).get('rev') };
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		throw new HttpRefusal(400, 'bad_request', 'Destination header is malformed.');
	}
}

/** A copy has no earlier revision whose stubs would stand for the bytes: it brings them. */
function carriedAttachments({ reader }: OpenDatabase, found: FoundRevision): JsonDoc {
	const content = JSON.parse(found.body) as JsonDoc;
	const stubs = Object.keys(content['_attachments'] as JsonDoc);
	const filled = stubs.map((name) => {
		const stub = reader.attachment(found, name);
		const data = Buffer.from(reader.bytes(stub)).toString('base64');
		return [name, { content_type: stub.content_type, data }] as const;
	});
	return { _attachments: Object.fromEntries(filled) };
}

async function write(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	given: JsonDoc,
	newEdits: boolean,
	following: FollowingBytes,
	status = 201
): Promise<FastifyReply> {
	const isUsers = databaseName(request) === USERS;
	const database = isUsers ? context.store.get(USERS) : memberOf(context, request);
	const doc = isUsers ? await preparedUser(context, request, database, given) : given;
	const read = incoming(context, doc, newEdits);
	const check = context.guard.rulesOf(request.identity, database.base.name);
	const { id, rev } = await database.base.write(() =>
		database.writer.write(read, { check, following })
	);
	const location = `${request.protocol}://${request.host}/${encodeURIComponent(database.base.name)}/${encodeURIComponent(id)}`;
	void reply.header('etag', `"${rev}"`).header('location', location);
	// What a batch brings is kept at once here; its sender is told what it expects to hear.
	const isBatch = new Query(request.query).text('batch') === 'ok';
	return sendJson(reply, JSON.stringify({ ok: true, id, rev }), isBatch ? 202 : status);
}

async function preparedUser(
	{ guard }: Context,
	{ identity }: FastifyRequest,
	{ reader }: OpenDatabase,
	doc: JsonDoc
): Promise<JsonDoc> {
	const known = reader.find(String(doc['_id']));
	const previous = known && !known.isDeleted ? (JSON.parse(known.body) as JsonDoc) : null;
	if (identity.name === null && identity.by === null && previous !== null) {
		throw new Refusal('unauthorized', 'You are not authorized to access this db.');
	}
	return guard.prepareUser(identity, doc, previous);
}
