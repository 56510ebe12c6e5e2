import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { FoundDoc, ReadOptions } from '../store/doc-reader.ts';
import { asJsonDoc, type JsonDoc } from '../store/incoming.ts';
import { missing, Refusal } from '../store/refusal.ts';
import { revisionsText } from '../store/revision.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { memberOf, sendJson, type Context } from './context.ts';
import { couchError, HttpRefusal } from './couch-errors.ts';
import { openRevisions } from './document-parts.ts';
import { Query } from './query.ts';
import { isTextList, readOptions } from './read-options.ts';

/** Documents that are looked up together. */
const AT_ONCE = 20;
/** Characters that are sent together; a document with its files may be more by itself. */
const MUCH = 262_144;

/** Many documents at a time, read: what a replicator fetches. */
export function bulkGetRoute(server: FastifyInstance, context: Context): void {
	server.post('/:db/_bulk_get', (request, reply) => bulkGet(context, request, reply));
}

interface Asked {
	readonly docs: readonly JsonDoc[];
	readonly options: ReadOptions;
	readonly latest: boolean;
	/** Whether what is asked for can be told from the row alone, where there is one leaf. */
	readonly isQuick: boolean;
}

/** Made as the reader takes it: with its files an answer can be larger than the memory. */
function bulkGet(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const database = memberOf(context, request);
	const text = textOf(database, askedIn(request));
	const head = String(text.next().value);
	const second = text.next();
	if (second.done) return sendJson(reply, head);
	void reply.header('content-type', 'application/json');
	return reply.send(Readable.from(startingWith([head, second.value], text), { highWaterMark: 1 }));
}

function* startingWith(first: readonly string[], rest: Iterable<string>): Generator<string> {
	yield* first;
	yield* rest;
}

function askedIn(request: FastifyRequest): Asked {
	const body = postedObject(request);
	const query = new Query(request.query).with({
		revs: body['revs'],
		latest: body['latest'],
		attachments: body['attachments']
	});
	const wanted = body['docs'];
	if (!Array.isArray(wanted)) {
		throw new HttpRefusal(400, 'bad_request', 'Missing JSON list of `docs`.');
	}
	const latest = query.flag('latest');
	const options = readOptions(query);
	const isQuick = !options.attachments && Object.entries(options).every(isRevsOrOff);
	return { docs: wanted.map((entry) => asJsonDoc(entry)), options, latest, isQuick };
}

/** The answer, a part at a time. */
function* textOf(database: OpenDatabase, asked: Asked): Generator<string, undefined> {
	let part = '{"results":[';
	let separator = '';
	for (let from = 0; from < asked.docs.length; from += AT_ONCE) {
		const docs = asked.docs.slice(from, from + AT_ONCE);
		const found = database.reader.findAll(docs.map(({ id }) => (typeof id === 'string' ? id : '')));
		for (const [at, entry] of docs.entries()) {
			part += separator + resultOf(database, entry, found[at], asked);
			separator = ',';
			if (part.length < MUCH) continue;
			yield part;
			part = '';
		}
	}
	yield `${part}]}\n`;
}

function resultOf(
	database: OpenDatabase,
	entry: JsonDoc,
	doc: FoundDoc | undefined,
	{ options, latest, isQuick }: Asked
): string {
	const { id, rev, atts_since: since } = entry;
	if (typeof id !== 'string') {
		return `{"id":null,"docs":[{"error":{"id":null,"rev":null,"error":"bad_request","reason":"document id missed"}}]}`;
	}
	if (
		isQuick &&
		doc?.tree === null &&
		since === undefined &&
		(rev === undefined || rev === doc.rev)
	) {
		const revs = options.revs ? `,"_revisions":${revisionsText(doc.rev, doc.history)}` : '';
		return `{"id":${JSON.stringify(id)},"docs":[{"ok":${doc.body.slice(0, -1)}${revs}}}]}`;
	}
	const own = isTextList(since) ? { ...options, attsSince: since } : options;
	return `{"id":${JSON.stringify(id)},"docs":[${revisionsOf(database, id, rev, latest, own)}]}`;
}

function isRevsOrOff([name, value]: [string, unknown]): boolean {
	return name === 'revs' || value === false || value === undefined;
}

function revisionsOf(
	database: OpenDatabase,
	id: string,
	rev: unknown,
	latest: boolean,
	options: ReadOptions
): string {
	try {
		const wanted = typeof rev === 'string' ? [rev] : 'all';
		const entries = openRevisions(database, id, wanted, latest);
		if (entries.length === 0) throw missing();
		return entries
			.map((entry) =>
				'missing' in entry
					? errorText(id, entry.missing, 'not_found', 'missing')
					: `{"ok":${database.reader.text(id, entry.doc, entry.found, options)}}`
			)
			.join(',');
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		const answer = couchError(error);
		return errorText(id, String(rev), answer.error, answer.reason);
	}
}

function errorText(id: string, rev: string, error: string, reason: string): string {
	return `{"error":${JSON.stringify({ id, rev, error, reason })}}`;
}
