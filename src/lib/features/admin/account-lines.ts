import { isAccountName } from './account.ts';

/** One line of a list of people: who gets an account, or why not. */
export type AccountLine =
	| { readonly isFit: true; readonly name: string; readonly displayName: string }
	| { readonly isFit: false; readonly line: string; readonly code: 'name-unfit' | 'name-taken' };

/** Longer than any office's list of people. */
export const MOST_LINES = 2_000;

/**
 * Reads a list as it comes from a sheet or a message, a person a line: a full name, or an account's name
 * and a full name with a tab, a semicolon or a comma between. Without a name of the account one is made
 * of the person's; `taken` are those that are there.
 */
export function accountLines(text: string, taken: Iterable<string>): AccountLine[] {
	const used = new Set(taken);
	const lines = text.split(/\r?\n/).map((line) => line.trim());
	return lines
		.filter((line) => line !== '')
		.slice(0, MOST_LINES)
		.map((line) => {
			const [first = '', ...rest] = line.split(/\s*[\t;,]\s*/);
			const displayName = rest.join(' ').trim();
			const name = displayName === '' ? madeName(first, used) : first.toLowerCase();
			if (!isAccountName(name)) return { isFit: false, line, code: 'name-unfit' };
			if (used.has(name)) return { isFit: false, line, code: 'name-taken' };
			used.add(name);
			return { isFit: true, name, displayName: displayName || first };
		});
}

/** "Sari Dewi Contoh" becomes `sari.contoh`, the next one of that name `sari.contoh2`. */
function madeName(person: string, used: ReadonlySet<string>): string {
	const words = person
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter((word) => word !== '');
	const base = [...new Set([words[0], words.at(-1)])].join('.');
	for (let count = 1; ; count++) {
		const name = count === 1 ? base : `${base}${count}`;
		if (!used.has(name)) return name;
	}
}

/** The list that is handed over once: a sheet takes no text of it for a formula. */
export function passwordSheet(
	heads: readonly string[],
	accounts: readonly { account: string; displayName: string; password: string }[]
): string {
	const rows = accounts.map(({ account, displayName, password }) => [
		account,
		displayName,
		password
	]);
	return [heads, ...rows].map((row) => row.map(cell).join(',')).join('\r\n');
}

function cell(text: string): string {
	const plain = /^[=+\-@\t]/.test(text) ? `'${text}` : text;
	return `"${plain.replaceAll('"', '""')}"`;
}
