import type { DocReader } from './doc-reader.ts';
import { historyHashes, parseRevision } from './revision.ts';
import { pathTo, treeOf, type RevisionState } from './tree.ts';

/** What a database does not have of the revisions of a document. */
export interface Missing {
	readonly id: string;
	readonly missing: readonly string[];
	/** Leaves that are here and older than what is missing. */
	readonly ancestors: readonly string[];
}

/** Which revisions are not here; documents of which all are known are left out. Throws a refusal. */
export function missingRevisions(
	reader: DocReader,
	asked: ReadonlyMap<string, readonly string[]>
): Missing[] {
	const states = reader.statesOf([...asked.keys()]);
	const all: Missing[] = [];
	for (const [at, [id, revs]] of [...asked].entries()) {
		for (const rev of revs) parseRevision(rev);
		const state = states[at];
		if (state === undefined) {
			if (revs.length > 0) all.push({ id, missing: revs, ancestors: [] });
			continue;
		}
		const missing = revs.filter((rev) => rev !== state.rev && !isKnown(state, rev));
		if (missing.length === 0) continue;
		const newest = missing.reduce((most, rev) => Math.max(most, Number.parseInt(rev, 10)), 0);
		const leaves = reader.leaves(state).map(({ rev }) => rev);
		const ancestors = leaves.filter((rev) => Number.parseInt(rev, 10) < newest);
		all.push({ id, missing, ancestors });
	}
	return all;
}

function isKnown(state: RevisionState, rev: string): boolean {
	if (state.tree !== null) return pathTo(treeOf(state), rev) !== null;
	const { generation, hash } = parseRevision(rev);
	if (!state.history.includes(`"${hash}"`)) return false;
	const back = parseRevision(state.rev).generation - generation;
	return historyHashes(state.history)[back - 1] === hash;
}
