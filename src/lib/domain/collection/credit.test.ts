import { describe, expect, it } from 'vitest';
import {
	aCreditUse,
	aPayment,
	aPlan,
	aReversal,
	anAdjustment,
	aVerdict
} from '#tests/builders/billing-facts.ts';
import { accountOf, openAmount } from '../billing/account.ts';
import type { CustomerFact } from '../billing/facts.ts';
import { paymentSchema } from '../billing/facts.ts';
import { creditOf } from './credit.ts';

const october = { key: '2026-10', amount: 100_000 };
const november = { key: '2026-11', amount: 100_000 };
const bills = [october, november];

const paidOn = (key: string, amount: number) =>
	aPayment({ amount, allocations: [{ key, amount }] });
const approved = (kind: 'discount' | 'write-off', amount: number): CustomerFact[] => [
	anAdjustment({ kind, amount }),
	aVerdict({ by: 'citra' })
];

function after(...facts: readonly CustomerFact[]) {
	const account = accountOf('1001', facts);
	return {
		account,
		credit: creditOf(bills, account),
		open: bills.map((bill) => openAmount(bill, account))
	};
}

describe('what a customer has paid in excess', () => {
	it('is money on no bill, and money beyond what a bill needs', () => {
		const second = { ...paidOn(october.key, 60_000), _id: 'payment:2', device: 'hp' };
		const onNone = { ...aPayment({ amount: 7_000 }), _id: 'payment:3' };
		expect(after(paidOn(october.key, 80_000), second, onNone)).toMatchObject({
			credit: 47_000,
			open: [0, 100_000]
		});
	});

	it('grows by a discount that comes after the payment', () => {
		expect(after(paidOn(october.key, 100_000), ...approved('discount', 25_000)).credit).toBe(
			25_000
		);
	});

	it('does not grow by a write-off: whoever pays after all gets nothing back', () => {
		expect(after(paidOn(october.key, 80_000), ...approved('write-off', 100_000)).credit).toBe(0);
	});

	it('is not concluded from a file that says paid and names no amount', () => {
		const { account } = after(paidOn(october.key, 80_000));
		expect(creditOf([{ key: october.key, amount: 0, settled: true }], account)).toBe(0);
		expect(creditOf([{ key: october.key, amount: 70_000, settled: true }], account)).toBe(10_000);
	});
});

describe('credit that is used', () => {
	const credit = aPayment({ amount: 50_000 });

	it('pays the bills that it names', () => {
		expect(after(credit, aCreditUse())).toMatchObject({ credit: 0, open: [100_000, 50_000] });
	});

	it('pays once where two devices have used it apart, the earlier one first', () => {
		const later = aCreditUse({
			_id: 'credit-use:2',
			minute: 40,
			allocations: [{ key: october.key, amount: 50_000 }]
		});
		const { account, open } = after(credit, later, aCreditUse());
		expect(open).toEqual([100_000, 50_000]);
		expect([...account.creditUsed]).toEqual([
			['credit-use:1', 50_000],
			['credit-use:2', 0]
		]);
	});

	it('takes what a bill has beyond its need, once', () => {
		const freed = [{ key: october.key, keeps: 100_000 }];
		const use = aCreditUse({ freed });
		const again = aCreditUse({ freed, _id: 'credit-use:2', minute: 40 });
		expect(after(paidOn(october.key, 150_000), use, again)).toMatchObject({
			credit: 0,
			open: [0, 50_000]
		});
	});

	it('gives nothing any more once its payment is taken back', () => {
		expect(after(credit, aCreditUse(), aReversal(credit))).toMatchObject({
			credit: 0,
			open: [100_000, 100_000]
		});
	});

	it('is there again once its use is taken back', () => {
		expect(after(credit, aCreditUse(), aReversal(aCreditUse()))).toMatchObject({
			credit: 50_000,
			open: [100_000, 100_000]
		});
	});

	it('counts towards the plan of the bills that it pays', () => {
		const plan = aPlan({ keys: [november.key], minute: 10 });
		expect(after(credit, plan, aCreditUse()).account.plan?.covered).toBe(50_000);
		expect(after(credit, plan, aCreditUse({ minute: 5 })).account.plan?.covered).toBe(0);
	});
});

describe('a payment', () => {
	it('gives bills no more than was paid', () => {
		const payment = paidOn(october.key, 100_000);
		expect(paymentSchema.safeParse(payment).success).toBe(true);
		expect(paymentSchema.safeParse({ ...payment, amount: 99_999 }).success).toBe(false);
	});
});
