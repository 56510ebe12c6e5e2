import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aPayment, aReversal, sampleCustomers, someFacts } from '#tests/builders/billing-facts.ts';
import { accountOf, openAmount } from './account.ts';
import { customersOf, type CustomerFact } from './facts.ts';
import { reversalId } from '../ids.ts';

const runs = { numRuns: 300, seed: 20_261_120 };

function ofCustomer(customerNo: string, facts: readonly CustomerFact[]): CustomerFact[] {
	return facts.filter((fact) => customersOf(fact).includes(customerNo));
}

describe('the account of a customer', () => {
	it('is the same in whatever order the facts arrived', () => {
		fc.assert(
			fc.property(
				someFacts.chain((facts) =>
					fc.tuple(
						fc.constant(facts),
						fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length })
					)
				),
				([facts, shuffled]) => {
					for (const customerNo of sampleCustomers) {
						const own = ofCustomer(customerNo, facts);
						const other = ofCustomer(customerNo, shuffled);
						expect(accountOf(customerNo, other)).toEqual(accountOf(customerNo, own));
					}
				}
			),
			runs
		);
	});

	it('holds every rupiah that was received and not reversed: on bills, or as credit', () => {
		fc.assert(
			fc.property(someFacts, (facts) => {
				const ids = new Set(facts.map(({ _id }) => _id));
				for (const customerNo of sampleCustomers) {
					const own = ofCustomer(customerNo, facts);
					const received = own
						.filter((fact) => fact.type === 'payment' && !ids.has(reversalId(fact._id)))
						.reduce((sum, fact) => sum + (fact.type === 'payment' ? fact.amount : 0), 0);
					const { paid, credit } = accountOf(customerNo, own);
					const onBills = [...paid.values()].reduce((sum, amount) => sum + amount, 0);
					expect(onBills + credit).toBe(received);
					expect(credit).toBeGreaterThanOrEqual(0);
				}
			}),
			runs
		);
	});

	it('is as if a reversed fact had never been recorded', () => {
		fc.assert(
			fc.property(someFacts, fc.nat(), (facts, at) => {
				const standing = facts.filter(({ type }) => type !== 'reversal');
				const fact = standing[at % Math.max(1, standing.length)];
				fc.pre(fact !== undefined);
				for (const customerNo of customersOf(fact)) {
					const own = ofCustomer(customerNo, standing);
					const without = own.filter(({ _id }) => _id !== fact._id);
					expect(accountOf(customerNo, [...own, aReversal(fact)])).toEqual(
						accountOf(customerNo, without)
					);
				}
			}),
			runs
		);
	});

	it('never leaves less than nothing open on a bill', () => {
		fc.assert(
			fc.property(someFacts, fc.integer({ min: 0, max: 300_000 }), (facts, amount) => {
				for (const customerNo of sampleCustomers) {
					const account = accountOf(customerNo, ofCustomer(customerNo, facts));
					const open = openAmount({ amount, key: '2026-10' }, account);
					const paid = account.paid.get('2026-10') ?? 0;
					expect(open).toBe(paid > amount ? 0 : amount - paid);
				}
			}),
			runs
		);
	});

	it('a payment of one bill leaves the others as they were', () => {
		const account = accountOf('1001', [
			aPayment({ amount: 100_000, allocations: [{ key: '2026-10', amount: 75_000 }] })
		]);
		expect(openAmount({ amount: 100_000, key: '2026-10' }, account)).toBe(25_000);
		expect(openAmount({ amount: 100_000, key: '2026-11' }, account)).toBe(100_000);
		expect(account.credit).toBe(25_000);
	});

	it('a bill that the file itself calls settled has nothing open', () => {
		expect(openAmount({ amount: 100_000, key: '2026-10', settled: true }, null)).toBe(0);
	});

	it('a bill whose key is a word of the language is a bill like any other', () => {
		const allocations = [{ key: '__proto__', amount: 5 }];
		const account = accountOf('1001', [aPayment({ amount: 5, allocations })]);
		expect(openAmount({ amount: 9, key: '__proto__' }, account)).toBe(4);
		expect(openAmount({ amount: 9, key: 'constructor' }, account)).toBe(9);
	});
});
