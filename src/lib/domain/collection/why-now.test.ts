import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWhy, whyNow, type Agreed, type Why } from './why-now.ts';

const TODAY = 20_000;
const nothing: Agreed = { promisedOn: null, visitedOn: null, nextOn: null };

test.for([
	['nothing agreed', {}, null],
	['promised for today', { promisedOn: TODAY }, { kind: 'promise', day: TODAY }],
	['a promise that is past', { promisedOn: TODAY - 9 }, { kind: 'promise', day: TODAY - 9 }],
	['promised for tomorrow', { promisedOn: TODAY + 1 }, { kind: 'later', day: TODAY + 1 }],
	['to be visited today', { nextOn: TODAY }, { kind: 'visit', day: TODAY }],
	['a planned visit that was missed', { nextOn: TODAY - 2 }, { kind: 'visit', day: TODAY - 2 }],
	['to be visited next week', { nextOn: TODAY + 7 }, { kind: 'later', day: TODAY + 7 }],
	[
		'a promise of today goes before a visit',
		{ promisedOn: TODAY, nextOn: TODAY - 1 },
		{ kind: 'promise', day: TODAY }
	],
	[
		'a visit of today is not put off by a promise for later',
		{ promisedOn: TODAY + 3, nextOn: TODAY },
		{ kind: 'visit', day: TODAY }
	],
	[
		'the nearer of two later days',
		{ promisedOn: TODAY + 3, nextOn: TODAY + 2 },
		{ kind: 'later', day: TODAY + 2 }
	],
	[
		'a broken promise that a visit has replaced by another day',
		{ promisedOn: TODAY - 5, visitedOn: TODAY - 2, nextOn: TODAY + 1 },
		{ kind: 'later', day: TODAY + 1 }
	],
	[
		'a visit before the promised day replaces nothing',
		{ promisedOn: TODAY - 5, visitedOn: TODAY - 6, nextOn: TODAY + 1 },
		{ kind: 'promise', day: TODAY - 5 }
	],
	[
		'a promise of today is not replaced',
		{ promisedOn: TODAY, visitedOn: TODAY, nextOn: TODAY + 1 },
		{ kind: 'promise', day: TODAY }
	]
] as const)('%s', ([, agreed, expected]) => {
	expect(whyNow({ ...nothing, ...agreed }, TODAY)).toEqual(expected);
});

test('the day goes from promises over planned visits and the rest to later days', () => {
	const inOrder: Why[] = [
		{ kind: 'promise', day: TODAY },
		{ kind: 'promise', day: TODAY - 1 },
		{ kind: 'promise', day: TODAY - 30 },
		{ kind: 'visit', day: TODAY - 3 },
		{ kind: 'visit', day: TODAY },
		null,
		{ kind: 'later', day: TODAY + 1 },
		{ kind: 'later', day: TODAY + 5 }
	];
	expect([...inOrder].reverse().sort(compareWhy)).toEqual(inOrder);
});

const someDay = fc.option(fc.integer({ min: TODAY - 40, max: TODAY + 40 }), { nil: null });
const someWhy = fc
	.record({ promisedOn: someDay, visitedOn: someDay, nextOn: someDay })
	.map((agreed) => whyNow(agreed, TODAY));

test('any two reasons are in one order, and any three agree on it', () => {
	fc.assert(
		fc.property(someWhy, someWhy, someWhy, (a, b, c) => {
			expect(Math.sign(compareWhy(a, b)) + Math.sign(compareWhy(b, a))).toBe(0);
			if (compareWhy(a, b) <= 0 && compareWhy(b, c) <= 0) {
				expect(compareWhy(a, c)).toBeLessThanOrEqual(0);
			}
		}),
		{ numRuns: 500 }
	);
});
