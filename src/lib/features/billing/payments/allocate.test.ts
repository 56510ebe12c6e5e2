import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountOf, openAmount } from '#lib/domain/billing/account.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, anAccount } from '#tests/builders/billing-records.ts';
import { allocateOldestFirst, checkAllocations } from './allocate.ts';

const someBills = fc
	.uniqueArray(
		fc.record({
			key: fc.constantFrom('2026-06', '2026-07', '2026-08', '2026-09', '2026-10', 'INV-7'),
			amount: fc.integer({ min: 0, max: 900_000 }),
			isSettled: fc.boolean()
		}),
		{ selector: ({ key }) => key, maxLength: 6 }
	)
	.map((drawn) =>
		drawn.map(({ key, amount, isSettled }) =>
			aBill({ key, amount, ...(isSettled ? { settled: true } : {}) })
		)
	);

describe('a payment', () => {
	it('pays the oldest bill first, whatever order the bills come in', () => {
		const bills = [
			aBill({ key: '2026-10', amount: 100_000 }),
			aBill({ key: '2026-08', amount: 100_000 }),
			aBill({ key: '2026-09', amount: 100_000 })
		];
		expect(allocateOldestFirst(bills, null, 150_000)).toEqual([
			{ key: '2026-08', amount: 100_000 },
			{ key: '2026-09', amount: 50_000 }
		]);
	});

	it('goes by the due date where the file gives one', () => {
		const bills = [
			aBill({ key: 'INV-1', dueOn: '2026-10-05', amount: 10_000 }),
			aBill({ key: 'INV-2', dueOn: '2026-09-30', amount: 10_000 })
		];
		expect(allocateOldestFirst(bills, null, 10_000)).toEqual([{ key: 'INV-2', amount: 10_000 }]);
	});

	it('pays a bill of no known age last', () => {
		const bills = [
			aBill({ key: 'INV-1', amount: 10_000 }),
			aBill({ key: '2026-10', amount: 10_000 })
		];
		expect(allocateOldestFirst(bills, null, 15_000)).toEqual([
			{ key: '2026-10', amount: 10_000 },
			{ key: 'INV-1', amount: 5_000 }
		]);
	});

	it('leaves out what an earlier payment has paid', () => {
		const bills = [
			aBill({ key: '2026-09', amount: 100_000 }),
			aBill({ key: '2026-10', amount: 100_000 })
		];
		const account = anAccount('1001', [
			aPayment({ amount: 100_000, allocations: [{ key: '2026-09', amount: 100_000 }] })
		]);
		expect(allocateOldestFirst(bills, account, 30_000)).toEqual([
			{ key: '2026-10', amount: 30_000 }
		]);
	});

	it('never loses a rupiah, never pays a bill beyond what is open, and fills the older ones first', () => {
		fc.assert(
			fc.property(
				someBills,
				fc.integer({ min: 1, max: 400_000 }),
				fc.integer({ min: 1, max: 5_000_000 }),
				(bills, earlier, amount) => {
					const first = aPayment({
						amount: earlier,
						allocations: allocateOldestFirst(bills, null, earlier)
					});
					const before = accountOf('1001', [first]);
					const allocations = allocateOldestFirst(bills, before, amount);
					const after = accountOf('1001', [
						first,
						aPayment({ _id: 'payment:2', minute: 1, amount, allocations })
					]);

					const open = (account: typeof before) =>
						sumRupiah(bills.map((bill) => openAmount(bill, account)));
					const allocated = sumRupiah(allocations.map((part) => part.amount));
					expect(allocated).toBe(Math.min(amount, open(before)));
					expect(open(after)).toBe(open(before) - allocated);
					expect(after.credit - before.credit).toBe(amount - allocated);
					expect(allocations.every((part) => part.amount > 0)).toBe(true);
					const partly = allocations.filter(
						({ key }) =>
							openAmount(
								bills.find((bill) => bill.key === key)!,
								after
							) > 0
					);
					expect(partly.length === 0 || partly[0] === allocations.at(-1)).toBe(true);
				}
			),
			{ seed: 20_261_120, numRuns: 300 }
		);
	});
});

describe('a payment that is shared out by hand', () => {
	const bills = [
		aBill({ key: '2026-09', amount: 100_000 }),
		aBill({ key: '2026-10', amount: 80_000 })
	];
	const paid = anAccount('1001', [
		aPayment({ amount: 30_000, allocations: [{ key: '2026-09', amount: 30_000 }] })
	]);

	it.each([
		['nothing to any bill', [], 50_000, null],
		['all that is open', [{ key: '2026-09', amount: 70_000 }], 70_000, null],
		[
			'more than is open',
			[{ key: '2026-09', amount: 70_001 }],
			90_000,
			{ code: 'more-than-open', key: '2026-09', open: 70_000 }
		],
		[
			'more than was paid',
			[
				{ key: '2026-09', amount: 40_000 },
				{ key: '2026-10', amount: 20_000 }
			],
			50_000,
			{ code: 'more-than-paid', over: 10_000 }
		],
		[
			'a bill that is not there',
			[{ key: '2027-01', amount: 1 }],
			50_000,
			{ code: 'more-than-open', key: '2027-01', open: 0 }
		]
	])('%s', (_, allocations, amount, expected) => {
		expect(checkAllocations(allocations, bills, paid, amount)).toEqual(expected);
	});

	it('may be shared out as it would have been anyway', () => {
		fc.assert(
			fc.property(someBills, fc.integer({ min: 0, max: 3_000_000 }), (some, amount) => {
				const allocations = allocateOldestFirst(some, null, amount);
				expect(checkAllocations(allocations, some, null, amount)).toBe(null);
			})
		);
	});
});
