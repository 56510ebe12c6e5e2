import type { WorkCalendar } from '#lib/domain/desk/masters.ts';
import { slaOf } from '#lib/domain/desk/sla.ts';
import { workingTimeFor } from '../catalogue/desk-calendar.ts';
import type { Helpdesk } from '../helpdesk.ts';
import type { NoticeSubject } from './notice-subject.ts';

/**
 * When what a message is about should be done, in milliseconds; null where nothing was promised, while
 * somebody is waited for, and for what is no ticket.
 */
export function dueOf(
	subject: NoticeSubject,
	calendars: readonly WorkCalendar[],
	settings: Helpdesk['settings'],
	nowMs: number
): number | null {
	if (subject.kind !== 'ticket') return null;
	const time = workingTimeFor(subject.state.calendar, calendars, settings);
	return slaOf(subject.state, time, nowMs, settings.desk.dueSoonPercent).resolution.dueMs;
}
