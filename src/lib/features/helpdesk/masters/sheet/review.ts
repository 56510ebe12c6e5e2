import { draftOf, newDraft, type Draft, type QuestionDraft, type Texts } from '../draft.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import type { MasterField } from '../fields/field.ts';
import type { FieldProblem } from '../fields/problem.ts';
import { questionFields } from '../fields/service-fields.ts';
import { masterKinds, slugOf, type MasterDoc, type MasterKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import type { KnownTemplates } from '../../notice-templates/known-templates.ts';
import { readDraft, type MadeMaster } from '../read-draft.ts';
import { oneKindOfLine } from '../read-entries.ts';
import { cellName, type PlainSheet } from './plain-book.ts';
import { differences, type Difference } from './differences.ts';
import { rowsOf, type FileRow } from './file-rows.ts';
import { reviewTemplates, type ReviewedTemplate } from './review-templates.ts';
import { QUESTION_CODE } from './sheets.ts';
import { findTables, type Passed, type TableProblem } from './table.ts';
import type { CellTrouble } from './trouble.ts';

export interface ReviewedMaster {
	readonly kind: MasterKind;
	readonly state: 'new' | 'changed' | 'same';
	readonly doc: MadeMaster;
	readonly before: MasterDoc | null;
	readonly differences: readonly Difference[];
}

/** A file beside what is known, before anything is written. */
export interface MastersReview {
	readonly masters: readonly ReviewedMaster[];
	readonly templates: readonly ReviewedTemplate[];
	readonly troubles: readonly CellTrouble[];
	readonly problems: readonly TableProblem[];
	readonly passed: readonly Passed[];
}

/** Compares a file with what is there. Nothing of it may be taken while there is any trouble. */
export function reviewMasters(
	sheets: readonly PlainSheet[],
	known: KnownMasters,
	knownTemplates: KnownTemplates
): MastersReview {
	const { tables, passed, problems } = findTables(sheets);
	const { rows, questions, troubles } = rowsOf(tables, known);
	const ofTemplates = reviewTemplates(tables, knownTemplates);
	// A row may name what another row of the same file adds.
	const withNew = known.with(rows.map(standIn).filter((doc) => !known.get(doc.type, slugOf(doc))));
	const masters: ReviewedMaster[] = [];
	const hasQuestions = tables.some(({ of }) => of === 'question');
	for (const row of rows) {
		const before = (known.get(row.kind, row.slug) as MasterDoc | undefined) ?? null;
		const old = before ? draftOf(before) : newDraft(row.kind);
		const texts = before
			? sameAsBefore(row.texts, old.texts)
			: withStarts(fieldsOf[row.kind], row.texts);
		const asked = hasQuestions ? (questions.get(row.slug) ?? []) : null;
		const draft = { texts: { ...old.texts, ...texts }, questions: draftsOf(asked, old) };
		const read = readDraft(row.kind, row.slug, draft, before, withNew);
		if (read.ok) masters.push(reviewed(row.kind, read.value, before));
		else {
			for (const { key, question, problem } of read.problem) {
				const at = question === undefined ? row : (asked?.[question] ?? row);
				troubles.push(troubleAt(at, key, problem));
			}
		}
	}
	return {
		masters: inOrder(masters),
		templates: ofTemplates.templates,
		troubles: oncePerCell([...troubles, ...ofTemplates.troubles]),
		passed,
		problems
	};
}

/** What was made is compared, not what was written: "PPKU" and `ppku` are the same unit. */
function reviewed(kind: MasterKind, doc: MadeMaster, before: MasterDoc | null): ReviewedMaster {
	const told = differences(
		kind,
		before ? draftOf(before) : { texts: {}, questions: [] },
		draftOf(doc as MasterDoc)
	);
	const state = before === null ? 'new' : told.length > 0 ? 'changed' : 'same';
	return { kind, state, doc, before, differences: told };
}

/** What a new row leaves out, it has as a new one on the screen has it. */
function withStarts(fields: readonly MasterField[], texts: Texts): Texts {
	const starts = fields.flatMap(({ key, isRequired, start }) =>
		isRequired && (texts[key] ?? '').trim() === '' ? [[key, start] as const] : []
	);
	return { ...texts, ...Object.fromEntries(starts) };
}

/** A question sheet speaks for the services that the file names, and for no others. */
function draftsOf(asked: readonly FileRow[] | null, old: Draft): readonly QuestionDraft[] {
	if (asked === null) return old.questions;
	const codeOf = ({ texts }: FileRow) => (texts[QUESTION_CODE] ?? '').trim();
	const given = new Set(asked.map(codeOf));
	return asked.map((row) => {
		const { [QUESTION_CODE]: _, ...texts } = row.texts;
		const code = codeOf(row);
		const before = old.questions.find(({ key, texts: { pertanyaan = '' } }) =>
			code === ''
				? // Without a code its words tell, as they do of other rows.
					!given.has(key ?? '') && plain(pertanyaan) === plain(texts['pertanyaan'] ?? '')
				: key === code
		);
		return {
			key: code === '' ? (before?.key ?? null) : code,
			texts: before
				? { ...before.texts, ...sameAsBefore(texts, before.texts) }
				: withStarts(questionFields, texts)
		};
	});
}

/** What says the same but for spaces at the ends and kinds of line breaks is the same. */
function sameAsBefore(texts: Texts, before: Texts): Texts {
	const entries = Object.entries(texts).map(([key, text]) => {
		const old = before[key] ?? '';
		return [key, plain(text) === plain(old) ? old : text] as const;
	});
	return Object.fromEntries(entries);
}

function plain(text: string): string {
	return oneKindOfLine(text).trim();
}

/** What is said first of a cell is why the rest follows. */
function oncePerCell(troubles: readonly CellTrouble[]): readonly CellTrouble[] {
	const cells = new Map<string, CellTrouble>();
	for (const trouble of troubles) {
		const isCell = /^[A-Z]/.test(trouble.cell);
		const key = JSON.stringify([trouble.sheet, trouble.cell, isCell ? '' : trouble.heading]);
		if (!cells.has(key)) cells.set(key, trouble);
	}
	return [...cells.values()];
}

function troubleAt(row: FileRow, key: string, problem: FieldProblem): CellTrouble {
	const column = row.columns.get(key);
	const cell = column === undefined ? String(row.number) : cellName(column, row.number);
	return { sheet: row.sheet, cell, heading: key, problem };
}

/** Enough of a new document for others to name it. */
function standIn({ kind, slug, texts }: FileRow): MasterDoc {
	const name = texts[fieldsOf[kind].find(({ path }) => path[0] === 'name')?.key ?? 'nama'] ?? slug;
	const named = { id: name, en: '' };
	const isBilingual = kind === 'service' || kind === 'category';
	return {
		_id: `${kind}:${slug}`,
		type: kind,
		slug,
		name: isBilingual ? named : name,
		question: named,
		title: name,
		code: texts['singkatan'] ?? '',
		deskName: name,
		order: 0
	} as unknown as MasterDoc;
}

function inOrder(masters: readonly ReviewedMaster[]): readonly ReviewedMaster[] {
	return masterKinds.flatMap((kind) => masters.filter((master) => master.kind === kind));
}
