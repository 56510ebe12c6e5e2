import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Payment } from '../billing/facts.ts';
import { stampAt } from '../clock.ts';
import { sumRupiah } from '../money.ts';
import { cashOf, differenceOf, type CashFacts } from './cash.ts';
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
	payments: readonly number[],
	more: Partial<HandOver> = {}
): HandOver => ({
	_id: `hand-over:${n}`,
	type: 'hand-over',
	payments: payments.map((id) => `payment:${id}`),
	expected: 0,
	counted: 0,
	by: 'budi',
	at: at(30 + n),
	device: 'ponsel',
	...more
});

const aReceipt = (
	handOver: number,
	received: number,
	more: Partial<CashReceipt> = {}
): CashReceipt => ({
	_id: `cash-receipt:${handOver}-${received}`,
	type: 'cash-receipt',
	handOver: `hand-over:${handOver}`,
	from: 'budi',
	received,
	by: 'sari',
	at: at(50),
	device: 'laptop',
	...more
});

interface Given {
	readonly payments?: readonly Payment[];
	readonly handOvers?: readonly HandOver[];
	readonly receipts?: readonly CashReceipt[];
	readonly takenBack?: readonly string[];
	readonly doubtful?: readonly string[];
}

const facts = (given: Given): CashFacts => ({
	payments: given.payments ?? [],
	handOvers: given.handOvers ?? [],
	receipts: given.receipts ?? [],
	takenBack: new Set(given.takenBack),
	doubtful: new Set(given.doubtful)
});
const cash = (given: Given, collector = 'budi') => cashOf(collector, facts(given));
const two = [aPayment(1), aPayment(2)];
const given = aHandOver(1, [1, 2], { expected: 3_000, counted: 3_000 });

test('what was taken in cash is on hand until it is handed over', () => {
	const payments = [aPayment(2), aPayment(1), aPayment(3, { method: 'transfer' })];
	const before = cash({ payments });
	expect(before.onHand.total).toBe(3_000);
	expect(before.since).toBe(at(1));
	const after = cash({ payments, handOvers: [given] });
	expect(after).toMatchObject({ onHand: { total: 0 }, since: null, unconfirmed: 3_000 });
	const received = cash({ payments, handOvers: [given], receipts: [aReceipt(1, 3_000)] });
	expect(received.unconfirmed).toBe(0);
	expect(differenceOf(received.handOvers[0]!)).toBe(0);
});

test('the cash of another is another’s, whoever names it', () => {
	const handOvers = [aHandOver(1, [1], { by: 'tono' })];
	expect(cash({ payments: [aPayment(1)], handOvers }, 'tono')).toMatchObject({
		onHand: { total: 0 },
		handOvers: [{ stands: 0, lines: [{ state: 'not-theirs' }] }]
	});
	expect(cash({ payments: [aPayment(1)], handOvers }).onHand.total).toBe(1_000);
});

test('what has not arrived yet is missing, and counts once it is there', () => {
	expect(cash({ payments: [aPayment(1)], handOvers: [given] }).handOvers).toMatchObject([
		{ stands: 1_000, lines: [{ state: 'counts' }, { state: 'missing' }] }
	]);
});

describe('receiving', () => {
	const states = (...receipts: CashReceipt[]) =>
		cash({ payments: two, handOvers: [given], receipts }).handOvers[0]!;

	test.each([
		['by oneself', { by: 'budi' }],
		['by oneself in another’s name', { by: 'budi', from: 'tono' }],
		['of somebody else’s cash', { from: 'tono' }]
	])('%s counts for nothing', (_, more) => {
		expect(states(aReceipt(1, 3_000, more))).toMatchObject({ stage: 'waiting', received: null });
	});

	test('cash that is missing shows', () => {
		expect(differenceOf(states(aReceipt(1, 2_500)))).toBe(-500);
	});

	test('who counted wrong counts again, and both stay to be seen', () => {
		const again = aReceipt(1, 3_000, { at: at(55), by: 'citra' });
		const state = states(again, aReceipt(1, 2_500));
		expect(state.received).toBe(3_000);
		expect(state.receipts.map(({ by, received }) => [by, received])).toEqual([
			['sari', 2_500],
			['citra', 3_000]
		]);
	});
});

describe('a payment that is taken back', () => {
	test('is not on hand any more', () => {
		expect(cash({ payments: two, takenBack: ['payment:1'] }).onHand.total).toBe(2_000);
	});

	test('after it was handed over, is more in the office than should be there', () => {
		const [state] = cash({
			payments: two,
			handOvers: [given],
			receipts: [aReceipt(1, 3_000)],
			takenBack: ['payment:1']
		}).handOvers;
		expect(state).toMatchObject({
			stands: 2_000,
			handOver: { expected: 3_000 },
			lines: [{ state: 'taken-back' }, { state: 'counts' }]
		});
		expect(differenceOf(state!)).toBe(1_000);
	});
});

