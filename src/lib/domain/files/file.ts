import * as z from 'zod/mini';
import { internal, requester, ticketRef } from '../desk/words.ts';
import { shortText, signature } from '../schema.ts';

/** What may be kept: what every browser shows without help from anybody. */
export const fileTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type FileType = (typeof fileTypes)[number];

export const LARGEST_FILE_BYTES = 5 * 1024 * 1024;
/** In characters of base64: about 12 KB of picture. */
export const LONGEST_THUMBNAIL = 16 * 1024;
/** The attachment that the bytes are, on a server. */
export const BYTES = 'bytes';

const LARGEST_SIDE = 65_535;

const whole = (most: number) =>
	z.number().check(
		z.refine((value) => Number.isInteger(value) && value > 0 && value <= most, {
			error: `a whole number from 1 to ${most}`
		})
	);

/**
 * A photo or a document, named by the SHA-256 of its bytes: the same bytes are one file, whoever
 * keeps them; in the helpdesk one for each ticket, since each ticket is another person's to see.
 * On a server the bytes are its attachment; on a device they lie beside it, or nowhere.
 */
export const fileSchema = z.object({
	_id: z.string().check(z.startsWith('file:')),
	type: z.literal('file'),
	sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 in hexadecimal' })),
	mime: z.enum(fileTypes),
	/** In bytes. */
	size: whole(LARGEST_FILE_BYTES),
	/** In pixels, of a picture. */
	width: z.optional(whole(LARGEST_SIDE)),
	height: z.optional(whole(LARGEST_SIDE)),
	name: shortText.check(z.minLength(1)),
	/** A small JPEG in base64. */
	thumbnail: z.optional(
		z.string().check(
			z.maxLength(LONGEST_THUMBNAIL),
			z.regex(/^(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/, {
				error: 'base64'
			})
		)
	),
	/** The id of the document that it was first kept for. */
	of: shortText.check(z.regex(/^[a-z][a-z-]*:./, { error: 'the id of a document' })),
	/** The ticket that it belongs to, whose it is, and whether it stays inside the desk. */
	ticket: z.optional(ticketRef),
	requester: z.optional(requester),
	internal: z.optional(internal),
	...signature
});
export type FileDoc = z.infer<typeof fileSchema>;

/**
 * The id of a file. In the helpdesk the same bytes are two: what stays inside is never carried to who
 * asked, and must not stand in the way when somebody sends them the same photo.
 */
export function fileId(
	sha256: string,
	{ ticket, internal: isInside }: Pick<FileDoc, 'ticket' | 'internal'> = {}
): string {
	if (ticket === undefined) return `file:${sha256}`;
	return `file:${sha256}.${ticket.slice('ticket:'.length)}${isInside ? '.inside' : ''}`;
}

/** Whether the file of this id belongs to a ticket. */
export function isOfTicket(fileId: string): boolean {
	return fileId.includes('.');
}
