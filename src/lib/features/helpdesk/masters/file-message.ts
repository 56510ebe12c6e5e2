import type { FileProblem } from '#lib/importer/workbook.ts';
import { mastersFileText } from '#lib/i18n/areas/desk-masters-file.ts';
import { fileProblemsText } from '#lib/i18n/areas/file-problems.ts';
import { number } from '#lib/i18n/format.ts';

/** Why a file could not be read, and what to do. */
export function fileProblemMessage(problem: FileProblem): string {
	const t = fileProblemsText();
	const file = mastersFileText();
	const size = (bytes: number) => `${number(Math.ceil(bytes / 1_000_000))} MB`;
	switch (problem.code) {
		case 'too-large-on-disk':
			return t['too-large-on-disk'](size(problem.bytes), size(problem.limit));
		case 'too-large-unpacked':
			return t['too-large-unpacked'](size(problem.limit));
		case 'too-many-rows':
		case 'too-many-columns':
			return t[problem.code](number(problem.limit));
		case 'cell-too-long':
			return t['cell-too-long'](number(problem.row), number(problem.limit));
		case 'took-too-long':
			return t['took-too-long'](number(problem.seconds));
		case 'damaged':
			return problem.part === null ? t.damaged : t.damagedPart(problem.part);
		case 'not-a-spreadsheet':
			return file.noWorkbook(file.fileKinds[problem.looksLike]);
		default:
			return t[problem.code];
	}
}
