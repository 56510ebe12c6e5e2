import { describe, expect, test } from 'vitest';
import type { Role } from '#lib/domain/access/person.ts';
import { dueAutoCloses } from '#lib/domain/desk/auto-close.ts';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { summaryOf, ticketStateOf } from '#lib/domain/desk/ticket-state.ts';
import { succeed } from '#lib/domain/result.ts';
import { aTicket, aTicketEvent, FILED_MS } from '#tests/builders/desk-facts.ts';
import { closeDue } from './close-due.ts';

const DAY_MS = 86_400_000;
const resolved = summaryOf(ticketStateOf([aTicket(), aTicketEvent('resolve', { minute: 5 })])!);

/** A desk of somebody, so many days after a ticket was resolved, and what was recorded there. */
function aDesk(name: string, days: number, roles: readonly Role[] = ['agent'], isPractice = false) {
	const recorded: unknown[] = [];
	const due = () =>
		dueAutoCloses([resolved], FILED_MS + days * DAY_MS + DAY_MS / 2, defaultDeskSettings());
	const desk = {
		person: { id: name, name, roles },
		isAtDesk: !roles.includes('staff'),
		isPractice,
		view: { dueAutoCloses: async () => due() },
		record: async (docs: readonly unknown[]) => {
			recorded.push(...docs);
			return succeed(undefined);
		}
	};
	return { desk: desk as unknown as Parameters<typeof closeDue>[0], recorded };
}

describe('closing by itself', () => {
	const { autoCloseDays } = defaultDeskSettings();

	test('happens once a session, when the days for a rating are over', async () => {
		const { desk, recorded } = aDesk('agus', autoCloseDays);
		expect(await closeDue(desk)).toBe(1);
		expect(await closeDue(desk)).toBe(0);
		expect(recorded).toMatchObject([{ type: 'ticket-event', kind: 'close', how: 'auto' }]);
	});

	test('does not happen earlier', async () => {
		const { desk, recorded } = aDesk('dewi', autoCloseDays - 1);
		expect(await closeDue(desk)).toBe(0);
		expect(recorded).toEqual([]);
	});

	test('does not happen in practice, in a mailbox, or by somebody who may not close', async () => {
		for (const { desk, recorded } of [
			aDesk('latihan', autoCloseDays, ['admin'], true),
			aDesk('pemohon', autoCloseDays, ['staff']),
			aDesk('pelaksana', autoCloseDays, ['pic'])
		]) {
			expect(await closeDue(desk)).toBe(0);
			expect(recorded).toEqual([]);
		}
	});
});
