import { describe, expect, it } from 'vitest';
import {
	AGENT,
	aFaqProposal,
	anAppReport,
	anAutoClose,
	anEventfulTicket,
	aNoticeEvent,
	aRating,
	aRedirect,
	aTicket,
	aTicketEvent,
	FILED_MS,
	OTHER_AGENT,
	REQUESTER,
	someUlid
} from '#tests/builders/desk-facts.ts';
import { dueAutoCloses } from './auto-close.ts';
import { noticeSlugs } from './masters.ts';
import { isNoticeOpen, noticeStanding } from './notice-standing.ts';
import { noticesOf, type Notice } from './notices.ts';
import { openNoticesOf } from './open-notices.ts';
import { summaryOf, ticketStateOf, type TicketFact } from './ticket-state.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const settings = { ratingReminderDays: 3, autoCloseDays: 7 };

function noticesAt(ms: number, ...facts: readonly TicketFact[]): readonly Notice[] {
	return noticesOf({ tickets: [ticketStateOf([aTicket(), ...facts])!] }, ms, settings);
}

function slugsAt(ms: number, ...facts: readonly TicketFact[]): readonly string[] {
	return noticesAt(ms, ...facts).map(({ slug }) => slug);
}

describe('messages that are owed', () => {
	it('follow from what happened to a ticket', () => {
		const state = ticketStateOf(anEventfulTicket())!;
		const notices = noticesOf({ tickets: [state] }, FILED_MS, settings);
		expect(notices.map(({ slug }) => slug)).toEqual([
			'created',
			'status-changed',
			'status-changed',
			'escalated',
			'resolved',
			'status-changed',
			'resolved',
			'closed'
		]);
		expect(new Set(notices.map(({ id }) => id)).size).toBe(notices.length);
		expect(notices[0]).toMatchObject({
			id: `notice:created.${someUlid(1)}`,
			subject: state.id,
			requester: REQUESTER,
			who: { name: 'Rina Contoh', email: 'rina@contoh.example' }
		});
	});

	it('come one for each of the eleven events', () => {
		const at = { minute: 5 };
		const found = new Set([
			...slugsAt(FILED_MS, aTicketEvent('cancel', at)),
			...slugsAt(FILED_MS, aTicketEvent('change', at)),
			...slugsAt(FILED_MS, aTicketEvent('redirect', at)),
			...slugsAt(FILED_MS, aTicketEvent('escalate', at)),
			...slugsAt(FILED_MS, aTicketEvent('take', at)),
			...slugsAt(FILED_MS + 4 * DAY, aTicketEvent('resolve', at)),
			...slugsAt(FILED_MS, aTicketEvent('resolve', at), aRating({ minute: 6 })),
			...noticesOf(
				{ faqProposals: [aFaqProposal()], appReports: [anAppReport()] },
				FILED_MS,
				settings
			).map(({ slug }) => slug)
		]);
		expect([...found].sort()).toEqual([...noticeSlugs].sort());
	});

	it('do not come for what changed nothing or stays inside the desk', () => {
		const cancel = aTicketEvent('cancel', { by: REQUESTER, minute: 1 });
		expect(slugsAt(FILED_MS, cancel, aTicketEvent('resolve', { minute: 2 }))).toEqual([
			'created',
			'cancelled'
		]);
		const inside = [
			aTicketEvent('note'),
			aTicketEvent('link'),
			aTicketEvent('assign'),
			aTicketEvent('message', { minute: 2 })
		];
		expect(slugsAt(FILED_MS, ...inside)).toEqual(['created']);
	});

	it('do not come twice for somebody who takes over what is in progress', () => {
		const taken = [
			aTicketEvent('take', { minute: 1 }),
			aTicketEvent('take', { by: OTHER_AGENT, minute: 2 })
		];
		expect(slugsAt(FILED_MS, ...taken)).toEqual(['created', 'status-changed']);
	});

	it('tell who is sent back to Tier 1 nothing', () => {
		expect(slugsAt(FILED_MS, aTicketEvent('escalate', {}, { tier: 1 }))).toEqual(['created']);
	});

	it('follow from a redirection in the catalogue', () => {
		const who = { name: 'Rina Contoh', phone: '+6282400010001', language: 'en' } as const;
		const redirect = { ...aRedirect(), who };
		expect(noticesOf({ redirects: [redirect] }, FILED_MS, settings)).toEqual([
			{
				id: `notice:redirected.${someUlid(11)}`,
				slug: 'redirected',
				subject: redirect._id,
				requester: REQUESTER,
				at: redirect.at,
				cause: redirect._id,
				who
			}
		]);
	});
});

describe('asking for the rating', () => {
	const resolve = aTicketEvent('resolve', { minute: 0 });
	const dueMs = FILED_MS + 3 * DAY;

	it('waits for its day', () => {
		expect(slugsAt(dueMs - 1, resolve)).not.toContain('rating-asked');
		expect(slugsAt(dueMs, resolve)).toContain('rating-asked');
	});

	it('is pointless once it was given, closed or reopened', () => {
		const closed = aTicketEvent('close', { by: REQUESTER, minute: 5 });
		const reopened = aTicketEvent('reopen', { by: REQUESTER, minute: 5 });
		for (const fact of [aRating({ minute: 5 }), closed, reopened]) {
			expect(slugsAt(dueMs, resolve, fact)).not.toContain('rating-asked');
		}
	});
});

