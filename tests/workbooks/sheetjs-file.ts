import { utils, write, type WorkSheet } from '@e965/xlsx';
import { TOTAL_COLUMN, serialOf, type ArrearsList } from './arrears-list.ts';

/** Writes an arrears list in a format for which there is no small writer of our own. */
export function sheetJsFile(
	list: ArrearsList,
	bookType: 'xls' | 'xlsb' | 'ods' | 'xlsx'
): Uint8Array<ArrayBuffer> {
	let total = 0;
	const cells: (string | number | null | { t: 'n'; v: number; z: string })[][] = [
		...list.titles.map((title) => [title]),
		[],
		[...list.header]
	];
	for (const row of list.rows) {
		total += Number(row[TOTAL_COLUMN]);
		cells.push(
			row.map((cell) =>
				cell !== null && typeof cell === 'object'
					? { t: 'n', v: serialOf(cell.date), z: 'dd/mm/yyyy' }
					: cell
			)
		);
	}
	cells.push(['TOTAL', ...Array<null>(TOTAL_COLUMN - 1).fill(null), total]);
	const sheet: WorkSheet = utils.aoa_to_sheet(cells, { dense: true });
	const book = utils.book_new();
	utils.book_append_sheet(book, sheet, 'Tunggakan');
	return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}
