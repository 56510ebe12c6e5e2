import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import { dayAndMonth, timeOfDay } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** "10.32" of today, "25 Nov 10.32" of another day. */
export function asOf(ms: number, nowMs: number, zone: Zone): string {
	const then = localTime(ms, zone);
	const time = timeOfDay(then.minutes);
	return then.date === localTime(nowMs, zone).date
		? time
		: `${dayAndMonth(then.date, locale.language)} ${time}`;
}
