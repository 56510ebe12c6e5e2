import {
	removeLeafFromTree,
	traverseRevTree,
	winningRev,
	isDeleted,
	type RevTree
} from 'pouchdb-merge';
import { releaseAttachments } from './attachments.ts';
import { deriveAgain, tablesOf, touched, type Derivation } from './derive.ts';
import { readState } from './read.ts';
import { revisionText } from './revision.ts';
import { rowOf, type AnyDoc, type DocState } from './row.ts';
import type { StoreTables } from './tables.ts';

/** Drops the bodies of these revisions of a document; their hashes stay in the tree. */
export async function dropBodies(
	tables: StoreTables,
	id: string,
	revs: readonly string[]
): Promise<void> {
	if (revs.length === 0) return;
	await inOneWrite(tables, [], id, async (state) => {
		const wanted = new Set(revs);
		const tree = structuredClone(state.tree);
		traverseRevTree<void>(tree, (_isLeaf, generation, hash, _context, options) => {
			if (wanted.has(revisionText(generation, hash))) options.status = 'missing';
		});
		await tables.bodies.bulkDelete(revs.map((rev) => [id, rev]));
		await releaseAttachments(tables, id, revs);
		return { ...state, tree };
	});
}

/** The revisions of a tree that are no leaf and whose body is still kept. */
export function supersededBodies(tree: RevTree): string[] {
	const revs: string[] = [];
	traverseRevTree<void>(tree, (isLeaf, generation, hash, _context, { status }) => {
		if (!isLeaf && status === 'available') revs.push(revisionText(generation, hash));
	});
	return revs;
}

/**
 * Takes revisions out of a document as if they had never been, a leaf and what leads to it alone.
 * Gives whether the document itself is gone with them.
 */
export async function purge(
	tables: StoreTables,
	derivations: readonly Derivation[],
	id: string,
	revs: readonly string[]
): Promise<boolean> {
	let isGone = false;
	await inOneWrite(tables, derivations, id, async (state) => {
		const tree = revs.reduce(removeLeafFromTree, structuredClone(state.tree));
		const bodies = await tables.bodies.where('[id+rev]').between([id], [id, []]).toArray();
		await tables.bodies.bulkDelete(revs.map((rev) => [id, rev]));
		await releaseAttachments(tables, id, revs);
		if (tree.length === 0) {
			isGone = true;
			return null;
		}
		const rev = winningRev({ rev_tree: tree });
		const body =
			rev === state.rev ? state.body : bodies.find((candidate) => candidate.rev === rev)?.body;
		await tables.bodies.delete([id, rev]);
		return { ...state, tree, rev, isDeleted: isDeleted({ rev_tree: tree }, rev), body: body ?? {} };
	});
	return isGone;
}

/** Replaces a document's row, or takes it away, without giving it a new sequence. */
async function inOneWrite(
	tables: StoreTables,
	derivations: readonly Derivation[],
	id: string,
	change: (state: DocState) => Promise<DocState | null>
): Promise<void> {
	const following = touched(derivations, [id]);
	const scope = new Set([
		tables.of(id),
		...tablesOf(tables, following),
		tables.deleted,
		tables.bodies,
		tables.attachments,
		tables.attachmentUses,
		tables.meta
	]);
	await tables.dexie.transaction('rw', [...scope], async () => {
		const state = await readState(tables, id);
		if (!state) return;
		const next = await change(state);
		const before = state.isDeleted ? tables.deleted : tables.of(id);
		const after = next?.isDeleted ? tables.deleted : tables.of(id);
		if (!next || before !== after) await before.delete(id);
		if (next) await after.put(rowOf(next));
		const delta = Number(next !== null && !next.isDeleted) - Number(!state.isDeleted);
		if (delta !== 0) {
			const meta = await tables.readMeta();
			await tables.meta.put({ ...meta, count: meta.count + delta });
		}
		await deriveAgain(tables, following, [state, next].flatMap(livingDoc));
	});
}

function livingDoc(state: DocState | null): AnyDoc[] {
	return state && !state.isDeleted ? [{ _id: state.id, ...state.body }] : [];
}
