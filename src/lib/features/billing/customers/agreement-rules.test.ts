import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	aDispute,
	aPayment,
	aPlan,
	aPromise,
	aReversal,
	aSettlement
} from '#tests/builders/billing-facts.ts';
import { aBill, aRecord, NOW_MS, someSettings, TODAY } from '#tests/builders/billing-records.ts';
import { recordsOf, someArrears } from '#tests/builders/some-arrears.ts';
import { customerHoldsNow } from './holds-now.ts';
import { openAmount } from '#lib/domain/billing/account.ts';
import { askedFor, withheldBecause } from '#lib/domain/billing/asked-for.ts';
import type { CustomerFact } from '#lib/domain/billing/facts.ts';
import { mayOverride } from '#lib/domain/billing/reminder-rules.ts';

const bills = [
	aBill({ key: '2026-09', amount: 200_000 }),
	aBill({ key: '2026-10', amount: 100_000 })
];
const absence = (key: string): CustomerFact => ({
	_id: `absence:1001:${key}:import%3Aa`,
	type: 'absence',
	customerNo: '1001',
	key,
	listedIn: 'import:a',
	importId: 'import:b'
});
const DAY_MS = 86_400_000;
const onPlan = { parts: [{ dueOn: '2026-11-25', amount: 100_000 }] };

/** What is asked for so many days after today, and what holds it. */
function remind(facts: readonly CustomerFact[], days = 0) {
	const record = aRecord({
		bills: bills.map((bill) => ({ ...bill, importId: 'import:a' })),
		facts
	});
	const today = new Date(Date.parse(TODAY) + days * DAY_MS).toISOString().slice(0, 10);
	const asked = askedFor(record.bills, record.account, today);
	// Every day is a contact day here: the hour is not what is looked at.
	const settings = someSettings({ reminders: { contactDays: [1, 2, 3, 4, 5, 6, 7] } });
	const holds = customerHoldsNow(record, settings, NOW_MS + days * DAY_MS);
	return {
		bills: asked.bills.map(({ key }) => key),
		open: asked.open,
		holds: holds.map(({ code }) => code)
	};
}

const both = ['2026-09', '2026-10'];
const free = { bills: both, open: 300_000, holds: [] };

