import {
	collectLeaves,
	merge,
	rootToLeaf,
	winningRev,
	type RevNode,
	type RevPath,
	type RevTree
} from 'pouchdb-merge';
import { historyHashes, historyText, parseRevision, revisionText } from './revision.ts';
import type { RevisionPath } from './revision.ts';

/** What the row of a document says of its revisions. */
export interface RevisionState {
	readonly rev: string;
	readonly isDeleted: boolean;
	readonly history: string;
	/** The whole tree as JSON; null where it has no branches. */
	readonly tree: string | null;
	/** Leaves that do not win, as JSON text that follows the winner's: `,{"rev":"…"}`. */
	readonly leaves: string | null;
}

export interface Leaf {
	readonly rev: string;
	readonly isDeleted: boolean;
}

/** The tree of a document that has one leaf, from its row. */
function straightTree({ rev, isDeleted, history }: RevisionState): RevTree {
	const { generation, hash } = parseRevision(rev);
	return [pathTree({ generation, hashes: [hash, ...historyHashes(history)] }, isDeleted)];
}

/** A path of revisions as pouchdb-merge wants it: from the oldest to the newest. */
function pathTree({ generation, hashes }: RevisionPath, isDeleted: boolean): RevPath {
	const [newest = '', ...ancestors] = hashes;
	let ids: RevNode = [
		newest,
		isDeleted ? { status: 'available', deleted: true } : { status: 'available' },
		[]
	];
	for (const hash of ancestors) ids = [hash, { status: 'missing' }, [ids]];
	return { pos: generation - ancestors.length, ids };
}

export function treeOf(state: RevisionState): RevTree {
	return state.tree === null ? straightTree(state) : (JSON.parse(state.tree) as RevTree);
}

/** All leaves, the winner first, then by CouchDB's order of winning. */
export function leavesOf(tree: RevTree): Leaf[] {
	const leaves = collectLeaves(tree).map(({ rev, opts }) => ({
		rev,
		isDeleted: opts.deleted === true
	}));
	return leaves.toSorted(byWinning);
}

function byWinning(a: Leaf, b: Leaf): number {
	if (a.isDeleted !== b.isDeleted) return a.isDeleted ? 1 : -1;
	const [left, right] = [parseRevision(a.rev), parseRevision(b.rev)];
	return right.generation - left.generation || (left.hash < right.hash ? 1 : -1);
}

/** The path from a revision back to the oldest that is known. */
export function pathTo(tree: RevTree, rev: string): RevisionPath | null {
	const { generation, hash } = parseRevision(rev);
	for (const { pos, ids } of rootToLeaf(tree)) {
		const at = generation - pos;
		if (ids[at]?.id !== hash) continue;
		const hashes = ids.slice(0, at + 1).map(({ id }) => id);
		return { generation, hashes: hashes.reverse() };
	}
	return null;
}

/** Puts a path into a document's tree. Null where its newest revision is there already. */
export function mergePath(
	state: RevisionState,
	path: RevisionPath,
	isDeleted: boolean,
	revsLimit: number
): RevisionState | null {
	const before = treeOf(state);
	// What the merge says of conflicts cannot tell: to it a second root is nothing new.
	if (pathTo(before, revisionText(path.generation, path.hashes[0]!)) !== null) return null;
	return stateOf(merge(before, pathTree(path, isDeleted), revsLimit).tree);
}

/** The row's view of a tree. */
export function stateOf(tree: RevTree): RevisionState {
	const rev = winningRev({ rev_tree: tree });
	const [winner, ...others] = leavesOf(tree);
	const { hashes } = pathTo(tree, rev)!;
	return {
		rev,
		isDeleted: winner!.isDeleted,
		history: historyText(hashes.slice(1)),
		tree: others.length === 0 ? null : JSON.stringify(tree),
		leaves: others.length === 0 ? null : others.map((leaf) => `,{"rev":"${leaf.rev}"}`).join('')
	};
}

/** A straight history, one revision longer. */
export function extended(
	state: RevisionState,
	hash: string,
	isDeleted: boolean,
	revsLimit: number
): RevisionState {
	const { generation, hash: parentHash } = parseRevision(state.rev);
	const ancestors = [parentHash, ...historyHashes(state.history)].slice(0, revsLimit - 1);
	return straight({ generation: generation + 1, hashes: [hash, ...ancestors] }, isDeleted);
}

export function straight({ generation, hashes }: RevisionPath, isDeleted: boolean): RevisionState {
	return {
		rev: revisionText(generation, hashes[0]!),
		isDeleted,
		history: historyText(hashes.slice(1)),
		tree: null,
		leaves: null
	};
}
