import type { CalendarDate } from './date.ts';

/**
 * Indonesia's three time zones. None has daylight saving, so a fixed offset is exact for every date
 * that the product deals with, on every device, without the browser's zone data.
 */
export const zones = ['WIB', 'WITA', 'WIT'] as const;
export type Zone = (typeof zones)[number];

const offsetHours: Record<Zone, number> = { WIB: 7, WITA: 8, WIT: 9 };

export interface LocalTime {
	readonly date: CalendarDate;
	/** Minutes since midnight, 0 to 1,439. */
	readonly minutes: number;
}

export function localTime(epochMs: number, zone: Zone): LocalTime {
	const shifted = new Date(epochMs + offsetHours[zone] * 3_600_000);
	return {
		date: shifted.toISOString().slice(0, 10),
		minutes: shifted.getUTCHours() * 60 + shifted.getUTCMinutes()
	};
}

/** The moment at which a zone's clock shows `minutes` past midnight of `date`. */
export function momentAt(date: CalendarDate, minutes: number, zone: Zone): number {
	return Date.parse(`${date}T00:00:00Z`) + (minutes - offsetHours[zone] * 60) * 60_000;
}
