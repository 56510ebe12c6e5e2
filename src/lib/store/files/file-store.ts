import {
	fileId,
	fileSchema,
	LARGEST_FILE_BYTES,
	type FileDoc,
	type FileType
} from '#lib/domain/files/file.ts';
import { fileHeader, HEADER_BYTES, type FileHeader } from '#lib/domain/files/file-header.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { AnyDoc } from '../engine/any-doc.ts';
import type { Engine } from '../engine/engine.ts';
import { StorageError } from '../engine/problems.ts';
import type { DocState } from '../engine/row.ts';
import type { Recorder, RecordProblem } from '../recorder.ts';
import { problemOf } from '../recorder.ts';
import { fileBudget } from './budget.ts';
import { FileBytes } from './file-bytes.ts';
import { sha256Of } from './sha256.ts';

/** What somebody says of a file. */
export interface FileMeta {
	readonly name: string;
	/** The id of the document that it is kept for. */
	readonly of: string;
	/** A small JPEG in base64. */
	readonly thumbnail?: string;
	/** The ticket that it belongs to, whose it is, and whether it stays inside the desk. */
	readonly ticket?: string;
	readonly requester?: string;
	readonly internal?: true;
}

/** Why a file was not kept. Nothing of it is here then. */
export type KeepProblem =
	| RecordProblem
	| { readonly code: 'file-empty' }
	| { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
	/** It is none of the types that are kept, whatever it is called. */
	| { readonly code: 'file-type-unfit' };

export interface FileStoreOptions {
	readonly nowMs?: () => number;
	readonly estimate?: () => Promise<StorageEstimate>;
}

/** Photos and documents on this device: documents in their engine, bytes beside them. */
export class FileStore {
	readonly engine: Engine;
	readonly bytes: FileBytes;
	readonly #recorder: Recorder;
	readonly #nowMs: () => number;
	readonly #estimate: () => Promise<StorageEstimate>;

	constructor(
		engine: Engine,
		recorder: Recorder,
		{ nowMs = Date.now, estimate = estimateStorage }: FileStoreOptions = {}
	) {
		this.engine = engine;
		this.bytes = new FileBytes(engine);
		this.#recorder = recorder;
		this.#nowMs = nowMs;
		this.#estimate = estimate;
	}

	/**
	 * Keeps bytes as they are. Resolves when they and their document are on disk. The same bytes are
	 * one document: whoever kept them first stands in it.
	 */
	async keep(bytes: Blob, meta: FileMeta): Promise<Result<FileDoc, KeepProblem>> {
		if (bytes.size === 0) return refuse({ code: 'file-empty' });
		if (bytes.size > LARGEST_FILE_BYTES) {
			return refuse({ code: 'file-too-large', bytes: bytes.size, limit: LARGEST_FILE_BYTES });
		}
		const header = await headerOf(bytes);
		if (header === null) return refuse({ code: 'file-type-unfit' });
		const sha256 = await sha256Of(bytes);
		const id = fileId(sha256, meta);
		const known = await this.document(id);
		try {
			// Bytes without a document are tidied away, a document without bytes would be a loss.
			await this.bytes.put(id, ofType(bytes, header.type), false, this.#nowMs());
		} catch (error) {
			return refuse(problemOf(error));
		}
		if (known) return succeed(known);
		const kept = await this.#record(id, sha256, bytes.size, header, meta);
		// It is kept, whatever becomes of the tidying.
		if (kept.ok) await this.makeRoom().catch(() => undefined);
		return kept;
	}

	/** The bytes, where they are here. */
	async open(id: string): Promise<Blob | null> {
		const bytes = await this.bytes.get(id);
		if (bytes) await this.bytes.noteOpened(id, this.#nowMs());
		return bytes;
	}

	async document(id: string): Promise<FileDoc | null> {
		return (await this.documents([id]))[0] ?? null;
	}

	/** Those that are here. */
	async documents(ids: readonly string[]): Promise<FileDoc[]> {
		const states = await this.engine.states(ids);
		return ids.flatMap((id) => docOf(states.get(id)) ?? []);
	}

	/**
	 * Takes documents in that a server has, under the revisions that they have there; what is no file's
	 * document is left out. Gives those that are here now.
	 */
	async takeDocuments(docs: readonly AnyDoc[]): Promise<FileDoc[]> {
		const fit = docs.flatMap((doc) => {
			const parsed = fileSchema.safeParse(doc);
			return parsed.success && parsed.data._id === fileId(parsed.data.sha256, parsed.data)
				? [doc]
				: [];
		});
		const plain = fit.map(withoutDescription);
		if (plain.length > 0) await this.engine.write(plain, { newEdits: false });
		return this.documents(plain.map((doc) => String(doc['_id'])));
	}

	/**
	 * Takes the bytes of a known document in from a server; null where they are not those. A device that
	 * has no room for them gives them all the same, and keeps nothing.
	 */
	async takeBytes(doc: FileDoc, bytes: Blob): Promise<Blob | null> {
		if (bytes.size !== doc.size || (await sha256Of(bytes)) !== doc.sha256) return null;
		const typed = ofType(bytes, doc.mime);
		try {
			await this.bytes.put(doc._id, typed, true, this.#nowMs());
			await this.makeRoom();
		} catch (error) {
			if (!(error instanceof StorageError)) throw error;
		}
		return typed;
	}

	/** Drops what a server has, opened longest ago first, until the device holds no more than it may. */
	async makeRoom(): Promise<number> {
		const held = await this.bytes.total();
		return this.bytes.makeRoom(fileBudget(held, await this.#estimate()), this.#nowMs());
	}

	async #record(
		id: string,
		sha256: string,
		size: number,
		header: FileHeader,
		meta: FileMeta
	): Promise<Result<FileDoc, KeepProblem>> {
		const { type: mime, ...sides } = header;
		const doc = { _id: id, type: 'file', sha256, mime, size, ...sides, ...meta };
		const recorded = await this.#recorder.record([doc]);
		const kept = await this.document(id);
		// Another tab may have kept the same in this moment.
		if (kept) return succeed(kept);
		await this.bytes.remove(id);
		return recorded.ok ? refuse({ code: 'changed-meanwhile', id }) : recorded;
	}
}

async function headerOf(bytes: Blob): Promise<FileHeader | null> {
	return fileHeader(new Uint8Array(await bytes.slice(0, HEADER_BYTES).arrayBuffer()));
}

/** What shows a blob goes by its type, so that it is never one that somebody else gave it. */
function ofType(bytes: Blob, type: FileType): Blob {
	return bytes.type === type ? bytes : bytes.slice(0, bytes.size, type);
}

function docOf(state: DocState | undefined): FileDoc | null {
	if (!state || state.isDeleted) return null;
	return { _id: state.id, ...state.body } as unknown as FileDoc;
}

/** Without what a server says of a revision, attachments among it: what is here of them lies beside. */
function withoutDescription(doc: AnyDoc): AnyDoc {
	const isKept = (field: string) => !field.startsWith('_') || field === '_id' || field === '_rev';
	return Object.fromEntries(Object.entries(doc).filter(([field]) => isKept(field)));
}

function estimateStorage(): Promise<StorageEstimate> {
	return navigator.storage.estimate();
}
