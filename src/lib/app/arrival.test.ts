import { expect, test } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { DatabaseStatus } from '#lib/sync/database-status.ts';
import type { SyncPhase } from '#lib/sync/sync-status.ts';
import { arrivalOf } from './arrival.ts';

const ticket = { _id: 'ticket:1', at: stampAt(1_000) };

function status(given: Partial<DatabaseStatus>, phase: SyncPhase = 'idle') {
	const mailbox: DatabaseStatus = {
		name: 'mailbox-1',
		waiting: 0,
		waitingSince: null,
		lastSuccessMs: 2_000,
		denied: [],
		disputed: [],
		loading: null,
		documents: 1,
		...given
	};
	return { phase, databases: [{ ...mailbox, name: 'org', waiting: 3 }, mailbox] };
}

test('a ticket has arrived once an exchange after it ended and nothing as old waits', () => {
	expect(arrivalOf(status({}), ticket)).toBe('arrived');
	expect(arrivalOf(status({ waiting: 1, waitingSince: stampAt(1_500) }), ticket)).toBe('arrived');
});

test('a ticket is on its way while it waits, was not taken, or the last exchange was before it', () => {
	expect(arrivalOf(status({ waiting: 1, waitingSince: ticket.at }), ticket)).toBe('on-its-way');
	expect(arrivalOf(status({ waiting: 1 }), ticket)).toBe('on-its-way');
	expect(arrivalOf(status({ lastSuccessMs: 500 }), ticket)).toBe('on-its-way');
	expect(arrivalOf(status({ lastSuccessMs: null }), ticket)).toBe('on-its-way');
	const denied = [{ id: ticket._id, reason: 'no' }];
	expect(arrivalOf(status({ denied }), ticket)).toBe('on-its-way');
	expect(arrivalOf(status({}, 'elsewhere'), ticket)).toBe('on-its-way');
});

test('on a device alone nothing is on its way anywhere', () => {
	expect(arrivalOf(null, ticket)).toBe('alone');
});
