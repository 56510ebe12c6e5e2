import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { Change } from '../store/feed.ts';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { bytesOf, postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { answerLongPoll, type LongPoll } from './long-poll.ts';
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
	if (reading.form === 'normal' && reading.limit <= 100 && !reading.feed.includeDocs) {
		return sendJson(reply, [...whole(reading)].join(''));
	}
	void reply.header('cache-control', 'must-revalidate');
	if (reading.form === 'longpoll') return answerLongPoll(request, reply, longPollOf(reading));
	const type = reading.form === 'eventsource' ? 'text/event-stream' : 'application/json';
	void reply.header('content-type', type);
	const chunks = reading.form === 'normal' ? whole(reading) : live(reading);
	return reply.send(Readable.from(chunks, { highWaterMark: 1 }));
}

/** A feed that waits until there is something, tells it, and ends. */
function longPollOf(reading: Reading): LongPoll {
	const { database, heartbeatMs, timeoutMs, stop } = reading;
	let last = reading.from;
	function* told(first: Part, rest: Iterable<Part>): Generator<string> {
		last = first.scanned;
		yield linesOf(first);
		for (const part of rest) {
			last = part.scanned;
			if (part.changes.length > 0) yield `,\n${linesOf(part)}`;
		}
	}
	return {
		heartbeatMs,
		timeoutMs,
		stop,
		wait: (ms) => nextChange(database.base, ms, stop),
		news() {
			if (reading.limit <= 0) return [];
			const unread = parts({ ...reading, from: last });
			for (let next = unread.next(); !next.done; next = unread.next()) {
				if (next.value.changes.length > 0) return told(next.value, unread);
				last = next.value.scanned;
			}
			return null;
		},
		ending: () => ending(database, reading, last)
	};
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
		yield separator + linesOf(part);
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

/** Some changes; `scanned` is up to where nothing is left out. */
interface Part {
	readonly changes: readonly Change[];
	readonly scanned: number;
}

function linesOf({ changes }: Part): string {
	return changes.map(({ text }) => text).join(',\n');
}

/** What there is now, some at a time. */
function* parts(reading: Reading): Generator<Part, void> {
	const { database, feed, seqInterval } = reading;
	let left = reading.limit;
	let from = reading.from;
	let told = 0;
	while (left > 0) {
		const found = database.feed.next(from, left, feed);
		const { scanned } = found;
		const changes =
			seqInterval === 1
				? found.changes
				: found.changes.map((change) =>
						++told % seqInterval === 0 ? change : { ...change, text: withoutSeq(change.text) }
					);
		left -= changes.length;
		const end = feed.descending ? 0 : database.base.meta.seq;
		yield { changes, scanned: left === 0 ? changes.at(-1)!.seq : (scanned ?? end) };
		if (scanned === null) return;
		from = scanned;
	}
}

/** A reader that asked for every nth sequence only goes on from one that it was told. */
function withoutSeq(text: string): string {
	return text.replace(/^\{"seq":"[^"]*"/, '{"seq":null');
}

/** A feed that goes on with what comes. */
async function* live(reading: Reading): AsyncGenerator<string> {
	const writer = writers[reading.form as keyof typeof writers];
	let { from, limit } = reading;
	yield writer.opening;
	do {
		for (const part of parts({ ...reading, from, limit })) {
			if (reading.stop.aborted) break;
			from = part.scanned;
			limit -= part.changes.length;
			if (part.changes.length === 0) continue;
			yield part.changes.map((change) => writer.line(change, reading)).join('');
		}
	} while (limit > 0 && (yield* waited(reading, writer.heartbeat)));
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
	readonly heartbeat: string;
	line(change: Change, reading: Reading): string;
	ending(reading: Reading, last: number): string;
}

const writers: Readonly<Record<Exclude<Form, 'normal' | 'longpoll'>, FeedWriter>> = {
	continuous: {
		opening: '\n',
		heartbeat: '\n',
		line: ({ text }) => `${text}\n`,
		ending: ({ database }, last) =>
			`{"last_seq":"${database.base.seqText(last)}","pending":${pendingAfter(database, last)}}\n`
	},
	eventsource: {
		opening: ':\n\n',
		heartbeat: 'event: heartbeat\ndata: \n\n',
		line: ({ text, seq }, { database }) => `data: ${text}\nid: ${database.base.seqText(seq)}\n\n`,
		ending: () => ''
	}
};
