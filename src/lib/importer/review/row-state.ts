import type { Entry } from '../records/entry.ts';
import type { Remark } from '../remark.ts';

/** What accepting a bill does to the store. */
export const changes = ['new', 'changed', 'returned', 'unchanged'] as const;
export type Change = (typeof changes)[number];

/** Whether a bill is taken. Only `accepted` ones are; `repeat` is the same bill on another row. */
export type Standing = 'accepted' | 'doubtful' | 'error' | 'left-out' | 'repeat';

/** What a row of the preview is shown as. */
export const rowStates = [...changes, 'gone', 'doubtful', 'error', 'left-out', 'repeat'] as const;
export type RowState = (typeof rowStates)[number];

/** An entry under review. What it says changes when a person mends its row. */
export interface ReviewEntry extends Entry {
	customerNo: string | null;
	key: string | null;
	amount: number | null;
	isSettled: boolean;
	remarks: readonly Remark[];
	/** What other rows and the store give to remark. */
	context: readonly Remark[];
	standing: Standing;
	change: Change;
	/** The entry that this one repeats. */
	repeatOf: ReviewEntry | null;
}

export function stateOf(entry: ReviewEntry): RowState {
	return entry.standing === 'accepted' ? entry.change : entry.standing;
}
