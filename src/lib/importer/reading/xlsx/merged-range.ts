import type { MergedRange } from '../../workbook.ts';
import { NotOrdinary } from '../unreadable.ts';

const range = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/;

/** A reference such as `A1:C2`. */
export function mergedRange(reference: string): MergedRange {
	const parts = range.exec(reference);
	if (!parts) throw new NotOrdinary('a merged range');
	const [, firstColumn, firstRow, lastColumn = firstColumn, lastRow = firstRow] = parts;
	return {
		firstRow: Number(firstRow) - 1,
		lastRow: Number(lastRow) - 1,
		firstColumn: columnNumber(firstColumn!),
		lastColumn: columnNumber(lastColumn!)
	};
}

function columnNumber(letters: string): number {
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}
