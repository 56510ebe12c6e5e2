import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { isWithin, localRow, type ListQuery } from '../store/listing.ts';
import type { LocalDoc } from '../store/local-docs.ts';
import { asJsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal } from './couch-errors.ts';
import { Query } from './query.ts';
import { readOptions } from './read-options.ts';

/** Questions in one call. */
const MAX_QUERIES = 1_000;
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
			const query = new Query(request.query).with(postedObject(request));
			return list(database, query, reply, isDesign);
		});
		server.post(`${path}/queries`, (request, reply) => queries(context, request, reply, isDesign));
	}
	server.get('/:db/_local_docs', (request, reply) =>
		localDocs(memberOf(context, request), new Query(request.query), reply)
	);
	server.post('/:db/_local_docs', (request, reply) => {
		const database = memberOf(context, request);
		return localDocs(database, new Query(request.query).with(postedObject(request)), reply);
	});
}

function list(
	database: OpenDatabase,
	query: Query,
	reply: FastifyReply,
	isDesign: boolean
): FastifyReply {
	// The first part is made at once: what is wrong with the question is refused, not cut off.
	const text = listText(database, query, isDesign);
	const head = text.next();
	void reply.header('content-type', 'application/json');
	return reply.send(Readable.from(startingWith(String(head.value), text), { highWaterMark: 1 }));
}

function* startingWith(head: string, rest: Iterable<string>): Generator<string> {
	yield head;
	yield* rest;
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
	if (asked.length > MAX_QUERIES) {
		throw new HttpRefusal(400, 'bad_request', `\`queries\` exceeds the maximum of ${MAX_QUERIES}.`);
	}
	const lists = asked.map((entry) => {
		const text = listText(database, new Query({}).with(asJsonDoc(entry)), isDesign);
		return startingWith(String(text.next().value), text);
	});
	void reply.header('content-type', 'application/json');
	return reply.send(Readable.from(resultsText(lists), { highWaterMark: 1 }));
}

function* resultsText(lists: readonly Iterable<string>[]): Generator<string> {
	yield '{"results":[';
	for (const [at, list] of lists.entries()) {
		if (at > 0) yield ',';
		yield* list;
	}
	yield ']}\n';
}

function* listText(
	{ listing, base }: OpenDatabase,
	query: Query,
	isDesign: boolean
): Generator<string> {
	const keys = keysOf(query);
	const read = query.flag('include_docs') ? readOptions(query) : null;
	const asked = listQuery(query, isDesign);
	const isUpdateSeqWanted = query.flag('update_seq');
	const seq = isUpdateSeqWanted ? `"update_seq":"${base.updateSeq}",` : '';
	const offset = keys === undefined && !isDesign ? listing.offset(asked) : null;
	const total = isDesign ? listing.totalOfDesign : listing.total;
	yield `{"total_rows":${total},${seq}"offset":${offset},"rows":[\n`;
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

function keysOf(query: Query): unknown[] | undefined {
	const keys = query.json('keys');
	if (keys === undefined) return undefined;
	if (query.jsonOf('key', 'startkey', 'start_key', 'endkey', 'end_key') !== undefined) {
		throw new HttpRefusal(
			400,
			'query_parse_error',
			'`keys` is incompatible with `key`, `start_key` and `end_key`'
		);
	}
	if (Array.isArray(keys)) return keys;
	throw new HttpRefusal(400, 'bad_request', '`keys` body member must be an array.');
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

/** Ids are compared as CouchDB compares them: raw, where text is more than anything else. */
function boundOf(bound: unknown): string | null {
	if (bound === undefined) return null;
	return typeof bound === 'string' ? bound : '';
}

function narrowed({ from, to }: { from: string | null; to: string | null }) {
	return {
		from: from === null || from < DESIGN.from ? DESIGN.from : from,
		to: to === null || to > DESIGN.to ? DESIGN.to : to
	};
}

/** There are as many as devices: all are read, and the asked ones taken from them. */
function localDocs({ local }: OpenDatabase, query: Query, reply: FastifyReply): FastifyReply {
	const keys = keysOf(query);
	const asked = listQuery(query, false);
	const withDocs = query.flag('include_docs');
	const all = local.list();
	const found = keys
		? keysWithin(keys, asked).map((key) => all.find(({ id }) => id === key) ?? { missing: key })
		: pageOf(all, asked);
	const rows = found.map((entry) =>
		'missing' in entry
			? JSON.stringify({ key: entry.missing, error: 'not_found' })
			: localRow(entry, withDocs)
	);
	const seq = query.flag('update_seq') ? '"update_seq":null,' : '';
	const head = `{"total_rows":${all.length},${seq}"offset":null,"rows":[\n`;
	return sendJson(reply, `${head}${rows.join(',\n')}\n]}\n`);
}

function pageOf(all: readonly LocalDoc[], asked: ListQuery): LocalDoc[] {
	const { from, to, descending, skip, limit } = asked;
	const within = all.filter(
		({ id }) => (from ?? id) <= id && (to ?? id) >= id && isWithin(id, asked)
	);
	return (descending ? within.toReversed() : within).slice(skip, skip + limit);
}
