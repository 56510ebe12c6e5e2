import {
	openNoticesOf,
	subjectOf,
	type NoticeFact,
	type OpenNotices
} from '#lib/domain/desk/open-notices.ts';
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

/** The messages that nobody has sent or left out: who sends them need not look through all tickets. */
const openNotices: Derivation<OpenNotices> = {
	table: 'openNotices',
	sources: {
		ticket: BY_ID,
		'ticket-event': 'ticket',
		rating: 'ticket',
		redirect: BY_ID,
		'faq-proposal': BY_ID,
		'app-report': BY_ID,
		'notice-event': 'subject'
	},
	keysOf: (doc) => [subjectOf(doc as unknown as NoticeFact)],
	derive: (_, docs) => openNoticesOf(docs as unknown as NoticeFact[])
};

export const deskDerivations: readonly Derivation[] = [ticketSummaries, openNotices];
