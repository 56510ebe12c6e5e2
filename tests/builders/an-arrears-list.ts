import type { Cell, Sheet } from '#lib/importer/workbook.ts';
import { aSheet } from './a-workbook.ts';

/** One bill as a row of a list; all people are invented and their numbers cannot be real. */
export interface ArrearsRow {
	readonly no: Cell;
	readonly name: Cell;
	readonly phone: Cell;
	readonly period: Cell;
	readonly amount: Cell;
	readonly branch: Cell;
	readonly status: Cell;
	readonly dueOn: Cell;
	readonly address: Cell;
}

export const arrearsHeader = [
	'NO INDIBIZ',
	'NAMA',
	'NO HP',
	'NPER',
	'TAGIHAN',
	'CABANG',
	'STATUS',
	'JATUH TEMPO',
	'ALAMAT'
];

/** Rudi's bill of August, with what matters to a test put in its place. */
export function anArrearsRow(row: Partial<ArrearsRow> = {}): ArrearsRow {
	return {
		no: '162392655486',
		name: 'Rudi Rahayu',
		phone: '081234567801',
		period: '202608',
		amount: 350_000,
		branch: 'Dumai',
		status: 'BELUM BAYAR',
		dueOn: '20/08/2026',
		address: 'Jl. Contoh No. 1',
		...row
	};
}

/** A list with a header in its first row: the first bill stands on row 2. */
export function anArrearsList(...rows: readonly Partial<ArrearsRow>[]): Sheet {
	const cells = rows
		.map(anArrearsRow)
		.map((row) => [
			row.no,
			row.name,
			row.phone,
			row.period,
			row.amount,
			row.branch,
			row.status,
			row.dueOn,
			row.address
		]);
	return aSheet([arrearsHeader, ...cells]);
}
