import { momentOf, type Stamp } from '../clock.ts';
import type { CalendarDate } from '../time/date.ts';
import { localTime, momentAt, type Zone } from '../time/zone.ts';

const MS_A_DAY = 86_400_000;

/** The day of a fact as agreements take it: in the westernmost zone, the same on every device. */
export function agreedOn(at: Stamp): CalendarDate {
	return localTime(momentOf(at), 'WIB').date;
}

/** Gives the day number of a moment (ms since 1970) on the clocks of a zone. */
export function dayIn(zone: Zone): (ms: number) => number {
	const offsetMs = -momentAt('1970-01-01', 0, zone);
	return (ms) => Math.floor((ms + offsetMs) / MS_A_DAY);
}
