import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { missingRevisions, type Missing } from '../store/missing.ts';
import { postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { isTextList } from './read-options.ts';

/** Which revisions are not here: what a replicator asks before it sends. */
export function revsDiffRoutes(server: FastifyInstance, context: Context): void {
	server.post('/:db/_revs_diff', (request, reply) => revsDiff(context, request, reply));
	server.post('/:db/_missing_revs', (request, reply) => missingRevs(context, request, reply));
}

function revsDiff(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const differences = missingOf(context, request).map(({ id, missing, ancestors }) => {
		const possible =
			ancestors.length === 0 ? '' : `,"possible_ancestors":${JSON.stringify(ancestors)}`;
		return `${JSON.stringify(id)}:{"missing":${JSON.stringify(missing)}${possible}}`;
	});
	return sendJson(reply, `{${differences.join(',')}}\n`);
}

function missingRevs(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const entries = missingOf(context, request).map(({ id, missing }) => [id, missing] as const);
	return sendJson(reply, `${JSON.stringify({ missing_revs: Object.fromEntries(entries) })}\n`);
}

function missingOf(context: Context, request: FastifyRequest): Missing[] {
	const { reader } = memberOf(context, request);
	const asked = Object.entries(postedObject(request)).map(([id, revs]) => {
		if (!isTextList(revs)) {
			throw new HttpRefusal(400, 'bad_request', `The revisions of ${id} must be a list`);
		}
		return [id, revs] as const;
	});
	return missingRevisions(reader, new Map(asked));
}
