import { momentOf } from '#lib/domain/clock.ts';
import { actionsFor } from '#lib/domain/desk/actions.ts';
import type { TicketSummary } from '#lib/domain/desk/ticket-state.ts';
import { isWorkedOn } from '#lib/domain/desk/transitions.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { tablesInQuery } from '../tables.svelte.ts';

const DAY_MS = 86_400_000;

/** A person's own tickets, what happened last first. */
export async function ownTickets(
	desk: Pick<Helpdesk, 'tables' | 'person'>
): Promise<readonly TicketSummary[]> {
	const { tickets, ticketSummaries } = await tablesInQuery(desk);
	const ids = await tickets.where('requester').equals(desk.person.id).primaryKeys();
	const summaries = await ticketSummaries.bulkGet(ids);
	return summaries
		.filter((summary) => summary !== undefined)
		.sort((one, other) => (one.lastAt < other.lastAt ? 1 : -1));
}

export const ownFilters = ['open', 'waiting-for-me', 'to-rate', 'done', 'all'] as const;
export type OwnFilter = (typeof ownFilters)[number];

/** Whether a ticket stands in a stretch of the list of its requester. */
export function passesOwn(ticket: TicketSummary, filter: OwnFilter): boolean {
	switch (filter) {
		case 'open':
			return isWorkedOn(ticket.status) || ticket.status === 'resolved';
		case 'waiting-for-me':
			return ticket.status === 'waiting-requester';
		case 'to-rate':
			return ticket.status === 'resolved' && ticket.rating === null;
		case 'done':
			return !isWorkedOn(ticket.status) && ticket.status !== 'resolved';
		default:
			return true;
	}
}

/** Whether all words are in what a requester knows a ticket by. */
export function matchesWords(ticket: TicketSummary, words: string): boolean {
	const { number, title, serviceName, who } = ticket;
	const text = [number, title, serviceName.id, serviceName.en, who.department]
		.join(' ')
		.toLowerCase();
	return words
		.toLowerCase()
		.split(/\s+/)
		.every((word) => text.includes(word));
}

/** What a requester may do with their own ticket now. */
export function ownActions(
	ticket: Parameters<typeof actionsFor>[0],
	desk: Pick<Helpdesk, 'person' | 'settings'>,
	nowMs: number
): ReturnType<typeof actionsFor> {
	// As who asked, also where the same person works at the desk.
	const asRequester = { ...desk.person, roles: [] };
	return actionsFor(ticket, asRequester, false, nowMs, desk.settings.desk);
}

/** Until when who asked may reopen a ticket that is done. */
export function reopenUntil(
	{ statusAt }: Pick<TicketSummary, 'statusAt'>,
	{ settings }: Pick<Helpdesk, 'settings'>
): number {
	return momentOf(statusAt) + settings.desk.reopenDays * DAY_MS;
}
