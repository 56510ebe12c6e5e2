import type { NoticeTextProblem } from '#lib/messaging/notice-templates/problems.ts';
import type { FieldProblem } from '../fields/problem.ts';
import type { PlainCell } from './plain-book.ts';

/** What is wrong with a row or a cell before anybody looks at what it says. */
export type RowProblem =
	| { readonly code: PlainCell['trouble'] & string }
	| { readonly code: 'digits-as-number' | 'bad-code' }
	| { readonly code: 'row-twice'; readonly slug: string }
	| { readonly code: 'name-of-several'; readonly name: string }
	| { readonly code: 'service-unknown'; readonly given: string }
	| { readonly code: 'event-unknown'; readonly given: string; readonly events: readonly string[] }
	| {
			readonly code: 'language-unknown';
			readonly given: string;
			readonly languages: readonly string[];
	  }
	| { readonly code: 'template-twice' }
	/** Somebody saved a version after the file was made; what the file says is not built on it. */
	| { readonly code: 'version-newer'; readonly inFile: number; readonly now: number }
	| { readonly code: 'notice-text'; readonly problem: NoticeTextProblem };

/** Something in the file that has to be put right, and where. */
export interface CellTrouble {
	readonly sheet: string;
	/** "C7"; the row alone where no cell is to blame. */
	readonly cell: string;
	readonly heading: string;
	readonly problem: FieldProblem | RowProblem;
}