test.for([
	['nothing was agreed', [], 0, free],
	['all bills are disputed', [aDispute()], 0, { ...free, holds: ['disputed'] }],
	[
		'both are disputed one by one',
		[aDispute({ keys: ['2026-09'] }), aDispute({ _id: 'dispute:2', keys: ['2026-10'] })],
		0,
		{ ...free, holds: ['disputed'] }
	],
	[
		'one bill is disputed',
		[aDispute({ keys: ['2026-09'] })],
		0,
		{ bills: ['2026-10'], open: 100_000, holds: [] }
	],
	['the dispute is closed', [aDispute(), aSettlement()], 0, free],
	[
		'the closing was taken back',
		[aDispute(), aSettlement(), aReversal(aSettlement())],
		0,
		{ ...free, holds: ['disputed'] }
	],
	['the dispute was taken back', [aDispute(), aReversal(aDispute())], 0, free],
	[
		'one of two disputes is closed',
		[aDispute(), aDispute({ _id: 'dispute:2', keys: ['2026-09'] }), aSettlement()],
		0,
		{ bills: ['2026-10'], open: 100_000, holds: [] }
	],
	['a plan runs', [aPlan()], 0, { bills: [], open: 100_000, holds: ['on-plan'] }],
	[
		'a plan runs, on the day of grace',
		[aPlan()],
		6,
		{ bills: [], open: 100_000, holds: ['on-plan'] }
	],
	['a part is late', [aPlan()], 7, { bills: [], open: 100_000, holds: [] }],
	[
		'a part was paid late',
		[
			aPlan(),
			aPayment({
				minute: 5,
				amount: 100_000,
				paidOn: '2026-11-28',
				allocations: [{ key: '2026-09', amount: 100_000 }]
			})
		],
		10,
		{ bills: [], open: 100_000, holds: ['on-plan'] }
	],
	[
		'the payment of a part was taken back',
		[aPlan(), aPayment({ minute: 5, amount: 100_000 }), aReversal(aPayment())],
		7,
		{ bills: [], open: 100_000, holds: [] }
	],
	[
		'a plan of one bill runs',
		[aPlan({ keys: ['2026-09'], ...onPlan })],
		0,
		{ bills: ['2026-10'], open: 100_000, holds: [] }
	],
	[
		'a plan of one bill is late',
		[aPlan({ keys: ['2026-09'], ...onPlan })],
		7,
		{ bills: ['2026-10'], open: 200_000, holds: [] }
	],
	[
		'the plan is paid and more is open',
		[
			aPlan(onPlan),
			aPayment({ minute: 5, amount: 100_000, allocations: [{ key: '2026-09', amount: 100_000 }] })
		],
		0,
		{ bills: both, open: 200_000, holds: [] }
	],
	['the plan was taken back', [aPlan(), aReversal(aPlan())], 0, free],
	['a plan runs and is disputed', [aPlan(), aDispute()], 0, { ...free, holds: ['disputed'] }],
	['a late plan is disputed', [aPlan(), aDispute()], 7, { ...free, holds: ['disputed'] }],
	[
		'one bill on a plan, the other disputed',
		[aPlan({ keys: ['2026-09'], ...onPlan }), aDispute({ keys: ['2026-10'] })],
		0,
		{ bills: [], open: 100_000, holds: ['on-plan'] }
	],
	[
		'a gone bill beside a disputed one',
		[absence('2026-09'), aDispute({ keys: ['2026-10'] })],
		0,
		{ bills: ['2026-09'], open: 200_000, holds: ['not-in-last-file'] }
	],
	['a promise is open', [aPromise({ amount: 50_000 })], 7, { ...free, holds: ['promised'] }],
	['the day of the promise is past', [aPromise({ amount: 50_000 })], 8, free],
	[
		'the promise is kept before its day',
		[
			aPromise({ amount: 50_000 }),
			aPayment({ minute: 5, amount: 50_000, allocations: [{ key: '2026-09', amount: 50_000 }] })
		],
		0,
		{ bills: both, open: 250_000, holds: [] }
	],
	[
		'a promise without an amount, a little was paid',
		[
			aPromise(),
			aPayment({ minute: 5, amount: 50_000, allocations: [{ key: '2026-09', amount: 50_000 }] })
		],
		6,
		{ bills: both, open: 250_000, holds: ['promised'] }
	]
] as const)('when %s', ([, facts, days, expected]) => {
	expect(remind(facts, days)).toEqual(expected);
});

describe('going past', () => {
	it('is possible for an agreement, with a reason, and never for a dispute', () => {
		expect(mayOverride({ code: 'on-plan', nextOn: TODAY })).toBe(true);
		expect(mayOverride({ code: 'disputed', reason: 'meteran rusak' })).toBe(false);
	});
});

describe('what is asked for', () => {
	it('is never a disputed bill or one of a kept plan while nothing holds it, nor more than is open', () => {
		fc.assert(
			fc.property(someArrears, fc.integer({ min: -2, max: 20 }), (arrears, days) => {
				const today = new Date(Date.parse(TODAY) + days * DAY_MS).toISOString().slice(0, 10);
				for (const { bills: own, account } of recordsOf(arrears).values()) {
					const asked = askedFor(own, account, today);
					const open = own.filter((bill) => openAmount(bill, account) > 0);
					const sum = open.reduce((total, bill) => total + openAmount(bill, account), 0);
					expect(asked.open).toBeLessThanOrEqual(sum);
					const named = [...asked.bills, ...asked.onPlan];
					expect(named.length + asked.withheld.length).toBe(open.length);
					expect(asked.open > 0).toBe(open.length > 0);
					for (const bill of named) {
						expect(withheldBecause(bill, account, today)).toBe(asked.because);
					}
				}
			}),
			{ numRuns: 300, seed: 20_261_120 }
		);
	});
});
