import type { RecordProblem } from '#lib/store/recorder.ts';
import { photosText } from '#lib/i18n/areas/photos.ts';
import { problemsText } from '#lib/i18n/areas/problems.ts';
import { number } from '#lib/i18n/format.ts';
import type { KeepFileProblem } from './helpdesk.ts';

const MEGABYTE = 1024 * 1024;

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

/** What a person is told of a photo or document that was not taken. */
export function fileMessage(name: string, problem: KeepFileProblem): string {
	const texts = photosText();
	switch (problem.code) {
		case 'file-too-large':
			return texts.tooLarge(name, number(Math.round(problem.limit / MEGABYTE)));
		case 'file-type-unfit':
			return texts.unfit(name);
		case 'file-empty':
		case 'picture-damaged':
		case 'too-many-pixels':
			return texts.damaged(name);
		default:
			return problemMessage(problem);
	}
}
