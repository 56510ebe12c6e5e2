import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	AGENT,
	anAutoClose,
	anEventfulTicket,
	aRating,
	aTicket,
	aTicketEvent,
	FILED_MS,
	OTHER_AGENT,
	REQUESTER
} from '#tests/builders/desk-facts.ts';
import { summaryOf, ticketStateOf, type TicketFact, type TicketState } from './ticket-state.ts';
import { NO_ACCOUNT } from './words.ts';

const MINUTE = 60_000;

function stateOf(...facts: readonly TicketFact[]): TicketState {
	return ticketStateOf([aTicket(), ...facts])!;
}

describe('a ticket', () => {
	it('is nothing before its filing has arrived', () => {
		expect(ticketStateOf([aTicketEvent('take')])).toBe(null);
	});

	it('is open as it was filed, and its answer is due', () => {
		const state = stateOf();
		expect(state).toMatchObject({ status: 'open', tier: 1, assignee: null, isAnswerDue: true });
		expect(state.filedMs).toBe(FILED_MS);
	});

	it('was answered first by whoever did something that its requester could see', () => {
		const note = aTicketEvent('note', { by: OTHER_AGENT, minute: 1 });
		const assign = aTicketEvent('assign', { by: OTHER_AGENT, minute: 2 });
		expect(stateOf(note, assign)).toMatchObject({ answeredMs: null, answeredBy: null });
		const take = aTicketEvent('take', { minute: 5 });
		const message = aTicketEvent('message', { by: OTHER_AGENT, minute: 9 });
		expect(stateOf(note, assign, message, take)).toMatchObject({
			answeredMs: FILED_MS + 5 * MINUTE,
			answeredBy: AGENT
		});
	});

	it('stays answered where who asked resolved it themselves and it was reopened', () => {
		const resolve = aTicketEvent('resolve', { by: REQUESTER, minute: 5 });
		const reopen = aTicketEvent('reopen', { by: REQUESTER, minute: 9 });
		expect(stateOf(resolve, reopen)).toMatchObject({
			answeredMs: FILED_MS + 5 * MINUTE,
			answeredBy: REQUESTER,
			resolvedMs: null,
			reopened: 1
		});
	});

	it('counts as reopened only where somebody had said that it was done', () => {
		const merge = aTicketEvent('merge', { minute: 5 });
		const reopen = aTicketEvent('reopen', { by: REQUESTER, minute: 9 });
		expect(stateOf(merge, reopen)).toMatchObject({ status: 'on-progress', reopened: 0 });
		const twice = [
			aTicketEvent('resolve', { minute: 10 }),
			aTicketEvent('reopen', { by: REQUESTER, minute: 20 }),
			aTicketEvent('resolve', { minute: 30 }),
			aTicketEvent('reopen', { by: REQUESTER, minute: 40 })
		];
		expect(stateOf(...twice).reopened).toBe(2);
	});

	it('is the same whatever comes twice or late', () => {
		const facts = anEventfulTicket();
		const expected = ticketStateOf(facts);
		fc.assert(
			fc.property(
				fc.shuffledSubarray([...facts, ...facts], {
					minLength: facts.length * 2,
					maxLength: facts.length * 2
				}),
				(arrived) => {
					expect(ticketStateOf(arrived)).toEqual(expected);
				}
			),
			{ numRuns: 200, seed: 20_261_126 }
		);
	});

	it('goes from filing to rating', () => {
		const state = ticketStateOf(anEventfulTicket())!;
		expect(state).toMatchObject({
			status: 'closed',
			closedHow: 'rated',
			tier: 2,
			escalatedTo: 'PPKU',
			reopened: 1,
			assignee: AGENT,
			handlers: [AGENT, OTHER_AGENT],
			answeredMs: FILED_MS + 10 * MINUTE,
			resolvedMs: FILED_MS + 240 * MINUTE
		});
		expect(state.pauses).toEqual([
			{ fromMs: FILED_MS + 20 * MINUTE, toMs: FILED_MS + 50 * MINUTE },
			{ fromMs: FILED_MS + 120 * MINUTE, toMs: FILED_MS + 180 * MINUTE }
		]);
		expect(state.history.every(({ isVoid }) => !isVoid)).toBe(true);
	});

	it('does not listen to events that name another requester or another ticket', () => {
		const alien = aTicketEvent('cancel', { by: 'orang-lain' }, { requester: 'orang-lain' });
		const elsewhere = aTicketEvent('cancel', {}, { ticket: 'ticket:01K00000000000000000000009' });
		expect(stateOf(alien, elsewhere)).toEqual(stateOf());
	});

	it('is not worked on before it is filed, whatever a wrong clock says', () => {
		const state = stateOf(aTicketEvent('take', { minute: -30 }));
		expect(state.answeredMs).toBe(FILED_MS);
	});
});

describe('two people at once', () => {
	it('cancel and resolve: the first stands, the other stays in the history', () => {
		const cancel = aTicketEvent('cancel', { by: REQUESTER, minute: 5 });
		const resolve = aTicketEvent('resolve', { minute: 6 });
		const state = stateOf(resolve, cancel);
		expect(state.status).toBe('cancelled');
		expect(state.history.at(-1)).toMatchObject({ fact: resolve, isVoid: true });
	});

	it('the automatic closing of a resolution says nothing once it was reopened', () => {
		const resolve = aTicketEvent('resolve', { minute: 5 });
		const again = aTicketEvent('resolve', { minute: 30 });
		const reopen = aTicketEvent('reopen', { by: REQUESTER, minute: 10 });
		const close = anAutoClose(resolve, 100);
		expect(stateOf(resolve, close).closedHow).toBe('auto');
		expect(stateOf(resolve, reopen, close).status).toBe('on-progress');
		expect(stateOf(resolve, reopen, again, close).status).toBe('resolved');
	});
});

