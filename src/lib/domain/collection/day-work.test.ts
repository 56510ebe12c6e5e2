import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Payment } from '../billing/facts.ts';
import { stampAt } from '../clock.ts';
import { dayWorkOf, stampsOf, type DayQuestion, type WorkFact } from './day-work.ts';

const DAY = '2026-11-20';
/** Midnight in Jakarta. */
const MIDNIGHT_MS = Date.UTC(2026, 10, 19, 17);
const HOUR_MS = 3_600_000;
const at = (hours: number) => stampAt(MIDNIGHT_MS + hours * HOUR_MS);

const question: DayQuestion = {
	person: 'budi',
	day: DAY,
	zone: 'WIB',
	reversed: new Set(),
	doubtful: new Set()
};

const signed = (n: number, hours: number, by = 'budi') => ({
	customerNo: String(n),
	by,
	at: at(hours),
	device: 'ponsel'
});

const aPayment = (n: number, hours: number, more: Partial<Payment> = {}): Payment => ({
	_id: `payment:${n}:${hours}`,
	type: 'payment',
	amount: 10_000 * n,
	allocations: [],
	method: 'cash',
	paidOn: DAY,
	...signed(n, hours),
	...more
});

test('what was taken is told by method, and who was worked on by customer', () => {
	const facts: WorkFact[] = [
		aPayment(1, 9),
		aPayment(1, 10, { method: 'qris' }),
		aPayment(2, 11),
		{ _id: 'promise:1', type: 'promise', dueOn: '2026-11-27', ...signed(3, 12) },
		{ _id: 'visit:1', type: 'visit', outcome: 'not-home', visitedOn: DAY, ...signed(3, 13) }
	];
	const work = dayWorkOf(facts, question);
	expect(work.taken).toEqual([
		{ method: 'cash', amount: 30_000 },
		{ method: 'qris', amount: 10_000 }
	]);
	expect([...work.customers.keys()]).toEqual(['1', '2', '3']);
	expect(work.customers.get('1')).toMatchObject({ paid: 20_000, promisedOn: null, visit: null });
	expect(work.customers.get('3')).toMatchObject({
		paid: 0,
		promisedOn: '2026-11-27',
		visit: 'not-home',
		lastAt: at(13)
	});
});

test('the last promise and the last visit of the day count, in whatever order they arrive', () => {
	const first = {
		_id: 'promise:1',
		type: 'promise',
		dueOn: '2026-11-27',
		...signed(1, 9)
	} as const;
	const second = {
		_id: 'promise:2',
		type: 'promise',
		dueOn: '2026-11-30',
		...signed(1, 10)
	} as const;
	expect(dayWorkOf([second, first], question).customers.get('1')?.promisedOn).toBe('2026-11-30');
});

test.for([
	['just before midnight of the office', -0.01, 'WIB', 0],
	['at midnight of the office', 0, 'WIB', 1],
	['in the last minute of the day', 23.99, 'WIB', 1],
	['at the next midnight', 24, 'WIB', 0],
	['an hour before midnight in Jakarta is after it in Makassar', -1, 'WITA', 1]
] as const)('%s', ([, hours, zone, expected]) => {
	const { customers } = dayWorkOf([aPayment(1, hours)], { ...question, zone });
	expect(customers.size).toBe(expected);
});

test('the stamps of a day hold exactly what was recorded on it', () => {
	const { from, below } = stampsOf(DAY, 'WIB');
	const isWithin = (hours: number) => at(hours) >= from && at(hours) < below;
	expect([-0.01, 0, 12, 23.99, 24].map(isWithin)).toEqual([false, true, true, true, false]);
});

test('what another did, and what was taken back, is no work of the day', () => {
	const taken = aPayment(1, 9);
	const work = dayWorkOf([taken, aPayment(2, 9, { by: 'tono' })], {
		...question,
		reversed: new Set([taken._id])
	});
	expect(work).toEqual({ customers: new Map(), taken: [], takenBefore: 0 });
});

test('a doubtful payment is work, and no money', () => {
	const doubtful = aPayment(1, 9);
	const work = dayWorkOf([doubtful], { ...question, doubtful: new Set([doubtful._id]) });
	expect(work.taken).toEqual([]);
	expect(work.customers.get('1')).toMatchObject({ paid: 0, payments: [doubtful] });
});

test('money of an earlier day that is entered today is told apart from today’s', () => {
	const work = dayWorkOf([aPayment(1, 8, { paidOn: '2026-11-19' }), aPayment(2, 9)], question);
	expect(work).toMatchObject({ taken: [{ method: 'cash', amount: 20_000 }], takenBefore: 10_000 });
	expect(work.customers.size).toBe(2);
});

const somePayments = fc.uniqueArray(
	fc.record({
		n: fc.integer({ min: 1, max: 9 }),
		hours: fc.integer({ min: -30, max: 50 }),
		method: fc.constantFrom('cash', 'transfer', 'qris'),
		paidOn: fc.constantFrom(DAY, '2026-11-19'),
		by: fc.constantFrom('budi', 'tono')
	}),
	{ selector: ({ n, hours }) => `${n}:${hours}`, maxLength: 20 }
);

test('every rupiah of a person’s day is told once: by method, or as of an earlier day', () => {
	fc.assert(
		fc.property(somePayments, (drawn) => {
			const payments = drawn.map(({ n, hours, ...more }) => aPayment(n, hours, more));
			const work = dayWorkOf(payments, question);
			const { from, below } = stampsOf(DAY, 'WIB');
			const expected = payments
				.filter((one) => one.by === 'budi' && one.at >= from && one.at < below)
				.reduce((sum, { amount }) => sum + amount, 0);
			const taken = work.taken.reduce((sum, { amount }) => sum + amount, 0);
			const byCustomer = [...work.customers.values()].reduce((sum, { paid }) => sum + paid, 0);
			expect([taken + work.takenBefore, byCustomer]).toEqual([expected, expected]);
		}),
		{ numRuns: 300 }
	);
});
