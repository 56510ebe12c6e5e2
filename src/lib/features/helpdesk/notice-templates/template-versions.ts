import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeSlug, NoticeTemplate } from '#lib/domain/desk/masters.ts';
import { officialNoticeTemplates } from '#lib/messaging/notice-templates/official.ts';

/**
 * All versions of one notification's text, the newest first. The official one is always among them,
 * also in an office that is older than it.
 */
export function versionsOf(
	stored: readonly NoticeTemplate[],
	slug: NoticeSlug,
	language: Language
): readonly NoticeTemplate[] {
	const official = officialNoticeTemplates();
	const known = new Map([...official, ...stored].map((template) => [template._id, template]));
	return [...known.values()]
		.filter((template) => template.slug === slug && template.language === language)
		.sort((a, b) => (isNewer(a, b) ? -1 : 1));
}

/** The text in use. */
export function currentTemplate(
	stored: readonly NoticeTemplate[],
	slug: NoticeSlug,
	language: Language
): NoticeTemplate {
	return versionsOf(stored, slug, language)[0]!;
}

function isNewer(a: NoticeTemplate, b: NoticeTemplate): boolean {
	return a.at === b.at ? a._id > b._id : a.at > b.at;
}
