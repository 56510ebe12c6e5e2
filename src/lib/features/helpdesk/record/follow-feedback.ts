import type { Result } from '#lib/domain/result.ts';
import {
	LONGEST_TEXT,
	recordWithText,
	saidText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** Passes what a rating said to a unit (Tier 2) or a vendor (Tier 3) who can do something about it (S2-76). */
export async function forwardFeedback(
	desk: DeskRecorder,
	ticket: OfTicket,
	to: { readonly tier: 2 | 3; readonly name: string },
	note: string
): Promise<Result<void, ActionProblem>> {
	const toName = saidText(to.name);
	if (!toName.ok) return toName;
	return recordWithText(
		desk,
		ticket,
		note,
		(said) => ({
			kind: 'feedback-forward',
			internal: true,
			tier: to.tier,
			toName: toName.value,
			note: said
		}),
		LONGEST_TEXT
	);
}

/** Says what came of feedback that was passed on. */
export function finishFeedback(
	desk: DeskRecorder,
	ticket: OfTicket,
	result: string
): Promise<Result<void, ActionProblem>> {
	return recordWithText(
		desk,
		ticket,
		result,
		(said) => ({ kind: 'feedback-done', internal: true, result: said }),
		LONGEST_TEXT
	);
}
