import type { Holidays, ReminderSettings } from '../settings.ts';
import { addDays, weekdayOf, type CalendarDate } from '../time/date.ts';
import { localTime, momentAt, type Zone } from '../time/zone.ts';

/** The hours and days of `setting:reminders` that this module reads. */
export type ContactHours = Pick<ReminderSettings, 'contactDays' | 'contactFrom' | 'contactUntil'>;

/** Why a customer may not be contacted at a moment; null when they may. */
export type ClosedBecause =
	| { readonly code: 'outside-hours'; readonly zone: Zone }
	| { readonly code: 'not-a-contact-day'; readonly zone: Zone }
	| { readonly code: 'holiday'; readonly name: string; readonly zone: Zone };

/**
 * Contact hours in the customer's own zone. The defaults follow POJK 22/2023 art. 62(2)(f): Monday
 * to Saturday, 08.00 to 20.00 local time, not on national holidays. It binds financial firms only,
 * so an office may set its own, and a person may go past it with a reason.
 */
export function closedBecause(
	nowMs: number,
	zone: Zone,
	hours: ContactHours,
	holidays: ReadonlyMap<CalendarDate, string>
): ClosedBecause | null {
	const { date, minutes } = localTime(nowMs, zone);
	const holiday = holidays.get(date);
	if (holiday !== undefined) return { code: 'holiday', name: holiday, zone };
	if (!hours.contactDays.includes(weekdayOf(date))) return { code: 'not-a-contact-day', zone };
	if (minutes < hours.contactFrom || minutes >= hours.contactUntil) {
		return { code: 'outside-hours', zone };
	}
	return null;
}

const DAYS_TO_LOOK_AHEAD = 60;

/** The next moment (ms) at which contact is open, or null when none comes within two months. */
export function nextOpening(
	nowMs: number,
	zone: Zone,
	hours: ContactHours,
	holidays: ReadonlyMap<CalendarDate, string>
): number | null {
	if (closedBecause(nowMs, zone, hours, holidays) === null) return nowMs;
	const today = localTime(nowMs, zone).date;
	for (let day = 0; day <= DAYS_TO_LOOK_AHEAD; day++) {
		const opening = momentAt(addDays(today, day), hours.contactFrom, zone);
		if (opening >= nowMs && closedBecause(opening, zone, hours, holidays) === null) return opening;
	}
	return null;
}

/** Looks up holidays by date over all the years that the office keeps. */
export function holidayNames(years: Iterable<Pick<Holidays, 'days'>>): Map<CalendarDate, string> {
	const names = new Map<CalendarDate, string>();
	for (const { days } of years) for (const { date, name } of days) names.set(date, name);
	return names;
}
