import type { Doc } from '../document.ts';
import { typeOfId } from '../ids.ts';
import { BYTES } from './file.ts';

/** An attachment as a server describes it to the rules; our own has looked at the bytes as well. */
interface Described {
	readonly content_type?: unknown;
	readonly length?: unknown;
	readonly sha256?: unknown;
}

type WithAttachments = Doc & {
	readonly _deleted?: boolean;
	readonly _attachments?: unknown;
	readonly mime?: unknown;
	readonly size?: unknown;
	readonly sha256?: unknown;
};

export type AttachmentProblem = 'attachment-misplaced' | 'bytes-missing' | 'bytes-differ';

/**
 * A file has its bytes and nothing else attached, everything else has nothing: no photo gets into a
 * database that devices load as a whole, and no file is there without what it is.
 */
export function attachmentProblem(doc: WithAttachments): AttachmentProblem | null {
	const attached = attachedTo(doc);
	const names = Object.keys(attached);
	if (typeOfId(doc._id) !== 'file' || doc._deleted) {
		return names.length === 0 ? null : 'attachment-misplaced';
	}
	const bytes = attached[BYTES];
	if (bytes === undefined) return 'bytes-missing';
	if (names.length > 1) return 'attachment-misplaced';
	const isSame =
		bytes.content_type === doc.mime &&
		bytes.length === doc.size &&
		(bytes.sha256 === undefined || bytes.sha256 === doc.sha256);
	return isSame ? null : 'bytes-differ';
}

function attachedTo({
	_attachments: attached
}: WithAttachments): Readonly<Record<string, Described>> {
	return typeof attached === 'object' && attached !== null
		? (attached as Readonly<Record<string, Described>>)
		: {};
}
