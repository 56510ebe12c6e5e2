/** Forms of address and of company that come and go before a name. */
const decoration = new Set(
	'BPK BAPAK PAK BP IBU BU SDR SDRI TN NY NN NONA TUAN NYONYA DR DRS DRA IR H HJ PT CV UD PD TB FA KOP TOKO TK'.split(
		' '
	)
);
/** Exports cut names off; shorter ones say too little to compare by their beginning. */
const LEAST_BEGINNING = 6;
/** Names this long may differ by a letter and still be one person's. */
const LEAST_FOR_SLIP = 7;

/**
 * Whether two spellings can be one customer's name: the same words, one cut short, one with more
 * words than the other, or a slip of the keyboard. Never a reason to merge, only a reason not to ask.
 */
export function isSameName(a: string, b: string): boolean {
	if (a === b) return true;
	const [left, right] = [wordsOf(a), wordsOf(b)];
	if (left.length === 0 || right.length === 0) return true;
	const [short, long] = left.length <= right.length ? [left, right] : [right, left];
	if (short.every((word) => long.includes(word)) && short.join('').length >= 4) return true;
	const [one, other] = [left.join(''), right.join('')];
	const shorter = Math.min(one.length, other.length);
	if (shorter >= LEAST_BEGINNING && (one.startsWith(other) || other.startsWith(one))) return true;
	return shorter >= LEAST_FOR_SLIP && isOneSlipApart(one, other);
}

function wordsOf(name: string): string[] {
	const words = name
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toUpperCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
	const bare = words.filter((word) => !decoration.has(word));
	return bare.length > 0 ? bare : words;
}

/** One letter more, less or other, or two neighbours swapped. */
function isOneSlipApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	if (a.length === b.length) {
		const isSwapped =
			a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
		return isSwapped || a.slice(at + 1) === b.slice(at + 1);
	}
	return a.length > b.length ? a.slice(at + 1) === b.slice(at) : a.slice(at) === b.slice(at + 1);
}
