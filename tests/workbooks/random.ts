/** Chance with a seed: the same seed gives the same workbook on every machine. */
export interface Chance {
	/** At least 0, below 1. */
	next(): number;
	/** A whole number from `low` to `high`, both included. */
	between(low: number, high: number): number;
	oneOf<T>(choices: readonly T[]): T;
}

/** Mulberry32: 32 bits of state, good enough to spread test data. */
export function chance(seed: number): Chance {
	let state = seed | 0;
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
	const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	return { next, between, oneOf: (choices) => choices[between(0, choices.length - 1)]! };
}
