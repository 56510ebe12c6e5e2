import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill } from '#tests/builders/billing-records.ts';
import { addDays } from '../time/date.ts';
import { payerHabit, type PayerHabit } from './payer-habit.ts';

const DUE_DAY = 20;
const months = ['2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08'] as const;
const bills = months.map((key) => aBill({ key, amount: 100_000 }));

/** Pays one bill after the other, each so many days after its due date. */
function paid(...daysLate: number[]) {
	return daysLate.map((days, at) =>
		aPayment({
			_id: `payment:${at}`,
			amount: 100_000,
			allocations: [{ key: months[at]!, amount: 100_000 }],
			paidOn: addDays(`${months[at]!}-20`, days)
		})
	);
}

describe('how a customer usually pays', () => {
	it.each<[string, number[], PayerHabit | null]>([
		['is not known from two bills', [0, 0], null],
		['on time', [-3, 0, -1], { bills: 3, usualDays: -1, kind: 'on-time' }],
		['on time with a day of grace', [1, 1, 1], { bills: 3, usualDays: 1, kind: 'on-time' }],
		['late, by about a week', [6, 7, 9, 8], { bills: 4, usualDays: 7, kind: 'late' }],
		['late, whatever one slip was', [5, 6, 5, 90, 6, 5], { bills: 6, usualDays: 5, kind: 'late' }],
		['irregularly', [0, 30, 2, 60, 45], { bills: 5, usualDays: 30, kind: 'irregular' }]
	])('%s', (_, daysLate, expected) => {
		expect(payerHabit(bills, paid(...daysLate), DUE_DAY)).toEqual(expected);
	});

	it('counts a bill from the payment that finished it, and no bill that is still open', () => {
		const parts = [
			...paid(0, 0),
			aPayment({
				_id: 'payment:a',
				allocations: [{ key: '2026-05', amount: 40_000 }],
				paidOn: '2026-05-20'
			}),
			aPayment({
				_id: 'payment:b',
				allocations: [{ key: '2026-06', amount: 40_000 }],
				paidOn: '2026-06-20'
			})
		];
		expect(payerHabit(bills, parts, DUE_DAY)).toBe(null);
		const rest = aPayment({
			_id: 'payment:c',
			allocations: [{ key: '2026-05', amount: 60_000 }],
			paidOn: '2026-05-30'
		});
		expect(payerHabit(bills, [...parts, rest], DUE_DAY)).toMatchObject({ bills: 3, usualDays: 0 });
	});

	it('does not depend on the order of bills and payments', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: -10, max: 90 }), { maxLength: 6 }), (daysLate) => {
				const payments = paid(...daysLate);
				expect(payerHabit(bills.toReversed(), payments.toReversed(), DUE_DAY)).toEqual(
					payerHabit(bills, payments, DUE_DAY)
				);
			}),
			{ numRuns: 200, seed: 20_261_126 }
		);
	});
});
