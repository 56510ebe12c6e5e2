import { noticeStanding, type NoticeStanding } from '#lib/domain/desk/notice-standing.ts';
import { isOwedBy, type Notice } from '#lib/domain/desk/notices.ts';
import type { OpenNotices } from '#lib/domain/desk/open-notices.ts';
import type { DeskSettings } from '#lib/domain/desk/masters.ts';

/** One message of the outbox, and who is at it. */
export interface OwedLine {
	readonly notice: Notice;
	readonly standing: NoticeStanding;
}

/**
 * What is owed by now, the oldest first; what a colleague is at comes behind all others, so that nobody
 * waits for them. What is about `first`, the id of a ticket, comes before everything.
 */
export function owedLines(
	rows: readonly OpenNotices[],
	person: string,
	nowMs: number,
	settings: Pick<DeskSettings, 'ratingReminderDays'>,
	first: string | null = null
): readonly OwedLine[] {
	const lines = rows.flatMap(({ notices, events }) =>
		notices
			.filter((notice) => isOwedBy(notice, nowMs, settings))
			.map((notice) => ({ notice, standing: noticeStanding(notice, events, nowMs) }))
	);
	const isOthers = ({ standing: { claim } }: OwedLine) => claim !== null && claim.by !== person;
	const isFirst = ({ notice }: OwedLine) => notice.subject === first;
	return lines.sort(
		(a, b) =>
			Number(isFirst(b)) - Number(isFirst(a)) ||
			Number(isOthers(a)) - Number(isOthers(b)) ||
			(order(a) < order(b) ? -1 : 1)
	);
}

function order({ notice: { at, id } }: OwedLine): string {
	return `${at} ${id}`;
}
