import { isPlaceholder, textOf, tidy, troubleOf } from '../cell.ts';
import type { CustomerNoRemark } from '../remark.ts';
import { DateCell, type Cell } from '../workbook.ts';
import { read, unread, type Reading } from './reading.ts';

export type CustomerNoReading = Reading<string, CustomerNoRemark>;

/** What the numbers of a column have in common. */
export interface CustomerNoColumn {
	/** The length that most numbers have, where nearly all have one. */
	readonly usualLength: number | null;
	readonly isDigitsOnly: boolean;
}

export const neutralNumbers: CustomerNoColumn = { usualLength: null, isDigitsOnly: false };

const LONGEST = 64;
const scientific = /^\d+(?:[.,]\d+)?e[+-]?\d+$/i;

/**
 * Reads a customer number, which is text whatever the spreadsheet thinks. A number above 15 digits
 * has been rounded: it is another customer's number, or nobody's, and is refused.
 */
export function readCustomerNo(
	cell: Cell,
	column: CustomerNoColumn = neutralNumbers
): CustomerNoReading {
	const written = readWritten(cell);
	if (written.value === null) return written;
	const text = written.value;
	const isDigits = /^\d+$/.test(text);
	if (isDigits && isShort(text, column)) {
		return { value: text, remarks: ['shorter-than-column'] };
	}
	if (!isDigits && column.isDigitsOnly) return { value: text, remarks: ['unlike-column'] };
	return written;
}

function isShort(text: string, { usualLength }: CustomerNoColumn): boolean {
	return usualLength !== null && text.length < usualLength && text.length >= usualLength - 2;
}

function readWritten(cell: Cell): CustomerNoReading {
	if (typeof cell === 'number') return readNumber(cell);
	if (cell === null || cell === '') return unread('missing');
	if (cell instanceof DateCell) return unread('is-a-date');
	const trouble = troubleOf(cell);
	if (trouble) return unread(trouble);
	const text = textOf(cell);
	return /^[0-9A-Z-]{2,64}$/.test(text) ? read(text) : readText(tidy(text));
}

function readNumber(value: number): CustomerNoReading {
	if (Math.abs(value) >= 1e15) return unread('digits-lost');
	if (value === 0) return unread('missing');
	// A fraction or a minus sign: this is no number that anybody was given.
	if (!Number.isInteger(value) || value < 0) return unread('digits-lost');
	return read(String(value));
}

function readText(text: string): CustomerNoReading {
	const bare = text.replace(/\s/g, '').replace(/^(\d+)[.,]0+$/, '$1');
	if (bare === '' || bare === '0' || isPlaceholder(text)) return unread('missing');
	if (scientific.test(bare)) return unread('digits-lost');
	if (bare.length > LONGEST) return unread('too-long');
	return read(bare);
}

/** Nearly all: so many of a column's numbers must agree before one that differs is doubted. */
const MOST = 0.8;
const NEARLY_ALL = 0.95;

/** Looks at a column as a whole; `cells` may be a sample. */
export function customerNoColumn(cells: Iterable<Cell>): CustomerNoColumn {
	const lengths = new Map<number, number>();
	let digits = 0;
	let all = 0;
	for (const cell of cells) {
		const text = readWritten(cell).value;
		if (text === null) continue;
		all++;
		if (!/^\d+$/.test(text)) continue;
		digits++;
		lengths.set(text.length, (lengths.get(text.length) ?? 0) + 1);
	}
	const [length, count] = [...lengths].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
	return {
		usualLength: count >= 5 && count >= digits * MOST ? length : null,
		isDigitsOnly: all >= 5 && digits >= all * NEARLY_ALL
	};
}
