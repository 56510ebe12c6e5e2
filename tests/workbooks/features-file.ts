import { utils, write, type CellObject, type WorkBook } from '@e965/xlsx';

/** One workbook with a bit of everything, in a format for which there is no writer of our own. */
export function featuresFile(
	bookType: 'xlsx' | 'xls' | 'biff5' | 'xlsb' | 'ods' | 'xlml',
	{ is1904 = false } = {}
): Uint8Array<ArrayBuffer> {
	const cells: (CellObject | string | number | boolean | null)[][] = [
		['NAMA', 'TAGIHAN', 'LUNAS'],
		['Budi & Ani', 125_000, true],
		[
			{ t: 'n', v: 46_251, z: 'dd/mm/yyyy' },
			{ t: 'n', v: 81_234, z: '000000000000' },
			{ t: 'e', v: 0x2a }
		],
		['terakhir', null, false]
	];
	const sheet = utils.aoa_to_sheet(cells, { dense: true });
	sheet['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 1 } }];
	sheet['!rows'] = [];
	sheet['!rows'][3] = { hidden: true };
	const book: WorkBook = {
		SheetNames: ['Daftar', 'Arsip'],
		Sheets: { Daftar: sheet, Arsip: utils.aoa_to_sheet([['lama']], { dense: true }) },
		Workbook: { Sheets: [{ Hidden: 0 }, { Hidden: 1 }], WBProps: { date1904: is1904 } }
	};
	return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer);
}
