import { stampAt } from '#lib/domain/clock.ts';
import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import {
	isNoticeOpen,
	noticeStanding,
	USUAL_CLAIM_MS,
	type NoticeStanding
} from '#lib/domain/desk/notice-standing.ts';
import type { Notice } from '#lib/domain/desk/notices.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk, Unsigned } from '../helpdesk.ts';
import { wholeText, type NoticeDraft } from './notice-draft.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'person' | 'tables'>;
type Owed = Pick<Notice, 'id' | 'subject' | 'requester'>;

export type ClaimProblem =
	| { readonly code: 'taken'; readonly by: string }
	| { readonly code: 'already-done' }
	| RecordProblem;

/**
 * Claims a notice for some minutes, so that two people do not send the same. Looks again straight in the
 * store: the list may be a moment old.
 */
export async function claimNotice(
	desk: Desk,
	notice: Owed,
	nowMs: number
): Promise<Result<void, ClaimProblem>> {
	const standing = await standingOf(desk, notice, nowMs);
	if (!isNoticeOpen(standing)) return refuse({ code: 'already-done' });
	const { claim } = standing;
	if (claim && claim.by !== desk.person.id) return refuse({ code: 'taken', by: claim.by });
	return desk.record([
		{ ...eventOf(desk, notice, 'claim'), until: stampAt(nowMs + USUAL_CLAIM_MS) }
	]);
}

/** Keeps that a message was opened, with its exact words. Opened is not sent. */
export function keepOpened(
	desk: Desk,
	notice: Owed,
	{ channel, to, language, template, text }: NoticeDraft
): Promise<Result<void, RecordProblem>> {
	return desk.record([
		{
			...eventOf(desk, notice, 'opened'),
			channel,
			...(to ? { to } : {}),
			language,
			template,
			text: wholeText(text)
		}
	]);
}

/** Keeps that a person says it was sent; what and to whom is what was opened. */
export function keepSent(
	desk: Desk,
	notice: Owed,
	opened: Pick<NoticeEvent, 'channel' | 'to' | 'language' | 'template'>
): Promise<Result<void, RecordProblem>> {
	const { channel, to, language, template } = opened;
	return desk.record([
		{
			...eventOf(desk, notice, 'sent'),
			...(channel === undefined ? {} : { channel }),
			...(to === undefined ? {} : { to }),
			...(language === undefined ? {} : { language }),
			...(template === undefined ? {} : { template })
		}
	]);
}

/** It was not sent after all: it is owed again, by whoever comes next. */
export function giveBack(desk: Desk, notice: Owed): Promise<Result<void, RecordProblem>> {
	return desk.record([eventOf(desk, notice, 'release')]);
}

/** Leaves a notice out, with the reason. */
export async function skipNotice(
	desk: Desk,
	notice: Owed,
	reason: string
): Promise<Result<void, { readonly code: 'reason-needed' } | RecordProblem>> {
	if (reason.trim() === '') return refuse({ code: 'reason-needed' });
	return desk.record([{ ...eventOf(desk, notice, 'skip'), reason: reason.trim() }]);
}

/** Takes back the last thing that this person recorded of a notice. */
export function undoLast(desk: Desk, notice: Owed): Promise<Result<void, RecordProblem>> {
	return desk.record([eventOf(desk, notice, 'undo')]);
}

async function standingOf(desk: Desk, notice: Owed, nowMs: number): Promise<NoticeStanding> {
	const { noticeEvents } = await desk.tables();
	const events = await noticeEvents.where('notice').equals(notice.id).toArray();
	return noticeStanding(notice, events, nowMs);
}

function eventOf<K extends NoticeEvent['kind']>(
	desk: Desk,
	{ id, subject, requester }: Owed,
	kind: K
): Unsigned<NoticeEvent> & { readonly kind: K } {
	return {
		_id: desk.newId('notice-event'),
		type: 'notice-event',
		notice: id,
		subject,
		requester,
		internal: true,
		kind
	};
}
