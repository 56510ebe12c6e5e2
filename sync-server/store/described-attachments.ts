import { createHash } from 'node:crypto';
import { decoded, type Attachments, type FollowingBytes, type Stubs } from './attachments.ts';
import type { JsonDoc } from './incoming.ts';

/** An attachment as rules look at it. What cannot be read has no length: keeping it will tell. */
export interface DescribedAttachment {
	readonly content_type: unknown;
	readonly length?: number;
	readonly sha256?: string;
}

/**
 * What a document brings, before any of it is kept. CouchDB tells its rules type and length; the hash
 * is ours, so that bytes under a name that is not theirs come no further than here.
 */
export function describedAttachments(
	given: unknown,
	previous: Stubs,
	following: FollowingBytes,
	kept: Attachments
): Record<string, DescribedAttachment> {
	if (given === null || typeof given !== 'object') return {};
	return Object.fromEntries(
		Object.entries(given as JsonDoc).map(([name, entry]) => {
			const fields = (entry ?? {}) as JsonDoc;
			const before = Object.hasOwn(previous, name) ? previous[name] : undefined;
			const bytes = bytesOf(name, fields, before?.digest, following, kept);
			const type = fields['content_type'] ?? before?.content_type;
			return [name, { content_type: type, ...(bytes ? measured(bytes) : {}) }];
		})
	);
}

function bytesOf(
	name: string,
	{ stub, digest, follows, data }: JsonDoc,
	digestBefore: string | undefined,
	following: FollowingBytes,
	kept: Attachments
): Uint8Array | null {
	if (stub === true) return kept.bytes(typeof digest === 'string' ? digest : (digestBefore ?? ''));
	if (follows === true) return following.get(name) ?? null;
	return decoded(data);
}

function measured(bytes: Uint8Array): { length: number; sha256: string } {
	return { length: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') };
}
