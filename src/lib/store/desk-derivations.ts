import {
	summaryOf,
	ticketStateOf,
	type TicketFact,
	type TicketSummary
} from '#lib/domain/desk/ticket-state.ts';
import { BY_ID, type Derivation } from './engine/derive.ts';

/*
 * What is kept worked out of the desk's facts. Apart from the derivations of the databases that are
 * open from the start: the folds of tickets are no part of a start.
 */

/** How each ticket stands, for lists, queues and reports. */
const ticketSummaries: Derivation<TicketSummary> = {
	table: 'ticketSummaries',
	sources: { ticket: BY_ID, 'ticket-event': 'ticket', rating: 'ticket' },
	keysOf: (doc) => {
		const fact = doc as unknown as TicketFact;
		return [fact.type === 'ticket' ? fact._id : fact.ticket];
	},
	derive: (_, docs) => {
		const state = ticketStateOf(docs as unknown as TicketFact[]);
		return state && summaryOf(state);
	}
};

export const deskDerivations: readonly Derivation[] = [ticketSummaries];
