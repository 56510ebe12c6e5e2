import { ticketStateOf, type TicketFact, type TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { tablesInQuery } from '../tables.svelte.ts';

/**
 * A ticket as who asked sees it: nothing that is the desk's own, also where the desk is on this device.
 * Null where it is not here, or somebody else's.
 */
export async function readOwnTicket(
	desk: Pick<Helpdesk, 'tables' | 'person'>,
	id: string
): Promise<TicketState | null> {
	const { tickets, ticketEvents, ratings } = await tablesInQuery(desk);
	const [ticket, events, given] = await Promise.all([
		tickets.get(id),
		ticketEvents.where('ticket').equals(id).toArray(),
		ratings.where('ticket').equals(id).toArray()
	]);
	if (!ticket || ticket.requester !== desk.person.id) return null;
	const facts: TicketFact[] = [ticket, ...events, ...given];
	return ticketStateOf(facts.filter((fact) => !('internal' in fact)));
}
