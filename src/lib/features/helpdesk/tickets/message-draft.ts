import { areKeptFiles, KeptDrafts } from '../components/kept-drafts.ts';
import type { KeptFile } from '../components/kept-files.ts';
import { isRecord } from '../is-record.ts';

/** A message that somebody began to write on a ticket of theirs. */
export interface MessageDraft {
	/** The id that the message will have: sent twice, it is one message. */
	readonly id: string;
	/** The ticket's id. */
	readonly ticket: string;
	readonly text: string;
	readonly files: readonly KeptFile[];
}

export type MessageDrafts = KeptDrafts<MessageDraft>;

/** The messages that a person has begun on this device, one for each ticket. */
export function messageDrafts(
	drawer: ConstructorParameters<typeof KeptDrafts>[0],
	personId: string
): MessageDrafts {
	return new KeptDrafts<MessageDraft>(drawer, {
		key: `satuloket.message-drafts.${personId}`,
		placeOf: ({ ticket }) => ticket,
		isBegun: ({ text, files }) => text.trim() !== '' || files.length > 0,
		isDraft
	});
}

function isDraft(value: unknown): value is MessageDraft {
	return (
		isRecord(value) &&
		['id', 'ticket', 'text'].every((field) => typeof value[field] === 'string') &&
		areKeptFiles(value['files'])
	);
}
