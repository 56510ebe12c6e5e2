import type { Tier } from '#lib/domain/desk/words.ts';

/** The next tier of a service's path; at its end the one above, and from the last back to the helpdesk. */
export function suggestedTier(path: readonly Tier[], now: Tier): Tier {
	const next = path.filter((tier) => tier > now).sort((a, b) => a - b)[0];
	if (next !== undefined) return next;
	return now === 1 ? 2 : 1;
}
