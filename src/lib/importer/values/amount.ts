import { LARGEST_AMOUNT } from '#lib/domain/money.ts';
import { isPlaceholder, tidy, troubleOf } from '../cell.ts';
import type { AmountUnit } from '../columns/amount-unit.ts';
import type { AmountRemark } from '../remark.ts';
import type { Cell } from '../workbook.ts';
import { neutralAmounts, type AmountColumn } from './amount-column.ts';
import { read, unread, type Reading } from './reading.ts';

export type AmountReading = Reading<number, AmountRemark>;

/** Two decimals are sen; what is smaller comes from adding fractions in binary. */
const NOISE = 0.005;

/**
 * Reads an amount. The value is exact, sen included; `sen` asks a person before it is rounded. Where
 * 1.234 and 1,234 could mean two things, the column decides; on its own it is Indonesian: 1234.
 */
export function readAmount(cell: Cell, column: AmountColumn = neutralAmounts): AmountReading {
	const reading = readNumber(cell, column);
	return column.unit === 1 || !reading.value ? reading : multiplied(reading, column.unit);
}

/** An amount written in thousands or millions, in rupiah. */
function multiplied({ value, remarks }: AmountReading, unit: AmountUnit): AmountReading {
	const whole = checked(value! * unit, []);
	// Fractions of a thousand are no sen, and a small number is what such a column is full of.
	const stillTrue = remarks.filter((remark) => remark === 'ambiguous-separator');
	return { ...whole, remarks: [...whole.remarks, ...stillTrue, 'multiplied'] };
}

function readNumber(cell: Cell, column: AmountColumn): AmountReading {
	if (typeof cell === 'number') {
		const isSuspicious = column.hasDottedTexts && cell > 0 && cell < 1000;
		return checked(cell, isSuspicious ? ['maybe-thousands'] : []);
	}
	if (cell === null || cell === '') return missing;
	const trouble = troubleOf(cell);
	if (trouble) return unread(trouble);
	if (typeof cell !== 'string') return notANumber;
	return readText(tidy(cell), column);
}

const missing: AmountReading = unread('missing');
const notANumber: AmountReading = unread('not-a-number');
const zero: AmountReading = { value: 0, remarks: ['zero'] };

function readText(text: string, column: AmountColumn): AmountReading {
	if (text === '') return missing;
	const written = takeApart(text);
	if (!written)
		return isPlaceholder(text.replace(/^rp\.?/i, '')) && /[-–—]/.test(text) ? zero : notANumber;
	const value = numberOf(written.digits, column);
	if (value === null) return notANumber;
	const isAmbiguous = column.isMixed && isSingleTriple(written.digits);
	return checked(written.isNegative ? -value : value, isAmbiguous ? ['ambiguous-separator'] : []);
}

function checked(value: number, doubts: readonly AmountRemark[]): AmountReading {
	if (!Number.isFinite(value)) return notANumber;
	const whole = Math.round(value);
	const isWhole = Math.abs(value - whole) < NOISE;
	if (Math.abs(value) > LARGEST_AMOUNT) return unread('too-large');
	if (isWhole && whole > 0 && doubts.length === 0) return read(whole);
	const remarks = [...doubts];
	if (!isWhole) remarks.push('sen');
	if (value < 0) remarks.push('negative');
	if (isWhole && whole === 0) return zero;
	return { value: isWhole ? whole : value, remarks };
}

interface WrittenAmount {
	/** Digits with their dots and commas, nothing else. */
	readonly digits: string;
	readonly isNegative: boolean;
}

const currency = /^(?:rp|idr|rupiah)[.:]?\s*|\s*(?:idr|rupiah)$/gi;
/** The dash that stands for "no sen": `Rp1.234.567,-`. */
const noSen = /[.,]\s*[-–—=]+\s*$/;

/** Strips currency and sign from a written amount; null where something else than a number is left. */
function takeApart(text: string): WrittenAmount | null {
	let rest = text.replace(currency, '').trim();
	let isNegative = false;
	const bracketed = /^\((.+)\)$/.exec(rest);
	if (bracketed) {
		isNegative = true;
		rest = bracketed[1]!.replace(currency, '').trim();
	}
	rest = rest.replace(noSen, '');
	if (/^[-–—−]/.test(rest) || /\d\s*[-–—−]$/.test(rest)) isNegative = true;
	rest = rest
		.replace(/^[-–—−+]\s*|\s*[-–—−]$/g, '')
		.replace(currency, '')
		.replace(/(?<=\d)[\s'](?=\d{3}(?!\d))/g, '');
	return /^\d[\d.,]*$/.test(rest) ? { digits: rest, isNegative } : null;
}

/** One mark followed by three digits: 1.234 or 1,234. */
function isSingleTriple(digits: string): boolean {
	return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/** The number behind digits with dots and commas, or null where they are set wrongly (1.234.56). */
function numberOf(digits: string, column: AmountColumn): number | null {
	const lastDot = digits.lastIndexOf('.');
	const lastComma = digits.lastIndexOf(',');
	if (lastDot < 0 && lastComma < 0) return Number(digits);
	const decimal = decimalMark(digits, lastDot, lastComma, column);
	const at = decimal === null ? digits.length : digits.lastIndexOf(decimal);
	const whole = digits.slice(0, at);
	const isGrouped = /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$|^\d+$/.test(whole);
	return isGrouped ? Number(`${whole.replace(/[.,]/g, '')}.${digits.slice(at + 1) || '0'}`) : null;
}

function decimalMark(
	digits: string,
	lastDot: number,
	lastComma: number,
	column: AmountColumn
): '.' | ',' | null {
	if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
	const mark = lastDot >= 0 ? '.' : ',';
	if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return null;
	return isSingleTriple(digits) && column.decimal !== mark ? null : mark;
}
