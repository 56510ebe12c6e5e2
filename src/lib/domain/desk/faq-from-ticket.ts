import { maskPersonal } from './mask-personal.ts';
import type { TicketState } from './ticket-state.ts';

/** The longest question of a proposal, in characters. */
const LONGEST_QUESTION = 300;

/** A question for all, drafted from one ticket. */
export interface TicketFaqDraft {
	readonly question: string;
	/** What solved it, or else what was described. */
	readonly answer: string;
}

/**
 * What a ticket says as a question and its answer, without names, phones, mail addresses and NIP
 * (S2-15). It errs towards taking out too much, and a person looks over it before anybody else does.
 *
 * @param names of people besides the requester: who worked on it, who is written about
 */
export function faqDraftOf(
	{
		ticket: { who },
		title,
		description,
		resolution,
		history
	}: Pick<TicketState, 'ticket' | 'title' | 'description' | 'resolution' | 'history'>,
	names: readonly string[] = []
): TicketFaqDraft {
	const known = [who.name, who.nip, ...namedIn(history), ...names];
	const masked = (text: string) => maskPersonal(text, known).trim();
	return {
		question: masked(title).slice(0, LONGEST_QUESTION),
		answer: [resolution?.solution ?? '', description].map(masked).find((text) => text !== '') ?? ''
	};
}

function namedIn(history: TicketState['history']): readonly string[] {
	return history.flatMap(({ fact }) =>
		fact.type === 'ticket-event' && fact.kind === 'assign' && fact.personName
			? [fact.personName]
			: []
	);
}
