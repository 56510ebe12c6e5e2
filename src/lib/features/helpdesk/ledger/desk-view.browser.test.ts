import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { schemas } from '#lib/store/databases.ts';
import { deskDerivations } from '#lib/store/desk-derivations.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/row.ts';
import {
	AGENT,
	aRating,
	aTicket,
	aTicketEvent,
	FILED_MS,
	REQUESTER
} from '#tests/builders/desk-facts.ts';
import { DeskView } from './desk-view.ts';
import { anyTicket, type QueueQuestion } from './question.ts';

const MINUTE_MS = 60_000;
const newUuid = () => crypto.randomUUID();

let desk: Engine;
let org: Engine;
let nowMs: number;
const clock = () => ({ nowMs, zone: 'WIB' as const });

beforeEach(async () => {
	const id = newUuid();
	nowMs = FILED_MS + 5 * MINUTE_MS;
	desk = await open(id, 'desk');
	org = await open(id, 'org');
});

afterEach(async () => {
	await desk.destroy();
	await org.destroy();
});

function open(id: string, kind: 'desk' | 'org'): Promise<Engine> {
	return Engine.open(`${id}-${kind}`, {
		schema: schemas[kind],
		derivations: kind === 'desk' ? deskDerivations : [],
		newUuid
	});
}

async function write(engine: Engine, ...docs: readonly object[]): Promise<void> {
	const results = await engine.write(docs as AnyDoc[]);
	expect(results.filter(({ ok }) => !ok)).toEqual([]);
}

function numbered(nth: number, given: Partial<Ticket> = {}): Ticket {
	return aTicket({ _id: `ticket:${String(nth).padStart(26, '0')}`, number: `A-${nth}`, ...given });
}

const question: QueueQuestion = {
	person: AGENT,
	filter: anyTicket,
	sorting: { by: 'filed', descending: false },
	from: 0,
	count: 50
};

async function numbersOf(view: DeskView, asked: QueueQuestion = question): Promise<string[]> {
	return (await view.queue(asked)).rows.map(({ ticket }) => ticket.number);
}

