import type { Language } from '#lib/domain/billing/template.ts';
import type { NoticeSlug, NoticeTemplate } from '#lib/domain/desk/masters.ts';
import type { NoticeValues } from '#lib/messaging/notice-templates/variables.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { sampleValues } from './sample-values.ts';

/** All versions of all texts that are stored, and what a text is measured with. */
export interface KnownTemplates {
	readonly stored: readonly NoticeTemplate[];
	sampleOf(slug: NoticeSlug, language: Language): NoticeValues;
}

export async function readTemplates({
	masters,
	settings
}: Pick<Helpdesk, 'masters' | 'settings'>): Promise<KnownTemplates> {
	const nowMs = Date.now();
	return {
		stored: await masters.noticeTemplates.toArray(),
		sampleOf: (slug, language) => sampleValues(settings, slug, language, nowMs)
	};
}
