import { ErrorCell, type Cell } from '../../workbook.ts';
import { isoDateCell } from '../cells/iso-date.ts';
import { numberCell } from '../cells/number-cell.ts';
import type { NumberFormat } from '../cells/number-format.ts';
import { NotOrdinary } from '../unreadable.ts';
import { plainText } from './xml.ts';

/** What a cell's value is looked up in. */
export interface CellContext {
	readonly strings: readonly string[];
	readonly formats: readonly NumberFormat[];
	readonly is1904: boolean;
}

const number = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The cell for the text of a `<v>` by the type that the cell names. */
export function typedCell(
	type: string,
	text: string,
	style: number,
	{ strings, formats, is1904 }: CellContext
): Cell {
	switch (type) {
		case 's': {
			const shared = strings[Number(text)];
			if (shared === undefined || text === '') throw new NotOrdinary('a missing shared string');
			return shared;
		}
		case 'n':
			if (!number.test(text)) throw new NotOrdinary(`the number ${text.slice(0, 40)}`);
			return numberCell(Number(text), formats[style] ?? 'plain', is1904);
		case 'str':
			return plainText(text);
		case 'b':
			if (text !== '1' && text !== '0') throw new NotOrdinary('a boolean in words');
			return text === '1';
		case 'e':
			return new ErrorCell(plainText(text));
		case 'd':
			return isoDateCell(plainText(text));
		default:
			throw new NotOrdinary(`cell type ${type.slice(0, 40)}`);
	}
}
