/** What was agreed with a customer. Days count as `dayNumber` does; null where there is none. */
export interface Agreed {
	/** The last promise's day, unless it has been kept. */
	readonly promisedOn: number | null;
	readonly visitedOn: number | null;
	/** The day that the last visit agreed on for the next. */
	readonly nextOn: number | null;
}

/**
 * Why a customer's turn is now, or not yet: a promise whose day has come, a visit that was planned for
 * today or earlier, or a later day that was agreed on. Null: nothing was agreed.
 */
export type Why = { readonly kind: 'promise' | 'visit' | 'later'; readonly day: number } | null;

/**
 * Weighs what was agreed on the day `today`. A broken promise is past once somebody has been there
 * after its day and agreed on another that is still to come.
 */
export function whyNow({ promisedOn, visitedOn, nextOn }: Agreed, today: number): Why {
	const isReplaced =
		promisedOn !== null &&
		visitedOn !== null &&
		visitedOn > promisedOn &&
		nextOn !== null &&
		nextOn > today;
	const promise = isReplaced ? null : promisedOn;
	if (promise !== null && promise <= today) return { kind: 'promise', day: promise };
	if (nextOn !== null && nextOn <= today) return { kind: 'visit', day: nextOn };
	const days = [promise, nextOn].filter((day) => day !== null);
	return days.length === 0 ? null : { kind: 'later', day: Math.min(...days) };
}

/**
 * The order of the day: promises, those of today first and then the latest broken; planned visits,
 * the longest waiting first; whoever nothing was agreed with; and last, by day, who was told a later
 * one. 0 where something else decides, such as the amount.
 */
export function compareWhy(a: Why, b: Why): number {
	const rank = rankOf(a) - rankOf(b);
	if (rank !== 0 || a === null || b === null) return rank;
	return a.kind === 'promise' ? b.day - a.day : a.day - b.day;
}

function rankOf(why: Why): number {
	if (why === null) return 2;
	return { promise: 0, visit: 1, later: 3 }[why.kind];
}
