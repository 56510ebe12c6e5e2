import type { Stamp } from '../clock.ts';
import type { AppReport, FaqProposal, NoticeEvent, Redirect } from './besides.ts';
import { isNoticeOpen, noticeStanding } from './notice-standing.ts';
import { noticesOf, type Notice } from './notices.ts';
import { ticketStateOf, type TicketFact } from './ticket-state.ts';

/** Everything that says what messages are owed for one subject, and what became of them. */
export type NoticeFact = TicketFact | Redirect | FaqProposal | AppReport | NoticeEvent;

/** The messages of one subject that nobody has sent or left out: a row of `openNotices`. */
export interface OpenNotices {
	/** The id of the ticket, redirection, proposal or report. */
	readonly id: string;
	readonly requester: string;
	/** The moment of the first of the notices. */
	readonly oldestAt: Stamp;
	/** Oldest first; one that asks for the rating is here before its day (`isOwedBy`). */
	readonly notices: readonly Notice[];
	/** What was recorded of these: who claimed or opened them. */
	readonly events: readonly NoticeEvent[];
}

/** The document that a fact's messages are about. */
export function subjectOf(fact: NoticeFact): string {
	switch (fact.type) {
		case 'ticket-event':
		case 'rating':
			return fact.ticket;
		case 'notice-event':
			return fact.subject;
		default:
			return fact._id;
	}
}

/** What is open of one subject, from all its facts; null where nothing is. */
export function openNoticesOf(facts: readonly NoticeFact[]): OpenNotices | null {
	const state = ticketStateOf(facts.filter(isOfTicket));
	const events = facts.filter((fact) => fact.type === 'notice-event');
	const all = noticesOf(
		{
			tickets: state === null ? [] : [state],
			redirects: facts.filter((fact) => fact.type === 'redirect'),
			faqProposals: facts.filter((fact) => fact.type === 'faq-proposal'),
			appReports: facts.filter((fact) => fact.type === 'app-report')
		},
		// A row knows no clock: whoever reads it asks what is owed by then.
		Number.POSITIVE_INFINITY,
		{ ratingReminderDays: 0 }
	);
	const notices = all.filter((notice) =>
		isNoticeOpen(noticeStanding(notice, events, Number.POSITIVE_INFINITY))
	);
	const [first] = notices;
	if (first === undefined) return null;
	const open = new Set(notices.map(({ id }) => id));
	return {
		id: first.subject,
		requester: first.requester,
		oldestAt: first.at,
		notices,
		events: events.filter(({ notice }) => open.has(notice)).sort(byId)
	};
}

function isOfTicket(fact: NoticeFact): fact is TicketFact {
	return fact.type === 'ticket' || fact.type === 'ticket-event' || fact.type === 'rating';
}

function byId(a: NoticeEvent, b: NoticeEvent): number {
	return a._id < b._id ? -1 : 1;
}
