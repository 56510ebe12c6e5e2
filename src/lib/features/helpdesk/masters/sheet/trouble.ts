import type { FieldProblem } from '../fields/problem.ts';

/** What is wrong with a row or a cell before anybody looks at what it says. */
export type RowProblem =
	| { readonly code: 'cell-error' | 'formula-without-result' | 'digits-as-number' | 'bad-code' }
	| { readonly code: 'row-twice'; readonly slug: string }
	| { readonly code: 'service-unknown'; readonly given: string };

/** Something in the file that has to be put right, and where. */
export interface CellTrouble {
	readonly sheet: string;
	/** "C7"; the row alone where no cell is to blame. */
	readonly cell: string;
	readonly heading: string;
	readonly problem: FieldProblem | RowProblem;
}
