import { expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { FaqVote } from '#lib/domain/desk/besides.ts';
import { helpfulnessOf } from './helpfulness.ts';

let votes = 0;
const vote = (requester: string, faq: string, helped: boolean, deflected?: true): FaqVote => ({
	_id: `faq-vote:${++votes}`,
	type: 'faq-vote',
	requester,
	faq: `faq:${faq}`,
	helped,
	...(deflected ? { deflected } : {}),
	by: requester,
	at: stampAt(votes * 1000),
	device: 'd'
});
const faqs = ['a', 'b', 'c'].map((slug) => ({
	_id: `faq:${slug}`,
	slug,
	question: { id: slug, en: '' }
}));

it('each person counts once for an article, with what they said last', () => {
	const given = [vote('rani', 'a', false), vote('rani', 'a', true), vote('budi', 'a', false)];
	expect(helpfulnessOf(faqs, given)).toMatchObject([{ helpful: 1, unhelpful: 1, deflected: 0 }]);
	expect(helpfulnessOf(faqs, given.toReversed())).toEqual(helpfulnessOf(faqs, given));
});

it('every ticket that was not needed counts, and the least helpful article is first', () => {
	const given = [
		vote('rani', 'a', true, true),
		vote('rani', 'a', true, true),
		vote('rani', 'b', false)
	];
	expect(helpfulnessOf(faqs, given).map(({ faq, deflected }) => [faq.slug, deflected])).toEqual([
		['b', 0],
		['a', 2]
	]);
});
