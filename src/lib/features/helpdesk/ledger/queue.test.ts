import { beforeEach, describe, expect, test } from 'vitest';
import { defaultCalendar, defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { slaOf } from '#lib/domain/desk/sla.ts';
import { summaryOf, ticketStateOf, type TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Ticket, TicketEvent, Rating } from '#lib/domain/desk/ticket.ts';
import { workingTimeOf } from '#lib/domain/desk/working-time.ts';
import {
	AGENT,
	aRating,
	aTicket,
	aTicketEvent,
	FILED_MS,
	OTHER_AGENT
} from '#tests/builders/desk-facts.ts';
import { DeskLedger } from './desk-ledger.ts';
import { columnsFrom, contentOf } from './desk-snapshot.ts';
import { anyTicket, queueViews, type QueueFilter, type QueueSort } from './question.ts';
import { inView, matcher, type QueueMeasure } from './queue-match.ts';
import { QueueOrders } from './queue-orders.ts';
import { similarRows } from './similar.ts';
import { SlaBoard } from './sla-board.ts';

const MINUTE_MS = 60_000;
const time = workingTimeOf(defaultCalendar('WIB'), new Map());
const masters = {
	version: 1,
	settings: defaultDeskSettings(),
	timeOf: () => time,
	picsOf: (person: string) => (person === OTHER_AGENT ? ['andi'] : []),
	unitsOf: (person: string) => (person === OTHER_AGENT ? ['ppku'] : [])
};

let ledger: DeskLedger;
let board: SlaBoard;
let nth: number;

beforeEach(() => {
	ledger = new DeskLedger();
	board = new SlaBoard(ledger, masters);
	nth = 0;
});

type Fact = Ticket | TicketEvent | Rating;

/** A ticket with what happened to it; its id. */
function put(
	given: Partial<Ticket>,
	events: (ticket: Ticket) => readonly Fact[] = () => []
): string {
	nth++;
	const ticket = aTicket({
		_id: `ticket:${String(nth).padStart(26, '0')}`,
		number: `A-${nth}`,
		...given
	});
	ledger.put(summary([ticket, ...events(ticket)]));
	return ticket._id;
}

function summary(facts: readonly Fact[]): TicketSummary {
	return summaryOf(ticketStateOf(facts)!);
}

function measureAt(minute: number, person = AGENT): QueueMeasure {
	const nowMs = FILED_MS + minute * MINUTE_MS;
	board.catchUp(nowMs);
	return { ledger, board, masters, person, nowMs, zone: 'WIB' };
}

function found(
	filter: Partial<QueueFilter>,
	{ by = 'filed' as QueueSort, minute = 5, person = AGENT } = {}
) {
	const isWanted = matcher({ ...anyTicket, ...filter }, measureAt(minute, person));
	const rows = new QueueOrders(ledger, board).rows({ by, descending: false }).filter(isWanted);
	return Array.from(rows, (row) => ledger.columns.texts.id[row]!);
}

describe('the saved views of the queue', () => {
	test('tell apart what is mine, nobody’s, waiting, resolved and done', () => {
		const nobodys = put({});
		const mine = put({}, (ticket) => [aTicketEvent('take', { ticket })]);
		const waiting = put({}, (ticket) => [aTicketEvent('wait', { ticket, by: OTHER_AGENT })]);
		const resolved = put({}, (ticket) => [aTicketEvent('resolve', { ticket })]);
		const cancelled = put({}, (ticket) => [aTicketEvent('cancel', { ticket })]);
		expect(found({ view: 'open' })).toEqual([nobodys, mine, waiting]);
		expect(found({ view: 'mine' })).toEqual([mine]);
		expect(found({ view: 'unassigned' })).toEqual([nobodys, waiting]);
		expect(found({ view: 'waiting-requester' })).toEqual([waiting]);
		expect(found({ view: 'resolved' })).toEqual([resolved]);
		expect(found({ view: 'done' })).toEqual([cancelled]);
		expect(found({ view: 'answer-due' })).toEqual([nobodys]);
		expect(found({ view: 'all' })).toHaveLength(5);
	});

	test('a ticket that was escalated to a PIC is theirs and their unit’s until somebody takes it', () => {
		const escalated = put({}, (ticket) => [aTicketEvent('escalate', { ticket })]);
		const atTier1 = put({});
		expect(found({ view: 'mine' }, { person: OTHER_AGENT })).toEqual([escalated]);
		expect(found({ view: 'my-unit' }, { person: OTHER_AGENT })).toEqual([escalated]);
		expect(found({ view: 'my-unit' }, { person: AGENT })).toEqual([]);
		expect(found({ view: 'open' })).toEqual([escalated, atTier1]);
	});

	test('feedback that was passed on waits until somebody says what came of it', () => {
		const rated = (ticket: Ticket) => [
			aTicketEvent('resolve', { ticket }),
			aRating({ ticket, minute: 2 })
		];
		const forwarded = (ticket: Ticket) => aTicketEvent('feedback-forward', { ticket, minute: 3 });
		put({}, rated);
		const waiting = put({}, (ticket) => [...rated(ticket), forwarded(ticket)]);
		put({}, (ticket) => [
			...rated(ticket),
			forwarded(ticket),
			aTicketEvent('feedback-done', { ticket, minute: 4 })
		]);
		expect(found({ view: 'feedback-waiting' })).toEqual([waiting]);
	});

	test('what was filed yesterday is not new today', () => {
		put({ at: '2026-11-22T05:00:00.000Z~0000' });
		const today = put({});
		expect(found({ view: 'new-today' })).toEqual([today]);
	});

	test('as time goes by tickets become due soon and then breached, without anybody touching them', () => {
		const id = put({});
		// 60 minutes are promised, 75 of a hundred make it due soon.
		expect(found({ view: 'due-soon' }, { minute: 44 })).toEqual([]);
		expect(found({ view: 'due-soon' }, { minute: 45 })).toEqual([id]);
		expect(found({ view: 'due-soon' }, { minute: 60 })).toEqual([id]);
		expect(found({ view: 'due-soon' }, { minute: 61 })).toEqual([]);
		expect(found({ view: 'breached' }, { minute: 61 })).toEqual([id]);
		// A clock that is set back makes it what it was.
		expect(found({ view: 'breached' }, { minute: 44 })).toEqual([]);
	});

	test('an answer ends the first clock, and the second goes on', () => {
		const id = put({});
		expect(found({ view: 'breached' }, { minute: 61 })).toEqual([id]);
		const ticket = aTicket({ _id: id });
		ledger.put(summary([ticket, aTicketEvent('message', { ticket, minute: 30 })]));
		expect(found({ view: 'breached' }, { minute: 61 })).toEqual([]);
	});

	test('every view agrees with what its name says of each ticket by itself', () => {
		fillWith(300);
		const measure = measureAt(50);
		for (const view of queueViews) {
			const isIn = inView(view, measure);
			for (let row = 0; row < ledger.count; row++) {
				const { response, resolution } = board.slaAt(row, measure.nowMs);
				const states = [response.state, resolution.state];
				const isOpen = ['open', 'on-progress', 'waiting-requester', 'waiting-third-party'].includes(
					ledger.columns.statusAt(row)
				);
				if (view === 'breached') expect(isIn(row)).toBe(isOpen && states.includes('breached'));
				if (view === 'due-soon') {
					expect(isIn(row)).toBe(
						isOpen && states.includes('due-soon') && !states.includes('breached')
					);
				}
			}
		}
	});
});

function fillWith(count: number): void {
	for (let at = 0; at < count; at++) {
		put({ sla: { response: 10 + (at % 90), resolution: 20 + (at % 400) } }, (ticket) =>
			at % 3 === 0 ? [aTicketEvent('message', { ticket, minute: at % 60 })] : []
		);
	}
}

describe('filters and orders', () => {
	test('filters are held against all that is asked at once', () => {
		put({ channel: 'mail' });
		const wanted = put({
			channel: 'mail',
			service: 'lain',
			priority: 'urgent',
			title: 'Printer macét'
		});
		put({ service: 'lain' });
		expect(found({ channels: ['mail'], services: ['lain'], priorities: ['urgent'] })).toEqual([
			wanted
		]);
		expect(found({ text: 'MACET printer' })).toEqual([wanted]);
		expect(found({ text: 'rina a-2' })).toEqual([wanted]);
		expect(found({ services: ['belum-ada'] })).toEqual([]);
		expect(found({ assignees: [''] })).toHaveLength(3);
	});

	test('what runs out first stands first, and what nobody can say last', () => {
		const later = put({ sla: { response: 90, resolution: 480 } });
		const sooner = put({ sla: { response: 30, resolution: 480 } });
		const waiting = put({ sla: { response: 10, resolution: 480 } }, (ticket) => [
			aTicketEvent('wait', { ticket })
		]);
		expect(found({}, { by: 'due' })).toEqual([sooner, later, waiting]);
	});

	test('ledger and snapshot say the same', () => {
		fillWith(40);
		put({}, (ticket) => [
			aTicketEvent('wait', { ticket, minute: 3 }),
			aTicketEvent('resume', { ticket, minute: 9 })
		]);
		const before = found({ view: 'all' }, { by: 'due' });
		ledger = new DeskLedger(columnsFrom(structuredClone(contentOf(ledger.columns))));
		board = new SlaBoard(ledger, masters);
		expect(found({ view: 'all' }, { by: 'due' })).toEqual(before);
		expect(ledger.columns.pauses.at(-1)).toHaveLength(2);
	});

	test('the clocks are those of the domain', () => {
		const id = put({}, (ticket) => [
			aTicketEvent('wait', { ticket, minute: 3 }),
			aTicketEvent('resume', { ticket, minute: 9 })
		]);
		const ticket = aTicket({ _id: id, number: 'A-1' });
		const alone = summary([
			ticket,
			aTicketEvent('wait', { ticket, minute: 3 }),
			aTicketEvent('resume', { ticket, minute: 9 })
		]);
		const nowMs = FILED_MS + 100 * MINUTE_MS;
		measureAt(100);
		expect(board.slaAt(0, nowMs)).toEqual(
			slaOf(alone, time, nowMs, masters.settings.dueSoonPercent)
		);
	});
});

describe('similar tickets', () => {
	const ask = {
		text: 'lampu di ruang rapat mati',
		service: null,
		requester: 'rina',
		isOwnOnly: false,
		most: 5
	};

	test('are those whose titles have words in common, one’s own first', () => {
		const others = put({ requester: 'tono', title: 'Lampu ruang rapat padam' });
		const own = put({ title: 'Lampu ruang rapat berkedip' });
		put({ title: 'Pinjam proyektor' });
		const ids = similarRows(ledger, ask, FILED_MS).map(({ row }) => ledger.columns.texts.id[row]);
		expect(ids).toEqual([own, others]);
	});

	test('of others are not shown to who files for themselves, and none is similar to itself', () => {
		put({ requester: 'tono', title: 'Lampu ruang rapat padam' });
		const own = put({ title: 'Lampu ruang rapat padam' });
		expect(similarRows(ledger, { ...ask, isOwnOnly: true }, FILED_MS)).toHaveLength(1);
		expect(similarRows(ledger, { ...ask, isOwnOnly: true, except: own }, FILED_MS)).toEqual([]);
	});

	test('are found through what Indonesian builds around a word', () => {
		put({ title: 'Peminjaman kendaraan' });
		expect(similarRows(ledger, { ...ask, text: 'mau pinjam kendaraan' }, FILED_MS)).toHaveLength(1);
	});
});
