import { filingText } from '#lib/i18n/areas/filing.ts';
import { number } from '#lib/i18n/format.ts';
import { LONGEST, type FieldProblem } from './entry-problems.ts';

/** What is said next to a field; nothing where nothing is wrong. */
export function fieldMessage(
	problem: FieldProblem | undefined,
	longest: number = LONGEST.short
): string | undefined {
	const t = filingText();
	switch (problem) {
		case undefined:
			return undefined;
		case 'missing':
			return t.missing;
		case 'too-long':
			return t.tooLong(number(longest));
		case 'not-a-number':
			return t.notANumber;
		case 'not-a-date':
			return t.notADate;
		case 'not-a-mail':
			return t.notAMail;
		default:
			return t.notAnOption;
	}
}
