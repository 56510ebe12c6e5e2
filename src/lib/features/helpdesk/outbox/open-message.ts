import { mailLink, whatsappLink } from '#lib/messaging/links.ts';
import { followLink } from '#lib/ui/follow-link.ts';
import { wholeText, type NoticeDraft } from './notice-draft.ts';

/** What was set going; the screen says so in words. */
export type Opened = 'opened' | 'copied' | 'opened-and-copied';

/** Encoded characters of a WhatsApp link that every browser takes. */
const LONGEST_WHATSAPP = 2_000;

/**
 * Hands a message to the app that sends it. Nothing is sent: a person does that there. What is too long
 * for a link goes by the clipboard, and `shortBody` says so in its place.
 */
export async function openMessage(
	draft: Pick<NoticeDraft, 'channel' | 'to' | 'text'>,
	shortBody: string
): Promise<Opened> {
	const { channel, text } = draft;
	const to = draft.to ?? '';
	if (channel === 'copy') {
		await navigator.clipboard.writeText(wholeText(text));
		return 'copied';
	}
	if (channel === 'mail') {
		const link = mailLink(to, text.subject, text.body, shortBody);
		if (!link.hasWholeBody) await navigator.clipboard.writeText(text.body);
		followLink(link.href, false);
		return link.hasWholeBody ? 'opened' : 'opened-and-copied';
	}
	const whole = whatsappLink('wa.me', to, wholeText(text));
	const isTooLong = whole.length > LONGEST_WHATSAPP;
	if (isTooLong) await navigator.clipboard.writeText(wholeText(text));
	followLink(isTooLong ? whatsappLink('wa.me', to, shortBody) : whole, true);
	return isTooLong ? 'opened-and-copied' : 'opened';
}
