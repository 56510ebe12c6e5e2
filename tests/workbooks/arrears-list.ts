import { dayNumber, type CalendarDate } from '#lib/domain/time/date.ts';
import { arrearsBills, type ArrearsBill, type ArrearsOptions } from './arrears-bills.ts';

export const ARREARS_HEADER = [
	'NO',
	'NO INDIBIZ',
	'NAMA PELANGGAN',
	'NO HP',
	'ALAMAT',
	'CABANG',
	'STO',
	'PERIODE',
	'TAGIHAN',
	'PPN',
	'DENDA',
	'TOTAL TAGIHAN',
	'JATUH TEMPO',
	'UMUR TUNGGAKAN',
	'STATUS'
] as const;

export interface ArrearsList {
	readonly titles: readonly string[];
	readonly header: readonly string[];
	readonly rows: Iterable<ArrearsRow>;
}

/** A row of fifteen cells; a date is an object, so that each format can write it its own way. */
export type ArrearsRow = readonly (string | number | null | { readonly date: CalendarDate })[];

export const AMOUNT_COLUMNS: ReadonlySet<number> = new Set([8, 9, 10, 11]);
export const TOTAL_COLUMN = 11;

/** Days since 1899-12-30, the way Excel's 1900 system counts every date after February 1900. */
export function serialOf(date: CalendarDate): number {
	return dayNumber(date) - dayNumber('1899-12-30' as CalendarDate);
}

export function arrearsList(options: ArrearsOptions): ArrearsList {
	return {
		titles: ['DAFTAR PELANGGAN MENUNGGAK (CONTOH)', 'Disusun untuk pengujian'],
		header: ARREARS_HEADER,
		rows: rowsOf(options)
	};
}

function* rowsOf(options: ArrearsOptions): Generator<ArrearsRow> {
	let no = 0;
	for (const bill of arrearsBills(options)) yield rowOf(bill, ++no);
}

function rowOf(bill: ArrearsBill, no: number): ArrearsRow {
	return [
		no,
		bill.customerNo,
		bill.name,
		bill.phone,
		bill.address,
		bill.branch,
		bill.exchange,
		bill.period,
		bill.base,
		bill.tax,
		bill.fine,
		bill.total,
		{ date: bill.dueOn },
		bill.ageInDays,
		bill.status
	];
}
