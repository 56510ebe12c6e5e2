import { expect, test } from 'vitest';
import { ticketStateOf } from '#lib/domain/desk/ticket-state.ts';
import type { TicketEvent } from '#lib/domain/desk/ticket.ts';
import { NO_ACCOUNT } from '#lib/domain/desk/words.ts';
import {
	AGENT,
	aTicket,
	aTicketEvent,
	deskSigned,
	FILED_MS,
	OTHER_AGENT
} from '#tests/builders/desk-facts.ts';
import { touchLine } from './touch-line.ts';

const byPhone = aTicket({
	requester: NO_ACCOUNT,
	channel: 'phone',
	...deskSigned(AGENT, 0)
});

function line(ticket = aTicket(), ...events: readonly TicketEvent[]): string {
	return touchLine(ticketStateOf([ticket, ...events])!, (id) => id, {
		nowMs: FILED_MS,
		zone: 'WIB'
	});
}

test('a ticket that an agent wrote down is recorded by them, and nobody works on it yet', () => {
	expect(line(byPhone)).toBe('dicatat agus, per 08.00');
	expect(line()).toBe('belum disentuh');
});

test('what somebody did besides is told of them, and of whose it is only when', () => {
	const taken = aTicketEvent('take', { by: OTHER_AGENT, minute: 5, ticket: byPhone });
	const noted = aTicketEvent('note', { by: AGENT, minute: 9, ticket: byPhone });
	expect(line(byPhone, taken)).toBe('dikerjakan, per 08.05');
	expect(line(byPhone, taken, noted)).toBe('terakhir disentuh agus, per 08.09');
	expect(line(byPhone, noted)).toBe('terakhir disentuh agus, per 08.09');
});
