/** In the order of how seldom they stand inside of a value. */
const SEPARATORS = ['\t', ';', '|', ','] as const;

export type Separator = (typeof SEPARATORS)[number];

const SAMPLE_CHARACTERS = 65_536;
const SAMPLE_LINES = 60;

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
	let best: { separator: Separator; steadiness: number } | null = null;
	for (const separator of SEPARATORS) {
		const steadiness = steadinessOf(lines, separator);
		if (steadiness >= 0.6) return { separator, start };
		if (steadiness > (best?.steadiness ?? 0)) best = { separator, steadiness };
	}
	return best && { separator: best.separator, start };
}

/** The share of lines that have it as often as most lines do. */
function steadinessOf(lines: readonly string[], separator: Separator): number {
	const counts = new Map<number, number>();
	for (const line of lines) {
		const count = line.split(separator).length - 1;
		if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
	}
	return Math.max(0, ...counts.values()) / Math.max(1, lines.length);
}

/** Lines that hold something, with what stands in quotes left out. */
function sampleLines(text: string): string[] {
	const sample = text.slice(0, SAMPLE_CHARACTERS);
	return sample
		.replace(/"(?:[^"]|"")*"/g, '""')
		.split(/\r\n|\r|\n/)
		.filter((line) => line.trim() !== '')
		.slice(0, SAMPLE_LINES);
}
