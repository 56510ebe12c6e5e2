import { deskRecordingText } from '#lib/i18n/areas/desk-recording.ts';
import type { EntryProblem } from './recording-entry.ts';

/** What is said next to a field; nothing where nothing is wrong. */
export function problemWords(problem: EntryProblem | undefined): string | undefined {
	const t = deskRecordingText();
	switch (problem) {
		case undefined:
			return undefined;
		case 'missing':
			return t.missing;
		case 'not-a-number':
			return t.wrongNumber;
		case 'not-a-date':
			return t.wrongDate;
		case 'not-an-option':
			return t.wrongChoice;
		case 'too-long':
			return t.tooLong;
	}
}
