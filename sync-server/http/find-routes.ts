import {
	createFieldSorter,
	getFieldFromDoc,
	parseField,
	setFieldInDoc
} from 'pouchdb-selector-core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { memberOf, type Context } from './context.ts';
import { HttpRefusal, notOffered } from './couch-errors.ts';
import { isTextList } from './read-options.ts';
import { selectorOf } from './selector.ts';

const DEFAULT_LIMIT = 25;
const WHOLE_LIST = {
	from: null,
	to: null,
	isEndInclusive: true,
	descending: false,
	limit: Infinity,
	skip: 0,
	read: {}
};

/** `_find` by looking at every document: for tools and small questions. There are no indexes. */
export function findRoutes(server: FastifyInstance, context: Context): void {
	server.post('/:db/_find', (request, reply) => find(context, request, reply));
	server.get('/:db/_index', (request, reply) => {
		memberOf(context, request);
		const all = {
			ddoc: null,
			name: '_all_docs',
			type: 'special',
			def: { fields: [{ _id: 'asc' }] }
		};
		return reply.send({ total_rows: 1, indexes: [all] });
	});
	for (const path of ['/:db/_index', '/:db/_explain']) {
		server.post(path, (request) => {
			memberOf(context, request);
			throw notOffered();
		});
	}
}

type SortField = string | Readonly<Record<string, 'asc' | 'desc'>>;

interface FindQuery {
	readonly matches: (doc: JsonDoc) => boolean;
	readonly fields: readonly string[] | null;
	readonly sort: readonly SortField[];
	readonly limit: number;
	readonly skip: number;
}

function find(context: Context, request: FastifyRequest, reply: FastifyReply): FastifyReply {
	const database = memberOf(context, request);
	const query = findQuery(postedObject(request));
	const wanted = query.skip + query.limit;
	const found: JsonDoc[] = [];
	for (const doc of allDocs(database)) {
		if (!query.matches(doc)) continue;
		found.push(doc);
		if (query.sort.length === 0 && found.length === wanted) break;
	}
	const sorted = query.sort.length === 0 ? found : bySort(found, query.sort);
	const docs = sorted.slice(query.skip, wanted).map((doc) => projected(doc, query.fields));
	const bookmark = docs.length < query.limit ? 'nil' : String(wanted);
	return reply.send({
		docs,
		bookmark,
		warning: 'No matching index found, all documents were read.'
	});
}

function* allDocs({ listing }: OpenDatabase): Generator<JsonDoc> {
	for (const rows of listing.rows(WHOLE_LIST)) {
		for (const row of rows) {
			const { id, doc } = JSON.parse(row) as { id: string; doc: JsonDoc };
			if (!id.startsWith('_design/')) yield doc;
		}
	}
}

function findQuery(body: JsonDoc): FindQuery {
	const { selector, fields, sort, limit, skip, bookmark } = body;
	const after = typeof bookmark === 'string' && /^\d+$/.test(bookmark) ? Number(bookmark) : 0;
	if (fields !== undefined && !isTextList(fields)) throw wrong('fields');
	if (sort !== undefined && !(Array.isArray(sort) && sort.every(isSortField))) throw wrong('sort');
	return {
		matches: selectorOf(selector),
		fields: fields ?? null,
		sort: sort ?? [],
		limit: countOf('limit', limit, DEFAULT_LIMIT),
		skip: countOf('skip', skip, 0) + after
	};
}

function isSortField(field: unknown): field is SortField {
	if (typeof field === 'string') return true;
	if (field === null || typeof field !== 'object') return false;
	const directions = Object.values(field);
	return directions.length === 1 && (directions[0] === 'asc' || directions[0] === 'desc');
}

function countOf(name: string, value: unknown, unless: number): number {
	if (value === undefined) return unless;
	if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) throw wrong(name);
	return value;
}

function wrong(name: string): HttpRefusal {
	return new HttpRefusal(400, `invalid_${name}`, `Invalid value for ${name}`);
}

function bySort(docs: readonly JsonDoc[], sort: readonly SortField[]): JsonDoc[] {
	const order = createFieldSorter(
		sort.map((field) => (typeof field === 'string' ? { [field]: 'asc' } : field))
	);
	return docs
		.map((doc) => ({ doc }))
		.toSorted(order)
		.map(({ doc }) => doc);
}

function projected(doc: JsonDoc, fields: readonly string[] | null): JsonDoc {
	if (fields === null) return doc;
	const kept: JsonDoc = {};
	for (const field of fields) {
		const path = parseField(field);
		const value = getFieldFromDoc(doc, path);
		if (value !== undefined) setFieldInDoc(kept, path, value);
	}
	return kept;
}
