import { noticeTemplatesText } from '#lib/i18n/areas/notice-templates.ts';
import { number } from '#lib/i18n/format.ts';
import type { NoticeTextProblem } from '#lib/messaging/notice-templates/problems.ts';

/** What an editor is told of a text that cannot be used. */
export function textProblemWords(problem: NoticeTextProblem): string {
	const { problems, variables } = noticeTemplatesText();
	switch (problem.code) {
		case 'unknown-variable':
			return problems['unknown-variable'](problem.written);
		case 'missing-variable':
			return problems['missing-variable'](variables[problem.name]);
		case 'unclosed-brace':
			return problems['unclosed-brace'](problem.near);
		case 'too-long':
		case 'subject-too-long':
		case 'body-too-long':
			return problems[problem.code](number(problem.length), number(problem.limit));
		default:
			return problems[problem.code];
	}
}
