import { problemsText } from '#lib/i18n/areas/problems.ts';
import type { RecordProblem } from '../office.ts';

/** What a person is told when something was not kept. */
export function problemMessage(problem: RecordProblem): string {
	const texts = problemsText();
	switch (problem.code) {
		case 'malformed':
			return texts.malformed(problem.field);
		case 'storage-failed':
			return texts['storage-failed'](problem.detail);
		default:
			return texts[problem.code];
	}
}
