import { collectConflicts, type RevTree } from 'pouchdb-merge';
import type { AttachmentStub } from '../engine/attachments.ts';
import type { Engine } from '../engine/engine.ts';
import type { AnyDoc, DocState } from '../engine/row.ts';

/** What PouchDB's core wants to know of a document besides its fields. */
export interface Metadata {
	readonly id: string;
	readonly rev: string;
	readonly winningRev: string;
	readonly rev_tree: RevTree;
	readonly seq: number;
	readonly deleted: boolean;
}

export function metadataOf(state: DocState): Metadata {
	return {
		id: state.id,
		rev: state.rev,
		winningRev: state.rev,
		rev_tree: state.tree,
		seq: state.seq,
		deleted: state.isDeleted
	};
}

/** The winner as a document of PouchDB's. */
export function winnerOf(state: DocState): AnyDoc {
	const doc: AnyDoc = { ...state.body, _id: state.id, _rev: state.rev };
	if (state.isDeleted) doc['_deleted'] = true;
	return doc;
}

export function conflictsOf(state: DocState): string[] {
	return collectConflicts({ rev_tree: state.tree });
}

/** Puts the bytes of attachments into a document, as base64 or as blobs. */
export async function withAttachments(
	engine: Engine,
	doc: AnyDoc,
	asBlobs: boolean
): Promise<AnyDoc> {
	const stubs = doc['_attachments'] as Record<string, AttachmentStub> | undefined;
	if (!stubs) return doc;
	const filled = await Promise.all(
		Object.entries(stubs).map(async ([name, { stub: _, length, ...attachment }]) => {
			const data = await attachmentData(engine, attachment.digest, asBlobs);
			return [name, asBlobs ? { ...attachment, length, data } : { ...attachment, data }];
		})
	);
	return { ...doc, _attachments: Object.fromEntries(filled) };
}

/** The bytes of an attachment; none where they are gone. */
export async function attachmentData(
	engine: Engine,
	digest: string,
	asBlob: boolean
): Promise<Blob | string> {
	return asBlob ? ((await engine.attachment(digest)) ?? new Blob()) : engine.attachmentText(digest);
}
