import { defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import type { WorkCalendar } from '#lib/domain/desk/masters.ts';
import { workingTimeOf, type WorkingTime } from '#lib/domain/desk/working-time.ts';
import type { Helpdesk } from '../helpdesk.ts';

type Hours = Pick<WorkCalendar, 'hours' | 'zone' | 'daysOff' | 'keepsSharedLeave'>;

/** The calendar of that slug; the desk's where there is none, and usual hours where it has none. */
export function calendarFor(
	slug: string | null | undefined,
	calendars: readonly WorkCalendar[],
	settings: Helpdesk['settings']
): Hours {
	return (
		calendars.find((calendar) => calendar.slug === slug) ??
		calendars.find((calendar) => calendar.slug === settings.desk.calendar) ??
		defaultCalendar(settings.office.zone)
	);
}

/** The working time that a ticket or a service is measured by. */
export function workingTimeFor(
	slug: string | null | undefined,
	calendars: readonly WorkCalendar[],
	settings: Helpdesk['settings']
): WorkingTime {
	return workingTimeOf(calendarFor(slug, calendars, settings), settings.holidays);
}
