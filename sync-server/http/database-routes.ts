import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compactGently } from '../store/compaction.ts';
import { purge } from '../store/housekeeping.ts';
import { parseRevision } from '../store/revision.ts';
import { readSecurity } from '../store/security.ts';
import type { OpenDatabase, Store } from '../store/store.ts';
import { jsonOf, postedJson, postedObject } from './body.ts';
import {
	adminOf,
	databaseName,
	memberOf,
	requireServerAdmin,
	sendJson,
	type Context
} from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { Query } from './query.ts';
import { isTextList } from './read-options.ts';

const OK = '{"ok":true}\n';
const PURGED_INFOS_LIMIT = 1_000;

/** Databases as a whole. */
export function databaseRoutes(server: FastifyInstance, context: Context): void {
	for (const path of ['/:db', '/:db/']) {
		server.get(path, (request, reply) =>
			reply.send(infoOf(context.store, memberOf(context, request)))
		);
		server.put(path, (request, reply) => {
			requireServerAdmin(request);
			const name = databaseName(request);
			context.store.create(name);
			const location = `${request.protocol}://${request.host}/${encodeURIComponent(name)}`;
			return sendJson(reply.header('location', location), OK, 201);
		});
		server.delete(path, (request, reply) => {
			requireServerAdmin(request);
			refuseDeletion(request);
			context.store.delete(databaseName(request));
			return sendJson(reply, OK);
		});
	}
	settingsRoutes(server, context);
	upkeepRoutes(server, context);
}

function refuseDeletion(request: FastifyRequest): void {
	if (new Query(request.query).text('rev') !== undefined) {
		throw new HttpRefusal(
			400,
			'bad_request',
			'You tried to DELETE a database with a ?=rev parameter. Did you mean to DELETE a document instead?'
		);
	}
	// Without its accounts nobody could ever sign in again.
	if (databaseName(request).startsWith('_')) {
		throw new HttpRefusal(403, 'forbidden', 'The databases of the system cannot be deleted.');
	}
}

function settingsRoutes(server: FastifyInstance, context: Context): void {
	server.get('/:db/_security', (request, reply) =>
		reply.send(memberOf(context, request).base.meta.security)
	);
	server.put('/:db/_security', async (request, reply) => {
		const { base } = adminOf(context, request);
		const security = readSecurity(jsonOf(request));
		await base.write(() => {
			base.meta.security = security;
		});
		context.readers.review();
		return sendJson(reply, OK);
	});
	server.get('/:db/_revs_limit', (request, reply) =>
		sendJson(reply, `${memberOf(context, request).base.meta.revsLimit}\n`)
	);
	server.put('/:db/_revs_limit', async (request, reply) => {
		const { base } = adminOf(context, request);
		const limit = wholeNumber('revs_limit', jsonOf(request));
		await base.write(() => {
			base.meta.revsLimit = limit;
		});
		return sendJson(reply, OK);
	});
	server.put('/:db/_purged_infos_limit', (request, reply) => {
		adminOf(context, request);
		// How much is remembered of purges is not a setting here: all of it is.
		wholeNumber('purged_infos_limit', jsonOf(request));
		return sendJson(reply, OK);
	});
	server.get('/:db/_purged_infos_limit', (request, reply) => {
		memberOf(context, request);
		return sendJson(reply, `${PURGED_INFOS_LIMIT}\n`);
	});
}

function upkeepRoutes(server: FastifyInstance, context: Context): void {
	server.post('/:db/_compact', async (request, reply) => {
		const { base } = adminOf(context, request);
		requireJsonType(request);
		await compactGently(base);
		return sendJson(reply, OK, 202);
	});
	server.post('/:db/_view_cleanup', (request, reply) => {
		adminOf(context, request);
		requireJsonType(request);
		return sendJson(reply, OK, 202);
	});
	server.post('/:db/_ensure_full_commit', (request, reply) => {
		memberOf(context, request);
		requireJsonType(request);
		return sendJson(reply, '{"ok":true,"instance_start_time":"0"}\n', 201);
	});
	server.post('/:db/_purge', (request, reply) => purgeDocs(context, request, reply));
}

async function purgeDocs(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply
): Promise<FastifyReply> {
	const { base } = adminOf(context, request);
	const wanted = Object.entries(postedObject(request)).map(([id, revs]) => {
		if (!isTextList(revs)) {
			throw new HttpRefusal(400, 'bad_request', 'Revisions to purge must be a list');
		}
		for (const rev of revs) parseRevision(rev);
		return [id, revs] as const;
	});
	const purged = await base.write(() => purge(base, new Map(wanted)));
	return reply.code(201).send({ purge_seq: null, purged });
}

function requireJsonType(request: FastifyRequest): void {
	if (Number(request.headers['content-length'] ?? 0) > 0) postedJson(request);
	else if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
		throw new HttpRefusal(415, 'bad_content_type', 'Content-Type must be application/json');
	}
}

function wholeNumber(name: string, value: unknown): number {
	if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0) return value;
	throw new HttpRefusal(400, 'bad_request', `\`${name}\` must be a positive integer`);
}

/** What GET of a database answers. */
export function infoOf(store: Store, { base }: OpenDatabase): Record<string, unknown> {
	const { meta, name } = base;
	const size = store.sizeOf(name);
	return {
		db_name: name,
		purge_seq: `${meta.purgeSeq}-${meta.epoch}`,
		update_seq: base.updateSeq,
		sizes: { file: size, external: size, active: size },
		props: {},
		doc_del_count: meta.deleted,
		doc_count: meta.living,
		disk_format_version: 8,
		compact_running: false,
		cluster: { q: 1, n: 1, w: 1, r: 1 },
		instance_start_time: '0'
	};
}
