import { expect, test } from 'vitest';
import { summaryOf, ticketStateOf, type TicketFact } from '#lib/domain/desk/ticket-state.ts';
import { AGENT, aTicket, aTicketEvent, OTHER_AGENT } from '#tests/builders/desk-facts.ts';
import { unitNotices } from './desk-notices.ts';

const clock = { state: 'running', dueMs: null } as never;
const told = (person: string, ...facts: readonly TicketFact[]) =>
	unitNotices(
		[
			{
				ticket: summaryOf(ticketStateOf([aTicket(), ...facts])!),
				sla: { response: clock, resolution: clock }
			}
		],
		person
	);

test('who works for a unit is told of what was escalated to it, until they take it', () => {
	const escalated = [aTicketEvent('take', { minute: 1 }), aTicketEvent('escalate', { minute: 2 })];
	expect(told(OTHER_AGENT, ...escalated)).toMatchObject([
		{ kind: 'handed-to-unit', number: 'A-0001', detail: 'PPKU', isOwnDoing: false }
	]);
	const taken = aTicketEvent('take', { by: OTHER_AGENT, minute: 3 });
	expect(told(OTHER_AGENT, ...escalated, taken)).toEqual([]);
	// Whoever escalated it is told nothing new.
	const byPic = aTicketEvent('escalate', { by: OTHER_AGENT, minute: 2 });
	expect(told(OTHER_AGENT, byPic)).toMatchObject([{ isOwnDoing: true }]);
	expect(told(AGENT, ...escalated)).toEqual([]);
});
