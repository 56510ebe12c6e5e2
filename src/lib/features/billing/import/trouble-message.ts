import { fileProblemsText } from '#lib/i18n/areas/file-problems.ts';
import { importText } from '#lib/i18n/areas/import.ts';
import { fileSize, number } from '#lib/i18n/format.ts';
import type { Ended } from '#lib/importer/client.ts';
import type { FileProblem } from '#lib/importer/workbook.ts';
import { problemMessage } from '../components/problem-message.ts';
import type { RecordProblem } from '../office.ts';
import type { ImportTrouble } from './import-flow.svelte.ts';
import type { UndoProblem } from './undo-import.ts';

/** What is wrong with a file or an import, and what to do about it. */
export function troubleMessage(trouble: ImportTrouble, customerNoLabel: string): string {
	switch (trouble.code) {
		case 'column-missing':
			return trouble.missing.includes('customerNo')
				? importText().missing.customerNo(customerNoLabel)
				: importText().missing.amount;
		case 'nothing-accepted':
			return importText().nothingAccepted;
		default:
			return fileTroubleMessage(trouble);
	}
}

/** What is wrong with a file of whatever it is about, or why nothing of it was kept. */
export function fileTroubleMessage(
	trouble: FileProblem | Ended | { readonly code: 'no-file' } | RecordProblem
): string {
	const t = fileProblemsText();
	switch (trouble.code) {
		case 'empty-file':
		case 'password-protected':
		case 'no-cells':
		case 'cancelled':
			return t[trouble.code];
		case 'too-large-on-disk':
			return t['too-large-on-disk'](fileSize(trouble.bytes), fileSize(trouble.limit));
		case 'too-large-unpacked':
			return t['too-large-unpacked'](fileSize(trouble.limit));
		case 'too-many-rows':
			return t['too-many-rows'](number(trouble.limit));
		case 'too-many-columns':
			return t['too-many-columns'](number(trouble.limit));
		case 'cell-too-long':
			return t['cell-too-long'](number(trouble.row), number(trouble.limit));
		case 'took-too-long':
			return t['took-too-long'](number(trouble.seconds));
		case 'damaged':
			return trouble.part === null ? t.damaged : t.damagedPart(trouble.part);
		case 'not-a-spreadsheet':
			return t.notASpreadsheet[trouble.looksLike];
		case 'no-file':
			return t.cancelled;
		default:
			return problemMessage(trouble);
	}
}

/** Why an import was not undone. */
export function undoMessage(problem: UndoProblem): string {
	const t = importText().undoProblems;
	switch (problem.code) {
		case 'no-such-run':
		case 'undone-already':
		case 'later-import':
		case 'history-missing':
			return t[problem.code];
		case 'worked-on-since':
			return t['worked-on-since'](number(problem.customers));
		default:
			return problemMessage(problem);
	}
}
