import { monthOfHeader } from './month-header.ts';
import { squeezed } from './header-name.ts';

/** What stands for any month in a header: the months change with every file. */
const anyMonth = '<MONTH>';

/**
 * A name for each column that stays the same from file to file: without case and punctuation, one
 * name for all months, with a count where a name stands more than once. Empty for a column without
 * a header.
 */
export function columnNames(labels: readonly string[]): string[] {
	const counts = new Map<string, number>();
	return labels.map((label) => {
		const month = monthOfHeader(label);
		if (month !== null && month.kind !== 'months-back') return anyMonth;
		const name = squeezed(label);
		if (name === '') return '';
		const count = (counts.get(name) ?? 0) + 1;
		counts.set(name, count);
		return count === 1 ? name : `${name}#${count}`;
	});
}

/**
 * The names of a layout, sorted: a column that was moved does not make a new source. How many months
 * there are is no part of it. A list without any header is told by its number of columns.
 */
export function layoutNames(labels: readonly string[]): string[] {
	const names = [...new Set(columnNames(labels))].filter((name) => name !== '');
	return names.length > 0 ? names.sort() : [`#${labels.length}`];
}

/** What a remembered layout is found by: 32 hex digits of the SHA-256 of its names. */
export async function fingerprintOf(labels: readonly string[]): Promise<string> {
	const bytes = new TextEncoder().encode(layoutNames(labels).join('\n'));
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
