import { expect, test } from 'vitest';
import { aCreditUse, aPayment, aReversal } from '#tests/builders/billing-facts.ts';
import { aBill } from '#tests/builders/billing-records.ts';
import type { CustomerFact } from '../billing/facts.ts';
import { dayNumber } from '../time/date.ts';
import { historyOf } from './history.ts';

const november = aBill({ key: '2026-11', amount: 50_000, dueOn: '2026-11-10' });

/** What is due and unpaid on the bill of November, and what the account says is open on it. */
function after(...facts: readonly CustomerFact[]) {
	const { arrears, bills } = historyOf(
		'1001',
		{ bills: [november], facts, handOvers: new Map() },
		20
	);
	return { arrears, open: bills.map(({ open }) => open) };
}

test('a bill that credit pays is past due until the day on which the credit was used', () => {
	// Fifty thousand more than October needed, before November was due.
	const paid = aPayment({ amount: 50_000, paidOn: '2026-11-01' });
	expect(after(paid, aCreditUse())).toEqual({
		arrears: [
			{ day: dayNumber('2026-11-10'), change: 50_000 },
			{ day: dayNumber('2026-11-20'), change: -50_000 }
		],
		open: [0]
	});
});

test('a use of credit whose payment was taken back pays nothing', () => {
	const paid = aPayment({ amount: 50_000, paidOn: '2026-11-01' });
	expect(after(paid, aCreditUse(), aReversal(paid))).toEqual({
		arrears: [{ day: dayNumber('2026-11-10'), change: 50_000 }],
		open: [50_000]
	});
});
