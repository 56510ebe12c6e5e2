import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { checkId, type JsonDoc } from '../store/incoming.ts';
import { conflict, deleted, missing } from '../store/refusal.ts';
import { bytesOf } from './body.ts';
import { incoming, memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
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
		'content-type': stub.content_type,
		'content-md5': stub.digest.slice('md5-'.length),
		// Bytes that somebody uploaded never run as a page of this origin.
		'content-security-policy': "sandbox; default-src 'none'",
		'cache-control': 'private, must-revalidate'
	});
	if (request.headers['if-none-match'] === etag) return reply.code(304).send();
	return sendRange(reply, reader.bytes(stub), request.headers.range);
}

/** The whole, or the one range that was asked for; several ranges are answered with the whole. */
function sendRange(
	reply: FastifyReply,
	bytes: Uint8Array,
	range: string | undefined
): FastifyReply {
	const found = /^bytes=(\d*)-(\d*)$/.exec(range ?? '');
	if (!found || (found[1] === '' && found[2] === '')) return reply.send(Buffer.from(bytes));
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
	const following = new Map([[name, bytesOf(request)]]);
	return change(context, request, reply, id, 201, following, (stubs, isNew) => {
		if (isNew && revOf(request) !== undefined) throw conflict();
		return { ...stubs, [name]: entry };
	});
}

async function removeBytes(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	{ id, name }: Place
): Promise<FastifyReply> {
	return change(context, request, reply, id, 200, new Map(), (stubs, isNew) => {
		if (isNew) throw missing();
		const { [name]: removed, ...others } = stubs;
		if (removed === undefined) {
			throw new HttpRefusal(404, 'not_found', 'Document is missing attachment');
		}
		return others;
	});
}

function revOf(request: FastifyRequest): string | undefined {
	const rev = new Query(request.query).text('rev');
	return rev ?? request.headers['if-match']?.replaceAll('"', '');
}

/** Writes the document again with other attachments; its fields stay as they are. */
async function change(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string,
	status: number,
	following: ReadonlyMap<string, Uint8Array>,
	next: (stubs: JsonDoc, isNew: boolean) => JsonDoc
): Promise<FastifyReply> {
	const database = memberOf(context, request);
	const check = context.guard.rulesOf(request.identity, database.base.name);
	const rev = revOf(request);
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
	return sendJson(reply, JSON.stringify({ ok: true, ...written }), status);
}
