import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import type { Helpdesk } from '../helpdesk.ts';

/** The ticket that has a number, as people type it; null where there is none here. */
export async function ticketByNumber(
	desk: Pick<Helpdesk, 'tables'>,
	number: string
): Promise<TicketSummary | null> {
	const { tickets, ticketSummaries } = await desk.tables();
	const found = await tickets.where('number').equalsIgnoreCase(number.trim()).first();
	return (found && (await ticketSummaries.get(found._id))) ?? null;
}
