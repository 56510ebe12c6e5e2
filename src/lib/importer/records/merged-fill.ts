import type { Sheet, SheetRow } from '../workbook.ts';

/** For rows inside a vertically merged cell: the row that holds its value. */
export type MergedFill = Map<number, number>;

/**
 * Notes for one column which rows are covered by a merged cell that begins above them. One sweep over
 * the merges in their order; overlapping ones, which no spreadsheet writes, are passed over.
 */
export function mergedFill(
	fills: Map<number, MergedFill>,
	sheet: Sheet,
	column: number,
	rows: readonly SheetRow[],
	start: number
): void {
	const merges = sheet.merges
		.filter(({ firstColumn, firstRow, lastRow }) => firstColumn === column && lastRow > firstRow)
		.sort((a, b) => a.firstRow - b.firstRow);
	if (merges.length === 0) return;
	const fill: MergedFill = fills.get(column) ?? new Map();
	let at = start;
	for (const merge of merges) {
		while (at < rows.length && rows[at]!.number - 1 < merge.firstRow) at++;
		if (at >= rows.length || rows[at]!.number - 1 !== merge.firstRow) continue;
		const source = at;
		for (at++; at < rows.length && rows[at]!.number - 1 <= merge.lastRow; at++)
			fill.set(at, source);
	}
	if (fill.size > 0) fills.set(column, fill);
}
