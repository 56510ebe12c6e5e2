import { collectLeaves, isDeleted } from 'pouchdb-merge';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { AttachmentStub } from '#lib/store/engine/attachments.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { ancestryOf } from '#lib/store/engine/read.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { withAttachments } from '#lib/store/pouch/documents.ts';
import type { PageSize } from './page-size.ts';

/** A revision on its way to the server. */
export interface Outgoing {
	readonly id: string;
	readonly rev: string;
	/** About how long its JSON is, attachments included. */
	readonly bytes: number;
	/** As replication sends it. Attachments are read now: they lie in memory no longer than they must. */
	json(): string | Promise<string>;
}

/** The revisions of a document that others must know of: its leaves, deleted ones with them. */
export function leavesOf({ tree, rev }: DocState): string[] {
	// Most documents were written once.
	if (tree.length === 1 && tree[0]!.ids[2].length === 0) return [rev];
	return collectLeaves(tree).map((leaf) => leaf.rev);
}

/** Revisions of documents, ready to be sent. What is no longer kept here is left out. */
export async function outgoing(
	engine: Engine,
	states: readonly DocState[],
	revsOf: (state: DocState) => readonly string[]
): Promise<Outgoing[]> {
	const all: Outgoing[] = [];
	for (const state of states) {
		for (const rev of revsOf(state)) {
			const body = rev === state.rev ? state.body : (await engine.revision(state, rev))?.body;
			if (body) all.push(outgoingOf(engine, state, rev, body));
		}
	}
	return all;
}

function outgoingOf(engine: Engine, state: DocState, rev: string, body: AnyDoc): Outgoing {
	const { id } = state;
	const head = headOf(state, rev);
	const stubs = body['_attachments'] as Record<string, AttachmentStub> | undefined;
	if (!stubs) {
		const text = withHead(head, body);
		return { id, rev, bytes: text.length, json: () => text };
	}
	const inBase64 = Object.values(stubs).reduce((sum, { length }) => sum + (length * 4) / 3, 0);
	return {
		id,
		rev,
		bytes: head.length + inBase64,
		json: async () => withHead(head, await withAttachments(engine, body, false))
	};
}

/** JSON without its end: put together as text, which spares a copy of each document. */
function withHead(head: string, body: AnyDoc): string {
	const text = JSON.stringify(body);
	return text === '{}' ? `${head}}` : `${head},${text.slice(1)}`;
}

function headOf(
	{ id, rev: winner, isDeleted: isWinnerDeleted, tree }: DocState,
	rev: string
): string {
	const isGone = rev === winner ? isWinnerDeleted : isDeleted({ rev_tree: tree }, rev);
	const deleted = isGone ? ',"_deleted":true' : '';
	const ancestry = JSON.stringify(ancestryOf(tree, rev));
	return `{"_id":${JSON.stringify(id)},"_rev":${JSON.stringify(rev)}${deleted},"_revisions":${ancestry}`;
}

/** Parts that are each sent in one request; what is larger than that goes by itself. */
export function inParts(all: readonly Outgoing[], size: PageSize): Outgoing[][] {
	const parts: Outgoing[][] = [];
	let room = 0;
	for (const each of all) {
		if (each.bytes > room || parts.at(-1)!.length >= size.documents) {
			parts.push([]);
			room = size.bytes;
		}
		parts.at(-1)!.push(each);
		room -= each.bytes;
	}
	return parts;
}
