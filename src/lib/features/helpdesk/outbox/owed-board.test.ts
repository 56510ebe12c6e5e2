import { describe, expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { NoticeEvent } from '#lib/domain/desk/besides.ts';
import { openNoticesOf, type NoticeFact } from '#lib/domain/desk/open-notices.ts';
import {
	AGENT,
	aTicket,
	aTicketEvent,
	deskSigned,
	FILED_MS,
	OTHER_AGENT,
	REQUESTER,
	someUlid
} from '#tests/builders/desk-facts.ts';
import { OwedBoard } from './owed-board.ts';
import { owedLines } from './owed-lines.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const settings = { ratingReminderDays: 3 };

/** A ticket that was filed in this minute and taken in the next: two messages are owed. */
function taken(nth: number): readonly NoticeFact[] {
	const ticket = aTicket({ _id: `ticket:${someUlid(nth)}`, ...deskSigned(REQUESTER, nth * 10) });
	return [ticket, aTicketEvent('take', { minute: nth * 10 + 1, ticket })];
}

function claimOf([ticket]: readonly NoticeFact[], by: string, minute: number): NoticeEvent {
	const { _id, requester } = ticket as ReturnType<typeof aTicket>;
	return {
		_id: `notice-event:${by}${minute}`,
		type: 'notice-event',
		notice: `notice:created.${_id.slice('ticket:'.length)}`,
		subject: _id,
		requester,
		internal: true,
		kind: 'claim',
		until: stampAt(FILED_MS + (minute + 10) * MINUTE_MS),
		...deskSigned(by, minute)
	};
}

function boardOf(...subjects: readonly (readonly NoticeFact[])[]): OwedBoard {
	const board = new OwedBoard();
	for (const facts of subjects) board.put(openNoticesOf(facts)!);
	return board;
}

/** Which of the tickets come first, second, …, after so many minutes. */
function order(board: OwedBoard, minute: number, first: string | null = null): readonly string[] {
	const asked = { person: AGENT, first, from: 0, count: 100 };
	return board.stretch(asked, FILED_MS + minute * MINUTE_MS, settings).ids;
}
const idOf = (facts: readonly NoticeFact[]) => facts[0]!._id;

describe('the order of the outbox', () => {
	const [one, two, three] = [taken(1), taken(2), taken(3)];

	it('is by age, whatever order they came in, and begins with the ticket that somebody comes from', () => {
		const board = boardOf(three, one, two);
		expect(order(board, 60)).toEqual([one, two, three].map(idOf));
		expect(order(board, 60, idOf(three))).toEqual([three, one, two].map(idOf));
	});

	it('has a ticket that a colleague is at behind the rest, until the claim runs out', () => {
		const board = boardOf([...one, claimOf(one, OTHER_AGENT, 50)], two);
		expect(order(board, 55)).toEqual([two, one].map(idOf));
		expect(order(board, 61)).toEqual([one, two].map(idOf));
	});

	it('leaves what one claimed oneself where it is', () => {
		expect(order(boardOf([...one, claimOf(one, AGENT, 50)], two), 55)).toEqual(
			[one, two].map(idOf)
		);
	});
});

describe('how much is owed', () => {
	it('is counted to the last message, and each is in exactly one stretch', () => {
		const subjects = Array.from({ length: 17 }, (_, nth) => taken(nth + 1));
		const rows = new Map(subjects.map((facts) => [idOf(facts), openNoticesOf(facts)!]));
		const board = boardOf(...subjects);
		const nowMs = FILED_MS + DAY_MS;
		const count = board.count(nowMs, settings);
		expect(count).toBe(34);
		const seen: string[] = [];
		for (let from = 0; from < count; from += 7) {
			const { ids, skip } = board.stretch(
				{ person: AGENT, first: null, from, count: 7 },
				nowMs,
				settings
			);
			const lines = ids.flatMap((id) => owedLines(rows.get(id)!, nowMs, settings));
			seen.push(...lines.slice(skip, skip + 7).map(({ notice }) => notice.id));
		}
		expect(seen).toHaveLength(34);
		expect(new Set(seen).size).toBe(34);
	});

	it('follows what is done, and counts a rating only once its day has come', () => {
		const one = taken(1);
		const ticket = one[0] as ReturnType<typeof aTicket>;
		const board = boardOf(one, taken(2));
		board.put(openNoticesOf([...one, aTicketEvent('resolve', { minute: 90, ticket })])!);
		expect(board.count(FILED_MS + DAY_MS, settings)).toBe(5);
		expect(board.count(FILED_MS + 4 * DAY_MS, settings)).toBe(6);
		expect(board.countOf(idOf(one), FILED_MS + 4 * DAY_MS, settings)).toBe(4);
		board.remove(idOf(one));
		expect(board.count(FILED_MS + 4 * DAY_MS, settings)).toBe(2);
		expect(order(board, 60)).toEqual([idOf(taken(2))]);
	});

	it('is the same after it was kept and taken out again', () => {
		const board = new OwedBoard(structuredClone(boardOf(taken(2), taken(1)).content()));
		expect(board.count(FILED_MS + DAY_MS, settings)).toBe(4);
		expect(order(board, 60)).toEqual([taken(1), taken(2)].map(idOf));
	});
});
