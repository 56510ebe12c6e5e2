import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anAdjustment, aVerdict } from '#tests/builders/billing-facts.ts';
import { judgeAdjustments, mayApproveOwn, MOST_OWN_APPROVAL } from './approval.ts';

const standingOf = (amount: number, verdict: Parameters<typeof aVerdict>[0] | null) =>
	judgeAdjustments([anAdjustment({ amount })], verdict ? [aVerdict(verdict)] : [])[0]?.standing;

describe('a discount', () => {
	test.for([
		['nobody has judged', 25_000, null, 'waiting'],
		['somebody else has approved', 9_000_000, { by: 'budi' }, 'approved'],
		['somebody else has refused', 25_000, { by: 'budi', approved: false }, 'refused'],
		['its own recorder has refused', 25_000, { approved: false }, 'refused'],
		['its own recorder approved at the limit', 25_000, { ownUpTo: 25_000 }, 'approved'],
		['its own recorder approved above it', 25_001, { ownUpTo: 25_000 }, 'unsound'],
		[
			'its own recorder approved with a limit that is a lie',
			MOST_OWN_APPROVAL + 1,
			{ ownUpTo: 99_000_000_000 },
			'unsound'
		]
	] as const)('that %s', ([, amount, verdict, expected]) => {
		expect(standingOf(amount, verdict)).toBe(expected);
	});

	it('in small pieces goes no further than in one', () => {
		const pieces = [1, 2, 3, 4].map((at) =>
			anAdjustment({ _id: `adjustment:${at}`, amount: 40_000 })
		);
		const verdicts = pieces.map(({ _id }) => aVerdict({ adjustment: _id, ownUpTo: 100_000 }));
		const judge = (some: typeof pieces, answers: typeof verdicts) =>
			judgeAdjustments(some, answers)
				.filter(({ standing }) => standing === 'approved')
				.map(({ adjustment }) => adjustment._id);
		expect(judge(pieces, verdicts)).toEqual(['adjustment:1', 'adjustment:2']);
		expect(judge(pieces.toReversed(), verdicts.toReversed())).toEqual([
			'adjustment:1',
			'adjustment:2'
		]);
	});

	it('of another bill has a limit of its own, and what others approved does not use it up', () => {
		const adjustments = [
			anAdjustment({ _id: 'adjustment:1', amount: 90_000 }),
			anAdjustment({ _id: 'adjustment:2', amount: 90_000 }),
			anAdjustment({ _id: 'adjustment:3', amount: 90_000, key: '2026-11' })
		];
		const verdicts = [
			aVerdict({ adjustment: 'adjustment:1', by: 'budi' }),
			aVerdict({ adjustment: 'adjustment:2', ownUpTo: 100_000 }),
			aVerdict({ adjustment: 'adjustment:3', ownUpTo: 100_000 })
		];
		expect(judgeAdjustments(adjustments, verdicts).map(({ standing }) => standing)).toEqual([
			'approved',
			'approved',
			'approved'
		]);
	});

	it('is never approved by its recorder alone beyond the most, whatever is written', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.tuple(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 0, max: 1e11 })),
					{
						maxLength: 8
					}
				),
				(drawn) => {
					const adjustments = drawn.map(([amount], at) =>
						anAdjustment({ _id: `adjustment:${at}`, amount })
					);
					const verdicts = drawn.map(([, ownUpTo], at) =>
						aVerdict({ adjustment: `adjustment:${at}`, ownUpTo })
					);
					const sum = judgeAdjustments(adjustments, verdicts)
						.filter(({ standing }) => standing === 'approved')
						.reduce((total, { adjustment }) => total + adjustment.amount, 0);
					expect(sum).toBeLessThanOrEqual(MOST_OWN_APPROVAL);
				}
			)
		);
	});
});

test.for([
	[100_000, 0, 100_000, true],
	[100_001, 0, 100_000, false],
	[50_000, 60_000, 100_000, false],
	[MOST_OWN_APPROVAL + 1, 0, 99_000_000, false]
] as const)('%i beside %i under a limit of %i: %s', ([amount, already, limit, may]) => {
	expect(mayApproveOwn(amount, already, limit)).toBe(may);
});
