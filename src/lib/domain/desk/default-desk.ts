import { deskMasterId } from '../ids.ts';
import type { Zone } from '../time/zone.ts';
import type { DeskSettings, WorkCalendar } from './masters.ts';

type Unsigned<D> = Omit<D, 'by' | 'at' | 'device'>;

const CALENDAR = 'kantor';

/** How the helpdesk works before the office has said otherwise. */
export function defaultDeskSettings(): Unsigned<DeskSettings> {
	return {
		_id: 'setting:desk',
		type: 'setting',
		// A name that reads well in every text until the office has its own: "layanan Helpdesk".
		deskName: 'Helpdesk',
		calendar: CALENDAR,
		reopenDays: 7,
		autoCloseDays: 7,
		ratingReminderDays: 3,
		dueSoonPercent: 75,
		redirectAskDays: 2
	};
}

/** Usual office hours: on Fridays the break is longer, and so is the day. */
export function defaultCalendar(zone: Zone): Unsigned<WorkCalendar> {
	const at = (hours: number, minutes: number) => hours * 60 + minutes;
	return {
		_id: deskMasterId('calendar', CALENDAR),
		type: 'calendar',
		slug: CALENDAR,
		name: 'Jam kerja kantor',
		zone,
		hours: [
			...[1, 2, 3, 4].flatMap((weekday) => [
				{ weekday, from: at(7, 30), until: at(12, 0) },
				{ weekday, from: at(13, 0), until: at(16, 30) }
			]),
			{ weekday: 5, from: at(7, 30), until: at(11, 30) },
			{ weekday: 5, from: at(13, 30), until: at(17, 0) }
		],
		daysOff: [],
		keepsSharedLeave: true
	};
}
