/** In the order of how seldom they stand inside of a value. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_LINES = 60;
/** The share of lines that must agree: titles, totals and short rows have fewer separators. */
const STEADY = 0.6;
/** More words to a value than this, and it is prose. */
const WORDS_OF_A_VALUE = 5;

/** The line `sep=;`, with which a file tells Excel its separator. */
const declared = /^\ufeff?"?sep=([^\r\n])"?[ \t]*(?:\r\n|\r|\n|$)/i;

export interface Layout {
	readonly separator: string;
	/** Where the first row begins. */
	readonly start: number;
}

/** How the values of a text are separated, or null where nothing separates them. */
export function layoutOf(text: string): Layout | null {
	const line = declared.exec(text);
	if (line) return { separator: line[1]!, start: line[0].length };
	const lines = sampleLines(text);
	const start = text.startsWith('\ufeff') ? 1 : 0;
	const steadiness = new Map(SEPARATORS.map((one) => [one, steadinessOf(lines, one)]));
	const steady = SEPARATORS.find((one) => steadiness.get(one)! >= STEADY);
	const mostSteady = SEPARATORS.reduce((best, one) =>
		steadiness.get(one)! > steadiness.get(best)! ? one : best
	);
	const separator = steady ?? mostSteady;
	return steadiness.get(separator) === 0 || isProse(lines, separator) ? null : { separator, start };
}

/** Sentences have commas too, but many words between two of them. */
export function isProse(lines: readonly string[], separator: string): boolean {
	let words = 0;
	let values = 0;
	for (const line of lines) {
		words += line.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '').length;
		values += line.split(separator).length;
	}
	return words > values * WORDS_OF_A_VALUE;
}

/** The share of lines that have it as often as most lines do. */
function steadinessOf(lines: readonly string[], separator: string): number {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const count = line.split(separator).length - 1;
		if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
	}
	return Math.max(0, ...counts.values()) / Math.max(1, lines.length);
}

/** Lines that hold something, with what stands in quotes left out. */
export function sampleLines(text: string): string[] {
	const sample = text.slice(0, SAMPLE_CHARACTERS);
	return sample
		.replace(/"(?:[^"]|"")*"/g, '""')
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE_LINES);
}
