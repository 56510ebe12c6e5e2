import { assertNever } from '#lib/domain/result.ts';
import { mailLink, phoneLink, whatsappLink } from '#lib/messaging/links.ts';
import type { LinkForm } from '#lib/domain/settings.ts';
import { followLink } from '#lib/ui/follow-link.ts';
import type { ReminderDraft } from './draft.ts';

/** What was set going; the screen says so in words. */
export type Launched = 'opened' | 'copied' | 'opened-and-copied';

export interface MailWords {
	readonly subject: string;
	/** Stands in the mail where the message itself had to go by the clipboard. */
	readonly shortBody: string;
}

/** Hands a message over to the app that sends it. Nothing is sent: a person does that there. */
export async function launch(
	draft: Pick<ReminderDraft, 'channel' | 'to' | 'text'>,
	linkForm: LinkForm,
	mail: MailWords
): Promise<Launched> {
	const to = draft.to ?? '';
	switch (draft.channel) {
		case 'whatsapp':
			followLink(whatsappLink(linkForm, to, draft.text), linkForm !== 'app');
			return 'opened';
		case 'mail': {
			const link = mailLink(to, mail.subject, draft.text, mail.shortBody);
			if (!link.hasWholeBody) await navigator.clipboard.writeText(draft.text);
			followLink(link.href, false);
			return link.hasWholeBody ? 'opened' : 'opened-and-copied';
		}
		case 'phone':
			followLink(phoneLink(to), false);
			return 'opened';
		case 'copy':
			await navigator.clipboard.writeText(draft.text);
			return 'copied';
		default:
			return assertNever(draft.channel);
	}
}
