import type { Canned } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';

/** What a canned reply may name, in braces. */
export const replyVariables = [
	'nama',
	'nomor',
	'judul',
	'layanan',
	'petugas',
	'meja',
	'kontak'
] as const;
type ReplyVariable = (typeof replyVariables)[number];
export type ReplyValues = Readonly<Record<ReplyVariable, string>>;

/** The values for a ticket; the service's name in the language of the reply. */
export function replyValues(
	{ ticket, title }: Pick<TicketState, 'ticket' | 'title'>,
	about: {
		readonly serviceName: string;
		readonly agent: string;
		readonly deskName: string;
		readonly contact: string;
	}
): ReplyValues {
	return {
		nama: ticket.who.name,
		nomor: ticket.number,
		judul: title,
		layanan: about.serviceName,
		petugas: about.agent,
		meja: about.deskName,
		kontak: about.contact
	};
}

/** A reply with its variables filled in; a name that is not known stays as it was written, to be seen. */
export function filledReply(body: string, values: ReplyValues): string {
	return body.replace(/\{([^{}\n]*)\}/g, (written, name: string) => {
		const known = replyVariables.find((variable) => variable === name.trim().toLowerCase());
		return known === undefined ? written : values[known];
	});
}

/** Replies that have all words that were typed; those for the ticket's service come first. */
export function fittingReplies(
	replies: readonly Canned[],
	service: string,
	typed: string
): readonly Canned[] {
	const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
	const fits = ({ title, body }: Canned) => {
		const text = `${title} ${body.id} ${body.en}`.toLowerCase();
		return words.every((word) => text.includes(word));
	};
	const rank = ({ services }: Canned) =>
		services.includes(service) ? 0 : services.length === 0 ? 1 : 2;
	return replies
		.filter((reply) => reply.active && fits(reply))
		.sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title));
}
