import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Payment } from '../billing/facts.ts';
import { stampAt } from '../clock.ts';
import { cashOf } from './cash.ts';
import type { CashReceipt, HandOver } from './facts.ts';

const at = (minute: number) => stampAt(Date.UTC(2026, 10, 20, 8, minute));

const aPayment = (n: number, more: Partial<Payment> = {}): Payment => ({
	_id: `payment:${n}`,
	type: 'payment',
	customerNo: '1001',
	amount: 1_000 * n,
	allocations: [],
	method: 'cash',
	paidOn: '2026-11-20',
	by: 'budi',
	at: at(n),
	device: 'ponsel',
	...more
});

const aHandOver = (
	n: number,
	payments: readonly string[],
	more: Partial<HandOver> = {}
): HandOver => ({
	_id: `hand-over:${n}`,
	type: 'hand-over',
	payments: [...payments],
	expected: 0,
	counted: 0,
	by: 'budi',
	at: at(30 + n),
	device: 'ponsel',
	...more
});

const aReceipt = (n: number, received: number, by = 'sari'): CashReceipt => ({
	_id: `cash-receipt:hand-over:${n}`,
	type: 'cash-receipt',
	handOver: `hand-over:${n}`,
	received,
	by,
	at: at(50 + n),
	device: 'laptop'
});

test('what was taken in cash is on hand until it is handed over', () => {
	const payments = [aPayment(2), aPayment(1), aPayment(3, { method: 'transfer' })];
	const before = cashOf('budi', payments, [], []);
	expect(before.onHand.total).toBe(3_000);
	expect(before.since).toBe(at(1));
	const given = aHandOver(1, ['payment:1', 'payment:2'], { expected: 3_000, counted: 3_000 });
	const after = cashOf('budi', payments, [given], []);
	expect(after.onHand.total).toBe(0);
	expect(after.since).toBe(null);
	expect(after.unconfirmed).toBe(3_000);
	expect(cashOf('budi', payments, [given], [aReceipt(1, 3_000)])).toMatchObject({
		unconfirmed: 0,
		difference: 0
	});
});

test('nobody confirms their own hand-over', () => {
	const given = aHandOver(1, ['payment:1'], { expected: 1_000, counted: 1_000 });
	const state = cashOf('budi', [aPayment(1)], [given], [aReceipt(1, 1_000, 'budi')]);
	expect(state.unconfirmed).toBe(1_000);
});

test('cash that is missing shows, and so does what was taken back afterwards', () => {
	const given = aHandOver(1, ['payment:1', 'payment:2'], { expected: 3_000, counted: 3_000 });
	const payments = [aPayment(1), aPayment(2)];
	expect(cashOf('budi', payments, [given], [aReceipt(1, 2_500)]).difference).toBe(-500);
	const [state] = cashOf('budi', [aPayment(1)], [given], []).handOvers;
	expect(state).toMatchObject({ stands: 1_000, handOver: { expected: 3_000 } });
});

test('a payment that two hand-overs name counts in the first', () => {
	const twice = [aHandOver(2, ['payment:1']), aHandOver(1, ['payment:1'])];
	const state = cashOf('budi', [aPayment(1)], twice, []);
	expect(state.handOvers.map(({ handOver, stands }) => [handOver._id, stands])).toEqual([
		['hand-over:1', 1_000],
		['hand-over:2', 0]
	]);
});

test('the cash of another is another’s', () => {
	const state = cashOf('tono', [aPayment(1)], [aHandOver(1, ['payment:1'])], []);
	expect(state).toMatchObject({ onHand: { total: 0 }, handOvers: [] });
});

const someCash = fc.record({
	payments: fc.array(
		fc.record({ n: fc.integer({ min: 1, max: 40 }), by: fc.constantFrom('budi', 'tono') }),
		{ maxLength: 30 }
	),
	handOvers: fc.array(
		fc.record({
			n: fc.integer({ min: 1, max: 9 }),
			of: fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 10 })
		}),
		{ maxLength: 6 }
	),
	order: fc.infiniteStream(fc.nat())
});

test('every rupiah is in one place, in whatever order the facts arrive', () => {
	fc.assert(
		fc.property(someCash, ({ payments: some, handOvers: given, order }) => {
			const payments = [...new Map(some.map(({ n, by }) => [n, aPayment(n, { by })])).values()];
			const handOvers = [
				...new Map(
					given.map(({ n, of }) => [
						n,
						aHandOver(
							n,
							of.map((id) => `payment:${id}`)
						)
					])
				).values()
			];
			const state = cashOf('budi', payments, handOvers, []);
			const taken = payments.filter(({ by }) => by === 'budi');
			const total = taken.reduce((sum, { amount }) => sum + amount, 0);
			const handedOver = state.handOvers.reduce((sum, { stands }) => sum + stands, 0);
			expect(state.onHand.total + handedOver).toBe(total);
			const shuffled = <T>(list: readonly T[]) =>
				list
					.map((item) => ({ item, key: order.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ item }) => item);
			expect(cashOf('budi', shuffled(payments), shuffled(handOvers), [])).toEqual(state);
		}),
		{ numRuns: 300 }
	);
});
