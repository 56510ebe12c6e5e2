import { collectLeaves } from 'pouchdb-merge';
import type { DatabaseKind } from '#lib/domain/registry.ts';
import type { AttachmentStub } from '../engine/attachments.ts';
import type { Engine } from '../engine/engine.ts';
import { ancestryOf } from '../engine/read.ts';
import type { AnyDoc, DocState } from '../engine/row.ts';
import type { Engines } from '../engines.ts';
import { withUnsafeBytes } from '../files/backup-bytes.ts';
import { sealed, type BackupLabel } from './container.ts';
import { LinesDigest, signatureOf, type Signature, type Signer } from './signature.ts';

/*
 * What a backup holds, before it is sealed: lines of JSON, compressed. A line names the database that
 * the next lines belong to, or holds one revision of a document with its ancestors, as replication
 * would send it. Every leaf is there, so restoring is taking in revisions, and merges.
 */
export type BackupLine =
	| { readonly database: DatabaseKind }
	| { readonly doc: AnyDoc }
	/** The last line of a signed file. */
	| { readonly signature: Signature };

const PAGE = 1_000;
/** Photos make long lines: no more of them are in memory than this, in characters. */
const LONG_TEXT = 1 << 20;

export interface BackupOptions {
	readonly onProgress?: (done: number, total: number) => void;
	readonly signal?: AbortSignal;
	/** Only what was written after these sequences; left out, all of it. */
	readonly since?: Readonly<Partial<Record<DatabaseKind, number>>>;
	/** What does not go along. */
	readonly isLeftOut?: (doc: AnyDoc) => boolean;
	/** Who answers for the content; a file for others is signed. */
	readonly signer?: Signer;
}

/** Seals everything in these databases into one file. */
export async function writeBackup(
	engines: Engines,
	passphrase: string,
	label: BackupLabel,
	options: BackupOptions = {}
): Promise<Blob> {
	const text = linesOf(engines, options);
	const encoder = new TextEncoder();
	const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>({
		async pull(controller) {
			const { value, done } = await text.next();
			if (done) controller.close();
			else controller.enqueue(encoder.encode(value));
		}
	});
	const compressed = bytes.pipeThrough(new CompressionStream('gzip'));
	return sealed(compressed, passphrase, label);
}

async function* linesOf(
	engines: Engines,
	{ onProgress, signal, since: from, signer, isLeftOut }: BackupOptions
): AsyncGenerator<string> {
	const metas = await Promise.all(Object.values(engines).map((engine) => engine.meta()));
	const total = metas.reduce((sum, { count }) => sum + count, 0);
	let done = 0;
	const digest = new LinesDigest();
	/** Nobody reads the digest of a file that is not signed. */
	const noted = async (text: string): Promise<string> => {
		if (signer) await digest.add(text);
		return text;
	};
	for (const [database, engine] of Object.entries(engines) as [DatabaseKind, Engine][]) {
		yield await noted(line({ database }));
		for (let since = from?.[database] ?? 0, hasMore = true; hasMore;) {
			const page = await engine.changesSince(since, PAGE);
			let text = '';
			for (const state of page.changes) {
				signal?.throwIfAborted();
				for (const leaf of await leavesOf(engine, state)) {
					if (isLeftOut?.(leaf)) continue;
					const doc = await withUnsafeBytes(engine, leaf);
					text += await noted(line({ doc }));
				}
				if (text.length > LONG_TEXT) {
					yield text;
					text = '';
				}
			}
			if (text !== '') yield text;
			done += page.changes.length;
			onProgress?.(Math.min(done, total), total);
			since = page.lastSeq;
			hasMore = page.hasMore;
		}
	}
	if (signer) yield line({ signature: await signatureOf(signer, digest) });
}

function line(content: BackupLine): string {
	return `${JSON.stringify(content)}\n`;
}

/** Every leaf of a document, the winner and what conflicts with it. */
async function leavesOf(engine: Engine, state: DocState): Promise<AnyDoc[]> {
	const docs: AnyDoc[] = [];
	for (const { rev, opts } of collectLeaves(state.tree)) {
		const found = await engine.revision(state, rev);
		if (!found) continue;
		docs.push({
			...(await withBytes(engine, found.body)),
			_id: state.id,
			_rev: rev,
			_revisions: ancestryOf(state.tree, rev),
			...(opts.deleted ? { _deleted: true } : {})
		});
	}
	return docs;
}

/** A body with the bytes of its attachments in it, as base64. */
async function withBytes(engine: Engine, body: AnyDoc): Promise<AnyDoc> {
	const stubs = body['_attachments'] as Record<string, AttachmentStub> | undefined;
	if (!stubs) return body;
	const filled = await Promise.all(
		Object.entries(stubs).map(async ([name, { stub: _, ...attachment }]) => {
			const data = await engine.attachmentText(attachment.digest);
			return [name, { ...attachment, data }];
		})
	);
	return { ...body, _attachments: Object.fromEntries(filled) };
}
