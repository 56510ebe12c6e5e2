import type { ArrearsOptions } from './arrears-bills.ts';
import { arrearsList, type ArrearsRow } from './arrears-list.ts';
import { arrearsXlsx } from './arrears-xlsx.ts';
import { csvBytes, type CsvOptions } from './csv-file.ts';

export interface ArrearsWorkbookOptions extends ArrearsOptions {
	readonly format?: 'xlsx' | 'xlsx-inline' | 'xls' | 'xlsb' | 'ods' | 'csv';
	/** For `csv` only. A csv has the header on its first line and no total, as systems export it. */
	readonly csv?: CsvOptions;
}

/**
 * An arrears list as a file: titles on rows 1 and 2, header on row 4, fifteen columns, the bills, and
 * a total row. The same options give the same cells on every machine; nothing here is a real person.
 */
export async function arrearsWorkbook(
	options: ArrearsWorkbookOptions
): Promise<Uint8Array<ArrayBuffer>> {
	const { format = 'xlsx', asOf = '2026-10-01' } = options;
	const list = arrearsList({ ...options, asOf });
	switch (format) {
		case 'xlsx':
			return arrearsXlsx(list, 'shared');
		case 'xlsx-inline':
			return arrearsXlsx(list, 'inline');
		case 'csv':
			return csvBytes(asText([[...list.header], ...list.rows]), options.csv);
		case 'xls':
		case 'xlsb':
		case 'ods': {
			const { sheetJsFile } = await import('./sheetjs-file.ts');
			return sheetJsFile(list, format);
		}
	}
}

function* asText(rows: Iterable<ArrearsRow>): Generator<string[]> {
	for (const row of rows) {
		yield row.map((cell) => {
			if (cell === null) return '';
			if (typeof cell === 'object') return cell.date.split('-').reverse().join('/');
			return String(cell);
		});
	}
}
