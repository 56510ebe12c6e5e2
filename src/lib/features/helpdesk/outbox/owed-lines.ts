import { noticeStanding, type NoticeStanding } from '#lib/domain/desk/notice-standing.ts';
import { isOwedBy, type Notice } from '#lib/domain/desk/notices.ts';
import type { OpenNotices } from '#lib/domain/desk/open-notices.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';

/** One message of the outbox, and who is at it. */
export interface OwedLine {
	readonly notice: Notice;
	readonly standing: NoticeStanding;
}

/** What is owed by now about one subject, the oldest first. */
export function owedLines(
	{ notices, events }: Pick<OpenNotices, 'notices' | 'events'>,
	nowMs: number,
	settings: Pick<DeskSettings, 'ratingReminderDays'>
): readonly OwedLine[] {
	return notices
		.filter((notice) => isOwedBy(notice, nowMs, settings))
		.map((notice) => ({ notice, standing: noticeStanding(notice, events, nowMs) }));
}
