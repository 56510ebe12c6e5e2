import { afterEach, describe, expect, it, vi } from 'vitest';
import { languages } from '#lib/domain/billing/template.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { FileKind } from '#lib/importer/workbook.ts';
import { problemMessage } from '../components/problem-message.ts';
import type { RecordProblem } from '../office.ts';
import type { ImportTrouble } from './import-flow.svelte.ts';
import { troubleMessage, undoMessage } from './trouble-message.ts';
import type { UndoProblem } from './undo-import.ts';

/** One example of every problem: a code that is missing here does not compile. */
type Examples<P extends { readonly code: string }> = {
	readonly [C in P['code']]: Extract<P, { readonly code: C }>;
};

const id = 'payment:1';
const ofRecording: Examples<RecordProblem> = {
	'unknown-type': { code: 'unknown-type', id },
	malformed: { code: 'malformed', id, field: 'nama', expected: '' },
	'role-missing': { code: 'role-missing', id, anyOf: ['admin'] },
	'signed-for-another': { code: 'signed-for-another', id },
	'fact-is-final': { code: 'fact-is-final', id },
	'belongs-to-another': { code: 'belongs-to-another', id },
	'reason-missing': { code: 'reason-missing', id },
	'own-hand-over': { code: 'own-hand-over', id },
	'of-another-requester': { code: 'of-another-requester', id },
	'for-the-desk-only': { code: 'for-the-desk-only', id },
	'rating-of-another': { code: 'rating-of-another', id },
	'desk-role-missing': { code: 'desk-role-missing', id },
	'id-mismatch': { code: 'id-mismatch', id },
	'too-large': { code: 'too-large', id, limit: 262_144 },
	'changed-meanwhile': { code: 'changed-meanwhile', id },
	'storage-full': { code: 'storage-full' },
	'storage-failed': { code: 'storage-failed', detail: 'UnknownError' }
};

const ofImporting: Examples<ImportTrouble> = {
	...ofRecording,
	'empty-file': { code: 'empty-file' },
	'too-large-on-disk': { code: 'too-large-on-disk', bytes: 90_000_000, limit: 50_000_000 },
	'too-large-unpacked': { code: 'too-large-unpacked', limit: 500_000_000 },
	'too-many-rows': { code: 'too-many-rows', limit: 200_000 },
	'too-many-columns': { code: 'too-many-columns', limit: 256 },
	'cell-too-long': { code: 'cell-too-long', row: 7, limit: 32_767 },
	'took-too-long': { code: 'took-too-long', seconds: 60 },
	'password-protected': { code: 'password-protected' },
	damaged: { code: 'damaged', part: null },
	'not-a-spreadsheet': { code: 'not-a-spreadsheet', looksLike: 'pdf' },
	'no-cells': { code: 'no-cells' },
	cancelled: { code: 'cancelled' },
	'no-file': { code: 'no-file' },
	'column-missing': { code: 'column-missing', missing: ['customerNo'] },
	'nothing-accepted': { code: 'nothing-accepted' }
};

const ofUndoing: Examples<UndoProblem> = {
	...ofRecording,
	'no-such-run': { code: 'no-such-run' },
	'undone-already': { code: 'undone-already' },
	'later-import': { code: 'later-import' },
	'worked-on-since': { code: 'worked-on-since', customers: 12 },
	'history-missing': { code: 'history-missing' }
};

const kinds: Readonly<Record<FileKind, true>> = {
	pdf: true,
	picture: true,
	word: true,
	presentation: true,
	archive: true,
	text: true,
	xml: true,
	unknown: true
};

function inLanguage(language: 'id' | 'en'): void {
	vi.stubGlobal('document', { documentElement: {} });
	locale.choose(language);
}

afterEach(() => {
	inLanguage('id');
	vi.unstubAllGlobals();
});

/** A sentence for a clerk: several words, an end, and nothing that a program would say. */
const sentence = /^\p{Lu}[^{}]*( [^{}]*)+[.?]$/u;

describe.each(languages)('a person who reads “%s”', (language) => {
	it.each(Object.values(ofRecording))('is told why something was not kept: $code', (problem) => {
		inLanguage(language);
		expect(problemMessage(problem)).toMatch(sentence);
		expect(problemMessage(problem)).not.toContain(problem.code);
	});

	it.each(Object.values(ofImporting))('is told why an import stopped: $code', (trouble) => {
		inLanguage(language);
		expect(troubleMessage(trouble, 'ID Pelanggan')).toMatch(sentence);
	});

	it.each(Object.values(ofUndoing))(
		'is told why an import was not taken back: $code',
		(problem) => {
			inLanguage(language);
			expect(undoMessage(problem)).toMatch(sentence);
		}
	);

	it.each(Object.keys(kinds) as FileKind[])(
		'is told that a file is a %s and no list',
		(looksLike) => {
			inLanguage(language);
			expect(troubleMessage({ code: 'not-a-spreadsheet', looksLike }, '')).toMatch(sentence);
		}
	);
});

describe('a message about an import', () => {
	it('names the limit, the row, the part and the office’s own word for the number', () => {
		const say = (trouble: ImportTrouble) => troubleMessage(trouble, 'ID Pelanggan');
		expect(say(ofImporting['too-many-rows'])).toContain('200.000');
		expect(say(ofImporting['cell-too-long'])).toContain('7');
		expect(say({ code: 'damaged', part: 'xl/workbook.xml' })).toContain('xl/workbook.xml');
		expect(say(ofImporting['column-missing'])).toContain('ID Pelanggan');
		expect(say({ code: 'column-missing', missing: ['amount'] })).not.toContain('ID Pelanggan');
		expect(undoMessage(ofUndoing['worked-on-since'])).toContain('12');
	});
});
