import { isBlank, textOf, troubleOf } from '#lib/importer/cell.ts';
import type { Cell, Workbook } from '#lib/importer/workbook.ts';

/** A cell as far as master data looks at it; crosses threads, as the reader's own cells do not. */
export interface PlainCell {
	readonly text: string;
	/** A number in the file: what began with zeros has lost them. */
	readonly isNumber: boolean;
	readonly trouble: 'cell-error' | 'formula-without-result' | null;
}

export interface PlainRow {
	/** As a spreadsheet shows it. */
	readonly number: number;
	readonly cells: readonly PlainCell[];
}

export interface PlainSheet {
	readonly name: string;
	readonly rows: readonly PlainRow[];
}

export function plainBook({ sheets }: Workbook): readonly PlainSheet[] {
	return sheets.map(({ name, rows }) => ({
		name,
		rows: rows
			.filter(({ cells }) => !cells.every(isBlank))
			.map(({ number, cells }) => ({ number, cells: cells.map(plainCell) }))
	}));
}

const yesNo = { TRUE: 'ya', FALSE: 'tidak' } as const;

function plainCell(cell: Cell): PlainCell {
	const text = typeof cell === 'boolean' ? yesNo[cell ? 'TRUE' : 'FALSE'] : textOf(cell);
	const trouble = cell === null ? null : troubleOf(cell);
	return { text, isNumber: typeof cell === 'number', trouble };
}

/** "C7", as a spreadsheet names it. */
export function cellName(column: number, row: number): string {
	let letters = '';
	for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
		letters = String.fromCharCode(65 + (rest % 26)) + letters;
	}
	return `${letters}${row}`;
}