describe('a payment that may be a double', () => {
	const doubtful = ['payment:1'];

	test('is expected of nobody, and is not forgotten', () => {
		expect(cash({ payments: two, doubtful })).toMatchObject({
			onHand: { total: 2_000 },
			inDoubt: { total: 1_000 },
			since: at(2)
		});
	});

	test('counts in the hand-over of who says that they hold it', () => {
		expect(cash({ payments: two, handOvers: [given], doubtful })).toMatchObject({
			onHand: { total: 0 },
			inDoubt: { total: 0 },
			handOvers: [{ stands: 3_000 }]
		});
	});
});

describe('a hand-over that is taken back', () => {
	const takenBack = ['hand-over:1'];

	test('frees its payments, for the next one as well', () => {
		const handOvers = [given, aHandOver(2, [1])];
		expect(cash({ payments: two, handOvers, takenBack })).toMatchObject({
			onHand: { total: 2_000 },
			unconfirmed: 0,
			handOvers: [
				{ stage: 'taken-back', stands: 0, lines: [{ state: 'freed' }, { state: 'freed' }] },
				{ stage: 'waiting', stands: 1_000 }
			]
		});
	});

	test('after the cash was received, is received all the same', () => {
		const receipts = [aReceipt(1, 3_000)];
		expect(cash({ payments: two, handOvers: [given], receipts, takenBack })).toMatchObject({
			onHand: { total: 0 },
			handOvers: [{ stage: 'received', stands: 3_000, isReversalVoid: true }]
		});
	});
});

test('a payment that two hand-overs name counts in the first, and the second says where', () => {
	const state = cash({
		payments: [aPayment(1)],
		handOvers: [aHandOver(2, [1]), aHandOver(1, [1])]
	});
	expect(state.handOvers).toMatchObject([
		{ handOver: { _id: 'hand-over:1' }, stands: 1_000 },
		{ stands: 0, lines: [{ state: 'elsewhere', countsIn: 'hand-over:1' }] }
	]);
});

const number = (max: number) => fc.integer({ min: 1, max });
const byNumber = <T extends { n: number }>(list: readonly T[]) => [
	...new Map(list.map((item) => [item.n, item])).values()
];
const somebody = fc.constantFrom('budi', 'tono');
const someFacts = fc
	.record({
		payments: fc.array(fc.record({ n: number(20), by: somebody }), { maxLength: 20 }),
		handOvers: fc.array(
			fc.record({ n: number(6), by: somebody, of: fc.array(number(22), { maxLength: 8 }) }),
			{ maxLength: 6 }
		),
		receipts: fc.array(
			fc.record({
				n: number(9),
				of: number(6),
				by: fc.constantFrom('sari', 'budi'),
				from: somebody,
				received: fc.nat({ max: 50_000 })
			}),
			{ maxLength: 6 }
		),
		takenBack: fc.array(
			fc.oneof(
				number(20).map((n) => `payment:${n}`),
				number(6).map((n) => `hand-over:${n}`)
			),
			{ maxLength: 6 }
		),
		doubtful: fc.array(
			number(20).map((n) => `payment:${n}`),
			{ maxLength: 4 }
		)
	})
	.map(({ payments, handOvers, receipts, ...sets }) =>
		facts({
			payments: byNumber(payments).map(({ n, by }) => aPayment(n, { by })),
			handOvers: byNumber(handOvers).map(({ n, of, by }) => aHandOver(n, of, { by })),
			receipts: byNumber(receipts).map(({ n, of, received, by, from }) =>
				aReceipt(of, received, { _id: `cash-receipt:${n}`, by, from, at: at(40 + n) })
			),
			...sets
		})
	);

test('every rupiah is in one place, in whatever order the facts arrive', () => {
	fc.assert(
		fc.property(someFacts, fc.infiniteStream(fc.nat()), (some, order) => {
			const state = cashOf('budi', some);
			const taken = some.payments.filter(
				({ by, _id }) => by === 'budi' && !some.takenBack.has(_id)
			);
			const handedOver = sumRupiah(state.handOvers.map(({ stands }) => stands));
			expect(state.onHand.total + state.inDoubt.total + handedOver).toBe(
				sumRupiah(taken.map(({ amount }) => amount))
			);
			const shuffled = <T>(list: readonly T[]) =>
				list
					.map((item) => ({ item, key: order.next().value as number }))
					.sort((a, b) => a.key - b.key)
					.map(({ item }) => item);
			const { payments, handOvers, receipts } = some;
			expect(
				cashOf('budi', {
					...some,
					payments: shuffled(payments),
					handOvers: shuffled(handOvers),
					receipts: shuffled(receipts)
				})
			).toEqual(state);
		}),
		{ numRuns: 500 }
	);
});
