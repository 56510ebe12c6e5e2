import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { digestOf } from '../store/attachments.ts';
import { checkId, type JsonDoc } from '../store/incoming.ts';
import { conflict, deleted, missing } from '../store/refusal.ts';
import { parseRevision } from '../store/revision.ts';
import type { OpenDatabase } from '../store/store.ts';
import { bytesOf } from './body.ts';
import { databaseName, incoming, memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { isKnownTo } from './etag.ts';
import { Query } from './query.ts';

interface Place {
	readonly id: string;
	readonly name: string;
}

/** Attachments by themselves. */
export function attachmentRoutes(server: FastifyInstance, context: Context): void {
	for (const [path, prefix] of [
		['/:db/:doc/*', ''],
		['/:db/_design/:doc/*', '_design/']
	] as const) {
		const placeOf = (request: FastifyRequest): Place => {
			const params = request.params as { doc: string; '*': string };
			return { id: prefix + params.doc, name: params['*'] };
		};
		server.get(path, (request, reply) => getBytes(context, request, reply, placeOf(request)));
		server.put(path, (request, reply) => putBytes(context, request, reply, placeOf(request)));
		server.delete(path, (request, reply) => removeBytes(context, request, reply, placeOf(request)));
	}
}

function getBytes(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	{ id, name }: Place
): FastifyReply {
	const { reader } = memberOf(context, request);
	const rev = new Query(request.query).text('rev');
	const doc = reader.find(id);
	if (doc === null) throw missing();
	if (rev === undefined && doc.isDeleted) throw deleted();
	const found = rev === undefined ? doc : reader.revision(id, doc, rev);
	if (found === null) throw missing();
	const stub = reader.attachment(found, name);
	const etag = `"${stub.digest.slice('md5-'.length)}"`;
	void reply.headers({
		etag,
		'accept-ranges': 'bytes',
		'content-type': sendable(stub.content_type),
		'content-md5': stub.digest.slice('md5-'.length),
		// Bytes that somebody uploaded never run as a page of this origin.
		'content-security-policy': "sandbox; default-src 'none'",
		'cache-control': 'private, must-revalidate'
	});
	if (isKnownTo(request, etag)) return reply.code(304).send();
	return sendRange(reply, reader.bytes(stub), request.headers.range);
}

/** A type came with the document and can be any text; a header cannot. */
function sendable(type: string): string {
	return /^[\t\x20-\x7e]+$/.test(type) ? type : 'application/octet-stream';
}

/** The whole, or the one range that was asked for; several ranges are answered with the whole. */
function sendRange(
	reply: FastifyReply,
	bytes: Uint8Array,
	range: string | undefined
): FastifyReply {
	const found = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	const isWhole = !found || (found[2] === '' && Number(found[1]) === 0);
	if (isWhole) return reply.send(Buffer.from(bytes));
	const length = bytes.byteLength;
	const from = found[1] === '' ? Math.max(0, length - Number(found[2])) : Number(found[1]);
	const to =
		found[1] === '' || found[2] === '' ? length - 1 : Math.min(Number(found[2]), length - 1);
	if (from > to || from >= length) {
		return reply
			.code(416)
			.header('content-range', `bytes */${length}`)
			.type('application/json')
			.send({
				error: 'requested_range_not_satisfiable',
				reason: 'Requested range not satisfiable'
			});
	}
	return reply
		.code(206)
		.header('content-range', `bytes ${from}-${to}/${length}`)
		.send(Buffer.from(bytes.subarray(from, to + 1)));
}

async function putBytes(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	{ id, name }: Place
): Promise<FastifyReply> {
	checkId(id);
	const type = request.headers['content-type'] ?? 'application/octet-stream';
	const entry = { content_type: type, follows: true };
	checkDigest(request, bytesOf(request));
	const following = new Map([[name, bytesOf(request)]]);
	const written = await change(context, request, reply, id, following, (stubs, isNew) => {
		if (isNew && revOf(request) !== undefined) throw conflict();
		return { ...stubs, [name]: entry };
	});
	return sendJson(reply.header('location', locationOf(request, id, name)), written, 201);
}

function checkDigest({ headers }: FastifyRequest, bytes: Uint8Array): void {
	const expected = headers['content-md5'];
	if (expected === undefined || `md5-${String(expected)}` === digestOf(bytes)) return;
	throw new HttpRefusal(400, 'content_md5_mismatch', 'Possible message corruption.');
}

function locationOf(request: FastifyRequest, id: string, name: string): string {
	const path = [databaseName(request), id].map(encodeURIComponent);
	const file = name.split('/').map(encodeURIComponent);
	return `${request.protocol}://${request.host}/${[...path, ...file].join('/')}`;
}

async function removeBytes(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	{ id, name }: Place
): Promise<FastifyReply> {
	const rev = revOf(request);
	if (rev !== undefined) refuseUnknown(memberOf(context, request), id, rev);
	const written = await change(context, request, reply, id, new Map(), (stubs, isNew) => {
		if (isNew) throw missing();
		const { [name]: _, ...others } = stubs;
		if (!Object.hasOwn(stubs, name)) {
			throw new HttpRefusal(404, 'not_found', 'Document is missing attachment');
		}
		return others;
	});
	return sendJson(reply, written);
}

/** Said so by CouchDB of attachments alone: nothing is found, under the status of a conflict. */
function refuseUnknown({ reader }: OpenDatabase, id: string, rev: string): void {
	parseRevision(rev);
	const doc = reader.find(id);
	if (doc !== null && reader.revision(id, doc, rev) === null) {
		throw new HttpRefusal(409, 'not_found', 'missing_rev');
	}
}

function revOf(request: FastifyRequest): string | undefined {
	const rev = new Query(request.query).text('rev');
	return rev ?? request.headers['if-match']?.replaceAll('"', '');
}

/** Writes the document again with other attachments; its fields stay as they are. Gives the answer. */
async function change(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string,
	following: ReadonlyMap<string, Uint8Array>,
	next: (stubs: JsonDoc, isNew: boolean) => JsonDoc
): Promise<string> {
	const database = memberOf(context, request);
	const check = context.guard.rulesOf(request.identity, database.base.name);
	const rev = revOf(request);
	if (rev !== undefined) parseRevision(rev);
	const written = await database.base.write(() => {
		const doc = database.reader.find(id);
		const isNew = doc === null || (doc.isDeleted && rev === undefined);
		const found = isNew ? null : database.reader.revision(id, doc, rev ?? '');
		if (!isNew && found === null) throw conflict();
		const { _attachments: stubs, ...fields } = (
			found ? JSON.parse(found.body) : { _id: id }
		) as JsonDoc;
		const attachments = next((stubs ?? {}) as JsonDoc, isNew);
		const read = incoming(context, { ...fields, _attachments: attachments }, true);
		return database.writer.write(read, { check, following });
	});
	void reply.header('etag', `"${written.rev}"`);
	return JSON.stringify({ ok: true, ...written });
}
