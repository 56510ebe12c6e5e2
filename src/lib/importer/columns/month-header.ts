import type { Month } from '#lib/domain/time/date.ts';
import { dateOfSerial } from '../values/serial.ts';
import { fullYear, monthOfName } from '../values/month-names.ts';
import { DateCell, type Cell } from '../workbook.ts';
import { wordsOf } from './header-name.ts';

/** The month that a column of a wide list is for, as far as its header tells. */
export type MonthHeader =
	| { readonly kind: 'month'; readonly month: Month }
	/** The month without its year: 1 to 12. */
	| { readonly kind: 'month-of-year'; readonly monthNumber: number }
	/** BILL_BLN is the last month owed, BILL_BLN1 the one before it. */
	| { readonly kind: 'months-back'; readonly back: number };

/** Words that may stand beside the month's name without making it a title. */
const company = new Set(
	'BULAN BLN TAGIHAN TAG TUNGGAKAN TGK TGH PERIODE BILL BILLING RP TAHUN THN NOMINAL JUMLAH JML PIUTANG TOTAL SALDO'.split(
		' '
	)
);

/** With one of these a month's name says when something was, not what is owed for it. */
const notAmounts = new Set(
	'TGL TANGGAL DATE PER STATUS KET KETERANGAN CATATAN BAYAR PEMBAYARAN DENDA PPN JATUH TEMPO UMUR DATA UPDATE SD S D'.split(
		' '
	)
);

export function monthOfHeader(cell: Cell | undefined): MonthHeader | null {
	if (cell instanceof DateCell) {
		const month = dateOfSerial(cell.serial)?.slice(0, 7);
		return month ? { kind: 'month', month } : null;
	}
	if (typeof cell === 'number') return ofDigits(String(cell));
	return typeof cell === 'string' ? ofText(cell) : null;
}

function ofText(text: string): MonthHeader | null {
	const back = /^\s*bill[\s_.-]*(?:bln|bulan)[\s_.-]*(\d{0,2})\s*$/i.exec(text);
	if (back) return { kind: 'months-back', back: Number(back[1] || 0) };
	const words = wordsOf(text);
	if (words.length === 0 || words.length > 6) return null;
	const letters = words.filter((word) => !/^\d+$/.test(word));
	const months = letters.flatMap((word) => monthOfName(word) ?? []);
	const isPlain = letters.every((word) => monthOfName(word) !== null || company.has(word));
	if (months.length === 0) return isPlain ? ofNumbers(text) : null;
	if (months.length > 1) return null;
	// With its year a month is a month whatever is owed for it ("IPL Juli 2026"), days excepted.
	const year =
		words.find((word) => /^20\d{2}$/.test(word)) ?? words.find((word) => /^\d{2}$/.test(word));
	if (year?.length === 4 && words.length <= 4 && !letters.some((word) => notAmounts.has(word))) {
		return monthHeader(Number(year), months[0]!);
	}
	if (!isPlain) return null;
	return year === undefined
		? { kind: 'month-of-year', monthNumber: months[0]! }
		: monthHeader(fullYear(year), months[0]!);
}

/** 08/2026, 2026-08, 202608; not the end of a full date. */
function ofNumbers(text: string): MonthHeader | null {
	const monthFirst = /(?<![\d/.-])(0?[1-9]|1[0-2])[/.-](20\d{2})(?!\d)/.exec(text);
	if (monthFirst) return monthHeader(Number(monthFirst[2]), Number(monthFirst[1]));
	const yearFirst = /(?<!\d)(20\d{2})[/.-](0?[1-9]|1[0-2])(?![\d/.-])/.exec(text);
	if (yearFirst) return monthHeader(Number(yearFirst[1]), Number(yearFirst[2]));
	return ofDigits(/(?<!\d)\d{6}(?!\d)/.exec(text)?.[0] ?? '');
}

function ofDigits(digits: string): MonthHeader | null {
	const parts = /^(20\d{2})(0[1-9]|1[0-2])$/.exec(digits);
	return parts ? monthHeader(Number(parts[1]), Number(parts[2])) : null;
}

function monthHeader(year: number, month: number): MonthHeader {
	return { kind: 'month', month: `${year}-${String(month).padStart(2, '0')}` };
}
