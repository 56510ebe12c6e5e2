import type { Result } from '#lib/domain/result.ts';
import {
	LONGEST_TEXT,
	recordWithText,
	type ActionProblem,
	type DeskRecorder,
	type OfTicket
} from './ticket-event.ts';

/** *Catatan internal*: never leaves the desk. Its files have to be kept as internal before. */
export function addNote(
	desk: DeskRecorder,
	ticket: OfTicket,
	text: string,
	files: readonly string[] = []
): Promise<Result<void, ActionProblem>> {
	return recordWithText(
		desk,
		ticket,
		text,
		(said) => ({ kind: 'note', internal: true, text: said, files: [...files] }),
		LONGEST_TEXT
	);
}
