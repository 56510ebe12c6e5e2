import { textOf, tidy, troubleOf } from '../cell.ts';
import type { Cell } from '../workbook.ts';
import { readText } from './text.ts';
import { unread, type Reading } from './reading.ts';

/** An invoice number is a key of at most 64 characters; a rounded one would join strangers' bills. */
export function readInvoiceNo(
	cell: Cell
): Reading<string, 'cell-error' | 'formula-without-result' | 'digits-lost' | 'cut'> {
	if (cell !== null) {
		const trouble = troubleOf(cell);
		if (trouble) return unread(trouble);
	}
	const isRounded = typeof cell === 'number' && Math.abs(cell) >= 1e15;
	if (isRounded || /^\d+[.,]\d+e\+?\d+$/i.test(tidy(textOf(cell)))) return unread('digits-lost');
	return readText(cell, 64);
}
