import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { aPayment, aPromise, someFacts } from '#tests/builders/billing-facts.ts';
import { stampAt } from '../clock.ts';
import {
	keptRate,
	keptRatesByPerson,
	promiseDays,
	promiseStanding,
	promiseStatesOf,
	type PromiseState
} from './promise-state.ts';

/** Noon in Jakarta of a day in November 2026. */
const noon = (day: number) => stampAt(Date.UTC(2026, 10, day, 5));
const DUE = '2026-11-10';
const given = (amount?: number, day = 1, dueOn = DUE, _id = 'promise:1') =>
	aPromise({ _id, at: noon(day), dueOn, ...(amount === undefined ? {} : { amount }) });
/** Paid on a day, and recorded on it or later. */
const paid = (amount: number, paidOn: string, recorded = Number(paidOn.slice(-2))) =>
	aPayment({ amount, paidOn, at: noon(recorded) });

describe('a promise', () => {
	test.for([
		['nothing paid, before the day', 100, [], '2026-11-09', 'open', 0],
		['nothing paid, on the day', 100, [], DUE, 'due', 0],
		['nothing paid, on the day of grace', 100, [], '2026-11-11', 'due', 0],
		['nothing paid, after it', 100, [], '2026-11-12', 'broken', 0],
		['all of it, early', 100, [paid(100, '2026-11-02')], '2026-11-03', 'kept', 100],
		['all of it, in the evening', 100, [paid(100, '2026-11-11')], '2026-11-12', 'kept', 100],
		['in time, recorded a week later', 100, [paid(100, DUE, 17)], '2026-11-17', 'kept', 100],
		['too late', 100, [paid(100, '2026-11-12')], '2026-11-12', 'broken', 0],
		['more than promised', 100, [paid(250, '2026-11-05')], '2026-11-12', 'kept', 250],
		['paid on a day before it', 100, [paid(100, '2026-10-31', 5)], '2026-11-12', 'broken', 0],
		[
			'recorded before it on the same day: that was not promised',
			100,
			[aPayment({ amount: 100, paidOn: '2026-11-01', at: stampAt(Date.UTC(2026, 10, 1, 4)) })],
			'2026-11-12',
			'broken',
			0
		],
		['half, while it runs', 100, [paid(50, '2026-11-05')], '2026-11-09', 'open', 50],
		['half, and over', 100, [paid(50, '2026-11-05')], '2026-11-12', 'part-kept', 50],
		['in halves', 100, [paid(50, '2026-11-05'), paid(50, DUE)], DUE, 'kept', 100],
		['no amount, part of it early', undefined, [paid(1, '2026-11-05')], '2026-11-09', 'open', 1],
		['no amount, something came', undefined, [paid(1, '2026-11-05')], DUE, 'kept', 1],
		['no amount, nothing came', undefined, [], '2026-11-12', 'broken', 0]
	] as const)('%s', ([, amount, payments, today, standing, sum]) => {
		const [state] = promiseStatesOf([given(amount)], payments);
		expect(promiseStanding(state!, today)).toBe(standing);
		expect(state).toMatchObject({ paid: sum, amount: amount ?? null });
	});

	it('given after midnight in Jayapura lets a payment of the evening before count at worst', () => {
		// 00.30 on 2 November in Jayapura is 22.30 on the 1st in Jakarta.
		const promise = aPromise({ at: stampAt(Date.UTC(2026, 10, 1, 15, 30)), dueOn: DUE, amount: 5 });
		const [state] = promiseStatesOf([promise], [paid(5, '2026-11-02')]);
		expect(promiseStanding(state!, '2026-11-02')).toBe('kept');
	});
});

