import type { Hold } from '#lib/domain/billing/reminder-rules.ts';
import { nextOpening } from '#lib/domain/billing/contact-hours.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { ago, clockTime, dayInWeek, longDate, timeOfDay } from '#lib/i18n/format.ts';
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
		case 'no-usable-number':
			return holds['no-usable-number'][hold.channel];
		case 'nothing-open':
		case 'not-in-last-file':
			return holds[hold.code];
		case 'opted-out':
			return holds['opted-out'](hold.reason);
		case 'number-in-trouble':
			return holds['number-in-trouble'][hold.trouble];
		case 'disputed':
			return holds.disputed(hold.reason);
		case 'on-plan':
			return holds['on-plan'](longDate(hold.nextOn, language));
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
			const hours = holds['outside-hours'](
				timeOfDay(contactFrom),
				timeOfDay(contactUntil),
				hold.zone
			);
			return hours + opensWords(hold.zone, office, nowMs);
		}
		case 'not-a-contact-day':
			return holds['not-a-contact-day'] + opensWords(hold.zone, office, nowMs);
		case 'holiday':
			return holds.holiday(hold.name) + opensWords(hold.zone, office, nowMs);
	}
}

/** When contact opens again, to stand behind why it is closed; empty where that is not foreseeable. */
function opensWords(
	zone: Zone,
	{ settings }: Pick<BillingOffice, 'settings'>,
	nowMs: number
): string {
	const opensMs = nextOpening(nowMs, zone, settings.reminders, settings.holidays);
	if (opensMs === null) return '';
	const { holds } = billingText();
	const { date } = localTime(opensMs, zone);
	const time = clockTime(opensMs, zone);
	return date === localTime(nowMs, zone).date
		? holds.opensToday(time)
		: holds.opens(dayInWeek(date, locale.language), time);
}
