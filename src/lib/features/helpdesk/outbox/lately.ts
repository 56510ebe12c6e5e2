import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import { noticeStanding } from '#lib/domain/desk/notice-standing.ts';
import type { NoticeSlug } from '#lib/domain/desk/masters.ts';
import { noticeSlugs } from '#lib/domain/desk/masters.ts';
import type { DeskTables } from '../helpdesk.ts';

/** A notice that somebody sent or left out. */
export interface DoneNotice {
	readonly notice: Pick<NoticeEvent, 'subject' | 'requester'> & { readonly id: string };
	readonly slug: NoticeSlug | null;
	/** Everybody who sent it; more than one is a mistake that has to be seen. */
	readonly sent: readonly NoticeEvent[];
	readonly skipped: NoticeEvent | null;
}

/** How many of the last events are looked at: more than anybody reads. */
const LAST_EVENTS = 200;

/** What was done last, the newest first; what was sent twice comes before all of it. */
export async function doneLately(
	{ noticeEvents }: Pick<DeskTables, 'noticeEvents'>,
	nowMs: number
): Promise<readonly DoneNotice[]> {
	// Ids end in a ULID, which sorts by time.
	const last = await noticeEvents.orderBy('_id').reverse().limit(LAST_EVENTS).toArray();
	const done = last.filter(({ kind }) => kind === 'sent' || kind === 'skip');
	const ids = [...new Set(done.map(({ notice }) => notice))];
	const events = await noticeEvents.where('notice').anyOf(ids).toArray();
	return ids
		.flatMap((id) => {
			const ofIt = events.filter(({ notice }) => notice === id);
			const { subject, requester } = ofIt[0]!;
			const { sent, skipped } = noticeStanding({ id, requester }, ofIt, nowMs);
			const slug = noticeSlugs.find((one) => id.startsWith(`notice:${one}.`)) ?? null;
			return sent.length === 0 && skipped === null
				? []
				: [{ notice: { id, subject, requester }, slug, sent, skipped }];
		})
		.sort((a, b) => Number(b.sent.length > 1) - Number(a.sent.length > 1));
}
