import type { FastifyReply, FastifyRequest } from 'fastify';
import { NOTHING_MORE, type FeedFilter, type FeedQuery } from '../store/feed.ts';
import { isObject, type JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import type { Context } from './context.ts';
import { HttpRefusal, notOffered } from './couch-errors.ts';
import { designDocument } from './design-functions.ts';
import type { Query } from './query.ts';
import { isTextList, readOptions } from './read-options.ts';
import { selectorOf } from './selector.ts';
import { heartbeatOf, timeoutOf } from './waiting.ts';

export type Form = 'normal' | 'longpoll' | 'continuous' | 'eventsource';

/** One reading of the feed. */
export interface Reading {
	readonly database: OpenDatabase;
	readonly form: Form;
	readonly feed: FeedQuery;
	readonly from: number;
	readonly limit: number;
	/** Every which row carries its sequence. */
	readonly seqInterval: number;
	readonly timeoutMs: number;
	/** Null: no sign of life between changes. */
	readonly heartbeatMs: number | null;
	readonly stop: AbortSignal;
}

/** What a request wants to be told. Throws a refusal where it makes no sense. */
export function readingOf(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply,
	database: OpenDatabase,
	query: Query,
	body: JsonDoc
): Reading {
	const form = formOf(query.text('feed'));
	const descending = query.flag('descending');
	const since = sinceOf(database, lastEventId(request, form) ?? query.text('since'));
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
		seqInterval: Math.max(1, query.count('seq_interval') ?? 1),
		timeoutMs: timeoutOf(query),
		heartbeatMs: heartbeatOf(query),
		stop: context.readers.signalFor(request, reply)
	};
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

/** A browser comes back to the address that it was given, with what it heard last beside it. */
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
		case '_view': {
			const view = query.text('view');
			if (!view) {
				throw new HttpRefusal(400, 'bad_request', '`view` filter parameter is not provided.');
			}
			throw functionRefusal(database, 'views', view);
		}
		default:
			throw functionRefusal(database, 'filters', filter);
	}
}

/** What is said of a function of a design document: that it is not there, or that it is not run. */
function functionRefusal(
	database: OpenDatabase,
	kind: 'filters' | 'views',
	named: string
): HttpRefusal {
	const [design = '', name] = named.split('/', 2);
	if (name === undefined) {
		const parameter = kind === 'views' ? 'view' : 'filter';
		return new HttpRefusal(
			400,
			'bad_request',
			`\`${parameter}\` must be of the form \`designname/${parameter}name\``
		);
	}
	const functions = designDocument(database, design)[kind];
	if (!isObject(functions)) return missingKey(kind);
	return Object.hasOwn(functions, name) ? notOffered() : missingKey(name);
}

const missingKey = (key: string) => new HttpRefusal(404, 'not_found', `missing json key: ${key}`);