describe('the automatic closing', () => {
	const resolve = aTicketEvent('resolve', { minute: 0 });
	const dueAt = (ms: number, ...facts: readonly TicketFact[]) =>
		dueAutoCloses([summaryOf(ticketStateOf([aTicket(), ...facts])!)], ms, settings);

	it('is due after the days in which a rating was waited for', () => {
		expect(dueAt(FILED_MS + 7 * DAY - 1, resolve)).toEqual([]);
		const [due] = dueAt(FILED_MS + 7 * DAY, resolve);
		expect(due).toMatchObject({ _id: anAutoClose(resolve, 0)._id, how: 'auto' });
		expect(dueAt(FILED_MS + 7 * DAY, resolve, anAutoClose(resolve, 5))).toEqual([]);
	});

	it('is one fact, whoever finds it due, and one message', () => {
		const first = anAutoClose(resolve, 9_000);
		const second = { ...first, by: OTHER_AGENT, device: 'lain' };
		expect(slugsAt(FILED_MS, resolve, first, second)).toEqual(['created', 'resolved', 'closed']);
	});
});

describe('what became of a message', () => {
	const [notice] = noticesAt(FILED_MS) as [Notice];
	const at = (minute: number) => FILED_MS + minute * MINUTE;
	const claim = aNoticeEvent(notice, 'claim', { minute: 1 });
	const opened = aNoticeEvent(notice, 'opened', { minute: 2 });
	const sent = aNoticeEvent(notice, 'sent', { minute: 3 });

	it('is nothing at first', () => {
		expect(noticeStanding(notice, [], at(0))).toMatchObject({ state: 'owed', claim: null });
	});

	it('is claimed until the claim runs out', () => {
		expect(noticeStanding(notice, [claim], at(5))).toMatchObject({
			state: 'claimed',
			claim: { by: AGENT, untilMs: at(11) }
		});
		expect(noticeStanding(notice, [claim], at(11)).state).toBe('owed');
	});

	it('is the earlier of two claims at once', () => {
		const other = aNoticeEvent(notice, 'claim', { by: OTHER_AGENT, minute: 2 });
		expect(noticeStanding(notice, [other, claim], at(5)).claim?.by).toBe(AGENT);
		const later = aNoticeEvent(notice, 'claim', { by: OTHER_AGENT, minute: 20 });
		expect(noticeStanding(notice, [later, claim], at(21)).claim?.by).toBe(OTHER_AGENT);
	});

	it('is opened, which is not sent', () => {
		const standing = noticeStanding(notice, [claim, opened], at(60));
		expect(standing.state).toBe('opened');
		expect(isNoticeOpen(standing)).toBe(true);
	});

	it('is given back by who had begun', () => {
		const release = aNoticeEvent(notice, 'release', { minute: 3 });
		expect(noticeStanding(notice, [release, claim, opened], at(4)).state).toBe('owed');
		const byOther = aNoticeEvent(notice, 'release', { by: OTHER_AGENT, minute: 3 });
		expect(noticeStanding(notice, [byOther, claim], at(4)).state).toBe('claimed');
	});

	it('is sent, and seen to be sent twice', () => {
		const again = aNoticeEvent(notice, 'sent', { by: OTHER_AGENT, minute: 4 });
		expect(noticeStanding(notice, [sent, claim], at(5)).state).toBe('sent');
		const standing = noticeStanding(notice, [again, sent, claim, sent], at(5));
		expect(standing).toMatchObject({ state: 'sent', isSentTwice: true });
		expect(standing.sent.map(({ by }) => by)).toEqual([AGENT, OTHER_AGENT]);
	});

	it('is left out, with a reason', () => {
		const skip = aNoticeEvent(notice, 'skip', { minute: 4 });
		expect(noticeStanding(notice, [skip], at(5)).skipped?.reason).not.toBe(undefined);
	});

	it('is taken back by its author alone, the last first', () => {
		const undo = (by: string, minute: number) => aNoticeEvent(notice, 'undo', { by, minute });
		expect(noticeStanding(notice, [sent, undo(OTHER_AGENT, 4)], at(5)).state).toBe('sent');
		expect(noticeStanding(notice, [undo(AGENT, 4), sent, opened], at(5)).state).toBe('opened');
		expect(
			noticeStanding(notice, [undo(AGENT, 4), undo(AGENT, 5), sent, opened], at(6)).state
		).toBe('owed');
	});
});

describe('the row of open messages', () => {
	it('holds what nobody sent or left out, and is gone with the last', () => {
		const [created] = noticesAt(FILED_MS) as [Notice];
		const take = aTicketEvent('take', { minute: 1 });
		const sent = aNoticeEvent(created, 'sent', { minute: 2 });
		expect(openNoticesOf([aTicket(), take, sent])?.notices.map(({ slug }) => slug)).toEqual([
			'status-changed'
		]);
		expect(openNoticesOf([aTicket(), sent])).toBe(null);
		expect(openNoticesOf([sent])).toBe(null);
	});

	it('keeps who is at it', () => {
		const [created] = noticesAt(FILED_MS) as [Notice];
		const claim = aNoticeEvent(created, 'claim', { minute: 2 });
		expect(openNoticesOf([claim, aTicket()])?.events).toEqual([claim]);
	});
});
