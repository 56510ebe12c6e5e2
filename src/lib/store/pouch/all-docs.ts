import type { Engine } from '../engine/engine.ts';
import { allIds, type IdRange } from '../engine/ranges.ts';
import { stateOf, type AnyDoc, type DocState } from '../engine/row.ts';
import { conflictsOf, winnerOf, withAttachments } from './documents.ts';

/** The options of `allDocs` that reach an adapter. */
export interface AllDocsOptions {
	readonly key?: string;
	readonly keys?: readonly string[];
	readonly startkey?: string;
	readonly endkey?: string;
	readonly inclusive_end?: boolean;
	readonly descending?: boolean;
	readonly skip?: number;
	readonly limit?: number;
	readonly include_docs?: boolean;
	readonly conflicts?: boolean;
	readonly attachments?: boolean;
	readonly binary?: boolean;
	readonly update_seq?: boolean;
}

interface AllDocsRow {
	readonly id?: string;
	readonly key: unknown;
	readonly value?: { rev: string; deleted?: true };
	readonly doc?: AnyDoc | null;
	readonly error?: 'not_found';
}

export interface AllDocsAnswer {
	readonly total_rows: number;
	readonly offset: number;
	readonly rows: AllDocsRow[];
	readonly update_seq?: number;
}

export async function allDocs(engine: Engine, options: AllDocsOptions): Promise<AllDocsAnswer> {
	const meta = await engine.meta();
	const rows = options.keys
		? await rowsByKeys(engine, options.keys, options)
		: await rowsByRange(engine, options);
	return {
		total_rows: meta.count,
		offset: options.skip ?? 0,
		rows,
		...(options.update_seq ? { update_seq: meta.seq } : {})
	};
}

async function rowsByRange(engine: Engine, options: AllDocsOptions): Promise<AllDocsRow[]> {
	if (options.limit === 0) return [];
	const found = await engine.rowsByIdRange(rangeOf(options));
	return Promise.all(found.map((row) => rowOf(engine, stateOf(row, false), options)));
}

async function rowsByKeys(
	engine: Engine,
	keys: readonly string[],
	options: AllDocsOptions
): Promise<AllDocsRow[]> {
	const states = await engine.states(keys.filter((key) => typeof key === 'string'));
	return Promise.all(
		keys.map((key) => {
			const state = states.get(key);
			if (!state) return { key, error: 'not_found' as const };
			return rowOf(engine, state, options);
		})
	);
}

async function rowOf(
	engine: Engine,
	state: DocState,
	options: AllDocsOptions
): Promise<AllDocsRow> {
	const { id, rev } = state;
	if (state.isDeleted) return { id, key: id, value: { rev, deleted: true }, doc: null };
	if (!options.include_docs) return { id, key: id, value: { rev } };
	let doc = winnerOf(state);
	const conflicts = options.conflicts ? conflictsOf(state) : [];
	if (conflicts.length > 0) doc['_conflicts'] = conflicts;
	if (options.attachments) doc = await withAttachments(engine, doc, options.binary ?? false);
	return { id, key: id, value: { rev }, doc };
}

function rangeOf(options: AllDocsOptions): IdRange {
	const isDescending = options.descending ?? false;
	const paging = {
		isDescending,
		skip: options.skip ?? 0,
		limit: typeof options.limit === 'number' && options.limit >= 0 ? options.limit : null
	};
	if (typeof options.key === 'string') {
		return { ...allIds, ...paging, from: options.key, to: options.key };
	}
	const includesEnd = options.inclusive_end !== false;
	const start = textOr(options.startkey, isDescending ? allIds.to : allIds.from);
	const end = textOr(options.endkey, isDescending ? allIds.from : allIds.to);
	return isDescending
		? { ...paging, from: end, to: start, includesFrom: includesEnd, includesTo: true }
		: { ...paging, from: start, to: end, includesFrom: true, includesTo: includesEnd };
}

function textOr(key: unknown, otherwise: string): string {
	return typeof key === 'string' ? key : otherwise;
}
