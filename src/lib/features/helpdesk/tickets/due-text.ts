import { slaOf, type MeasuredTicket } from '#lib/domain/desk/sla.ts';
import type { WorkingTime } from '#lib/domain/desk/working-time.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { clockTime, dayInWeek } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** By when a ticket should be done, in words; empty where nothing was promised or it is done. */
export function dueText(
	ticket: MeasuredTicket,
	time: WorkingTime,
	nowMs: number,
	zone: Zone,
	dueSoonPercent: number
): string {
	const { dueMs, state } = slaOf(ticket, time, nowMs, dueSoonPercent).resolution;
	const t = ownTicketsText().dueWords;
	if (state === 'paused') return t.paused;
	if (dueMs === null || state === 'none' || state === 'met' || !Number.isFinite(dueMs)) return '';
	const when = `${dayInWeek(localTime(dueMs, zone).date, locale.language)} ${clockTime(dueMs, zone)}`;
	return state === 'breached' || state === 'missed' ? t[state](when) : when;
}
