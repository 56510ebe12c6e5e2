import { momentOf } from '#lib/domain/clock.ts';
import type { Redirect, RedirectAnswer } from '#lib/domain/desk/besides.ts';

const DAY_MS = 86_400_000;

/** A redirection about which somebody is asked, with the last answer, if there was one. */
export interface RedirectQuestion {
	readonly redirect: Redirect;
	readonly last: RedirectAnswer['answer'] | null;
}

/**
 * The redirections of which it is still to be asked whether it was done there (S2-150), oldest first:
 * those that happened, or were put off, at least so many days ago. What was answered with yes or no is
 * not asked again.
 */
export function redirectsToAskAbout(
	redirects: readonly Redirect[],
	answers: readonly RedirectAnswer[],
	nowMs: number,
	askAfterDays: number
): readonly RedirectQuestion[] {
	const lastOf = new Map<string, RedirectAnswer>();
	for (const answer of answers) {
		const known = lastOf.get(answer.redirect);
		if (!known || known.at < answer.at) lastOf.set(answer.redirect, answer);
	}
	return redirects
		.flatMap((redirect) => {
			const last = lastOf.get(redirect._id);
			const isAsked = last === undefined || last.answer === 'later';
			const since = momentOf(last?.at ?? redirect.at);
			return isAsked && nowMs >= since + askAfterDays * DAY_MS
				? [{ redirect, last: last?.answer ?? null }]
				: [];
		})
		.sort((one, other) => (one.redirect.at < other.redirect.at ? -1 : 1));
}
