import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aReversal, aUnion } from '#tests/builders/billing-facts.ts';
import { accountOf } from './account.ts';
import type { Union } from './customer-facts.ts';
import type { CustomerFact } from './facts.ts';
import { groupOf } from './united.ts';

const numbers = ['1001', '1002', '1003', '1004', '10:05', '__proto__'] as const;

/** As a device has it: an account of each customer, from the facts that speak of them. */
async function groupIn(facts: readonly CustomerFact[], customerNo: string): Promise<string[]> {
	const accounts = new Map(
		numbers.map((one) => [
			one as string,
			accountOf(
				one,
				facts.filter((fact) => 'customerNos' in fact && fact.customerNos.includes(one))
			)
		])
	);
	return groupOf(customerNo, (asked) => Promise.resolve(asked.map((one) => accounts.get(one))));
}

function unite(id: string, ...customerNos: string[]): Union {
	return aUnion({ _id: `union:${id}`, customerNos });
}

describe('numbers that are one customer', () => {
	it('are found from any of them', async () => {
		const facts = [unite('1', '1001', '1002'), unite('2', '1002', '1003')];
		expect(await groupIn(facts, '1001')).toEqual(['1001', '1002', '1003']);
		expect(await groupIn(facts, '1003')).toEqual(['1003', '1001', '1002']);
		expect(await groupIn(facts, '1004')).toEqual(['1004']);
	});

	it('stay one when a circle is opened at one place, and part when the chain breaks', async () => {
		const circle = [
			unite('1', '1001', '1002'),
			unite('2', '1002', '1003'),
			unite('3', '1003', '1001')
		];
		const opened = [...circle, aReversal(circle[0]!)];
		expect(await groupIn(opened, '1001')).toEqual(['1001', '1002', '1003']);
		const broken = [...opened, aReversal(circle[2]!)];
		expect(await groupIn(broken, '1001')).toEqual(['1001']);
		expect(await groupIn(broken, '1002')).toEqual(['1002', '1003']);
	});

	it('are not held together by one of two people who said the same, once both took it back', async () => {
		const twice = [unite('1', '1001', '1002'), unite('2', '1002', '1001')];
		expect(await groupIn([...twice, aReversal(twice[0]!)], '1001')).toEqual(['1001', '1002']);
		expect(await groupIn([...twice, ...twice.map((fact) => aReversal(fact))], '1001')).toEqual([
			'1001'
		]);
	});

	const unions = fc
		.array(
			fc.record({
				pair: fc.shuffledSubarray([...numbers], { minLength: 2, maxLength: 2 }),
				isTakenBack: fc.boolean()
			}),
			{ maxLength: 12 }
		)
		.map((drawn) =>
			drawn.map(({ pair, isTakenBack }, at) => ({ union: unite(String(at), ...pair), isTakenBack }))
		);

	it('are the same on every device, whatever arrives in whatever order', async () => {
		await fc.assert(
			fc.asyncProperty(unions, fc.func(fc.integer()), async (drawn, chance) => {
				const facts: CustomerFact[] = drawn.flatMap(({ union, isTakenBack }) =>
					isTakenBack ? [union, aReversal(union)] : [union]
				);
				const order = new Map(facts.map(({ _id }) => [_id, chance(_id)]));
				const shuffled = facts.toSorted((a, b) => order.get(a._id)! - order.get(b._id)!);
				const expected = byColouring(
					drawn.filter((one) => !one.isTakenBack).map((one) => one.union)
				);
				for (const customerNo of numbers) {
					const [own, ...others] = await groupIn(shuffled, customerNo);
					expect(own).toBe(customerNo);
					expect([own, ...others].sort()).toEqual(expected(customerNo));
				}
			}),
			{ numRuns: 200, seed: 20_261_126 }
		);
	});
});

/** The same by another way: every number takes the colour of whom it is united with, until none changes. */
function byColouring(unions: readonly Union[]): (customerNo: string) => string[] {
	const colour = new Map<string, number>(numbers.map((one, at) => [one, at]));
	for (let round = 0; round < numbers.length; round++) {
		for (const { customerNos } of unions) {
			const least = Math.min(...customerNos.map((one) => colour.get(one)!));
			for (const one of customerNos) colour.set(one, least);
		}
	}
	return (customerNo) =>
		numbers.filter((one) => colour.get(one) === colour.get(customerNo)).toSorted();
}
