import { readAmount } from '../values/amount.ts';
import type { Cell } from '../workbook.ts';
import { canonicalWords } from './header-name.ts';
import type { MonthHeader } from './month-header.ts';

/** A column that may hold amounts, with its header and a sample of its cells. */
export interface MoneyColumn {
	readonly index: number;
	readonly header: string;
	readonly month: MonthHeader | null;
	readonly sample: readonly Cell[];
}

/** Which column is the bill, and what the others are to it. */
export interface MoneyRoles {
	/** One column, or one for each month. */
	readonly amounts: readonly number[];
	readonly total: number | null;
	readonly base: number | null;
}

/** Rows of the sample that must agree before columns are taken to add up. */
const MOST = 0.9;
const ENOUGH = 3;

/**
 * Decides among several amount columns: the total wins and its parts are kept. A column for each
 * month is taken apart into bills, unless the months fall short of the row's total: then older
 * months are in the total only, and the total is the bill.
 */
export function moneyRoles(
	columns: readonly MoneyColumn[],
	parts: readonly MoneyColumn[],
	hasPeriod: boolean
): MoneyRoles {
	const months = oneForEachMonth(columns.filter((column) => column.month !== null));
	const others = columns.filter((column) => column.month === null);
	const ranked = others
		.map((column) => ({ column, rank: rankOf(column, [...others, ...parts], months) }))
		.sort((a, b) => b.rank - a.rank || a.column.index - b.column.index)
		.map(({ column }) => column);
	const best = ranked[0] ?? null;
	if (isWide(months, best, hasPeriod)) {
		return { amounts: months.map(({ index }) => index), total: best?.index ?? null, base: null };
	}
	if (!best)
		return { amounts: months.slice(0, 1).map(({ index }) => index), total: null, base: null };
	const second = ranked.find((column) => column !== best && rankOfWords(column.header) === BILL);
	const hasParts = parts.length > 0 && second !== undefined;
	return { amounts: [best.index], total: null, base: hasParts ? second.index : null };
}

function isWide(
	months: readonly MoneyColumn[],
	total: MoneyColumn | null,
	hasPeriod: boolean
): boolean {
	if (hasPeriod || months.length === 0) return false;
	if (months.length === 1) return total === null && months[0]!.month!.kind !== 'months-back';
	return total === null || !fallsShort(months, total);
}

/** Whether the months are less than the total in more than a few rows of the sample. */
function fallsShort(months: readonly MoneyColumn[], total: MoneyColumn): boolean {
	let rows = 0;
	let short = 0;
	total.sample.forEach((cell, row) => {
		const stated = readAmount(cell).value;
		if (stated === null) return;
		rows++;
		if (sumAt(months, row) < stated - 1) short++;
	});
	return rows >= ENOUGH && short > rows * (1 - MOST);
}

const BILL = 2;

function rankOf(
	column: MoneyColumn,
	all: readonly MoneyColumn[],
	months: readonly MoneyColumn[]
): number {
	const others = all.filter((other) => other !== column);
	const addsUp = isSumOf(column, others) || (months.length > 1 && isSumOf(column, months));
	return rankOfWords(column.header) + (addsUp ? 1.5 : 0) - (isCount(column) ? 4 : 0);
}

/** Numbers below a thousand count bills or months: no bill is that small. */
function isCount({ sample }: MoneyColumn): boolean {
	const amounts = sample.map((cell) => Math.abs(readAmount(cell).value ?? 0));
	const largest = Math.max(0, ...amounts);
	return largest > 0 && largest < 1000;
}

/** Of several amounts for one month (bill, fine, total) the total, as in a list with a row for each. */
function oneForEachMonth(columns: readonly MoneyColumn[]): MoneyColumn[] {
	const best = new Map<string, MoneyColumn>();
	for (const column of columns) {
		const month = JSON.stringify(column.month);
		const other = best.get(month);
		if (!other || rankOfWords(column.header) > rankOfWords(other.header)) best.set(month, column);
	}
	return [...best.values()].sort((a, b) => a.index - b.index);
}

/** What is left to pay, before totals, before plain names. */
function rankOfWords(header: string): number {
	const words = canonicalWords(header);
	const has = (...any: string[]) => any.some((word) => words.includes(word));
	// What is left of a loan is not what is due on it.
	if (has('POKOK', 'PINJAMAN', 'PLAFON') && has('SISA', 'TOTAL', 'SALDO')) return 1;
	if (has('SISA')) return 5;
	if (has('PEMBAYARAN')) return has('HARUS') ? 4.5 : 1.2;
	if (has('TOTAL', 'GRAND')) return 4;
	if (has('JUMLAH') && words.length > 1) return 3.5;
	if (has('SALDO', 'TUNGGAKAN', 'PIUTANG', 'BALANCE', 'RECEIVABLE')) return 3;
	if (has('TAGIHAN', 'NOMINAL', 'AMOUNT', 'BILL', 'BILLING', 'IURAN', 'SPP', 'POKOK', 'DPP'))
		return BILL;
	return 1;
}

/** Whether two or more of the other columns add up to this one, row by row. */
function isSumOf(column: MoneyColumn, others: readonly MoneyColumn[]): boolean {
	if (others.length < 2) return false;
	let rows = 0;
	let equal = 0;
	column.sample.forEach((cell, row) => {
		const stated = readAmount(cell).value;
		if (!stated) return;
		rows++;
		if (Math.abs(sumAt(others, row) - stated) < 2) equal++;
	});
	return rows >= ENOUGH && equal >= rows * MOST;
}

function sumAt(columns: readonly MoneyColumn[], row: number): number {
	let sum = 0;
	for (const { sample } of columns) sum += readAmount(sample[row] ?? null).value ?? 0;
	return sum;
}
