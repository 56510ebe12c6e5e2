import { setImmediate as turn } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase } from '../store/store.ts';
import { postedObject } from './body.ts';
import { memberOf, type Context } from './context.ts';
import { HttpRefusal, notOffered } from './couch-errors.ts';
import { projected, sorted } from './own-fields.ts';
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
	readonly sort: readonly string[];
	readonly isDescending: boolean;
	readonly limit: number;
	readonly skip: number;
}

async function find(
	context: Context,
	request: FastifyRequest,
	reply: FastifyReply
): Promise<FastifyReply> {
	const database = memberOf(context, request);
	const query = findQuery(postedObject(request));
	const wanted = query.skip + query.limit;
	const found: JsonDoc[] = [];
	for (const docs of allDocs(database)) {
		found.push(...docs.filter(query.matches));
		if (query.sort.length === 0 && found.length >= wanted) break;
		// A question that reads a whole database must not hold up everybody else.
		await turn();
		if (reply.raw.destroyed || database.base.isClosed) break;
	}
	const { fields, sort, isDescending } = query;
	const ordered = sort.length === 0 ? found : sorted(found, sort, isDescending);
	const part = ordered.slice(query.skip, wanted);
	const docs = fields === null ? part : part.map((doc) => projected(doc, fields));
	const bookmark = docs.length < query.limit ? 'nil' : String(wanted);
	return reply.send({
		docs,
		bookmark,
		warning: 'No matching index found, all documents were read.'
	});
}

function* allDocs({ listing }: OpenDatabase): Generator<JsonDoc[]> {
	for (const rows of listing.rows(WHOLE_LIST)) {
		yield rows
			.map((row) => JSON.parse(row) as { id: string; doc: JsonDoc })
			.filter(({ id }) => !id.startsWith('_design/'))
			.map(({ doc }) => doc);
	}
}

function findQuery(body: JsonDoc): FindQuery {
	const { selector, fields, sort, limit, skip, bookmark } = body;
	const after = typeof bookmark === 'string' && /^\d+$/.test(bookmark) ? Number(bookmark) : 0;
	if (fields !== undefined && !isTextList(fields)) throw wrong('fields');
	const sorting = sortOf(sort ?? []);
	return {
		matches: selectorOf(selector),
		fields: fields ?? null,
		...sorting,
		limit: countOf('limit', limit, DEFAULT_LIMIT),
		skip: countOf('skip', skip, 0) + after
	};
}

function sortOf(sort: unknown): Pick<FindQuery, 'sort' | 'isDescending'> {
	if (!Array.isArray(sort) || !sort.every(isSortField)) throw wrong('sort');
	const directions = new Set(
		sort.map((field) => isText(field) || Object.values(field)[0] === 'asc')
	);
	if (directions.size > 1) {
		throw new HttpRefusal(
			400,
			'unsupported_mixed_sort',
			'Sorts currently only support a single direction for all fields.'
		);
	}
	const names = sort.map((field) => (isText(field) ? field : Object.keys(field)[0]!));
	return { sort: names, isDescending: directions.has(false) };
}

function isText(field: SortField): field is string {
	return typeof field === 'string';
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
