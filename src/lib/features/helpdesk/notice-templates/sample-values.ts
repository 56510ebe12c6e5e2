import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { exampleContent } from '#lib/messaging/notice-templates/example.ts';
import { noticeValues } from '#lib/messaging/notice-templates/values.ts';
import type { NoticeValues } from '#lib/messaging/notice-templates/variables.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { deskContact } from './desk-contact.ts';

/** What a text is shown and measured with: an invented ticket at this helpdesk. */
export function sampleValues(
	{ desk, office }: Pick<Helpdesk['settings'], 'desk' | 'office'>,
	slug: NoticeSlug,
	language: Language,
	nowMs: number
): NoticeValues {
	const { deskName } = desk;
	const here = { deskName, contact: deskContact(desk), zone: office.zone, nowMs };
	return noticeValues(exampleContent(slug, language, here), language, 'mail');
}
