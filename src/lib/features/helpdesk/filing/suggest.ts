import type { Faq } from '#lib/domain/desk/masters.ts';
import type { Helpdesk } from '../helpdesk.ts';
import type { SimilarTicket } from '../ledger/question.ts';

/** Below that many characters a title says too little. */
const SHORTEST = 4;
const MOST = 3;

/** Answers and own tickets for what somebody is about to ask (S2-22, S2-66). */
export async function suggest(
	desk: Pick<Helpdesk, 'view' | 'masters' | 'person'>,
	text: string,
	service: string
): Promise<{ readonly faqs: readonly Faq[]; readonly similar: readonly SimilarTicket[] }> {
	if (text.trim().length < SHORTEST) return { faqs: [], similar: [] };
	const [found, similar] = await Promise.all([
		desk.view.search({ text, services: 0, faqs: MOST, tickets: 0 }),
		desk.view.similar({
			text,
			service,
			requester: desk.person.id,
			isOwnOnly: true,
			most: MOST
		})
	]);
	const faqs = await desk.masters.faqs.bulkGet(found.faqs.map(({ id }) => id));
	return { faqs: faqs.filter((faq) => faq !== undefined), similar };
}
