import type { FormField } from '#lib/domain/desk/masters.ts';
import type { TicketState } from '#lib/domain/desk/ticket-state.ts';
import { workingTimeFor } from '../catalogue/desk-calendar.ts';
import type { Catalogue } from '../catalogue/live-catalogue.svelte.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { changeWords } from './change-words.ts';
import { dueTexts, type DueTexts } from './due-text.ts';
import type { ChangeWords } from './history-line.ts';

/** What master data and settings add to a ticket, for its requester to read it. */
export interface TicketWords {
	/** The questions that its answers may belong to. */
	readonly questions: readonly FormField[];
	readonly names: ChangeWords;
	readonly due: DueTexts;
}

/** The same for one ticket, as the office's masters stand now. */
export function ticketWords(
	ticket: TicketState,
	catalogue: Pick<Catalogue, 'known' | 'units' | 'calendars'>,
	settings: Helpdesk['settings'],
	nowMs: number
): TicketWords {
	const questions = questionsOf(ticket, catalogue.known.services);
	const time = workingTimeFor(ticket.calendar, catalogue.calendars, settings);
	const { dueSoonPercent } = settings.desk;
	return {
		questions,
		names: changeWords(ticket, questions, catalogue),
		due: dueTexts(ticket, time, nowMs, settings.office.zone, dueSoonPercent)
	};
}

/**
 * Those of its service as it is now, then those of the service that it was filed for, also where that
 * one is no longer offered.
 */
function questionsOf(
	ticket: TicketState,
	services: Catalogue['known']['services']
): readonly FormField[] {
	const slugs = new Set([ticket.service, ticket.ticket.service]);
	return [...slugs].flatMap((slug) => services.find((one) => one.slug === slug)?.fields ?? []);
}
