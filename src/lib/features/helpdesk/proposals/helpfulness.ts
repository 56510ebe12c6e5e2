import type { FaqVote } from '#lib/domain/desk/besides.ts';
import type { Faq } from '#lib/domain/desk/masters.ts';

export interface Helpfulness {
	readonly faq: Pick<Faq, '_id' | 'slug' | 'question'>;
	readonly helpful: number;
	readonly unhelpful: number;
	/** Tickets that were begun and not filed because of it. */
	readonly deflected: number;
}

/**
 * How helpful each article is, the least helpful first, for that is where work is. The last vote of a
 * person on an article counts; a ticket that was not needed counts each time.
 */
export function helpfulnessOf(
	faqs: readonly Pick<Faq, '_id' | 'slug' | 'question'>[],
	votes: readonly FaqVote[]
): readonly Helpfulness[] {
	const last = new Map<string, FaqVote>();
	const deflected = new Map<string, number>();
	for (const vote of votes) {
		if (vote.deflected) deflected.set(vote.faq, (deflected.get(vote.faq) ?? 0) + 1);
		const key = `${vote.requester} ${vote.faq}`;
		const known = last.get(key);
		if (!known || `${vote.at} ${vote._id}` > `${known.at} ${known._id}`) last.set(key, vote);
	}
	return faqs
		.map((faq) => {
			const ofIt = [...last.values()].filter((vote) => vote.faq === faq._id);
			const helpful = ofIt.filter(({ helped }) => helped).length;
			return {
				faq,
				helpful,
				unhelpful: ofIt.length - helpful,
				deflected: deflected.get(faq._id) ?? 0
			};
		})
		.filter((one) => one.helpful + one.unhelpful + one.deflected > 0)
		.sort(
			(a, b) =>
				b.unhelpful - b.helpful - (a.unhelpful - a.helpful) || (a.faq.slug < b.faq.slug ? -1 : 1)
		);
}
