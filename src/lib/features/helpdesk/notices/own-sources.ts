import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { ticketStateOf, type TicketFact, type TicketState } from '#lib/domain/desk/ticket-state.ts';
import type { DeskTables } from '../helpdesk.ts';
import type { OwnSources } from './own-notices.ts';

/**
 * Reads what a person asked, proposed and reported themselves. By index where the desk holds many of
 * them: here may be everybody's.
 */
export async function ownSources(tables: DeskTables, person: string): Promise<OwnSources> {
	const [filed, redirects, proposals, verdicts, reports, answers] = await Promise.all([
		tables.tickets.where('requester').equals(person).toArray(),
		tables.redirects.where('requester').equals(person).toArray(),
		tables.faqProposals.toArray(),
		tables.faqVerdicts.toArray(),
		tables.appReports.toArray(),
		tables.appReportAnswers.toArray()
	]);
	const isOwn = ({ requester }: { readonly requester: string }) => requester === person;
	return {
		tickets: await statesOf(tables, filed),
		redirects,
		proposals: proposals.filter(isOwn),
		verdicts: verdicts.filter(isOwn),
		reports: reports.filter(isOwn),
		answers: answers.filter(isOwn)
	};
}

/** How tickets stand, by all that is known of them here. */
export async function statesOf(
	tables: Pick<DeskTables, 'ticketEvents' | 'ratings'>,
	filed: readonly Ticket[]
): Promise<readonly TicketState[]> {
	const ids = filed.map(({ _id }) => _id);
	const [events, ratings] = await Promise.all([
		tables.ticketEvents.where('ticket').anyOf(ids).toArray(),
		tables.ratings.where('ticket').anyOf(ids).toArray()
	]);
	const facts: readonly TicketFact[] = [...filed, ...events, ...ratings];
	const byTicket = new Map<string, TicketFact[]>();
	for (const fact of facts) {
		const id = fact.type === 'ticket' ? fact._id : fact.ticket;
		const known = byTicket.get(id);
		if (known) known.push(fact);
		else byTicket.set(id, [fact]);
	}
	return [...byTicket.values()].flatMap((ofIt) => ticketStateOf(ofIt) ?? []);
}
