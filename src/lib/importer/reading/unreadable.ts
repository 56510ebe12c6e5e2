import type { FileProblem } from '../workbook.ts';

/** Thrown inside the reader where a file cannot be read on; `readWorkbook` makes it a refusal. */
export class Unreadable extends Error {
	readonly problem: FileProblem;

	constructor(problem: FileProblem, cause?: unknown) {
		super(problem.code, { cause });
		this.name = 'Unreadable';
		this.problem = problem;
	}
}

/** Thrown by the fast reader at anything that it does not know: the thorough one takes the file. */
export class NotOrdinary extends Error {
	constructor(what: string) {
		super(`not an ordinary workbook: ${what}`);
		this.name = 'NotOrdinary';
	}
}