describe('several promises', () => {
	const standings = (states: readonly PromiseState[], today: string) =>
		states.map((state) => promiseStanding(state, today));

	test.for([
		['a later one takes the place of one that runs', 5, [], ['replaced', 'open']],
		['it does so on the day of grace', 11, [], ['replaced', 'open']],
		['one that is broken stays so', 12, [], ['broken', 'open']],
		['one that is kept stays so', 5, [paid(100, '2026-11-03')], ['kept', 'open']],
		['what is paid after counts for the later', 5, [paid(100, '2026-11-08')], ['replaced', 'kept']],
		[
			'what was paid in time and found later counts for the earlier',
			13,
			[paid(100, DUE, 14)],
			['kept', 'open']
		]
	] as const)('%s', ([, day, payments, expected]) => {
		const promises = [given(100), given(100, day, '2026-11-20', 'promise:2')];
		expect(standings(promiseStatesOf(promises, payments), '2026-11-14')).toEqual(expected);
	});

	it('never count a payment twice, and none of them changes with the order', () => {
		fc.assert(
			fc.property(
				someFacts.chain((facts) =>
					fc.tuple(
						fc.constant(facts),
						fc.shuffledSubarray(facts, { minLength: facts.length, maxLength: facts.length })
					)
				),
				([facts, shuffled]) => {
					const statesOf = (some: typeof facts) =>
						promiseStatesOf(
							some.filter((fact) => fact.type === 'promise'),
							some.filter((fact) => fact.type === 'payment')
						);
					const states = statesOf(facts);
					expect(statesOf(shuffled)).toEqual(states);
					const counted = states.reduce((sum, one) => sum + one.paid + one.paidLate, 0);
					const received = facts.reduce(
						(sum, fact) => sum + (fact.type === 'payment' ? fact.amount : 0),
						0
					);
					expect(counted).toBeLessThanOrEqual(received);
				}
			),
			{ numRuns: 200, seed: 20_261_120 }
		);
	});
});

describe('reminders and questions', () => {
	test.for([
		['wait until the day', 100, [], DUE, DUE],
		['do not wait once it is kept', 100, [paid(100, '2026-11-03')], null, null],
		['are over when it was paid late', 100, [paid(100, '2026-11-15')], DUE, null],
		['are still due for a part', 100, [paid(60, '2026-11-15')], DUE, DUE],
		[
			'wait without an amount, though a part came',
			undefined,
			[paid(1, '2026-11-03')],
			'2026-11-09',
			null
		]
	] as const)('%s', ([, amount, payments, heldUntil, askFrom]) => {
		const [state] = promiseStatesOf([given(amount)], payments);
		expect(promiseDays(state!)).toEqual({ heldUntil, askFrom });
	});

	it('are none where nothing was promised', () => {
		expect(promiseDays(null)).toEqual({ heldUntil: null, askFrom: null });
	});
});

describe('the rate of kept promises', () => {
	const one = (by: string, dueOn: string, amount: number, changes: Partial<PromiseState> = {}) => ({
		id: `promise:${by}${dueOn}`,
		at: noon(1),
		by,
		dueOn,
		amount: 100,
		paid: amount,
		paidLate: 0,
		isReplaced: false,
		...changes
	});
	const promises = [
		one('budi', '2026-11-05', 100),
		one('budi', '2026-11-06', 50),
		one('budi', '2026-11-07', 0, { paidLate: 100 }),
		one('budi', '2026-11-08', 0, { isReplaced: true }),
		one('budi', '2026-11-30', 0),
		one('sari', '2026-11-30', 100),
		one('tono', '2026-11-30', 0)
	];

	it('counts what is over, and only what was kept whole and in time', () => {
		expect(keptRate(promises, '2026-11-14')).toEqual({ kept: 2, over: 4 });
		expect(keptRate(promises.slice(-1), '2026-11-14')).toBeNull();
	});

	it('is of whoever took the promise down', () => {
		expect([...keptRatesByPerson(promises, '2026-11-14')]).toEqual([
			['budi', { kept: 1, over: 3 }],
			['sari', { kept: 1, over: 1 }]
		]);
	});
});
