import { slaOf, type MeasuredTicket } from '#lib/domain/desk/sla.ts';
import type { WorkingTime } from '#lib/domain/desk/working-time.ts';
import { localTime, type Zone } from '#lib/domain/time/zone.ts';
import { ownTicketsText } from '#lib/i18n/areas/own-tickets.ts';
import { clockTime, dayInWeek } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';

/** Until when a ticket is answered and done, in words; empty where nothing was promised or it was kept. */
export interface DueTexts {
	readonly response: string;
	readonly resolution: string;
}

/** By when a ticket should be answered and done, as who asked reads it. */
export function dueTexts(
	ticket: MeasuredTicket,
	time: WorkingTime,
	nowMs: number,
	zone: Zone,
	dueSoonPercent: number
): DueTexts {
	const { response, resolution } = slaOf(ticket, time, nowMs, dueSoonPercent);
	return { response: dueText(response, zone), resolution: dueText(resolution, zone) };
}

function dueText(
	{ dueMs, state }: ReturnType<typeof slaOf>['response' | 'resolution'],
	zone: Zone
): string {
	const t = ownTicketsText().dueWords;
	if (state === 'paused') return t.paused;
	if (dueMs === null || state === 'none' || state === 'met' || !Number.isFinite(dueMs)) return '';
	const when = `${dayInWeek(localTime(dueMs, zone).date, locale.language)} ${clockTime(dueMs, zone)}`;
	return state === 'breached' || state === 'missed' ? t.overdue(when) : when;
}
