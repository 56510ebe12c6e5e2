import { expect, test } from 'vitest';
import type { CalendarDate } from '../time/date.ts';
import { stampAt } from '../clock.ts';
import { isKept, judgePromise, keptRate, type PromiseResult } from './promise-state.ts';

const day = (text: string) => text as CalendarDate;
const GIVEN = day('2026-11-01');
const DUE = day('2026-11-10');
const paid = (amount: number, on: string) => ({ amount, paidOn: day(on) });

test.for([
	['nothing paid, before the day', 100_000, [], '2026-11-09', 'open', 0],
	['nothing paid, on the day of grace', 100_000, [], '2026-11-11', 'open', 0],
	['nothing paid, after it', 100_000, [], '2026-11-12', 'broken', 0],
	['all of it, early', 100_000, [paid(100_000, '2026-11-02')], '2026-11-03', 'kept', 100_000],
	[
		'all of it, in the evening',
		100_000,
		[paid(100_000, '2026-11-11')],
		'2026-11-12',
		'kept',
		100_000
	],
	['too late', 100_000, [paid(100_000, '2026-11-12')], '2026-11-12', 'broken', 0],
	['paid before it was given', 100_000, [paid(100_000, '2026-10-31')], '2026-11-12', 'broken', 0],
	['half, while it runs', 100_000, [paid(50_000, '2026-11-05')], '2026-11-09', 'open', 50_000],
	['half, and over', 100_000, [paid(50_000, '2026-11-05')], '2026-11-12', 'part-kept', 50_000],
	[
		'in two halves',
		100_000,
		[paid(50_000, '2026-11-05'), paid(50_000, '2026-11-10')],
		'2026-11-10',
		'kept',
		100_000
	],
	[
		'no amount, something came',
		undefined,
		[paid(1_000, '2026-11-10')],
		'2026-11-12',
		'kept',
		1_000
	],
	['no amount, nothing came', undefined, [], '2026-11-12', 'broken', 0]
] as const)('%s', ([, amount, payments, today, standing, sum]) => {
	const promise = amount === undefined ? { dueOn: DUE } : { dueOn: DUE, amount };
	expect(judgePromise(promise, GIVEN, payments, day(today))).toEqual({
		standing,
		paid: sum,
		promised: amount ?? null
	});
});

test('the rate counts what is over, and only what was kept whole', () => {
	const of = (standing: PromiseResult['standing']): PromiseResult => ({
		standing,
		paid: 0,
		promised: null
	});
	expect(keptRate([of('open')])).toBe(null);
	expect(keptRate([of('kept'), of('open'), of('broken'), of('part-kept'), of('kept')])).toBe(0.5);
});

test('on which day a promise was given, and so what keeps it, is a matter of the zone', () => {
	// Half past one at night of the 2nd in Jayapura, half past eleven of the 1st in Jakarta.
	const promise = {
		id: 'promise:1',
		at: stampAt(Date.UTC(2026, 10, 1, 16, 30)),
		dueOn: DUE,
		amount: null,
		payments: [paid(50_000, '2026-11-01')]
	};
	expect([isKept(promise, 'WIB'), isKept(promise, 'WIT')]).toEqual([true, false]);
	expect(isKept({ ...promise, payments: [] }, 'WIB')).toBe(false);
});
