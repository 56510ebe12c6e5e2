import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { NOTHING_MORE, type Change, type FeedFilter, type FeedQuery } from '../store/feed.ts';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { bytesOf, postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { HttpRefusal, notOffered } from './couch-errors.ts';
import { checkDesign } from './listing-routes.ts';
import { Query } from './query.ts';
import { isTextList, readOptions } from './read-options.ts';
import { selectorOf } from './selector.ts';
import { heartbeatOf, nextChange, timeoutOf } from './waiting.ts';

/** The change feed, in all of CouchDB's forms. */
export function changesRoutes(server: FastifyInstance, context: Context): void {
	server.get('/:db/_changes', (request, reply) => changes(context, request, reply, {}));
	server.post('/:db/_changes', (request, reply) => {
		const body = bytesOf(request).length === 0 ? {} : postedObject(request);
		return changes(context, request, reply, body);
	});
}

type Form = 'normal' | 'longpoll' | 'continuous' | 'eventsource';

/** One reading of the feed. */
interface Reading {
	readonly database: OpenDatabase;
	readonly form: Form;
	readonly feed: FeedQuery;
	readonly from: number;
	readonly limit: number;
	readonly timeoutMs: number;
	/** Null: no sign of life between changes. */
	readonly heartbeatMs: number | null;
	readonly stop: AbortSignal;
}

function changes(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	body: JsonDoc
): FastifyReply {
	const database = memberOf(context, request);
	const query = new Query(request.query);
	const reading = readingOf(context, request, reply, database, query, body);
	if (reading.form === 'normal' && reading.limit <= 100) {
		return sendJson(reply, [...whole(reading)].join(''));
	}
	const type = reading.form === 'eventsource' ? 'text/event-stream' : 'application/json';
	void reply.header('content-type', type).header('cache-control', 'must-revalidate');
	const chunks = reading.form === 'normal' ? whole(reading) : live(reading);
	return reply.send(Readable.from(chunks, { highWaterMark: 1 }));
}

function readingOf(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	database: OpenDatabase,
	query: Query,
	body: JsonDoc
): Reading {
	const form = formOf(query.text('feed'));
	const descending = query.flag('descending');
	const since = sinceOf(database, query.text('since') ?? lastEventId(request, form));
	const read = readOptions(query);
	return {
		database,
		form,
		feed: {
			descending,
			allLeaves: query.text('style') === 'all_docs',
			includeDocs: query.flag('include_docs'),
			read: Object.keys(read).length === 0 ? NOTHING_MORE : read,
			only: filterOf(database, query, body)
		},
		from: descending ? database.base.meta.seq : since,
		limit: query.count('limit') ?? Infinity,
		timeoutMs: timeoutOf(query),
		heartbeatMs: heartbeatOf(query),
		stop: AbortSignal.any([context.stop, closedSignal(reply)])
	};
}

function closedSignal(reply: FastifyReply): AbortSignal {
	const closed = new AbortController();
	reply.raw.once('close', () => closed.abort());
	return closed.signal;
}

function formOf(feed: string | undefined): Form {
	switch (feed) {
		case undefined:
		case 'normal':
			return 'normal';
		case 'live':
			return 'continuous';
		case 'longpoll':
		case 'continuous':
		case 'eventsource':
			return feed;
		default:
			throw new HttpRefusal(
				400,
				'bad_request',
				'Supported `feed` types: normal, continuous, live, longpoll, eventsource'
			);
	}
}

function lastEventId({ headers }: FastifyRequest, form: Form): string | undefined {
	const id = headers['last-event-id'];
	return form === 'eventsource' && typeof id === 'string' ? id : undefined;
}

/** Where to begin. A sequence of another epoch means nothing here: from the beginning. */
function sinceOf({ base }: OpenDatabase, since: string | undefined): number {
	if (since === undefined || since === '') return 0;
	if (since === 'now') return base.meta.seq;
	const found = /^"?(\d{1,15})(?:-([^"]*))?"?$/.exec(since);
	if (!found)
		throw new HttpRefusal(400, 'bad_request', 'Malformed sequence supplied in `since` parameter.');
	if (found[2] !== undefined && found[2] !== base.meta.epoch) return 0;
	return Math.min(Number(found[1]), base.meta.seq);
}

