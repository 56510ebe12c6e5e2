import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Payment } from '../billing/facts.ts';
import { stampAt } from '../clock.ts';
import { tellDoubles } from './look-alikes.ts';

const aPayment = (n: number, more: Partial<Payment> = {}): Payment => ({
	_id: `payment:${n}`,
	type: 'payment',
	customerNo: '1001',
	amount: 50_000,
	allocations: [],
	method: 'cash',
	paidOn: '2026-11-20',
	by: 'budi',
	at: stampAt(Date.UTC(2026, 10, 20, 8, n)),
	device: `ponsel-${n}`,
	...more
});

const doubtfulOf = (payments: readonly Payment[], separate?: ReadonlySet<string>) =>
	tellDoubles(payments, separate).doubtful.map(({ payment, like }) => [payment._id, like._id]);

describe('two payments', () => {
	it('that look the same are one until somebody says otherwise', () => {
		expect(doubtfulOf([aPayment(2), aPayment(1)])).toEqual([['payment:2', 'payment:1']]);
		expect(doubtfulOf([aPayment(1), aPayment(2)], new Set(['payment:2']))).toEqual([]);
	});

	it.for([
		['of different amounts', { amount: 50_001 }],
		['by different ways', { method: 'transfer' }],
		['on different days', { paidOn: '2026-11-19' }],
		['from one device, where the person was asked', { device: 'ponsel-1' }],
		['of which the person knew', { besides: ['payment:1'] }]
	] as const)('%s are two', ([, more]) => {
		expect(doubtfulOf([aPayment(1), aPayment(2, more as Partial<Payment>)])).toEqual([]);
	});

	it('are told apart by their references, where both have one', () => {
		const [one, two] = ['A1', 'A2'].map((reference, n) => aPayment(n + 1, { reference }));
		expect(doubtfulOf([one!, two!])).toEqual([]);
		expect(doubtfulOf([one!, aPayment(2)])).toHaveLength(1);
		expect(doubtfulOf([one!, aPayment(2, { reference: 'A1' })])).toHaveLength(1);
	});
});

it('a third one is like the first that counts', () => {
	expect(doubtfulOf([aPayment(3), aPayment(1), aPayment(2)])).toEqual([
		['payment:2', 'payment:1'],
		['payment:3', 'payment:1']
	]);
});

it('all devices tell the same, and nothing is lost', () => {
	const some = fc.uniqueArray(
		fc.record({
			n: fc.integer({ min: 1, max: 30 }),
			amount: fc.constantFrom(50_000, 60_000),
			device: fc.constantFrom('a', 'b', 'c')
		}),
		{ selector: ({ n }) => n, maxLength: 12 }
	);
	fc.assert(
		fc.property(some, fc.infiniteStream(fc.nat()), (given, order) => {
			const payments = given.map(({ n, ...more }) => aPayment(n, more));
			const told = tellDoubles(payments);
			expect(told.counted.length + told.doubtful.length).toBe(payments.length);
			const shuffled = payments
				.map((payment) => ({ payment, key: order.next().value as number }))
				.sort((a, b) => a.key - b.key)
				.map(({ payment }) => payment);
			expect(tellDoubles(shuffled)).toEqual(told);
		})
	);
});
