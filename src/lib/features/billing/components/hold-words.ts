import type { Hold } from '#lib/domain/billing/reminder-rules.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { ago, longDate, timeOfDay } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { BillingOffice } from '../office.ts';

/** Why a reminder is held, as a sentence. */
export function holdWords(
	hold: Hold,
	office: Pick<BillingOffice, 'nameOf' | 'settings'>,
	nowMs: number
): string {
	const { holds } = billingText();
	const { language } = locale;
	switch (hold.code) {
		case 'nothing-open':
		case 'no-usable-number':
		case 'not-in-last-file':
		case 'not-a-contact-day':
			return holds[hold.code];
		case 'opted-out':
			return holds['opted-out'](hold.reason);
		case 'number-in-trouble':
			return holds['number-in-trouble'][hold.trouble];
		case 'paused':
			return holds.paused(longDate(hold.until, language), hold.reason);
		case 'promised':
			return holds.promised(longDate(hold.dueOn, language));
		case 'says-paid':
			return holds['says-paid'](ago(momentOf(hold.at), nowMs, language));
		case 'reminded-recently':
			return holds['reminded-recently'](
				office.nameOf(hold.by),
				ago(momentOf(hold.at), nowMs, language)
			);
		case 'outside-hours': {
			const { contactFrom, contactUntil } = office.settings.reminders;
			return holds['outside-hours'](timeOfDay(contactFrom), timeOfDay(contactUntil), hold.zone);
		}
		case 'holiday':
			return holds.holiday(hold.name);
	}
}
