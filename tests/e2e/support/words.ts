import './runes.ts';
import type { Language } from '#lib/domain/billing/template.ts';
import { appReportsText } from '#lib/i18n/areas/app-reports.ts';
import { catalogueText } from '#lib/i18n/areas/catalogue.ts';
import { deskActionsText } from '#lib/i18n/areas/desk-actions.ts';
import { mastersFieldText } from '#lib/i18n/areas/desk-masters-fields.ts';
import { mastersText } from '#lib/i18n/areas/desk-masters.ts';
import { deskTicketText } from '#lib/i18n/areas/desk-ticket.ts';
import { deskWords } from '#lib/i18n/areas/desk-words.ts';
import { faqText } from '#lib/i18n/areas/faq.ts';
import { filingText } from '#lib/i18n/areas/filing.ts';
import { noticeTemplatesText } from '#lib/i18n/areas/notice-templates.ts';
import { noticesText } from '#lib/i18n/areas/notices.ts';
import { outboxText } from '#lib/i18n/areas/outbox.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { sessionText } from '#lib/i18n/areas/session.ts';
import { settingsText } from '#lib/i18n/areas/settings.ts';
import { shellText } from '#lib/i18n/areas/shell.ts';
import { syncText } from '#lib/i18n/areas/sync.ts';

export type Words = ReturnType<typeof wordsIn>;

/** What the helpdesk's screens say in a language. */
export function wordsIn(language: Language) {
	return {
		language,
		actions: deskActionsText(language),
		appReports: appReportsText(language),
		catalogue: catalogueText(language),
		desk: deskWords(language),
		faq: faqText(language),
		fields: mastersFieldText(language),
		filing: filingText(language),
		masters: mastersText(language),
		notices: noticesText(language),
		outbox: outboxText(language),
		own: ownTicketsText(language),
		session: sessionText(language),
		settings: settingsText(language),
		shell: shellText(language),
		sync: syncText(language),
		templates: noticeTemplatesText(language),
		ticket: deskTicketText(language)
	};
}
