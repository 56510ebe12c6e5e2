import type { NoticeTemplate } from '#lib/domain/desk/masters.ts';
import type { KnownTemplates } from '#lib/features/helpdesk/notice-templates/known-templates.ts';
import { sampleValues } from '#lib/features/helpdesk/notice-templates/sample-values.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { defaultOfficeSettings } from '#lib/domain/billing/default-settings.ts';
import { stampAt } from '#lib/domain/clock.ts';

const signed = { by: 'sari', at: stampAt(0), device: 'd' };
const settings = {
	desk: defaultDeskSettings(),
	office: { ...defaultOfficeSettings('Kantor Contoh'), ...signed }
};

/** The texts of notifications of an office, with versions of its own besides the official ones. */
export function knownTemplates(stored: readonly NoticeTemplate[] = []): KnownTemplates {
	return {
		stored,
		sampleOf: (slug, language) => sampleValues(settings, slug, language, 0)
	};
}
