import { expect, it } from 'vitest';
import { defaultDeskSettings } from '#lib/domain/desk/default-desk.ts';
import { ticketStateOf } from '#lib/domain/desk/ticket-state.ts';
import { someSettings } from '#tests/builders/billing-records.ts';
import { aTicket, aTicketEvent, FILED_MS } from '#tests/builders/desk-facts.ts';
import { dueOf } from './due-of.ts';

const HOUR_MS = 3_600_000;
const settings = {
	office: someSettings().office,
	linkForm: 'wa.me' as const,
	desk: defaultDeskSettings(),
	holidays: new Map()
};

it('says when a ticket should be done, in working time', () => {
	const state = ticketStateOf([aTicket({ sla: { response: 60, resolution: 120 } })])!;
	expect(dueOf({ kind: 'ticket', state }, [], settings, FILED_MS)).toBe(FILED_MS + 2 * HOUR_MS);
});

it('says nothing while somebody is waited for', () => {
	const state = ticketStateOf([aTicket(), aTicketEvent('wait', { minute: 5 })])!;
	const nowMs = FILED_MS + HOUR_MS;
	expect(dueOf({ kind: 'ticket', state }, [], settings, nowMs)).toBeNull();
});
