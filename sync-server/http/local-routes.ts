import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { missing } from '../store/refusal.ts';
import { docOf } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { Query } from './query.ts';

/** `_local` documents. */
export function localRoutes(server: FastifyInstance, context: Context): void {
	const path = '/:db/_local/*';
	const idOf = (request: FastifyRequest) => `_local/${(request.params as { '*': string })['*']}`;

	server.get(path, (request, reply) => {
		const doc = memberOf(context, request).local.find(idOf(request));
		if (doc === null) throw missing();
		return sendJson(reply, doc.body);
	});
	server.put(path, async (request, reply) => {
		const { base, local } = memberOf(context, request);
		const id = idOf(request);
		const doc = docOf(request);
		const rev = await base.write(() => local.put(id, doc));
		return written(reply, id, rev, 201);
	});
	server.delete(path, async (request, reply) => {
		const { base, local } = memberOf(context, request);
		const id = idOf(request);
		const rev = new Query(request.query).text('rev');
		await base.write(() => local.remove(id, rev));
		return written(reply, id, '0-0', 200);
	});
}

function written(reply: FastifyReply, id: string, rev: string, status: number): FastifyReply {
	return sendJson(reply, JSON.stringify({ ok: true, id, rev }), status);
}
