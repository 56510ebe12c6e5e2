import type { LinkForm } from '#lib/domain/settings.ts';
import { mailLink, whatsappLink } from '#lib/messaging/links.ts';
import { copyText } from '#lib/ui/copy.ts';
import { followLink } from '#lib/ui/follow-link.ts';
import { wholeText, type NoticeDraft } from './notice-draft.ts';

/** What was set going; the screen says so in words. */
export type Opened = 'opened' | 'copied' | 'opened-and-copied' | 'not-copied';

/** Encoded characters of a WhatsApp link that every browser takes. */
const LONGEST_WHATSAPP = 2_000;

/**
 * Hands a message to the app that sends it. Nothing is sent: a person does that there. What is too long
 * for a link goes by the clipboard, and `shortBody` says so in its place; nothing is opened where the
 * clipboard does not take it.
 */
export async function openMessage(
	draft: Pick<NoticeDraft, 'channel' | 'to' | 'text'>,
	linkForm: LinkForm,
	shortBody: string
): Promise<Opened> {
	const { channel, text } = draft;
	const to = draft.to ?? '';
	if (channel === 'copy') {
		return (await copyText(wholeText(text))) ? 'copied' : 'not-copied';
	}
	if (channel === 'mail') {
		const link = mailLink(to, text.subject, text.body, shortBody);
		if (!link.hasWholeBody && !(await copyText(text.body))) return 'not-copied';
		followLink(link.href, false);
		return link.hasWholeBody ? 'opened' : 'opened-and-copied';
	}
	const whole = whatsappLink(linkForm, to, wholeText(text));
	const isTooLong = whole.length > LONGEST_WHATSAPP;
	if (isTooLong && !(await copyText(wholeText(text)))) return 'not-copied';
	followLink(isTooLong ? whatsappLink(linkForm, to, shortBody) : whole, linkForm !== 'app');
	return isTooLong ? 'opened-and-copied' : 'opened';
}
