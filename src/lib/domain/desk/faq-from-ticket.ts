import { maskPersonal } from './mask-personal.ts';
import type { TicketState } from './ticket-state.ts';

/** A question for all, drafted from one ticket. */
export interface TicketFaqDraft {
	readonly question: string;
	/** Empty where nothing was resolved. */
	readonly answer: string;
	readonly service: string;
	readonly category: string;
	/** The id of the ticket. */
	readonly ticket: string;
}

/**
 * What a ticket says as a question and its answer, without names, phones, mail addresses and NIP
 * (S2-15). It errs towards taking out too much, and a person looks over it before anybody else does.
 *
 * @param names of people besides the requester: who worked on it, who is written about
 */
export function faqDraftOf(
	state: Pick<
		TicketState,
		'id' | 'ticket' | 'title' | 'description' | 'service' | 'category' | 'resolution' | 'history'
	>,
	names: readonly string[] = []
): TicketFaqDraft {
	const { who } = state.ticket;
	const known = [who.name, who.nip, ...namedIn(state.history), ...names];
	const masked = (text: string) => maskPersonal(text, known).trim();
	return {
		question: masked(`${state.title}\n\n${state.description}`),
		answer: masked(state.resolution?.solution ?? ''),
		service: state.service,
		category: state.category,
		ticket: state.id
	};
}

function namedIn(history: TicketState['history']): readonly string[] {
	return history.flatMap(({ fact }) =>
		fact.type === 'ticket-event' && fact.kind === 'assign' && fact.personName
			? [fact.personName]
			: []
	);
}
