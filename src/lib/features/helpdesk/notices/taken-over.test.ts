import { describe, expect, it } from 'vitest';
import { ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import { AGENT, aTicket, aTicketEvent, OTHER_AGENT } from '#tests/builders/desk-facts.ts';
import { takenOver } from './taken-over.ts';

const taken = aTicketEvent('take', { minute: 1 });
const told = (...facts: readonly TicketFact[]) =>
	takenOver([ticketStateOf([aTicket(), ...facts])!], AGENT, (person) => person);

describe('who had a ticket', () => {
	it('is told who took it over', () => {
		const over = aTicketEvent('take', { by: OTHER_AGENT, minute: 2 });
		expect(told(taken, over)).toMatchObject([
			{ id: over._id, kind: 'taken-over', number: 'A-0001', detail: OTHER_AGENT, isOwnDoing: false }
		]);
	});

	it('is told why somebody else gave it away', () => {
		const given = { person: 'budi', personName: 'Budi Contoh', reason: 'cuti' };
		const [notice] = told(taken, aTicketEvent('assign', { by: OTHER_AGENT, minute: 2 }, given));
		expect(notice?.detail).toBe(`${OTHER_AGENT}: cuti`);
	});

	it('is told nothing of what they gave away themselves, have again, or never had', () => {
		expect(told(taken, aTicketEvent('assign', { minute: 2 }))).toEqual([]);
		const over = aTicketEvent('take', { by: OTHER_AGENT, minute: 2 });
		expect(told(taken, over, aTicketEvent('take', { minute: 3 }))).toEqual([]);
		expect(told(over)).toEqual([]);
	});
});
