import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { historyHashes, parseRevision } from '../store/revision.ts';
import { pathTo, treeOf } from '../store/tree.ts';
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

interface Missing {
	readonly id: string;
	readonly missing: readonly string[];
	readonly ancestors: readonly string[];
}

function missingOf(context: Context, request: FastifyRequest): Missing[] {
	const { reader } = memberOf(context, request);
	const asked = postedObject(request);
	const ids = Object.keys(asked);
	const states = reader.statesOf(ids);
	const all: Missing[] = [];
	for (const [at, id] of ids.entries()) {
		const revs = asked[id];
		if (!isTextList(revs)) {
			throw new HttpRefusal(400, 'bad_request', `The revisions of ${id} must be a list`);
		}
		for (const rev of revs) parseRevision(rev);
		const state = states[at];
		if (state === undefined) {
			if (revs.length > 0) all.push({ id, missing: revs, ancestors: [] });
			continue;
		}
		const missing = revs.filter((rev) => rev !== state.rev && !isKnown(state, rev));
		if (missing.length === 0) continue;
		const newest = missing.reduce((most, rev) => Math.max(most, Number.parseInt(rev, 10)), 0);
		const leaves = reader.leaves(state).map(({ rev }) => rev);
		const ancestors = leaves.filter((rev) => Number.parseInt(rev, 10) < newest);
		all.push({ id, missing, ancestors });
	}
	return all;
}

function isKnown(state: Parameters<typeof treeOf>[0], rev: string): boolean {
	if (state.tree !== null) return pathTo(treeOf(state), rev) !== null;
	const { generation, hash } = parseRevision(rev);
	if (!state.history.includes(`"${hash}"`)) return false;
	const back = parseRevision(state.rev).generation - generation;
	return historyHashes(state.history)[back - 1] === hash;
}
