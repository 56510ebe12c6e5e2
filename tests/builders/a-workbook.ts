import {
	DateCell,
	type Cell,
	type MergedRange,
	type Sheet,
	type SheetRow,
	type Workbook
} from '#lib/importer/workbook.ts';
import { dayNumber } from '#lib/domain/time/date.ts';

/** A sheet from rows of cells; an empty row is left out, as readers do, and still counts. */
export function aSheet(
	rows: readonly (readonly (Cell | undefined)[])[],
	{
		name = 'Sheet1',
		hidden = false,
		merges = [],
		hiddenRows = []
	}: {
		readonly name?: string;
		readonly hidden?: boolean;
		/** As a spreadsheet writes them: `A1:C1`. */
		readonly merges?: readonly string[];
		/** Row numbers as the spreadsheet shows them. */
		readonly hiddenRows?: readonly number[];
	} = {}
): Sheet {
	const sheetRows = rows.flatMap((cells, index): SheetRow[] => {
		const trimmed = [...cells].map((cell) => cell ?? null);
		while (trimmed.length > 0 && trimmed.at(-1) === null) trimmed.pop();
		if (trimmed.length === 0) return [];
		return [{ number: index + 1, hidden: hiddenRows.includes(index + 1), cells: trimmed }];
	});
	return { name, hidden, rows: sheetRows, merges: merges.map(mergedRange) };
}

export function aWorkbook(...sheets: readonly Sheet[]): Workbook {
	return { format: 'xlsx', sheets };
}

/** A cell that is a date to the spreadsheet. */
export function dateCell(date: string): DateCell {
	return new DateCell(dayNumber(date) + 25_569);
}

function mergedRange(range: string): MergedRange {
	const [from = '', to = ''] = range.split(':');
	return {
		firstRow: rowOf(from),
		lastRow: rowOf(to),
		firstColumn: columnOf(from),
		lastColumn: columnOf(to)
	};
}

function rowOf(cell: string): number {
	return Number(cell.replace(/\D/g, '')) - 1;
}

function columnOf(cell: string): number {
	return (
		[...cell.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
		1
	);
}
