import { describe, expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import { openNoticesOf } from '#lib/domain/desk/open-notices.ts';
import {
	AGENT,
	aTicket,
	aTicketEvent,
	deskSigned,
	FILED_MS,
	OTHER_AGENT,
	someUlid
} from '#tests/builders/desk-facts.ts';
import { owedLines } from './owed-lines.ts';

const MINUTE_MS = 60_000;
const settings = { ratingReminderDays: 3 };
const facts = [aTicket(), aTicketEvent('take', { minute: 5 })];

function claimBy(by: string, minute: number): NoticeEvent {
	const { _id, requester } = aTicket();
	return {
		_id: `notice-event:${by}${minute}`,
		type: 'notice-event',
		notice: `notice:created.${_id.slice('ticket:'.length)}`,
		subject: _id,
		requester,
		internal: true,
		kind: 'claim',
		until: stampAt(FILED_MS + (minute + 10) * MINUTE_MS),
		by,
		at: stampAt(FILED_MS + minute * MINUTE_MS),
		device: by
	};
}

function slugs(events: readonly NoticeEvent[], minute: number): readonly string[] {
	const row = openNoticesOf([...facts, ...events])!;
	return owedLines([row], AGENT, FILED_MS + minute * MINUTE_MS, settings).map(
		({ notice }) => notice.slug
	);
}

describe('the outbox', () => {
	it('begins with the ticket that somebody comes from', () => {
		const later = aTicket({ _id: `ticket:${someUlid(2)}`, ...deskSigned(AGENT, 8) });
		const rows = [openNoticesOf(facts)!, openNoticesOf([later])!];
		const subjects = (first: string | null) =>
			owedLines(rows, AGENT, FILED_MS + 10 * MINUTE_MS, settings, first).map(
				({ notice }) => notice.subject
			);
		expect(subjects(null)[0]).toBe(facts[0]!._id);
		expect(subjects(later._id)).toEqual([later._id, facts[0]!._id, facts[0]!._id]);
	});

	it('holds what is owed, the oldest first', () => {
		expect(slugs([], 10)).toEqual(['created', 'status-changed']);
	});

	it('puts what a colleague is at behind the rest, until the claim runs out', () => {
		expect(slugs([claimBy(OTHER_AGENT, 6)], 10)).toEqual(['status-changed', 'created']);
		expect(slugs([claimBy(OTHER_AGENT, 6)], 20)).toEqual(['created', 'status-changed']);
	});

	it('leaves what one claimed oneself where it is', () => {
		expect(slugs([claimBy(AGENT, 6)], 10)).toEqual(['created', 'status-changed']);
	});

	it('asks for a rating only when its day has come', () => {
		const row = openNoticesOf([...facts, aTicketEvent('resolve', { minute: 60 })])!;
		const at = (days: number) =>
			owedLines([row], AGENT, FILED_MS + days * 86_400_000, settings).map(
				({ notice }) => notice.slug
			);
		expect(at(1)).not.toContain('rating-asked');
		expect(at(4)).toContain('rating-asked');
	});
});
