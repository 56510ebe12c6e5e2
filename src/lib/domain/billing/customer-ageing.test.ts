import { expect, test } from 'vitest';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { aBill, anAccount } from '#tests/builders/billing-records.ts';
import { ageingOf } from './customer-ageing.ts';

test('what is open of a customer stands under its age, over all numbers, and what is paid under none', () => {
	const own = {
		bills: [
			aBill({ key: '2026-08', amount: 100_000 }),
			aBill({ key: '2026-10', amount: 200_000 }),
			aBill({ key: '2026-11', amount: 300_000 }),
			aBill({ key: '2026-07', amount: 50_000 })
		],
		account: anAccount('1001', [
			aPayment({
				amount: 90_000,
				allocations: [
					{ key: '2026-07', amount: 50_000 },
					{ key: '2026-08', amount: 40_000 }
				]
			})
		])
	};
	const other = {
		bills: [aBill({ customerNo: '1002', key: '2026-10', amount: 1_000 })],
		account: null
	};
	expect(ageingOf([own, other], 20, '2026-11-20')).toEqual([
		{ age: 'not-due', bills: 1, open: 300_000 },
		{ age: '31-60', bills: 2, open: 201_000 },
		{ age: 'over-90', bills: 1, open: 60_000 }
	]);
});
