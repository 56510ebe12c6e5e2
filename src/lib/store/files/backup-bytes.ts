import { BYTES, fileId } from '#lib/domain/files/file.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import type { AnyDoc } from '../engine/any-doc.ts';
import { base64Of } from '../engine/base64.ts';
import type { Engine } from '../engine/engine.ts';
import { FileBytes } from './file-bytes.ts';
import { sha256Of } from './sha256.ts';

/*
 * A backup carries the bytes that exist nowhere else: of files that no server is known to have. Of the
 * others it carries the document with its thumbnail; the bytes come from the server when somebody opens
 * them. A device that is alone has no server, and so all bytes are in its backups.
 */

/** The document of a file with its bytes in it, where a backup is to carry them. */
export async function withUnsafeBytes(engine: Engine, doc: AnyDoc): Promise<AnyDoc> {
	const id = String(doc['_id']);
	if (typeOfId(id) !== 'file') return doc;
	const held = new FileBytes(engine);
	const bytes = (await held.isSafe(id)) ? null : await held.get(id);
	if (bytes === null) return doc;
	const attachment = { content_type: bytes.type, data: await base64Of(bytes) };
	return { ...doc, _attachments: { [BYTES]: attachment } };
}

/**
 * Keeps the bytes that a file's document brings, and gives it without them; null where they are not
 * those that it tells of. A document without bytes is given as it is.
 */
export async function keptBytes(engine: Engine, doc: AnyDoc): Promise<AnyDoc | null> {
	const { _attachments: attached, ...plain } = doc;
	const entry = (attached as Record<string, { readonly data?: unknown }> | undefined)?.[BYTES];
	if (entry === undefined) return plain;
	const bytes = decoded(entry.data, String(doc['mime']));
	if (bytes === null || fileId(await sha256Of(bytes), ofTicket(doc)) !== doc['_id']) return null;
	await new FileBytes(engine).put(String(doc['_id']), bytes, false, Date.now());
	return plain;
}

function ofTicket({ ticket, internal }: AnyDoc): Parameters<typeof fileId>[1] {
	if (typeof ticket !== 'string') return {};
	return internal === true ? { ticket, internal } : { ticket };
}

function decoded(data: unknown, type: string): Blob | null {
	if (typeof data !== 'string') return null;
	try {
		return new Blob([Uint8Array.from(atob(data), (char) => char.charCodeAt(0))], { type });
	} catch {
		return null;
	}
}
