import { languages, type Language } from '#lib/domain/billing/template.ts';
import { noticeSlugs, type NoticeSlug, type NoticeTemplate } from '#lib/domain/desk/masters.ts';
import {
	noticeTextProblems,
	type NoticeTextProblem
} from '#lib/messaging/notice-templates/problems.ts';
import type { NoticeText } from '#lib/messaging/notice-templates/texts-id.ts';
import type { KnownTemplates } from '../../notice-templates/known-templates.ts';
import { asKept } from '../../notice-templates/save-version.ts';
import { versionsOf } from '../../notice-templates/template-versions.ts';
import { at, textsIn } from './file-rows.ts';
import { CODE, languageWords, plainName } from './sheets.ts';
import type { Table } from './table.ts';
import type { CellTrouble, RowProblem } from './trouble.ts';

export interface ReviewedTemplate {
	readonly slug: NoticeSlug;
	readonly language: Language;
	readonly state: 'changed' | 'same';
	/** What the file says, as it would be kept. */
	readonly text: NoticeText;
	/** The version in use. */
	readonly before: NoticeTemplate;
}

/** What a file says of the texts of notifications, held against those in use. */
export function reviewTemplates(
	tables: readonly Table[],
	known: KnownTemplates
): { readonly templates: readonly ReviewedTemplate[]; readonly troubles: CellTrouble[] } {
	const templates: ReviewedTemplate[] = [];
	const troubles: CellTrouble[] = [];
	const taken = new Set<string>();
	for (const table of tables.filter(({ of }) => of === 'template')) {
		for (const row of table.rows) {
			const inCells: CellTrouble[] = [];
			const texts = textsIn(table, row, inCells);
			const found: RowTrouble[] = [];
			const template = inCells.length > 0 ? null : read(texts, known, taken, found);
			if (template) templates.push(template);
			troubles.push(...inCells, ...found.map(([key, problem]) => at(table, row, key, problem)));
		}
	}
	return { templates, troubles };
}

type RowTrouble = readonly [column: string, RowProblem];

function read(
	texts: Readonly<Record<string, string>>,
	known: KnownTemplates,
	taken: Set<string>,
	troubles: RowTrouble[]
): ReviewedTemplate | null {
	const slug = eventOf(texts, troubles);
	const language = languageOf(texts, troubles);
	if (!slug || !language) return null;
	if (taken.has(`${slug} ${language}`)) {
		troubles.push([CODE, { code: 'template-twice' }]);
		return null;
	}
	taken.add(`${slug} ${language}`);
	const versions = versionsOf(known.stored, slug, language);
	const before = versions[0]!;
	const text = asKept({
		subject: texts['judul_email'] ?? before.subject,
		body: texts['isi_pesan'] ?? before.body
	});
	const row = { slug, language, text, before };
	if (isSame(text, before)) return { ...row, state: 'same' };
	// A file is known to be older where it says so and where what it was made from is still here.
	const inFile = Number(texts['versi']?.trim() || versions.length);
	const isOlder = Number.isInteger(inFile) && inFile >= 1 && inFile < versions.length;
	const madeFrom = isOlder ? versions.at(-inFile) : undefined;
	if (madeFrom) {
		// Nobody worked on this row: what others wrote since stays.
		if (isSame(text, madeFrom)) return { ...row, text: asKept(before), state: 'same' };
		troubles.push(['versi', { code: 'version-newer', inFile, now: versions.length }]);
		return null;
	}
	const problems = noticeTextProblems(slug, text, known.sampleOf(slug, language));
	for (const problem of problems) {
		troubles.push([columnOf(problem), { code: 'notice-text', problem }]);
	}
	return problems.length > 0 ? null : { ...row, state: 'changed' };
}

function isSame(text: NoticeText, template: NoticeText): boolean {
	const { subject, body } = asKept(template);
	return text.subject === subject && text.body === body;
}

function eventOf(
	texts: Readonly<Record<string, string>>,
	troubles: RowTrouble[]
): NoticeSlug | undefined {
	const given = texts[CODE]?.trim() ?? '';
	const slug = noticeSlugs.find((one) => one === given.toLowerCase());
	if (!slug) troubles.push([CODE, { code: 'event-unknown', given, events: noticeSlugs }]);
	return slug;
}

function languageOf(
	texts: Readonly<Record<string, string>>,
	troubles: RowTrouble[]
): Language | undefined {
	const given = texts['bahasa']?.trim() ?? '';
	const language = languages.find((one) =>
		[one, plainName(languageWords[one])].includes(plainName(given))
	);
	if (!language) {
		const words = Object.values(languageWords);
		troubles.push(['bahasa', { code: 'language-unknown', given, languages: words }]);
	}
	return language;
}

/** The column in which a mistake of a text can be put right. */
function columnOf(problem: NoticeTextProblem): 'judul_email' | 'isi_pesan' {
	switch (problem.code) {
		case 'subject-missing':
		case 'subject-too-long':
			return 'judul_email';
		case 'unknown-variable':
		case 'unclosed-brace':
			return problem.in === 'subject' ? 'judul_email' : 'isi_pesan';
		default:
			return 'isi_pesan';
	}
}
