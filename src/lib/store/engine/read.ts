import { latest, revExists, rootToLeaf, traverseRevTree, type RevTree } from 'pouchdb-merge';
import { parseRevision, revisionText } from './revision.ts';
import { stateOf, type AnyDoc, type DocState } from './row.ts';
import type { StoreTables } from './tables.ts';

/** What is stored of a document, deleted or not; null where it was never here. */
export async function readState(tables: StoreTables, id: string): Promise<DocState | null> {
	const living = await tables.of(id).get(id);
	if (living) return stateOf(living, false);
	const deleted = await tables.deleted.get(id);
	return deleted ? stateOf(deleted, true) : null;
}

/** The same for many at once, by id. */
export async function readStates(
	tables: StoreTables,
	ids: Iterable<string>
): Promise<Map<string, DocState>> {
	const states = new Map<string, DocState>();
	for (const [table, wanted] of Map.groupBy(new Set(ids), (id) => tables.of(id))) {
		for (const row of await table.bulkGet(wanted)) {
			if (row) states.set(row._id, stateOf(row, false));
		}
	}
	const others = [...new Set(ids)].filter((id) => !states.has(id));
	for (const row of await tables.deleted.bulkGet(others)) {
		if (row) states.set(row._id, stateOf(row, true));
	}
	return states;
}

/**
 * The body of a revision; null where it is not here (any more). With `orLatest` the leaf that the
 * revision has led to is taken instead.
 */
export async function readRevision(
	tables: StoreTables,
	state: DocState,
	rev: string,
	orLatest = false
): Promise<{ rev: string; body: AnyDoc } | null> {
	if (orLatest && !revExists(state.tree, rev)) return null;
	const wanted = orLatest ? latest(rev, { rev_tree: state.tree }) : rev;
	if (wanted === state.rev) return { rev: wanted, body: state.body };
	const kept = await tables.bodies.get([state.id, wanted]);
	return kept ? { rev: wanted, body: kept.body } : null;
}

/** The revisions of `wanted` that a tree lacks, or whose body is not kept. */
export function missingRevisions(tree: RevTree, wanted: readonly string[]): string[] {
	const here = new Set<string>();
	traverseRevTree<void>(tree, (_isLeaf, generation, hash, _context, { status }) => {
		if (status === 'available') here.add(revisionText(generation, hash));
	});
	return wanted.filter((rev) => !here.has(rev));
}

/** The revision that a revision was made from; null for a first one, or where it was cut off. */
export function parentOf(tree: RevTree, rev: string): string | null {
	let parent: string | null = null;
	traverseRevTree<string | null>(tree, (_isLeaf, generation, hash, before) => {
		const here = revisionText(generation, hash);
		if (here === rev) parent = before ?? null;
		return here;
	});
	return parent;
}

/** The ancestors of a revision in CouchDB's form, newest first. */
export function ancestryOf(tree: RevTree, rev: string): { start: number; ids: string[] } {
	const { generation, hash } = parseRevision(rev);
	const [root] = tree;
	if (tree.length === 1 && root!.ids[2].length === 0) return { start: generation, ids: [hash] };
	for (const path of rootToLeaf(tree)) {
		const at = generation - path.pos;
		if (path.ids[at]?.id !== hash) continue;
		return {
			start: generation,
			ids: path.ids
				.slice(0, at + 1)
				.map(({ id }) => id)
				.reverse()
		};
	}
	return { start: generation, ids: [hash] };
}
