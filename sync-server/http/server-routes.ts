import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isServerAdmin } from '../auth/identity.ts';
import { postedObject } from './body.ts';
import { requireServerAdmin, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { infoOf } from './database-routes.ts';
import { Query } from './query.ts';
import { isTextList } from './read-options.ts';

/** The version of CouchDB whose interface this is. */
const SPOKEN = '3.5.0';
const MAX_UUIDS = 1_000;
const MAX_INFOS = 100;

/** The server as a whole. */
export function serverRoutes(server: FastifyInstance, context: Context): void {
	server.get('/', (_request, reply) =>
		reply.send({
			couchdb: 'Welcome',
			version: SPOKEN,
			git_sha: '',
			uuid: context.serverId,
			features: [],
			vendor: { name: 'SatuLoket', version: context.version }
		})
	);
	server.get('/_all_dbs', (request, reply) => {
		requireServerAdmin(request);
		return reply.send(pageOf(context.store.names(), new Query(request.query)));
	});
	server.get('/_dbs_info', (request, reply) => {
		requireServerAdmin(request);
		return dbsInfo(context, reply, pageOf(context.store.names(), new Query(request.query)));
	});
	server.post('/_dbs_info', (request, reply) => {
		requireServerAdmin(request);
		const { keys } = postedObject(request);
		if (!isTextList(keys)) throw new HttpRefusal(400, 'bad_request', '`keys` must be a list.');
		if (keys.length > MAX_INFOS) {
			throw new HttpRefusal(400, 'bad_request', '`keys` exceeds the maximum of 100.');
		}
		return dbsInfo(context, reply, keys);
	});
	server.get('/_uuids', (request, reply) => uuids(request, reply));
	server.get('/_membership', (request, reply) => {
		requireServerAdmin(request);
		return reply.send({
			all_nodes: ['satuloket@localhost'],
			cluster_nodes: ['satuloket@localhost']
		});
	});
}

function dbsInfo({ store }: Context, reply: FastifyReply, names: readonly string[]): FastifyReply {
	const rows = names.map((key) =>
		store.has(key) ? { key, info: infoOf(store, store.get(key)) } : { key, error: 'not_found' }
	);
	return reply.send(rows);
}

function pageOf(names: readonly string[], query: Query): string[] {
	const descending = query.flag('descending');
	const start = query.jsonOf('startkey', 'start_key');
	const end = query.jsonOf('endkey', 'end_key');
	const [low, high] = descending ? [end, start] : [start, end];
	const within = names.filter(
		(name) => (typeof low !== 'string' || name >= low) && (typeof high !== 'string' || name <= high)
	);
	const ordered = descending ? within.toReversed() : within;
	const skip = query.count('skip') ?? 0;
	return ordered.slice(skip, skip + (query.count('limit') ?? Infinity));
}

function uuids(request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const count = new Query(request.query).count('count') ?? 1;
	if (count > MAX_UUIDS) {
		throw new HttpRefusal(400, 'bad_request', 'count parameter too large');
	}
	const made = Array.from({ length: count }, () => randomBytes(16).toString('hex'));
	return sendJson(
		reply.headers({ 'cache-control': 'must-revalidate, no-cache', pragma: 'no-cache' }),
		`${JSON.stringify({ uuids: made })}\n`
	);
}

/** Whether somebody may know that a database is there at all. */
export function maySee(context: Context, { identity }: FastifyRequest, name: string): boolean {
	if (isServerAdmin(identity)) return true;
	if (name.startsWith('_') || !context.store.has(name)) return false;
	try {
		context.guard.requireMember(identity, context.store.get(name).base.meta.security);
		return true;
	} catch {
		return false;
	}
}
