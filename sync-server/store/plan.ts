import { hashMadeAgain, type Incoming } from './incoming.ts';
import { parseRevision, revisionText } from './revision.ts';
import { extended, leavesOf, mergePath, straight, treeOf, type RevisionState } from './tree.ts';

/** What one write does to one document. */
export type Plan =
	| { readonly kind: 'conflict' }
	/** The revision is here already: nothing changes. */
	| { readonly kind: 'known'; readonly rev: string }
	| { readonly kind: 'write'; readonly rev: string; readonly next: RevisionState };

const CONFLICT: Plan = { kind: 'conflict' };

/** Decides a write as CouchDB does. `state` is what is stored; undefined where there is nothing. */
export function planWrite(
	state: RevisionState | undefined,
	doc: Incoming,
	revsLimit: number
): Plan {
	return doc.path === undefined
		? planEdit(state, doc, revsLimit)
		: planGiven(state, doc, doc.path, revsLimit);
}

function planEdit(state: RevisionState | undefined, doc: Incoming, revsLimit: number): Plan {
	const { parent, isDeleted } = doc;
	if (state === undefined) {
		if (parent !== undefined) return CONFLICT;
		return written(straight({ generation: 1, hashes: [doc.newHash!] }, isDeleted));
	}
	const leaf = parent ?? (state.isDeleted ? state.rev : undefined);
	if (leaf === undefined) return CONFLICT;
	const isMadeAgain = parent === undefined && !isDeleted;
	const hash = isMadeAgain ? hashMadeAgain(doc, leaf) : doc.newHash!;
	if (state.tree === null) {
		if (leaf !== state.rev) return CONFLICT;
		return written(extended(state, hash, isDeleted, revsLimit));
	}
	if (!leavesOf(treeOf(state)).some(({ rev }) => rev === leaf)) return CONFLICT;
	const { generation, hash: parentHash } = parseRevision(leaf);
	const path = { generation: generation + 1, hashes: [hash, parentHash] };
	const rev = revisionText(path.generation, hash);
	const next = mergePath(state, path, isDeleted, revsLimit);
	return next === null ? { kind: 'known', rev } : { kind: 'write', rev, next };
}

function planGiven(
	state: RevisionState | undefined,
	{ isDeleted }: Incoming,
	path: { readonly generation: number; readonly hashes: readonly string[] },
	revsLimit: number
): Plan {
	const kept = { ...path, hashes: path.hashes.slice(0, revsLimit) };
	const rev = revisionText(path.generation, path.hashes[0]!);
	if (state === undefined) return written(straight(kept, isDeleted));
	if (state.rev === rev) return { kind: 'known', rev };
	const next = mergePath(state, kept, isDeleted, revsLimit);
	return next === null ? { kind: 'known', rev } : { kind: 'write', rev, next };
}

function written(next: RevisionState): Plan {
	return { kind: 'write', rev: next.rev, next };
}
