import { describe, expect, it } from 'vitest';
import {
	aTicket,
	aTicketEvent,
	FILED_MS,
	OTHER_AGENT,
	REQUESTER
} from '#tests/builders/desk-facts.ts';
import { defaultCalendar } from './default-desk.ts';
import { slaOf } from './sla.ts';
import { summaryOf, ticketStateOf, type TicketFact } from './ticket-state.ts';
import { workingTimeOf } from './working-time.ts';

const MINUTE = 60_000;
/** Filed on Monday at 8.00; four hours until lunch, then from 13.00 to 16.30. */
const time = workingTimeOf(defaultCalendar('WIB'), new Map());

function slaAt(minute: number, ...facts: readonly TicketFact[]) {
	const summary = summaryOf(ticketStateOf([aTicket(), ...facts])!);
	return slaOf(summary, time, FILED_MS + minute * MINUTE, 75);
}

describe('the first answer', () => {
	it('runs, is due soon, and is late', () => {
		expect(slaAt(10).response).toEqual({
			target: 60,
			used: 10,
			dueMs: FILED_MS + 60 * MINUTE,
			state: 'running'
		});
		expect(slaAt(44).response.state).toBe('running');
		expect(slaAt(45).response.state).toBe('due-soon');
		expect(slaAt(60).response.state).toBe('due-soon');
		expect(slaAt(61).response).toMatchObject({ state: 'breached', dueMs: FILED_MS + 60 * MINUTE });
	});

	it('is kept or missed once somebody answered', () => {
		expect(slaAt(500, aTicketEvent('take', { minute: 60 })).response.state).toBe('met');
		expect(slaAt(500, aTicketEvent('take', { minute: 61 })).response.state).toBe('missed');
	});
});

describe('the resolution', () => {
	it('leaves lunch and the night out', () => {
		// 240 minutes until noon, 210 until half past four, and half an hour of Tuesday.
		expect(slaAt(0).resolution.dueMs).toBe(FILED_MS + 24 * 60 * MINUTE);
	});

	it('stands while the requester is waited for', () => {
		const wait = aTicketEvent('wait', { minute: 30 });
		const answer = aTicketEvent('message', { by: REQUESTER, minute: 90 });
		expect(slaAt(80, wait).resolution).toMatchObject({ used: 30, state: 'paused', dueMs: null });
		expect(slaAt(100, wait, answer).resolution).toMatchObject({ used: 40, state: 'running' });
	});

	it('stays late while somebody is waited for', () => {
		const tight = aTicketEvent(
			'change',
			{ minute: 1 },
			{
				sla: { response: 5, resolution: 20 },
				changes: [{ field: 'priority', from: 'normal', to: 'urgent' }]
			}
		);
		const wait = aTicketEvent('wait', { minute: 30 });
		expect(slaAt(80, tight, wait).resolution).toMatchObject({
			target: 20,
			used: 30,
			state: 'breached',
			dueMs: FILED_MS + 20 * MINUTE
		});
	});

	it('goes on where it stood after a reopening', () => {
		const done = aTicketEvent('resolve', { minute: 30 });
		const reopen = aTicketEvent('reopen', { by: REQUESTER, minute: 90 });
		expect(slaAt(80, done).resolution).toMatchObject({ used: 30, state: 'met' });
		expect(slaAt(100, done, reopen).resolution).toMatchObject({ used: 40, state: 'running' });
	});

	it('is not asked for any more once it is cancelled', () => {
		const cancel = aTicketEvent('cancel', { by: REQUESTER, minute: 30 });
		expect(slaAt(9_000, cancel).resolution).toMatchObject({ state: 'none', used: 30 });
	});

	it('is counted anew when what happened before arrives late', () => {
		const done = aTicketEvent('resolve', { by: OTHER_AGENT, minute: 200 });
		const wait = aTicketEvent('wait', { minute: 50 });
		const resume = aTicketEvent('resume', { minute: 150 });
		expect(slaAt(300, done).resolution.used).toBe(200);
		expect(slaAt(300, done, resume, wait).resolution.used).toBe(100);
	});

	it('is nothing where nothing was promised', () => {
		const summary = summaryOf(ticketStateOf([aTicket({ sla: undefined })])!);
		expect(slaOf(summary, time, FILED_MS + MINUTE, 75).resolution).toEqual({
			target: null,
			used: 1,
			dueMs: null,
			state: 'none'
		});
	});
});
