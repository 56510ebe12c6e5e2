import type { Engine } from '../engine/engine.ts';
import { ancestryOf, missingRevisions } from '../engine/read.ts';
import type { AnyDoc, DocState } from '../engine/row.ts';
import { isDeleted } from 'pouchdb-merge';
import { withAttachments } from './documents.ts';
import { deleted, missing } from './errors.ts';

export interface BulkGetOptions {
	readonly docs: readonly { readonly id: string; readonly rev?: string }[];
	readonly revs?: boolean;
	readonly latest?: boolean;
	readonly attachments?: boolean;
	readonly binary?: boolean;
}

type BulkGetDoc = { ok: AnyDoc } | { missing: string } | { error: unknown };

/** Many revisions in a few reads; the stock one opens a transaction for each. */
export async function bulkGet(
	engine: Engine,
	options: BulkGetOptions
): Promise<{ results: { id: string; docs: BulkGetDoc[] }[] }> {
	const states = await engine.states(options.docs.map(({ id }) => id));
	const results = [];
	for (const { id, rev } of options.docs) {
		results.push({ id, docs: [await getOne(engine, states.get(id), rev, options)] });
	}
	return { results };
}

async function getOne(
	engine: Engine,
	state: DocState | undefined,
	rev: string | undefined,
	options: BulkGetOptions
): Promise<BulkGetDoc> {
	if (rev === undefined && (!state || state.isDeleted)) {
		return { error: state ? deleted() : missing() };
	}
	if (!state) return { missing: rev ?? '' };
	const found = await engine.revision(state, rev ?? state.rev, rev !== undefined && options.latest);
	if (!found) return { missing: rev ?? '' };
	let doc: AnyDoc = { ...found.body, _id: state.id, _rev: found.rev };
	if (isDeleted({ rev_tree: state.tree }, found.rev)) doc['_deleted'] = true;
	if (options.revs) doc['_revisions'] = ancestryOf(state.tree, found.rev);
	if (options.attachments) doc = await withAttachments(engine, doc, options.binary ?? false);
	return { ok: doc };
}

/** Which of the named revisions are not here. */
export async function revsDiff(
	engine: Engine,
	asked: Readonly<Record<string, readonly string[]>>
): Promise<Record<string, { missing: string[] }>> {
	const states = await engine.states(Object.keys(asked));
	const lacking = Object.entries(asked).flatMap(([id, revs]) => {
		const state = states.get(id);
		const missingRevs = state ? missingRevisions(state.tree, revs) : [...revs];
		return missingRevs.length === 0 ? [] : [[id, { missing: missingRevs }] as const];
	});
	return Object.fromEntries(lacking);
}
