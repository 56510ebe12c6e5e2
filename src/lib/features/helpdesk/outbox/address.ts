import type { NoticeReceiver } from '#lib/domain/desk/notices.ts';
import type { TicketChannel } from '#lib/domain/desk/words.ts';
import { readPhones } from '#lib/domain/phone.ts';

/** How a notice goes out. */
export const noticeChannels = ['mail', 'whatsapp', 'copy'] as const;
export type NoticeChannel = (typeof noticeChannels)[number];

/** One address and nothing else: a comma would begin a second, an angle bracket a name. */
const oneAddress =
	/^[^\s@,;:<>()[\]"\\?&#%]+@[^\s@,;:<>()[\]"\\?&#%]+\.[^\s@,;:<>()[\]"\\?&#%.]{2,}$/;

/** A mail address as it may stand in a link; null where it is none, or more than one. */
export function mailAddress(text: string): string | null {
	const address = text.trim();
	return oneAddress.test(address) ? address : null;
}

/** A mobile number in E.164, which may hold WhatsApp; null where none can be read. */
export function whatsappNumber(text: string): string | null {
	return readPhones(text).phones.find(({ kind }) => kind === 'mobile')?.number ?? null;
}

/** The address on a channel, from what was written there; null where it cannot be used. */
export function addressOn(channel: NoticeChannel, written: string): string | null {
	if (channel === 'copy') return '';
	return channel === 'mail' ? mailAddress(written) : whatsappNumber(written);
}

/** What is known of somebody on a channel, as it was written. */
export function knownOn(channel: NoticeChannel, { email, phone }: NoticeReceiver): string {
	if (channel === 'copy') return '';
	return (channel === 'mail' ? email : phone) ?? '';
}

/** Mail first; WhatsApp where the request came so, or where there is no mail; else the text alone. */
export function usualChannel(who: NoticeReceiver, cameBy: TicketChannel | null): NoticeChannel {
	const hasMail = mailAddress(who.email ?? '') !== null;
	const hasPhone = whatsappNumber(who.phone ?? '') !== null;
	if (hasPhone && (cameBy === 'whatsapp' || !hasMail)) return 'whatsapp';
	return hasMail ? 'mail' : 'copy';
}
