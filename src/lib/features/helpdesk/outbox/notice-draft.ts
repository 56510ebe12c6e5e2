import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeTemplate } from '#lib/domain/desk/masters.ts';
import type { Notice } from '#lib/domain/desk/notices.ts';
import { missingValues, renderNotice } from '#lib/messaging/notice-templates/render.ts';
import type { NoticeText } from '#lib/messaging/notice-templates/texts-id.ts';
import { noticeValues } from '#lib/messaging/notice-templates/values.ts';
import type { NoticeVariable } from '#lib/messaging/notice-templates/variables.ts';
import { currentTemplate } from '../notice-templates/template-versions.ts';
import { addressOn, type NoticeChannel } from './address.ts';
import { noticeContent, type NoticeContext } from './notice-content.ts';
import type { NoticeSubject } from './notice-subject.ts';

/** A message as it would open. */
export interface NoticeDraft {
	readonly channel: NoticeChannel;
	/** Null where the address cannot be used; empty for a text that is copied. */
	readonly to: string | null;
	readonly language: Language;
	/** The id of the version that it is made of. */
	readonly template: string;
	readonly text: NoticeText;
	/** What the text names and nobody gave. */
	readonly missing: readonly NoticeVariable[];
}

export interface DraftQuestion {
	readonly notice: Notice;
	readonly subject: NoticeSubject;
	readonly channel: NoticeChannel;
	/** The address as it was written. */
	readonly address: string;
	readonly language: Language;
	readonly templates: readonly NoticeTemplate[];
	readonly context: NoticeContext;
}

/** Puts a message together. */
export function draftNotice(question: DraftQuestion): NoticeDraft {
	const { notice, subject, channel, address, language, templates, context } = question;
	const template = currentTemplate(templates, notice.slug, language);
	const form = channel === 'whatsapp' ? 'whatsapp' : 'mail';
	const values = noticeValues(noticeContent(notice, subject, context), language, form);
	return {
		channel,
		to: addressOn(channel, address),
		language,
		template: template._id,
		text: renderNotice(template, values),
		missing: missingValues(template, values)
	};
}

/** A message in one piece, for channels that know no subject. */
export function wholeText({ subject, body }: NoticeText): string {
	return `${subject}\n\n${body}`;
}
