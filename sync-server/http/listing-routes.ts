import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { ListQuery } from '../store/listing.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal, notOffered } from './couch-errors.ts';
import { Query } from './query.ts';
import { readOptions } from './read-options.ts';

const DESIGN = { from: '_design/', to: '_design0' };

/** Lists of documents by id. */
export function listingRoutes(server: FastifyInstance, context: Context): void {
	for (const [path, isDesign] of [
		['/:db/_all_docs', false],
		['/:db/_design_docs', true]
	] as const) {
		server.get(path, (request, reply) =>
			list(memberOf(context, request), new Query(request.query), reply, isDesign)
		);
		server.post(path, (request, reply) => {
			const database = memberOf(context, request);
			const query = new Query(request.query).over(postedObject(request));
			return list(database, query, reply, isDesign);
		});
		server.post(`${path}/queries`, (request, reply) => queries(context, request, reply, isDesign));
	}
	server.get('/:db/_local_docs', (request, reply) => localDocs(context, request, reply));
	for (const path of ['/:db/_design/:doc/_view/:view', '/:db/_temp_view']) {
		for (const method of ['GET', 'POST'] as const) {
			server.route({ method, url: path, handler: () => Promise.reject(notOffered()) });
		}
	}
	for (const kind of ['_show', '_list', '_update', '_rewrite']) {
		server.all(`/:db/_design/:doc/${kind}/*`, () => Promise.reject(notOffered()));
	}
}

function list(
	database: OpenDatabase,
	query: Query,
	reply: FastifyReply,
	isDesign: boolean
): FastifyReply {
	void reply.header('content-type', 'application/json');
	return reply.send(Readable.from(listText(database, query, isDesign), { highWaterMark: 1 }));
}

function queries(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	isDesign: boolean
): FastifyReply {
	const database = memberOf(context, request);
	const { queries: asked } = postedObject(request);
	if (!Array.isArray(asked)) {
		throw new HttpRefusal(400, 'bad_request', '`queries` must be a list.');
	}
	const results = asked.map((entry) =>
		[...listText(database, new Query({}).over(entry as object as never), isDesign)].join('')
	);
	return sendJson(reply, `{"results":[${results.join(',')}]}\n`);
}

function* listText(
	{ listing, base }: OpenDatabase,
	query: Query,
	isDesign: boolean
): Generator<string> {
	const keys = query.json('keys');
	if (keys !== undefined && !Array.isArray(keys)) {
		throw new HttpRefusal(400, 'bad_request', '`keys` parameter must be an array.');
	}
	const read = query.flag('include_docs') ? readOptions(query) : null;
	const asked = listQuery(query, isDesign);
	const isUpdateSeqWanted = query.flag('update_seq');
	const seq = isUpdateSeqWanted ? `"update_seq":"${base.updateSeq}",` : '';
	const offset = keys === undefined ? listing.offset(asked) : null;
	yield `{"total_rows":${listing.total},${seq}"offset":${offset},"rows":[\n`;
	let separator = '';
	const rows =
		keys === undefined
			? listing.rows({ ...asked, read })
			: listing.rowsOf(keysWithin(keys, asked), read);
	for (const part of rows) {
		yield separator + part.join(',\n');
		separator = ',\n';
	}
	yield '\n]}\n';
}

function keysWithin(keys: readonly unknown[], { skip, limit, descending }: ListQuery): unknown[] {
	const ordered = descending ? keys.toReversed() : [...keys];
	return ordered.slice(skip, skip + limit);
}

function listQuery(query: Query, isDesign: boolean): ListQuery {
	const descending = query.flag('descending');
	const key = query.jsonOf('key');
	const start = key ?? query.jsonOf('startkey', 'start_key');
	const end = key ?? query.jsonOf('endkey', 'end_key');
	const [low, high] = descending ? [end, start] : [start, end];
	const bounds = { from: boundOf(low), to: boundOf(high) };
	const within = isDesign ? narrowed(bounds) : bounds;
	return {
		...within,
		isEndInclusive: query.text('inclusive_end') !== 'false',
		descending,
		limit: query.count('limit') ?? Infinity,
		skip: query.count('skip') ?? 0,
		read: null
	};
}

/** Ids are text: a bound of another kind is below or above all of them, in CouchDB's order. */
function boundOf(bound: unknown): string | null {
	if (bound === undefined || bound === null) return null;
	if (typeof bound === 'string') return bound;
	return typeof bound === 'object' ? '\u{10FFFF}' : '';
}

function narrowed({ from, to }: { from: string | null; to: string | null }) {
	return {
		from: from === null || from < DESIGN.from ? DESIGN.from : from,
		to: to === null || to > DESIGN.to ? DESIGN.to : to
	};
}

function localDocs(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const { local } = memberOf(context, request);
	const withDocs = new Query(request.query).flag('include_docs');
	const rows = local.list().map(({ id, rev, body }) => {
		const key = JSON.stringify(id);
		const doc = withDocs ? `,"doc":${body}` : '';
		return `{"id":${key},"key":${key},"value":{"rev":"${rev}"}${doc}}`;
	});
	return sendJson(reply, `{"total_rows":null,"offset":null,"rows":[\n${rows.join(',\n')}\n]}\n`);
}
