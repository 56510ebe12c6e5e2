import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { badRequest, missing } from '../store/refusal.ts';
import { asJsonDoc, type JsonDoc } from '../store/incoming.ts';
import { docOf } from './body.ts';
import { checkSize, memberOf, sendJson, type Context } from './context.ts';
import { Query } from './query.ts';

const LOCAL = '_local/';

/** `_local` documents. */
export function localRoutes(server: FastifyInstance, context: Context): void {
	const path = '/:db/_local/:doc';
	const idOf = (request: FastifyRequest) => LOCAL + (request.params as { doc: string }).doc;

	server.get(path, (request, reply) => {
		const doc = memberOf(context, request).local.find(idOf(request));
		if (doc === null) throw missing();
		return sendJson(reply, doc.body);
	});
	server.put(path, (request, reply) =>
		putLocal(context, request, reply, idOf(request), docOf(request))
	);
	server.delete(path, async (request, reply) => {
		const { base, local } = memberOf(context, request);
		const id = idOf(request);
		const rev = new Query(request.query).text('rev');
		await base.write(() => local.remove(id, rev));
		return written(reply, id, '0-0', 200);
	});
	for (const nameless of ['/:db/_local', '/:db/_local/']) {
		server.all(nameless, (request) => {
			memberOf(context, request);
			throw badRequest('Invalid _local document id.');
		});
	}
	server.all('/:db/_local/:doc/*', (request) => {
		memberOf(context, request);
		throw badRequest('_local documents do not accept attachments.');
	});
}

export function isLocal(id: unknown): id is string {
	return typeof id === 'string' && id.startsWith(LOCAL);
}

/** Throws a refusal where the id has no name in it. */
export function checkLocalId(id: string): void {
	if (id === LOCAL) throw badRequest('Invalid _local document id.');
}

export async function putLocal(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	id: string,
	doc: JsonDoc
): Promise<FastifyReply> {
	const { base, local } = memberOf(context, request);
	checkLocalId(id);
	checkSize(context, id, JSON.stringify(asJsonDoc(doc)));
	const rev = await base.write(() => local.put(id, doc));
	return written(reply, id, rev, 201);
}

function written(reply: FastifyReply, id: string, rev: string, status: number): FastifyReply {
	return sendJson(reply, JSON.stringify({ ok: true, id, rev }), status);
}