function filterOf(database: OpenDatabase, query: Query, body: JsonDoc): FeedFilter | null {
	const filter = query.text('filter');
	switch (filter) {
		case undefined:
			return null;
		case '_doc_ids': {
			const ids = body['doc_ids'] ?? query.json('doc_ids');
			if (!isTextList(ids)) {
				throw new HttpRefusal(
					400,
					'bad_request',
					'`doc_ids` filter parameter is not a list of doc ids.'
				);
			}
			return { kind: 'ids', ids: new Set(ids) };
		}
		case '_design':
			return { kind: 'design' };
		case '_selector':
			return { kind: 'selector', matches: selectorOf(body['selector']) };
		default: {
			const named = filter === '_view' ? query.text('view') : filter;
			const [design = '', name] = (named ?? '').split('/', 2);
			if (name === undefined) {
				throw new HttpRefusal(400, 'bad_request', '`filter` must be of the form `designname/name`');
			}
			checkDesign(database, design);
			throw notOffered();
		}
	}
}

/** A feed that ends where the changes end now. */
function* whole(reading: Reading): Generator<string> {
	const { database } = reading;
	yield '{"results":[\n';
	let last = reading.from;
	let separator = '';
	for (const part of parts(reading)) {
		last = part.scanned;
		if (part.changes.length === 0) continue;
		yield separator + part.changes.map(({ text }) => text).join(',\n');
		separator = ',\n';
	}
	yield ending(database, reading, last);
}

function ending(database: OpenDatabase, { feed }: Reading, last: number): string {
	const pending = feed.descending ? 0 : pendingAfter(database, last);
	return `\n],\n"last_seq":"${database.base.seqText(last)}","pending":${pending}}\n`;
}

/** None, where the database was deleted while the feed waited. */
function pendingAfter({ base, feed }: OpenDatabase, seq: number): number {
	return base.isClosed ? 0 : feed.pending(seq);
}

/** What there is now, some at a time; `scanned` is up to where nothing is left out. */
function* parts(reading: Reading): Generator<{ changes: Change[]; scanned: number }> {
	const { database, feed } = reading;
	let left = reading.limit;
	let from = reading.from;
	while (left > 0) {
		const { changes, scanned } = database.feed.next(from, left, feed);
		left -= changes.length;
		const end = feed.descending ? 0 : database.base.meta.seq;
		yield { changes, scanned: left === 0 ? changes.at(-1)!.seq : (scanned ?? end) };
		if (scanned === null) return;
		from = scanned;
	}
}

/** A feed that waits for what comes. */
async function* live(reading: Reading): AsyncGenerator<string> {
	const writer = writers[reading.form as keyof typeof writers];
	let { from, limit } = reading;
	yield writer.opening;
	let separator = '';
	for (;;) {
		for (const part of parts({ ...reading, from, limit })) {
			from = part.scanned;
			limit -= part.changes.length;
			if (part.changes.length === 0) continue;
			yield (
				separator + part.changes.map((change) => writer.line(change, reading)).join(writer.between)
			);
			separator = writer.between;
		}
		const isDone = limit <= 0 || (reading.form === 'longpoll' && separator !== '');
		if (isDone || !(yield* waited(reading, writer.heartbeat))) break;
	}
	yield writer.ending(reading, from);
}

/** Waits for a change, with signs of life meanwhile. False: the time is up, or somebody went. */
async function* waited(reading: Reading, heartbeat: string): AsyncGenerator<string, boolean> {
	const { database, heartbeatMs, timeoutMs, stop } = reading;
	for (;;) {
		const why = await nextChange(database.base, heartbeatMs ?? timeoutMs, stop);
		if (why === 'changed') return true;
		if (why === 'stopped' || heartbeatMs === null) return false;
		yield heartbeat;
	}
}

interface FeedWriter {
	/** Never empty: it carries the headers, and tells the reader that somebody listens. */
	readonly opening: string;
	readonly between: string;
	readonly heartbeat: string;
	line(change: Change, reading: Reading): string;
	ending(reading: Reading, last: number): string;
}

const writers: Readonly<Record<Exclude<Form, 'normal'>, FeedWriter>> = {
	longpoll: {
		opening: '{"results":[\n',
		between: ',\n',
		heartbeat: '\n',
		line: ({ text }) => text,
		ending: (reading, last) => ending(reading.database, reading, last)
	},
	continuous: {
		opening: '\n',
		between: '',
		heartbeat: '\n',
		line: ({ text }) => `${text}\n`,
		ending: ({ database }, last) =>
			`{"last_seq":"${database.base.seqText(last)}","pending":${pendingAfter(database, last)}}\n`
	},
	eventsource: {
		opening: ':\n\n',
		between: '',
		heartbeat: 'event: heartbeat\ndata: \n\n',
		line: ({ text, seq }, { database }) => `data: ${text}\nid: ${database.base.seqText(seq)}\n\n`,
		ending: () => ''
	}
};
