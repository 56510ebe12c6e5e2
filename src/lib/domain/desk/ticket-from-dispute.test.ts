import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { stampAt } from '../clock.ts';
import { deskProblem } from '../access/desk-rules.ts';
import { ticketFromDispute, type DisputeAsked } from './ticket-from-dispute.ts';
import { ticketSchema } from './ticket.ts';

const dispute: DisputeAsked = {
	id: 'dispute:01K00000000000000000000007',
	customerNo: '001623900001',
	customerName: 'Contoh Satu',
	bills: ['November 2026'],
	reason: ' sudah berhenti langganan '
};
const by = { person: 'rina', who: { name: 'Rina Contoh', nip: '', department: 'Kantor Contoh' } };

test('a dispute opens one ticket, whichever device opens it, and names customer and bills', () => {
	const ticket = ticketFromDispute(dispute, by, 'T-A-00001', null);
	expect(ticket._id).toBe('ticket:01K00000000000000000000007');
	expect(ticketFromDispute(dispute, by, 'T-B-00001', null)._id).toBe(ticket._id);
	expect(ticket.description).toBe('sudah berhenti langganan');
	expect(ticket.dispute).toEqual({
		id: dispute.id,
		customerNo: '001623900001',
		about: 'Contoh Satu (001623900001): November 2026'
	});
});

test('it is a ticket that also somebody with a mailbox only may file', () => {
	const signed = {
		...ticketFromDispute({ ...dispute, customerName: 'C'.repeat(400) }, by, 'T-A-00001', null),
		by: 'rina',
		at: stampAt(0),
		device: 'laptop'
	};
	expect(z.safeParse(ticketSchema, signed).error).toBeUndefined();
	const writer = { person: 'rina', roles: [], actsForOthers: false, isInMailbox: true };
	expect(deskProblem(writer, signed)).toBeNull();
});
