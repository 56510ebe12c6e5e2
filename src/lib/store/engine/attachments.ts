import { binaryDigest } from './digest.ts';
import { broken, MissingAttachmentError } from './problems.ts';
import { parseRevision, type Incoming } from './revision.ts';
import type { AnyDoc } from './row.ts';
import type { AttachmentRow, AttachmentUse, StoreTables } from './tables.ts';

/** An attachment as a document names it: its bytes are kept apart, by their digest. */
export interface AttachmentStub {
	readonly content_type: string;
	readonly digest: string;
	readonly length: number;
	/** The generation in which it was added. */
	readonly revpos: number;
	readonly stub: true;
}

interface GivenAttachment {
	readonly content_type?: string;
	readonly data?: string | Blob;
	readonly digest?: string;
	readonly length?: number;
	readonly revpos?: number;
	readonly stub?: boolean;
}

/** A document whose attachments have been taken apart from it, ready for the transaction. */
export interface Prepared {
	readonly incoming: Incoming;
	/** New bytes, by digest. */
	readonly attachments: readonly AttachmentRow[];
}

/**
 * Takes the bytes of attachments out of a document. To be done before the transaction: digests and
 * blobs are awaited.
 */
export async function prepared(incoming: Incoming, newEdits: boolean): Promise<Prepared> {
	const given = incoming.body['_attachments'] as Record<string, GivenAttachment> | undefined;
	if (!given || Object.keys(given).length === 0) return { incoming, attachments: [] };
	const { generation } = parseRevision(incoming.rev);
	const attachments: AttachmentRow[] = [];
	const stubs: [string, GivenAttachment][] = [];
	for (const [name, attachment] of Object.entries(given)) {
		if (attachment.stub) {
			stubs.push([name, attachment]);
			continue;
		}
		const data = blobOf(attachment);
		const digest = await binaryDigest(data);
		attachments.push({ digest, data });
		stubs.push([
			name,
			{
				content_type: attachment.content_type ?? '',
				digest,
				length: data.size,
				revpos: newEdits ? generation : Math.min(attachment.revpos ?? generation, generation),
				stub: true
			}
		]);
	}
	const body: AnyDoc = { ...incoming.body, _attachments: Object.fromEntries(stubs) };
	return { incoming: { ...incoming, body }, attachments };
}

function blobOf({ data, content_type }: GivenAttachment): Blob {
	const type = content_type ?? '';
	if (data instanceof Blob) return data.type === type ? data : data.slice(0, data.size, type);
	if (typeof data !== 'string') throw broken('invalid-attachment', typeof data);
	let bytes: Uint8Array<ArrayBuffer>;
	try {
		bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0));
	} catch {
		throw broken('invalid-attachment', 'not base64');
	}
	return new Blob([bytes], { type });
}

/** The digests that a body names. */
export function digestsOf(body: AnyDoc): string[] {
	const attachments = body['_attachments'] as Record<string, AttachmentStub> | undefined;
	return attachments ? Object.values(attachments).map(({ digest }) => digest) : [];
}

/**
 * Keeps the attachments of written revisions, inside the transaction of the write. A stub whose bytes
 * are not here ends it.
 */
export async function keepAttachments(
	tables: StoreTables,
	fresh: readonly AttachmentRow[],
	uses: readonly AttachmentUse[]
): Promise<void> {
	if (fresh.length > 0) await tables.attachments.bulkPut([...fresh]);
	if (uses.length === 0) return;
	const digests = [...new Set(uses.map(({ digest }) => digest))];
	const here = new Set(await tables.attachments.where('digest').anyOf(digests).primaryKeys());
	const missing = digests.find((digest) => !here.has(digest));
	if (missing !== undefined) throw new MissingAttachmentError(missing);
	await tables.attachmentUses.bulkPut([...uses]);
}

/** Forgets that revisions use attachments, and drops the bytes that nothing uses any more. */
export async function releaseAttachments(
	tables: StoreTables,
	id: string,
	revs: readonly string[]
): Promise<void> {
	const uses = await tables.attachmentUses
		.where('[id+rev]')
		.anyOf(revs.map((rev) => [id, rev]))
		.toArray();
	if (uses.length === 0) return;
	await tables.attachmentUses.bulkDelete(uses.map((use) => [use.digest, use.id, use.rev]));
	for (const digest of new Set(uses.map((use) => use.digest))) {
		const [from, to] = [[digest], [digest, []]];
		const others = await tables.attachmentUses.where('[digest+id+rev]').between(from, to).count();
		if (others === 0) await tables.attachments.delete(digest);
	}
}
