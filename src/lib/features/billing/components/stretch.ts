/** A run of rows in a list. */
export interface Stretch {
	readonly from: number;
	readonly count: number;
}

export function isWithin(inner: Stretch, outer: Stretch): boolean {
	return inner.from >= outer.from && inner.from + inner.count <= outer.from + outer.count;
}

/** Of the lines of one stretch those of another, which lies in it; where it does not, all of them. */
export function cut<Line>(
	lines: readonly Line[],
	asked: Stretch,
	seen: Stretch
): { readonly from: number; readonly lines: readonly Line[] } {
	if (!isWithin(seen, asked)) return { from: asked.from, lines };
	const first = seen.from - asked.from;
	return { from: seen.from, lines: lines.slice(first, first + seen.count) };
}
