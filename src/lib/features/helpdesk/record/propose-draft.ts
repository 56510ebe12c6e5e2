import type { Language } from '#lib/domain/billing/template.ts';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';

export type DraftProblem = { readonly code: 'text-missing' } | RecordProblem;

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'person'>;

/**
 * Proposes a question with its answer for the FAQ, drafted from a ticket that was resolved. The proposal
 * is the agent's own: whose ticket it was stays out of it (S2-69, S2-70).
 */
export async function proposeDraft(
	desk: Desk,
	ticket: string,
	draft: { readonly question: string; readonly answer: string; readonly language: Language }
): Promise<Result<void, DraftProblem>> {
	const question = draft.question.trim();
	const answer = draft.answer.trim();
	if (question === '' || answer === '') return refuse({ code: 'text-missing' });
	return desk.record([
		{
			_id: desk.newId('faq-proposal'),
			type: 'faq-proposal',
			requester: desk.person.id,
			who: { name: desk.person.name, language: draft.language },
			question,
			answer,
			ticket
		}
	]);
}
