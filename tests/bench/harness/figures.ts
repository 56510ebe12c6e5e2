/** One measured figure. `ratio` is value over limit; it should not be above `bar`. */
export interface Figure {
	readonly name: string;
	readonly value: number;
	readonly unit: 'ms' | 'µs' | 'MB' | 'kB' | 'keys' | 'docs/s' | '%';
	/** Measured in the same run, or a number that is simply given. */
	readonly limit: number;
	readonly ratio: number;
	readonly runs: number;
	/** The highest ratio that is good enough. */
	readonly bar: number;
}

export function figure(
	name: string,
	unit: Figure['unit'],
	value: number,
	limit: number,
	runs: number,
	bar = 1
): Figure {
	return {
		name,
		value: rounded(value),
		unit,
		limit: rounded(limit),
		ratio: rounded(value / limit),
		runs,
		bar
	};
}

/** Documents a second, beside what the libraries alone reach; shown, and held to no bar. */
export function rate(name: string, value: number, limit: number, runs: number): Figure {
	const HELD_TO_NONE = 1e9;
	const shown = figure(name, 'docs/s', value, limit, runs, HELD_TO_NONE);
	return { ...shown, ratio: rounded(limit / value) };
}

export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}

/** The value that a share of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function printTable(figures: readonly Figure[]): void {
	console.table(
		Object.fromEntries(
			figures.map(({ name, value, unit, limit, ratio, bar, runs }) => [
				name,
				{ value, unit, limit, ratio, bar, ok: ratio <= bar, runs }
			])
		)
	);
}

function rounded(value: number): number {
	return Math.round(value * 1000) / 1000;
}
