import { mastersFileText } from '#lib/i18n/areas/desk-masters-file.ts';
import { mastersProblemText } from '#lib/i18n/areas/desk-masters-problems.ts';
import { mastersText } from '#lib/i18n/areas/desk-masters.ts';
import { number } from '#lib/i18n/format.ts';
import { textProblemWords } from '../notice-templates/text-problem-words.ts';
import type { FieldProblem } from './fields/problem.ts';
import type { RowProblem } from './sheet/trouble.ts';

/** What is wrong with an entry and what to do. */
export function problemWords(problem: FieldProblem | RowProblem): string {
	const t = mastersProblemText();
	const file = mastersFileText().rows;
	switch (problem.code) {
		case 'too-long':
		case 'too-many':
			return t[problem.code](number(problem.most));
		case 'not-a-number':
			return t['not-a-number'](number(problem.from), number(problem.to));
		case 'not-a-choice':
			return t['not-a-choice'](problem.choices.join(', '));
		case 'unknown-reference':
			return t['unknown-reference'](problem.given, mastersText().kinds[problem.to]);
		case 'not-a-time-span':
		case 'not-a-day':
		case 'not-hours':
		case 'not-asked-before':
		case 'not-an-answer':
		case 'key-twice':
			return t[problem.code](problem.given);
		case 'row-twice':
			return file['row-twice'](problem.slug);
		case 'service-unknown':
			return file['service-unknown'](problem.given);
		case 'name-of-several':
			return file['name-of-several'](problem.name);
		case 'event-unknown':
			return file['event-unknown'](problem.given, problem.events.join(', '));
		case 'language-unknown':
			return file['language-unknown'](problem.given, problem.languages.join(', '));
		case 'version-newer':
			return file['version-newer'](number(problem.inFile), number(problem.now));
		case 'notice-text':
			return problem.problem.code === 'unknown-variable'
				? mastersFileText().unknownVariable(problem.problem.written)
				: textProblemWords(problem.problem);
		case 'merged':
		case 'template-twice':
		case 'cell-error':
		case 'formula-without-result':
		case 'digits-as-number':
		case 'bad-code':
			return file[problem.code];
		default:
			return t[problem.code];
	}
}
