import type { Cell, SheetRow } from '../../workbook.ts';
import type { Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';

/** Counts what a whole workbook holds against the limits. */
export class RowCount {
	readonly limits: Limits;
	#rows = 0;

	constructor(limits: Limits) {
		this.limits = limits;
	}

	add(): void {
		const { rows: limit } = this.limits;
		if (++this.#rows > limit) throw new Unreadable({ code: 'too-many-rows', limit });
	}
}

/** Takes the rows of one sheet as they are read; every reader fills one, so that all agree. */
export class SheetRows {
	readonly rows: SheetRow[] = [];
	readonly #count: RowCount;

	constructor(count: RowCount) {
		this.#count = count;
	}

	/** Cells by zero-based column, gaps as null. The array is kept. */
	add(number: number, hidden: boolean, cells: Cell[]): void {
		let length = cells.length;
		while (length > 0 && isNothing(cells[length - 1])) length--;
		if (length === 0) return;
		cells.length = length;
		const { columns, cellCharacters } = this.#count.limits;
		if (length > columns) throw new Unreadable({ code: 'too-many-columns', limit: columns });
		for (let column = 0; column < length; column++) {
			const cell = cells[column];
			if (typeof cell !== 'string') {
				if (cell === undefined) cells[column] = null;
			} else if (cell === '') cells[column] = null;
			else if (cell.length > cellCharacters) {
				throw new Unreadable({ code: 'cell-too-long', row: number, limit: cellCharacters });
			}
		}
		this.#count.add();
		this.rows.push({ number, hidden, cells });
	}
}

function isNothing(cell: Cell | undefined): boolean {
	return cell === null || cell === undefined || cell === '';
}
