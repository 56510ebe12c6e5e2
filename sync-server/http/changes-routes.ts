import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Change } from '../store/feed.ts';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { bytesOf, postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { readingOf, type Form, type Reading } from './changes-reading.ts';
import { Query } from './query.ts';
import { nextChange } from './waiting.ts';

/** The change feed, in all of CouchDB's forms. */
export function changesRoutes(server: FastifyInstance, context: Context): void {
	server.get('/:db/_changes', (request, reply) => changes(context, request, reply, {}));
	server.post('/:db/_changes', (request, reply) => {
		const body = bytesOf(request).length === 0 ? {} : postedObject(request);
		return changes(context, request, reply, body);
	});
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
