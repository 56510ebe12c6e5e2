import type { ProductDoc } from '#lib/domain/registry.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { mastersFileText } from '#lib/i18n/areas/desk-masters-file.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk, Unsigned } from '../helpdesk.ts';
import type { KnownTemplates } from '../notice-templates/known-templates.ts';
import { newVersion } from '../notice-templates/save-version.ts';
import { currentTemplate } from '../notice-templates/template-versions.ts';
import type { DeskWorkbook } from '../workbook.ts';
import type { SheetKind } from './kinds.ts';
import type { KnownMasters } from './known.ts';
import { settledDocs } from './save-master.ts';
import { sheetsOf } from './sheet/book-of-masters.ts';
import type { ReviewedTemplate } from './sheet/review-templates.ts';
import type { MastersReview, ReviewedMaster } from './sheet/review.ts';

/** Whether a reviewed file may be taken: nothing in it is wrong. */
export function mayTake({ troubles, problems }: MastersReview): boolean {
	return troubles.length === 0 && problems.length === 0;
}

export interface Changes {
	readonly masters: readonly ReviewedMaster[];
	readonly templates: readonly ReviewedTemplate[];
	readonly count: number;
}

/** What a file adds and changes. */
export function changesOf(review: MastersReview): Changes {
	const masters = review.masters.filter(({ state }) => state !== 'same');
	const templates = review.templates.filter(({ state }) => state !== 'same');
	return { masters, templates, count: masters.length + templates.length };
}

/** Keeps what a file adds and changes: all of it, or nothing where anything is wrong or became another. */
export async function takeMasters(
	helpdesk: Pick<Helpdesk, 'record' | 'newId' | 'masters'>,
	review: MastersReview
): Promise<Result<number, RecordProblem | { readonly code: 'file-wrong' }>> {
	if (!mayTake(review)) return refuse({ code: 'file-wrong' });
	const { masters, templates, count } = changesOf(review);
	const superseded = await supersededOf(helpdesk, templates);
	if (superseded) return refuse({ code: 'changed-meanwhile', id: superseded.before._id });
	const versions = templates.map(({ slug, language, text }) =>
		newVersion(helpdesk, slug, language, text)
	);
	const docs: readonly Unsigned<ProductDoc>[] = [...settledDocs(masters), ...versions];
	const kept = await helpdesk.record(docs);
	return kept.ok ? succeed(count) : kept;
}

/**
 * A text of which somebody has saved a version since it was reviewed. Versions are facts: the store would
 * take the older text as the newest without a word.
 */
async function supersededOf(
	{ masters }: Pick<Helpdesk, 'masters'>,
	templates: readonly ReviewedTemplate[]
): Promise<ReviewedTemplate | undefined> {
	if (templates.length === 0) return undefined;
	const stored = await masters.noticeTemplates.toArray();
	return templates.find(
		({ slug, language, before }) => currentTemplate(stored, slug, language)._id !== before._id
	);
}

/** A workbook of some kinds, with a sheet that says how to work in it. */
export function bookOf(
	kinds: readonly SheetKind[],
	known: KnownMasters,
	templates: KnownTemplates
): DeskWorkbook {
	const [first, ...more] = sheetsOf(kinds, known, templates);
	const t = mastersFileText();
	const about = kinds.some((kind) => kind !== 'notice-template') ? ['masters', ...kinds] : kinds;
	const lines = [...t.noteLines, ...about.flatMap((kind) => t.noteLinesOf[kind] ?? [])];
	return {
		...(first ?? { sheetName: t.notes, header: [], rows: [] }),
		more,
		notes: { sheetName: t.notes, lines: lines.map((line) => [line]) }
	};
}
