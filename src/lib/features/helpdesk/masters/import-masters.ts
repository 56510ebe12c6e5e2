import { mastersFileText } from '#lib/i18n/areas/desk-masters-file.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { RecordProblem } from '#lib/store/recorder.ts';
import type { Helpdesk } from '../helpdesk.ts';
import type { DeskWorkbook } from '../workbook.ts';
import type { MasterKind } from './kinds.ts';
import type { KnownMasters } from './known.ts';
import { saveMasters } from './save-master.ts';
import { sheetsOf } from './sheet/book-of-masters.ts';
import type { MastersReview, ReviewedMaster } from './sheet/review.ts';

/** Whether a reviewed file may be taken: nothing in it is wrong. */
export function mayTake({ troubles, problems }: MastersReview): boolean {
	return troubles.length === 0 && problems.length === 0;
}

export function changesOf({ masters }: MastersReview): readonly ReviewedMaster[] {
	return masters.filter(({ state }) => state !== 'same');
}

/** Keeps what a file adds and changes: all of it, or nothing where anything is wrong. */
export async function takeMasters(
	helpdesk: Pick<Helpdesk, 'record'>,
	review: MastersReview
): Promise<Result<number, RecordProblem | { readonly code: 'file-wrong' }>> {
	if (!mayTake(review)) return refuse({ code: 'file-wrong' });
	const changes = changesOf(review);
	const kept = await saveMasters(helpdesk, changes);
	return kept.ok ? succeed(changes.length) : kept;
}

/** A workbook of some kinds, with a sheet that says how to work in it. */
export function bookOf(kinds: readonly MasterKind[], known: KnownMasters): DeskWorkbook {
	const [first, ...more] = sheetsOf(kinds, known);
	const t = mastersFileText();
	return {
		...(first ?? { sheetName: t.notes, header: [], rows: [] }),
		more,
		notes: { sheetName: t.notes, lines: t.noteLines.map((line) => [line]) }
	};
}
