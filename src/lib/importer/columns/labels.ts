import { isBlank, textOf, tidy } from '../cell.ts';
import { dateOfSerial } from '../values/serial.ts';
import { DateCell, type Cell, type MergedRange, type Sheet, type SheetRow } from '../workbook.ts';
import { monthOfHeader } from './month-header.ts';
import { recognise } from './recognise.ts';

/** The text of a header cell; a date there stands for its month, as in a column for each month. */
export function labelOf(cell: Cell | undefined): string {
	if (cell instanceof DateCell) return dateOfSerial(cell.serial)?.slice(0, 7) ?? '';
	return tidy(textOf(cell).replace(/\s+/g, ' '));
}

/** The labels of a header that is one row. */
export function rowLabels(row: SheetRow): string[] {
	return Array.from(row.cells, labelOf);
}

/** The labels of a header that is two rows: what spans several columns above, its parts below. */
export function pairLabels(sheet: Sheet, upper: SheetRow, lower: SheetRow): string[] {
	const above = spread(upper, sheet.merges);
	const width = Math.max(above.length, lower.cells.length);
	return Array.from({ length: width }, (_, column) =>
		joined(above[column] ?? '', labelOf(lower.cells[column]))
	);
}

/** Whether a row above another can be the upper half of a header, going by its merged cells. */
export function spansSomeColumns(row: SheetRow, merges: readonly MergedRange[]): boolean {
	const width = row.cells.length;
	return merges.some(
		(merge) =>
			merge.firstRow === row.number - 1 &&
			merge.lastRow === merge.firstRow &&
			merge.lastColumn > merge.firstColumn &&
			merge.lastColumn - merge.firstColumn + 1 < width - 1
	);
}

function spread(row: SheetRow, merges: readonly MergedRange[]): string[] {
	const labels = rowLabels(row);
	for (const merge of merges) {
		if (merge.firstRow !== row.number - 1) continue;
		const label = labels[merge.firstColumn] ?? '';
		const last = Math.min(merge.lastColumn, merge.firstColumn + 255);
		for (let column = merge.firstColumn; column <= last; column++) labels[column] = label;
	}
	return Array.from(labels, (label) => label ?? '');
}

/** The lower label alone where it says more than both together ("TAGIHAN" over "PPN"). */
function joined(above: string, below: string): string {
	if (above === '' || below === '' || above === below) return below || above;
	const both = `${above} ${below}`;
	if (monthOfHeader(both)) return both;
	if (monthOfHeader(below)) return below;
	return (recognise(below)?.strength ?? 0) >= (recognise(both)?.strength ?? 0) ? below : both;
}

export function hasCells(row: SheetRow): boolean {
	return row.cells.some((cell) => !isBlank(cell));
}
