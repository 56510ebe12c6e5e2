import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { aPayment, aPlan } from '#tests/builders/billing-facts.ts';
import { stampAt } from '../clock.ts';
import { sumRupiah } from '../money.ts';
import { equalParts, monthsAfter, planDifference } from './plan-proposal.ts';
import { partsToAsk, planDays, planParts, planStateOf } from './plan-state.ts';

/** Noon in Jakarta. The plan is agreed on 20 November 2026; its parts are due on the 25th. */
const noon = (month: number, day: number) => stampAt(Date.UTC(2026, month - 1, day, 5));
const paid = (amount: number, month: number, day: number, key = '2026-10') =>
	aPayment({
		_id: `payment:${month}-${day}`,
		amount,
		allocations: [{ key, amount }],
		paidOn: `2026-${month}-${String(day).padStart(2, '0')}`,
		at: noon(month, day)
	});
const plan = aPlan({ at: noon(11, 20) });
const standings = (payments: Parameters<typeof planStateOf>[1], today: string) =>
	planParts(planStateOf(plan, payments, []), today).map(({ standing }) => standing);

describe('the parts of a plan', () => {
	test.for([
		['before the first', [], '2026-11-24', ['open', 'open', 'open']],
		['on the first day', [], '2026-11-25', ['due', 'open', 'open']],
		['on the day of grace', [], '2026-11-26', ['due', 'open', 'open']],
		['after it', [], '2026-11-27', ['late', 'open', 'open']],
		['the first paid', [paid(100_000, 11, 24)], '2026-11-27', ['paid', 'open', 'open']],
		['a part of it', [paid(99_999, 11, 24)], '2026-11-27', ['late', 'open', 'open']],
		['paid ahead', [paid(200_000, 11, 24)], '2026-12-28', ['paid', 'paid', 'open']],
		['more than all of it', [paid(999_000, 11, 24)], '2027-03-01', ['paid', 'paid', 'paid']],
		['late, but paid', [paid(100_000, 12, 1)], '2026-12-02', ['paid', 'open', 'open']],
		['paid before it was agreed', [paid(100_000, 11, 19)], '2026-11-27', ['late', 'open', 'open']]
	] as const)('%s', ([, payments, today, expected]) => {
		expect(standings(payments, today)).toEqual(expected);
	});

	it('count only what is paid on the bills that the plan names', () => {
		const named = { ...plan, keys: ['2026-10'] };
		const state = planStateOf(
			named,
			[paid(100_000, 11, 24, '2026-11'), paid(40_000, 11, 23)],
			[
				{ key: '2026-10', amount: 60_000, at: noon(11, 21) },
				{ key: '2026-10', amount: 5_000, at: noon(11, 19) },
				{ key: '2026-11', amount: 7_000, at: noon(11, 21) }
			]
		);
		expect(state.covered).toBe(100_000);
	});

	it('stand in the order of their days, however they were written down', () => {
		const reversed = { ...plan, parts: plan.parts.toReversed() };
		expect(planStateOf(reversed, [], [])).toEqual(planStateOf(plan, [], []));
	});

	it('use every rupiah once: what is left and what was covered make the sum', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 150_000 }), { maxLength: 5 }), (amounts) => {
				const payments = amounts.map((amount, at) => paid(amount, 11, 21 + at));
				const state = planStateOf(plan, payments, []);
				expect(planStateOf(plan, payments.toReversed(), [])).toEqual(state);
				const left = sumRupiah(planParts(state, '2026-11-20').map((part) => part.left));
				expect(left).toBe(Math.max(0, 300_000 - sumRupiah(amounts)));
			})
		);
	});
});

describe('reminders', () => {
	test.for([
		['wait for the first part and its day of grace', 0, '2026-11-26', '2026-11-25'],
		['wait for the second once the first is paid', 100_000, '2026-12-26', '2026-12-25'],
		['wait for nothing once all is paid', 300_000, null, null]
	] as const)('%s', ([, covered, heldUntil, nextOn]) => {
		expect(planDays({ ...planStateOf(plan, [], []), covered })).toEqual({ heldUntil, nextOn });
	});

	test.for([
		['nothing before the first day', '2026-11-24', 900_000, []],
		['the late part', '2026-12-10', 900_000, [100_000]],
		['both late parts', '2026-12-27', 900_000, [100_000, 100_000]],
		['never more than is open', '2026-12-27', 120_000, [100_000, 20_000]],
		['nothing where nothing is open', '2026-12-27', 0, []]
	] as const)('ask for %s', ([, today, open, expected]) => {
		const state = planStateOf(plan, [], []);
		expect(partsToAsk(state, today, open).map(({ left }) => left)).toEqual(expected);
	});
});

describe('a proposal of equal parts', () => {
	it('adds up to the sum, whatever the sum and the number', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 60, max: 100_000_000_000 }),
				fc.integer({ min: 1, max: 60 }),
				(sum, count) => {
					const parts = equalParts(sum, count, '2026-11-30');
					expect(parts.length).toBe(count);
					expect(planDifference(parts, sum)).toBe(0);
					expect(parts.every(({ amount }) => amount > 0)).toBe(true);
				}
			)
		);
	});

	it('has round amounts, and the rest in the last', () => {
		expect(equalParts(1_000_500, 3, '2026-11-25')).toEqual([
			{ dueOn: '2026-11-25', amount: 333_000 },
			{ dueOn: '2026-12-25', amount: 333_000 },
			{ dueOn: '2027-01-25', amount: 334_500 }
		]);
	});

	test.for([
		[0, 3],
		[2, 3],
		[100_000, 0],
		[100_000, 61]
	] as const)('is none of %i in %i', ([sum, count]) => {
		expect(equalParts(sum, count, '2026-11-25')).toEqual([]);
	});

	test.for([
		['2026-01-31', 1, '2026-02-28'],
		['2028-01-31', 1, '2028-02-29'],
		['2026-10-31', 2, '2026-12-31'],
		['2026-11-30', 3, '2027-02-28'],
		['2026-12-15', 0, '2026-12-15']
	] as const)('%s and %i months is %s', ([from, months, expected]) => {
		expect(monthsAfter(from, months)).toBe(expected);
	});
});
