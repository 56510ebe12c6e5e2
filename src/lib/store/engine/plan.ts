import {
	compactTree,
	isDeleted,
	merge,
	revExists,
	traverseRevTree,
	winningRev,
	type RevTree
} from 'pouchdb-merge';
import { readIncoming, revisionText, type Incoming } from './revision.ts';
import type { AnyDoc, DocState } from './row.ts';

export interface PlanOptions {
	/** False: the document brings its own revision, as in replication. */
	readonly newEdits: boolean;
	/** The caller means to delete: there must be something to delete. */
	readonly isRemoval: boolean;
	/** How many generations of hashes are kept. */
	readonly revLimit: number;
	/** Bodies that are not a leaf's are dropped at once. */
	readonly autoCompaction: boolean;
	readonly newHash?: (doc: AnyDoc) => string;
}

/** What one write does to one document; carried out by `write.ts`. */
export type Plan =
	| { readonly kind: 'conflict' }
	| { readonly kind: 'nothing-to-delete' }
	/** The revision is here already. */
	| { readonly kind: 'known'; readonly rev: string }
	| PlannedWrite;

export interface PlannedWrite {
	readonly kind: 'write';
	/** The revision that was written; the winner may be another. */
	readonly rev: string;
	/** The document after the write, its sequence still to be given. */
	readonly next: Omit<DocState, 'seq'>;
	/** Bodies that are kept beside the winner from now on. */
	readonly keep: ReadonlyMap<string, AnyDoc>;
	/** Revisions whose bodies are no longer kept beside the winner. */
	readonly drop: readonly string[];
	/** Change in the number of documents that are not deleted. */
	readonly delta: -1 | 0 | 1;
}

/**
 * Decides a write, with PouchDB's rules, so that stock PouchDB and CouchDB come to the same tree,
 * winner and conflicts. `bodyAt` gives a body that is kept beside the winner.
 */
export function planWrite(
	known: DocState | null,
	incoming: Incoming,
	bodyAt: (rev: string) => AnyDoc | undefined,
	options: PlanOptions
): Plan {
	return known ? planUpdate(known, incoming, bodyAt, options) : planCreation(incoming, options);
}

function planCreation(incoming: Incoming, options: PlanOptions): Plan {
	if (options.isRemoval && incoming.isDeleted) return { kind: 'nothing-to-delete' };
	// A first revision cannot name a parent.
	if (options.newEdits && incoming.path.ids[1].status === 'missing') return { kind: 'conflict' };
	const { tree } = merge([], incoming.path, options.revLimit);
	return {
		kind: 'write',
		rev: incoming.rev,
		next: {
			id: incoming.id,
			tree,
			rev: incoming.rev,
			isDeleted: incoming.isDeleted,
			body: incoming.body,
			hasAttachments: '_attachments' in incoming.body
		},
		keep: new Map(),
		drop: [],
		delta: incoming.isDeleted ? 0 : 1
	};
}

function planUpdate(
	known: DocState,
	given: Incoming,
	bodyAt: (rev: string) => AnyDoc | undefined,
	options: PlanOptions
): Plan {
	const { newEdits, revLimit, autoCompaction } = options;
	if (!newEdits && revExists(known.tree, given.rev)) return { kind: 'known', rev: given.rev };

	// Created again after a deletion: it goes on from the deleted revision.
	const isCreatedAgain =
		newEdits && known.isDeleted && !given.isDeleted && given.rev.startsWith('1-');
	const incoming = isCreatedAgain
		? readIncoming({ ...given.body, _rev: known.rev, _id: known.id }, true, options.newHash)
		: given;

	// Merging works on the tree in place: the state that was handed in stays as it is.
	const merged = merge(structuredClone(known.tree), incoming.path, revLimit);
	if (newEdits && isConflict(known, incoming, merged.conflicts)) return { kind: 'conflict' };

	const tree = merged.tree;
	const winner = winningRev({ rev_tree: tree });
	const winnerIsDeleted = isDeleted({ rev_tree: tree }, winner);
	const compacted = autoCompaction ? compactTree({ rev_tree: tree }) : [];
	const available = availableRevisions(tree);

	const bodies = new Map<string, AnyDoc>();
	if (known.rev !== winner && available.has(known.rev)) bodies.set(known.rev, known.body);
	if (incoming.rev !== winner && available.has(incoming.rev)) {
		bodies.set(incoming.rev, incoming.body);
	}
	const isFromBodies = winner !== incoming.rev && winner !== known.rev;
	const body =
		winner === incoming.rev ? incoming.body : winner === known.rev ? known.body : bodyAt(winner);
	if (!body) throw new Error(`the winner ${winner} of ${known.id} has no body`);

	return {
		kind: 'write',
		rev: incoming.rev,
		next: {
			id: known.id,
			tree,
			rev: winner,
			isDeleted: winnerIsDeleted,
			body,
			hasAttachments: known.hasAttachments || '_attachments' in incoming.body
		},
		keep: bodies,
		drop: [...merged.stemmedRevs, ...compacted, ...(isFromBodies ? [winner] : [])],
		delta: known.isDeleted === winnerIsDeleted ? 0 : winnerIsDeleted ? -1 : 1
	};
}

function isConflict(
	known: DocState,
	incoming: Incoming,
	conflicts: ReturnType<typeof merge>['conflicts']
): boolean {
	if (known.rev === incoming.rev) return true;
	if (!known.isDeleted) return conflicts !== 'new_leaf';
	return incoming.isDeleted ? conflicts !== 'new_leaf' : conflicts === 'new_branch';
}

/** The revisions of a tree whose bodies are kept. */
export function availableRevisions(tree: RevTree): Set<string> {
	const available = new Set<string>();
	traverseRevTree<void>(tree, (_isLeaf, generation, hash, _context, { status }) => {
		if (status === 'available') available.add(revisionText(generation, hash));
	});
	return available;
}
