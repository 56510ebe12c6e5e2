import { expect, it } from 'vitest';
import { stampAt } from '#lib/domain/clock.ts';
import type { FaqProposal, FaqVerdict } from '#lib/domain/desk/besides.ts';
import { judgedProposals } from './judged-proposals.ts';

const signedAt = (minute: number) => ({ by: 'rani', at: stampAt(minute * 60_000), device: 'd' });
const proposal = (id: string, minute: number): FaqProposal => ({
	_id: `faq-proposal:${id}`,
	type: 'faq-proposal',
	requester: 'rani',
	who: { name: 'Rani' },
	question: id,
	...signedAt(minute)
});
const verdict = (id: string, minute: number, decision: FaqVerdict['decision']): FaqVerdict => ({
	_id: `faq-verdict:${id}${minute}`,
	type: 'faq-verdict',
	proposal: `faq-proposal:${id}`,
	requester: 'rani',
	decision,
	...signedAt(minute)
});

it('the last verdict counts, in whatever order they come', () => {
	const verdicts = [verdict('a', 2, 'back-for-revision'), verdict('a', 3, 'published')];
	expect(judgedProposals([proposal('a', 1)], verdicts)[0]?.state).toBe('published');
	expect(judgedProposals([proposal('a', 1)], verdicts.toReversed())[0]?.state).toBe('published');
});

it('what waits comes first, the longest waiting above', () => {
	const judged = judgedProposals(
		[proposal('c', 3), proposal('a', 1), proposal('b', 2), proposal('d', 4)],
		[verdict('a', 5, 'declined'), verdict('d', 6, 'published')]
	);
	expect(judged.map(({ proposal: { question } }) => question)).toEqual(['b', 'c', 'd', 'a']);
});
