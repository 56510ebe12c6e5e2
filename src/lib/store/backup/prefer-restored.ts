import { collectConflicts } from 'pouchdb-merge';
import type { Engine } from '../engine/engine.ts';
import { parseRevision } from '../engine/revision.ts';
import type { DocState } from '../engine/row.ts';

/**
 * After a restore: where a document had never been edited here (a first revision, as a new store is
 * given them) and the backup brought another, the backup's counts. Anything that was edited here
 * stays and is an ordinary conflict.
 */
export async function preferRestored(
	engine: Engine,
	before: ReadonlyMap<string, DocState>
): Promise<void> {
	const after = await engine.states(before.keys());
	for (const [id, { rev }] of before) {
		const state = after.get(id);
		if (!state || parseRevision(rev).generation > 1) continue;
		const leaves = [state.rev, ...collectConflicts({ rev_tree: state.tree })];
		if (leaves.length > 1 && leaves.includes(rev)) {
			await engine.write([{ _id: id, _rev: rev, _deleted: true }]);
		}
	}
}
