import { textOf, tidy } from './cell.ts';
import type { Cell } from './workbook.ts';

const totalLabel =
	/^(?:(?:grand|sub)[\s-]*)?(?:total|jumlah|jml|subtotal|grandtotal|rekap(?:itulasi)?|sum)(?![\p{L}])/iu;

/** Whether a cell is the label of a row of sums. */
export function isTotalLabel(cell: Cell | undefined): boolean {
	if (typeof cell !== 'string') return false;
	return totalLabel.test(tidy(textOf(cell)));
}
