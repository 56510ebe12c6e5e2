/*
 * Indonesian builds words around a stem: "peminjaman", "meminjam" and "dipinjam" are all about
 * "pinjam". A few rules are enough for a search that also takes beginnings of words and typing errors;
 * a dictionary of stems would be many times as large as the app.
 */

/** Prefixes that swallow the first letter of the stem, and the letters that may have stood there. */
const swallowing: readonly (readonly [string, readonly string[]])[] = [
	['meny', ['s']],
	['peny', ['s']],
	['meng', ['', 'k']],
	['peng', ['', 'k']],
	['mem', ['', 'p']],
	['pem', ['', 'p']],
	['men', ['', 't']],
	['pen', ['', 't']],
	['me', ['']],
	['pe', ['']]
];
const plain = ['ber', 'per', 'ter', 'di', 'ke', 'se'];
const endings = ['nya', 'kan', 'an', 'i'];

const SHORTEST_STEM = 4;

/** The word itself, and the stems that it may be built around; none that are too short to mean much. */
export function stemsOf(word: string): string[] {
	if (word.length <= SHORTEST_STEM || /\d/.test(word)) return [word];
	const found = new Set([word]);
	for (const body of [word, ...withoutEnding(word)]) {
		found.add(body);
		for (const stem of withoutPrefix(body)) found.add(stem);
	}
	return [...found].filter((stem) => stem.length >= SHORTEST_STEM);
}

function withoutEnding(word: string): string[] {
	return endings
		.filter((ending) => word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
		.map((ending) => word.slice(0, -ending.length));
}

function withoutPrefix(word: string): string[] {
	const swallowed = swallowing.find(([prefix]) => word.startsWith(prefix));
	if (swallowed) {
		const [prefix, letters] = swallowed;
		return letters.map((letter) => letter + word.slice(prefix.length));
	}
	return plain
		.filter((prefix) => word.startsWith(prefix))
		.map((prefix) => word.slice(prefix.length));
}
