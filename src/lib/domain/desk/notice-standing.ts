import { momentOf, type Stamp } from '../clock.ts';
import type { NoticeEvent } from './besides.ts';
import type { Notice } from './notices.ts';

export type NoticeState = 'owed' | 'claimed' | 'opened' | 'sent' | 'skipped';

/** What became of a notice. */
export interface NoticeStanding {
	/** `opened` is not `sent`: somebody looked at the message and has not yet said what came of it. */
	readonly state: NoticeState;
	/** Who is at it, and until when nobody else should be; null where it is over or there was none. */
	readonly claim: { readonly by: string; readonly untilMs: number } | null;
	readonly opened: NoticeEvent | null;
	/** Everybody who sent it, oldest first; more than one is a mistake that has to be seen. */
	readonly sent: readonly NoticeEvent[];
	readonly isSentTwice: boolean;
	/** The one who left it out, with the reason. */
	readonly skipped: NoticeEvent | null;
	/** The last thing that was recorded of it and counts. */
	readonly lastAt: Stamp | null;
}

/** How long a claim holds that names no end. */
export const USUAL_CLAIM_MS = 10 * 60_000;

/**
 * What became of a notice, from whatever was recorded of it, in any order and however often. Of two
 * claims at once the earlier holds; a claim runs out by itself. `release` gives back what its author had
 * begun, `undo` takes back the last that its author recorded.
 */
export function noticeStanding(
	notice: Pick<Notice, 'id' | 'requester'>,
	events: readonly NoticeEvent[],
	nowMs: number
): NoticeStanding {
	const counted = countedEvents(notice, events);
	const sent = counted.filter(({ kind }) => kind === 'sent');
	const skipped = lastOf(counted, 'skip');
	const begun = begunBy(counted);
	const claim = begun.claim && begun.claim.untilMs > nowMs ? begun.claim : null;
	return {
		state: stateOf({ sent, skipped, opened: begun.opened, claim }),
		claim,
		opened: begun.opened,
		sent,
		isSentTwice: sent.length > 1,
		skipped,
		lastAt: counted.at(-1)?.at ?? null
	};
}

/** Whether it still asks for somebody. */
export function isNoticeOpen({ state }: NoticeStanding): boolean {
	return state !== 'sent' && state !== 'skipped';
}

function stateOf({
	sent,
	skipped,
	opened,
	claim
}: Pick<NoticeStanding, 'sent' | 'skipped' | 'opened' | 'claim'>): NoticeState {
	if (sent.length > 0) return 'sent';
	if (skipped !== null) return 'skipped';
	if (opened !== null) return 'opened';
	return claim === null ? 'owed' : 'claimed';
}

/** In order, each once, without what was taken back. */
function countedEvents(
	{ id, requester }: Pick<Notice, 'id' | 'requester'>,
	events: readonly NoticeEvent[]
): readonly NoticeEvent[] {
	const seen = new Set<string>();
	const inOrder = events
		.filter((event) => event.notice === id && event.requester === requester)
		.sort((a, b) => (a.at === b.at ? order(a._id, b._id) : order(a.at, b.at)))
		.filter(({ _id }) => !seen.has(_id) && seen.add(_id));
	const counted: NoticeEvent[] = [];
	for (const event of inOrder) {
		if (event.kind !== 'undo') counted.push(event);
		else {
			const last = counted.findLastIndex(({ by }) => by === event.by);
			if (last >= 0) counted.splice(last, 1);
		}
	}
	return counted;
}

/** Who claimed it and who opened the message, after everything that was given back. */
function begunBy(counted: readonly NoticeEvent[]): {
	readonly claim: NoticeStanding['claim'];
	readonly opened: NoticeEvent | null;
} {
	let claim: NoticeStanding['claim'] = null;
	let opened: NoticeEvent | null = null;
	for (const event of counted) {
		const { by, kind } = event;
		const ms = momentOf(event.at);
		if (kind === 'claim' && (claim === null || claim.by === by || claim.untilMs <= ms)) {
			const untilMs: number = event.until ? momentOf(event.until) : ms + USUAL_CLAIM_MS;
			claim = { by, untilMs };
		}
		if (kind === 'opened') opened = event;
		if (kind === 'release') {
			if (claim?.by === by) claim = null;
			if (opened?.by === by) opened = null;
		}
	}
	return { claim, opened };
}

function lastOf(events: readonly NoticeEvent[], kind: NoticeEvent['kind']): NoticeEvent | null {
	return events.findLast((event) => event.kind === kind) ?? null;
}

function order(a: string, b: string): number {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}
