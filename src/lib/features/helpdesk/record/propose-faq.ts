import type { FaqProposal } from '#lib/domain/desk/besides.ts';
import type { Result } from '#lib/domain/result.ts';
import { refuse } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import { whoAsks } from './who-asks.ts';

type Desk = Pick<Helpdesk, 'record' | 'newId' | 'person'>;
export type ProposeFaqProblem = { readonly code: 'question-missing' } | RecordProblem;

export interface FaqProposalEntry {
	readonly question: string;
	/** What the person thinks is the answer; may be empty. */
	readonly answer: string;
	readonly who: FaqProposal['who'];
}

/** Proposes a question for the FAQ; it is shown after a review (S2-69, S2-70). */
export async function proposeFaq(
	desk: Desk,
	{ question, answer, who }: FaqProposalEntry
): Promise<Result<void, ProposeFaqProblem>> {
	if (question.trim() === '') return refuse({ code: 'question-missing' });
	return desk.record([
		{
			_id: desk.newId('faq-proposal'),
			type: 'faq-proposal',
			requester: desk.person.id,
			who: whoAsks(who),
			question: question.trim(),
			...(answer.trim() === '' ? {} : { answer: answer.trim() })
		}
	]);
}
