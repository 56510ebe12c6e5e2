import type { WaitingProposal } from '#lib/domain/billing/proposal-state.ts';
import { proposalsText } from '#lib/i18n/areas/proposals.ts';
import { shellText } from '#lib/i18n/areas/shell.ts';
import type { Toasts } from '#lib/ui/toasts.svelte.ts';
import { problemMessage } from '../components/problem-message.ts';
import type { BillingOffice } from '../office.ts';
import { answerProposal, takeBackAnswer, type AnswerProblem } from './answer.ts';

/** Answers a proposal, says what came of it, and offers to take the answer back. */
export async function answerAndTell(
	office: BillingOffice,
	toasts: Toasts,
	customerNo: string,
	proposal: WaitingProposal,
	accepted: boolean
): Promise<void> {
	const t = proposalsText();
	const kept = await answerProposal(office, customerNo, proposal, accepted);
	if (!kept.ok) return toasts.fail(words(kept.problem));
	toasts.show(accepted ? t.accepted : t.refused, {
		label: shellText().undo,
		run: async () => {
			const undone = await takeBackAnswer(office, kept.value, t.undoReason);
			if (undone.ok) toasts.show(t.undone);
			else toasts.fail(problemMessage(undone.problem));
		}
	});
}

function words(problem: AnswerProblem): string {
	const t = proposalsText();
	if (problem.code === 'gone') return t.gone;
	return problem.code === 'customer-missing' ? t.customerMissing : problemMessage(problem);
}
