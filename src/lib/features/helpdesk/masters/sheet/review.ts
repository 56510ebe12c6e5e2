import { draftOf, newDraft, type Draft, type QuestionDraft, type Texts } from '../draft.ts';
import { fieldsOf } from '../fields/all-fields.ts';
import type { FieldProblem } from '../fields/problem.ts';
import { masterKinds, slugOf, type MasterDoc, type MasterKind } from '../kinds.ts';
import type { KnownMasters } from '../known.ts';
import { readDraft, type MadeMaster } from '../read-draft.ts';
import { oneKindOfLine } from '../read-entries.ts';
import { cellName, type PlainSheet } from './plain-book.ts';
import { differences, type Difference } from './differences.ts';
import { rowsOf, type FileRow } from './file-rows.ts';
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
	readonly troubles: readonly CellTrouble[];
	readonly problems: readonly TableProblem[];
	readonly passed: readonly Passed[];
}

/** Compares a file with what is there. Nothing of it may be taken while there is any trouble. */
export function reviewMasters(sheets: readonly PlainSheet[], known: KnownMasters): MastersReview {
	const { tables, passed, problems } = findTables(sheets);
	const { rows, questions, troubles } = rowsOf(tables, known);
	// A row may name what another row of the same file adds.
	const withNew = known.with(rows.map(standIn).filter((doc) => !known.get(doc.type, slugOf(doc))));
	const masters: ReviewedMaster[] = [];
	const hasQuestions = tables.some(({ of }) => of === 'question');
	for (const row of rows) {
		const before = (known.get(row.kind, row.slug) as MasterDoc | undefined) ?? null;
		const old = before ? draftOf(before) : newDraft(row.kind);
		const asked = hasQuestions ? (questions.get(row.slug) ?? []) : null;
		const draft = {
			texts: { ...old.texts, ...sameAsBefore(row.texts, old.texts) },
			questions: draftsOf(asked, old)
		};
		const read = readDraft(row.kind, row.slug, draft, before, withNew);
		if (read.ok) {
			const told = before ? differences(row.kind, old, draft) : [];
			const state = before === null ? 'new' : told.length > 0 ? 'changed' : 'same';
			masters.push({ kind: row.kind, state, doc: read.value, before, differences: told });
		} else {
			for (const { key, question, problem } of read.problem) {
				const at = question === undefined ? row : (asked?.[question] ?? row);
				troubles.push(troubleAt(at, key, problem));
			}
		}
	}
	return { masters: inOrder(masters), troubles, problems, passed };
}

/** A question sheet speaks for the services that the file names, and for no others. */
function draftsOf(asked: readonly FileRow[] | null, old: Draft): readonly QuestionDraft[] {
	if (asked === null) return old.questions;
	return asked.map(({ texts: { [QUESTION_CODE]: code = '', ...texts } }) => {
		const key = code.trim() === '' ? null : code.trim();
		const before = old.questions.find((question) => question.key === key);
		return {
			key,
			texts: before ? { ...before.texts, ...sameAsBefore(texts, before.texts) } : texts
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
