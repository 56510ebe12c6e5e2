import { tidy } from '../cell.ts';

export type Direction = 'credit' | 'debit';

const credits = /^(?:cr?|k|kr|kredit|credit|\+|masuk|in)\.?$/i;
const debits = /^(?:db?|dr|debet|debit|-|keluar|out)\.?$/i;

/** What a mark beside an amount says; null where it is none. */
export function markOf(text: string): Direction | null {
	const mark = tidy(text);
	return credits.test(mark) ? 'credit' : debits.test(mark) ? 'debit' : null;
}

const withMark = /^(.*\d[.,-]*)\s*(CR|DB|DR|K|D|C)\.?$/i;

/** `1,250,000.00 CR` taken apart; the mark is null where there is none. */
export function splitMark(text: string): {
	readonly amount: string;
	readonly mark: Direction | null;
} {
	const parts = withMark.exec(tidy(text));
	return parts
		? { amount: parts[1]!.trim(), mark: markOf(parts[2]!) }
		: { amount: text, mark: null };
}
