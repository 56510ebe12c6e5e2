import type { Helpdesk } from '../helpdesk.ts';
import type { SimilarTicket } from '../ledger/question.ts';
import type { RecordingForm } from './recording-entry.ts';

const MOST_GUESSES = 3;
const MOST_SIMILAR = 3;
/** Less alike than this is not worth a warning. */
const LEAST_LIKENESS = 0.35;

/** Services that a request may be about, and tickets that may be the same. */
export async function lookAround(
	desk: Pick<Helpdesk, 'view'>,
	{ title, service, requester }: RecordingForm,
	text: string
): Promise<{ readonly guessed: readonly string[]; readonly similar: readonly SimilarTicket[] }> {
	const [found, alike] = await Promise.all([
		desk.view.search({ text: title, services: MOST_GUESSES, faqs: 0, tickets: 0 }),
		desk.view.similar({
			text,
			service: service === '' ? null : service,
			requester,
			isOwnOnly: false,
			most: MOST_SIMILAR
		})
	]);
	return {
		guessed: found.services.map(({ slug }) => slug),
		similar: alike.filter(({ likeness }) => likeness >= LEAST_LIKENESS)
	};
}
