import { uuid } from 'pouchdb-utils';
import type { Engine } from '../engine/engine.ts';
import type { AnyDoc } from '../engine/row.ts';
import { missing, pouchResult } from './errors.ts';
import { createError, REV_CONFLICT } from 'pouchdb-errors';

export interface BulkDocsOptions {
	readonly new_edits?: boolean;
	readonly was_delete?: boolean;
}

/** Writes documents, local ones among them; one answer for each, in their order. */
export async function bulkDocs(
	engine: Engine,
	docs: readonly AnyDoc[],
	options: BulkDocsOptions,
	hasDeterministicRevs: boolean
): Promise<unknown[]> {
	const newEdits = options.new_edits !== false;
	const named = docs.map((doc) => (newEdits && !doc['_id'] ? { ...doc, _id: uuid() } : doc));
	const isLocal = named.map((doc) => String(doc['_id']).startsWith('_local/'));
	const written = await engine.write(
		named.filter((_, at) => !isLocal[at]),
		{
			newEdits,
			isRemoval: 'was_delete' in options,
			...(hasDeterministicRevs ? {} : { newHash: () => uuid().replaceAll('-', '').toLowerCase() })
		}
	);
	const answers: unknown[] = [];
	let next = 0;
	for (const [at, doc] of named.entries()) {
		answers.push(isLocal[at] ? await writeLocal(engine, doc) : pouchResult(written[next++]!));
	}
	return answers;
}

/** Puts or removes a local document; an error is an answer here, not a failure. */
export async function writeLocal(engine: Engine, doc: AnyDoc): Promise<unknown> {
	const id = String(doc['_id']);
	if (doc['_deleted']) {
		const isGone = await engine.removeLocal(id, doc['_rev']);
		return isGone ? { ok: true, id, rev: '0-0' } : missing();
	}
	const rev = await engine.putLocal(doc);
	return rev === null ? createError(REV_CONFLICT) : { ok: true, id, rev };
}
