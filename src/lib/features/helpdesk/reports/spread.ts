import type { Landmark, Spread } from './report-question.ts';

const SHARES: Readonly<Record<Landmark, number>> = { median: 0.5, p90: 0.9 };
/** Of fewer, nine of ten would be all of them. */
const FEWEST: Readonly<Record<Landmark, number>> = { median: 1, p90: 10 };

/**
 * The place of a median or 90th percentile among so many values in order, by nearest rank: always a
 * value that was measured. Null where there are too few to say it of.
 */
export function placeOf(landmark: Landmark, count: number): number | null {
	if (count < FEWEST[landmark]) return null;
	return Math.ceil(SHARES[landmark] * count) - 1;
}

export function spreadOf(minutes: readonly number[]): Spread {
	const sorted = Float64Array.from(minutes).sort();
	const at = (landmark: Landmark) => {
		const place = placeOf(landmark, sorted.length);
		return place === null ? null : sorted[place]!;
	};
	return { count: sorted.length, median: at('median'), p90: at('p90') };
}
