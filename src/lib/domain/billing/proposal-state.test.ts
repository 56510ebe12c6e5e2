import { describe, expect, it } from 'vitest';
import { aProposal, aReversal, aReview } from '#tests/builders/billing-facts.ts';
import { accountOf } from './account.ts';
import type { CustomerFact } from './facts.ts';
import { judgeProposals } from './proposal-state.ts';

const proposal = aProposal();
const yes = aReview({ _id: 'review:yes', accepted: true, minute: 5 });
const no = aReview({ _id: 'review:no', accepted: false, minute: 3 });

function standingOf(...reviews: CustomerFact[]): string {
	return judgeProposals([proposal, ...reviews])[0]!.standing;
}

describe('a proposal', () => {
	it('waits until somebody answers', () => {
		expect(standingOf()).toBe('waiting');
		expect(standingOf(yes)).toBe('accepted');
		expect(standingOf(no)).toBe('refused');
	});

	it('is accepted where one accepts and another refuses, whoever was first', () => {
		expect(standingOf(no, yes)).toBe('accepted');
		expect(standingOf(yes, no)).toBe('accepted');
	});

	it('that two accept at once says the first of them, on every device', () => {
		const later = aReview({ _id: 'review:a', minute: 6, by: 'dewi' });
		for (const reviews of [
			[yes, later],
			[later, yes]
		]) {
			expect(judgeProposals([proposal, ...reviews])[0]!.review).toBe(yes);
		}
	});

	it('waits again when its answer is taken back, and counts for nothing when it is itself', () => {
		const idsOf = (facts: CustomerFact[]) => accountOf('1001', facts).proposals.map(({ id }) => id);
		expect(idsOf([proposal])).toEqual(['proposal:1']);
		expect(idsOf([proposal, yes])).toEqual([]);
		expect(idsOf([proposal, yes, aReversal(yes)])).toEqual(['proposal:1']);
		expect(idsOf([proposal, aReversal(proposal)])).toEqual([]);
	});

	it('is not answered by an answer to another', () => {
		expect(standingOf(aReview({ proposal: 'proposal:2' }))).toBe('waiting');
	});
});