describe('the view of the desk', () => {
	test('shows what is in the store, and what is written from then on', async () => {
		await write(desk, numbered(1), numbered(2));
		const view = await DeskView.open(desk, org, clock);
		expect(await numbersOf(view)).toEqual(['A-1', 'A-2']);
		const third = numbered(3);
		await write(desk, third, aTicketEvent('take', { ticket: third }));
		expect(await numbersOf(view)).toEqual(['A-1', 'A-2', 'A-3']);
		await write(desk, aTicketEvent('cancel', { ticket: numbered(1) }));
		expect(await numbersOf(view)).toEqual(['A-2', 'A-3']);
		expect(await view.counts(AGENT)).toMatchObject({ open: 2, mine: 1, done: 1, all: 3 });
	});

	test('answers where no snapshot can be kept', async () => {
		// As many as a snapshot is taken for.
		await write(desk, ...Array.from({ length: 1_000 }, (_, nth) => numbered(nth + 1)));
		const snapshots = desk.tables.dexie.table('snapshots');
		let tried = 0;
		const fail = () => {
			tried++;
			throw new Error('the disk is full');
		};
		snapshots.hook('creating', fail);
		const view = await DeskView.open(desk, org, clock);
		expect(await view.counts(AGENT)).toMatchObject({ all: 1_000 });
		snapshots.hook('creating').unsubscribe(fail);
		expect(tried).toBe(1);
		expect(await snapshots.get('desk')).toBeUndefined();
	});

	test('gives the stretch that is shown, and how many there are', async () => {
		await write(desk, ...Array.from({ length: 30 }, (_, at) => numbered(at + 1)));
		const view = await DeskView.open(desk, org, clock);
		const page = await view.queue({ ...question, from: 10, count: 5 });
		expect(page.count).toBe(30);
		expect(page.rows.map(({ ticket }) => ticket.number)).toEqual(
			[11, 12, 13, 14, 15].map((n) => `A-${n}`)
		);
		expect(page.rows[0]!.sla.response).toMatchObject({ target: 60, used: 5, state: 'running' });
	});

	test('knows which ticket comes before and after one in the queue', async () => {
		await write(desk, numbered(1), numbered(2), numbered(3));
		const view = await DeskView.open(desk, org, clock);
		await view.queue(question);
		const [first, second, third] = [1, 2, 3].map((nth) => numbered(nth)._id);
		expect(await view.neighbours(second!)).toEqual({
			previous: first,
			next: third,
			place: 1,
			count: 3
		});
		expect(await view.neighbours('ticket:unknown')).toMatchObject({ place: null, next: first });
		// Who only looks, as the number of notices does, takes nobody out of their queue.
		await view.glance({ ...question, filter: { ...anyTicket, view: 'mine' } });
		expect(await view.neighbours(second!)).toMatchObject({ next: third, count: 3 });
	});

	test('is there again from its snapshot, with what was written since', async () => {
		const many = Array.from({ length: 1_000 }, (_, at) => numbered(at + 1));
		await write(desk, ...many);
		const first = await DeskView.open(desk, org, clock);
		expect((await first.queue(question)).count).toBe(1_000);
		expect(await desk.tables.dexie.table('snapshots').get('desk')).toBeDefined();
		await write(desk, aTicketEvent('cancel', { ticket: many[0]! }), numbered(1_001));
		const again = await DeskView.open(desk, org, clock);
		const fresh = await again.queue({ ...question, count: 2 });
		expect(fresh.count).toBe(1_000);
		expect(fresh.rows.map(({ ticket }) => ticket.number)).toEqual(['A-2', 'A-3']);
	});

	test('measures by the calendar that the office keeps, from the moment that it is changed', async () => {
		await write(desk, numbered(1));
		const view = await DeskView.open(desk, org, clock);
		nowMs = FILED_MS + 61 * MINUTE_MS;
		expect(await view.counts(AGENT)).toMatchObject({ breached: 1 });
		await write(org, {
			_id: 'calendar:kantor',
			type: 'calendar',
			slug: 'kantor',
			name: 'Sore',
			zone: 'WIB',
			hours: [{ weekday: 1, from: 13 * 60, until: 16 * 60 }],
			daysOff: [],
			keepsSharedLeave: true
		});
		expect(await view.counts(AGENT)).toMatchObject({ breached: 0 });
	});

	test('reports what its rows add up to', async () => {
		const first = numbered(1);
		const second = numbered(2, { channel: 'mail' });
		await write(
			desk,
			first,
			second,
			aTicketEvent('resolve', { ticket: first, minute: 30 }),
			aRating({ ticket: first, by: REQUESTER, minute: 40 })
		);
		nowMs = FILED_MS + 120 * MINUTE_MS;
		const view = await DeskView.open(desk, org, clock);
		const asked = { from: '2026-11-23', to: '2026-11-23', units: [], services: [], channels: [] };
		const report = await view.report(asked);
		expect(report).toMatchObject({
			filed: 2,
			resolved: 1,
			open: 1,
			resolutionTime: { count: 1, median: 30, p90: null },
			rating: { mean: 5, count: 1, response: { count: 1, of: 1 } }
		});
		const rows = await view.reportRows(asked, { of: 'resolved' }, 10);
		expect(rows.rows.map(({ number }) => number)).toEqual(['A-1']);
		expect(rows.landmarks).toEqual({});
		await write(desk, aTicketEvent('resolve', { ticket: second, minute: 90 }));
		const timed = { of: 'resolved', time: 'resolution' } as const;
		const times = await view.reportRows(asked, timed, 1);
		expect(times).toMatchObject({ count: 2, rows: [{ number: 'A-2', minutes: 90 }] });
		// Also where it is further down than what is shown.
		expect(times.landmarks).toMatchObject({ median: { number: 'A-1', minutes: 30 } });
		expect(rows.rows[0]!.href).toBe('/desk/00000000000000000000000001');
	});
});
