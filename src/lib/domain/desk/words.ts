import * as z from 'zod/mini';
import { longText, shortText } from '../schema.ts';

/*
 * Pieces and closed lists that several documents of the helpdesk share.
 */

/** How a request came in. Call centre, WhatsApp and mail are written down by an agent. */
export const ticketChannels = ['app', 'whatsapp', 'mail', 'phone'] as const;
export type TicketChannel = (typeof ticketChannels)[number];

export const priorities = ['low', 'normal', 'high', 'urgent'] as const;
export type Priority = (typeof priorities)[number];

/** 1: the helpdesk; 2: a unit of the office; 3: a vendor. */
export const tiers = [1, 2, 3] as const;
export type Tier = (typeof tiers)[number];

/** A text in both languages; Indonesian is never missing, English may be empty. */
export const bilingual = z.object({ id: shortText.check(z.minLength(1)), en: shortText });
export const bilingualLong = z.object({ id: longText.check(z.minLength(1)), en: longText });
export type Bilingual = z.infer<typeof bilingual>;

/** The part of an id after the type, of what people name: "pinjam-ruang-rapat". */
export const deskSlug = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/), z.maxLength(80));

/** What stands for a requester who has no account: nobody has a mailbox of this name. */
export const NO_ACCOUNT = '-';

/** The person that a document concerns: a person's id, or `NO_ACCOUNT`. */
export const requester = z.string().check(z.minLength(1), z.maxLength(100));

const ULID = '[0-7][0-9A-HJKMNP-TV-Z]{25}';
export const ticketRef = z.string().check(z.regex(new RegExp(`^ticket:${ULID}$`)));
export const reason = shortText.check(z.minLength(1));
export const fileRefs = z.array(z.string().check(z.maxLength(200))).check(z.maxLength(20));

/** Minutes of working time within which somebody has to answer, and has to be done. */
export const slaTarget = z.object({
	response: z.number().check(z.int(), z.gte(1), z.lte(1_000_000)),
	resolution: z.number().check(z.int(), z.gte(1), z.lte(1_000_000))
});
export type SlaTarget = z.infer<typeof slaTarget>;

/** Absent from documents that a requester may see, so that a selector can tell them apart. */
export const internal = z.literal(true);
