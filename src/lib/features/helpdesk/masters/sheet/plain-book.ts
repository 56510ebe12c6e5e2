import { isBlank, textOf, troubleOf } from '#lib/importer/cell.ts';
import type { Cell, MergedRange, Sheet, Workbook } from '#lib/importer/workbook.ts';

/** A cell as far as master data looks at it; crosses threads, as the reader's own cells do not. */
export interface PlainCell {
	readonly text: string;
	/** A number in the file: what began with zeros has lost them. */
	readonly isNumber: boolean;
	/** `merged`: it lies under another cell, and nobody can say whether it means the same. */
	readonly trouble: 'cell-error' | 'formula-without-result' | 'merged' | null;
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
	return sheets.map((sheet) => ({ name: sheet.name, rows: plainRows(sheet) }));
}

function plainRows({ rows, merges }: Sheet): readonly PlainRow[] {
	return rows
		.filter(({ cells }) => !cells.every(isBlank))
		.map(({ number, cells }) => {
			const plain = cells.map(plainCell);
			for (const column of coveredIn(number - 1, merges)) {
				// Cells behind the last one that holds something are not in the row.
				while (plain.length <= column) plain.push(EMPTY);
				plain[column] = MERGED;
			}
			return { number, cells: plain };
		});
}

const EMPTY: PlainCell = { text: '', isNumber: false, trouble: null };
const MERGED: PlainCell = { ...EMPTY, trouble: 'merged' };

/** Further to the right there are no columns that anybody asks about. */
const COLUMNS = 256;

/** The columns of a row that lie under a merged cell, all but the one that holds its value. */
function coveredIn(row: number, merges: readonly MergedRange[]): readonly number[] {
	return merges.flatMap(({ firstRow, lastRow, firstColumn, lastColumn }) => {
		if (row < firstRow || row > lastRow) return [];
		const from = row === firstRow ? firstColumn + 1 : firstColumn;
		const count = Math.min(lastColumn + 1, COLUMNS) - from;
		return Array.from({ length: Math.max(0, count) }, (_, at) => from + at);
	});
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
