import { languages } from '#lib/domain/billing/template.ts';
import { noticeSlugs } from '#lib/domain/desk/masters.ts';
import { noticeTemplatesText } from '#lib/i18n/areas/notice-templates.ts';
import { variablesOf } from '#lib/messaging/notice-templates/variables.ts';
import type { KnownTemplates } from '../../notice-templates/known-templates.ts';
import { versionsOf } from '../../notice-templates/template-versions.ts';
import { languageWords, templateColumns, TEMPLATES, type SheetOfMasters } from './sheets.ts';

/** The texts of notifications that are in use, a row for each event and language. */
export function templatesSheet({ stored }: KnownTemplates): SheetOfMasters {
	const { slugs } = noticeTemplatesText();
	const rows = noticeSlugs.flatMap((slug) =>
		languages.map((language) => {
			const versions = versionsOf(stored, slug, language);
			const { subject = '', body = '' } = versions[0] ?? {};
			const cells: Record<(typeof templateColumns)[number], string> = {
				kode: slug,
				peristiwa: slugs[slug],
				bahasa: languageWords[language],
				versi: String(versions.length),
				judul_email: subject,
				isi_pesan: body,
				variabel: variablesOf[slug].map((name) => `{${name}}`).join(' ')
			};
			return templateColumns.map((key) => cells[key] || null);
		})
	);
	return { sheetName: TEMPLATES, header: templateColumns, rows };
}
