import { PRODUCT, type Language } from '#lib/domain/billing/template.ts';
import { stampAt } from '#lib/domain/clock.ts';
import { noticeSlugs, type NoticeSlug, type NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { noticeTemplateId } from '#lib/domain/ids.ts';
import { english } from './texts-en.ts';
import { indonesian, type NoticeText } from './texts-id.ts';

/** Who the official texts are signed by, and since when: the same on every device. */
const OFFICIAL = { by: PRODUCT, at: stampAt(Date.UTC(2026, 0, 1)), device: PRODUCT };

/** The text that every office begins with, and can go back to. */
export function officialText(slug: NoticeSlug, language: Language): NoticeText {
	return (language === 'id' ? indonesian : english)[slug];
}

/**
 * The eleven notifications in both languages, as documents (S2-81 to S2-90). Ids and content are the
 * same on every device, so they never conflict.
 */
export function officialNoticeTemplates(): NoticeTemplate[] {
	return noticeSlugs.flatMap((slug) =>
		(['id', 'en'] as const).map((language) => ({
			_id: noticeTemplateId(slug, language, OFFICIAL.at),
			type: 'notice-template' as const,
			slug,
			language,
			...officialText(slug, language),
			...OFFICIAL
		}))
	);
}
