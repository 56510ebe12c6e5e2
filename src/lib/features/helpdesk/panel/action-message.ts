import { deskActionsText } from '#lib/i18n/areas/desk-actions.ts';
import { problemMessage } from '../problem-message.ts';
import type { JoinProblem } from '../record/join-tickets.ts';
import type { ReclassifyProblem } from '../record/reclassify-ticket.ts';
import type { RedirectProblem } from '../record/redirect-ticket.ts';
import type { ActionProblem } from '../record/ticket-event.ts';

type Problem = ActionProblem | JoinProblem | ReclassifyProblem | RedirectProblem;

/** What an agent is told when an action was not done. */
export function actionMessage(problem: Problem): string {
	const t = deskActionsText();
	switch (problem.code) {
		case 'text-missing':
			return t.textMissing;
		case 'text-too-long':
			return t.textTooLong;
		case 'address-wrong':
			return t.redirect.wrong;
		case 'nothing-changed':
			return t.nothingChanged;
		case 'no-such-ticket':
		case 'same-ticket':
		case 'other-is-over':
			return t.join[problem.code];
		default:
			return problemMessage(problem);
	}
}
