import type { Spread } from './report-question.ts';

const P90 = 0.9;
const HALF = 0.5;

/** Median and 90th percentile by nearest rank: always a value that was measured. */
export function spreadOf(minutes: readonly number[]): Spread {
	if (minutes.length === 0) return { count: 0, median: null, p90: null };
	const sorted = Float64Array.from(minutes).sort();
	const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)]!;
	return { count: sorted.length, median: at(HALF), p90: at(P90) };
}
