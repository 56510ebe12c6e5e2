import type { CellObject } from '@e965/xlsx';
import { ErrorCell, UncachedFormula, type Cell } from '../../workbook.ts';
import { isoDateCell } from '../cells/iso-date.ts';
import { numberCell } from '../cells/number-cell.ts';
import { numberFormatOf } from '../cells/number-format.ts';
import { MARK } from './mark.ts';

/** Error codes as binary formats number them. */
const ERRORS: ReadonlyMap<unknown, string> = new Map([
	[0x00, '#NULL!'],
	[0x07, '#DIV/0!'],
	[0x0f, '#VALUE!'],
	[0x17, '#REF!'],
	[0x1d, '#NAME?'],
	[0x24, '#NUM!'],
	[0x2a, '#N/A'],
	[0x2b, '#GETTING_DATA']
]);

export function cellOf(cell: CellObject | undefined, is1904: boolean): Cell {
	switch (cell?.t) {
		case 's':
			return textCell(String(cell.v));
		case 'n':
			return numberCell(Number(cell.v), numberFormatOf(String(cell.z ?? '')), is1904);
		case 'b':
			return cell.v === true;
		case 'e':
			return new ErrorCell(ERRORS.get(cell.v) ?? '#UNKNOWN!');
		case 'd':
			return isoDateCell(cell.v instanceof Date ? cell.v.toISOString() : String(cell.v));
		default:
			return null;
	}
}

function textCell(text: string): Cell {
	switch (text.slice(0, MARK.uncached.length)) {
		case MARK.uncached:
			return new UncachedFormula();
		case MARK.error:
			return new ErrorCell(text.slice(MARK.error.length));
		case MARK.date:
			return isoDateCell(text.slice(MARK.date.length));
		default:
			return text;
	}
}