describe('what stays inside the desk', () => {
	it('changes nothing that the requester sees', () => {
		const inside = [
			aTicketEvent('note', { minute: 2 }),
			aTicketEvent('link', { minute: 3 }),
			aTicketEvent('cancel', { minute: 4 }, { internal: true } as object)
		];
		const state = stateOf(...inside);
		expect(state).toMatchObject({ status: 'open', answeredMs: null, handlers: [] });
		expect(state.links).toHaveLength(1);
		expect(state.lastDeskBy).toBe(AGENT);
	});
});

describe('waiting', () => {
	const wait = aTicketEvent('wait', { minute: 10 });

	it('ends with a word of who asked, and not with one of the desk', () => {
		const word = (by: string) => aTicketEvent('message', { by, minute: 20 });
		expect(stateOf(wait, word(REQUESTER))).toMatchObject({
			status: 'on-progress',
			isAnswerDue: true
		});
		expect(stateOf(wait, word(AGENT)).status).toBe('waiting-requester');
		expect(stateOf(wait, aTicketEvent('change', { by: REQUESTER, minute: 20 })).status).toBe(
			'on-progress'
		);
	});

	it('goes on while somebody is waited for', () => {
		expect(stateOf(wait).pauses).toEqual([{ fromMs: FILED_MS + 10 * MINUTE, toMs: null }]);
	});

	it('goes on as it was once a merging is undone', () => {
		const merge = aTicketEvent('merge', { minute: 20 });
		const unmerge = aTicketEvent('unmerge', { minute: 30 });
		const state = stateOf(wait, merge, unmerge);
		expect(state).toMatchObject({ status: 'waiting-requester', mergedInto: null, closedHow: null });
		expect(state.pauses.at(-1)).toEqual({ fromMs: FILED_MS + 30 * MINUTE, toMs: null });
	});
});

describe('a rating', () => {
	const resolve = aTicketEvent('resolve', { minute: 10 });

	it('closes, once it is resolved or closed without one', () => {
		const close = aTicketEvent('close', { by: REQUESTER, minute: 11 });
		const cancel = aTicketEvent('cancel', { by: REQUESTER, minute: 11 });
		expect(stateOf(resolve, aRating({ minute: 20 })).closedHow).toBe('rated');
		expect(stateOf(resolve, close, aRating({ minute: 20 })).rating).not.toBe(null);
		expect(stateOf(aRating({ minute: 20 })).rating).toBe(null);
		expect(stateOf(cancel, aRating({ minute: 20 })).rating).toBe(null);
	});

	it('is not given by who handled it, not even for their own ticket', () => {
		const own = aTicket({ requester: AGENT, by: AGENT });
		const done = aTicketEvent('resolve', { minute: 10, ticket: own });
		const rating = aRating({ by: AGENT, minute: 20, ticket: own });
		expect(ticketStateOf([own, done, rating])!.rating).toBe(null);
	});

	it('is given at the desk only for somebody without an account, by another than who handled it', () => {
		const phoned = aTicket({ requester: NO_ACCOUNT, by: AGENT, channel: 'phone' });
		const done = aTicketEvent('resolve', { minute: 10, ticket: phoned });
		const rated = (by: string) =>
			ticketStateOf([phoned, done, aRating({ by, minute: 20, ticket: phoned })])!.rating;
		expect(rated(OTHER_AGENT)).not.toBe(null);
		expect(rated(AGENT)).toBe(null);
		expect(stateOf(resolve, aRating({ by: OTHER_AGENT, minute: 20 })).rating).toBe(null);
	});
});

describe('a row of the list', () => {
	it('counts how often a ticket went up, and says where it stands', () => {
		const row = summaryOf(
			stateOf(
				aTicketEvent('escalate', { minute: 1 }),
				aTicketEvent('escalate', { minute: 2 }, { tier: 3, vendor: 'vendor-contoh' }),
				aTicketEvent('escalate', { minute: 3 }, { tier: 1, toName: 'Helpdesk' })
			)
		);
		expect(row).toMatchObject({
			number: 'A-0001',
			escalations: 2,
			tier: 1,
			escalatedTo: '',
			vendor: null
		});
		expect(row).not.toHaveProperty('history');
	});
});

describe('what a requester wishes', () => {
	const wish = aTicketEvent(
		'message',
		{ by: REQUESTER, minute: 5 },
		{ wish: { priority: 'urgent' } }
	);

	it.each([
		['gives another priority', 'change'],
		['writes to them', 'message']
	] as const)('stands until the desk %s', (_name, kind) => {
		const granted = { changes: [{ field: 'priority', from: 'normal', to: 'urgent' }] };
		const answer = aTicketEvent(kind, { minute: 9 }, kind === 'change' ? (granted as never) : {});
		expect(ticketStateOf([aTicket(), wish])?.wish).toEqual({ priority: 'urgent' });
		expect(ticketStateOf([aTicket(), wish, answer])?.wish).toBeNull();
	});

	it('changes nothing by itself, and counts from who asked only', () => {
		expect(ticketStateOf([aTicket(), wish])?.priority).toBe('normal');
		const other = aTicketEvent('message', { minute: 5 }, { wish: { priority: 'urgent' } });
		expect(ticketStateOf([aTicket(), other])?.wish).toBeNull();
	});
});
