import { expect, test } from 'vitest';
import { cashOf } from '#lib/domain/collection/cash.ts';
import type { HandOver } from '#lib/domain/collection/facts.ts';
import { aPayment } from '#tests/builders/billing-facts.ts';
import { NOW_MS, signedAgo } from '#tests/builders/billing-records.ts';
import { cashTasks } from './cash-tasks.ts';
import type { CollectorCash } from './collector-cash.ts';

const AN_HOUR = 60;

/** Somebody who took so much cash so many hours ago, and handed so much over so many hours ago. */
function somebody(
	by: string,
	held: readonly (readonly [hoursAgo: number, amount: number])[],
	given: readonly (readonly [hoursAgo: number, counted: number])[] = []
): CollectorCash {
	const handOvers = given.map(([hours, counted], at): HandOver => ({
		_id: `hand-over:${at}`,
		type: 'hand-over',
		payments: ['payment:none'],
		expected: counted,
		counted,
		...signedAgo(hours * AN_HOUR),
		by
	}));
	const { handOvers: waiting, ...cash } = cashOf(by, {
		payments: held.map(([hours, amount], at) =>
			aPayment({ _id: `payment:${at}`, amount, ...signedAgo(hours * AN_HOUR), by })
		),
		handOvers,
		receipts: [],
		takenBack: new Set(),
		doubtful: new Set()
	});
	return { ...cash, collector: by, waiting, beyond: 0 };
}

test('what one holds is told at once, with its age', () => {
	const tasks = cashTasks(
		[
			somebody('budi', [
				[30, 5_000],
				[1, 7_000]
			])
		],
		'budi',
		NOW_MS
	);
	expect(tasks).toEqual({
		holding: { count: 2, sum: 12_000, oldest: signedAgo(30 * AN_HOUR).at },
		waiting: null,
		late: null
	});
});

test('what others hold or wait with is told after a day', () => {
	const cash = [
		somebody('budi', [[23, 1_000]], [[23, 2_000]]),
		somebody(
			'tono',
			[
				[25, 4_000],
				[1, 8_000]
			],
			[
				[26, 16_000],
				[50, 32_000],
				[2, 64_000]
			]
		)
	];
	expect(cashTasks(cash, 'citra', NOW_MS)).toEqual({
		holding: null,
		waiting: { count: 2, sum: 48_000, oldest: signedAgo(50 * AN_HOUR).at },
		late: { count: 1, sum: 12_000, oldest: signedAgo(25 * AN_HOUR).at }
	});
});

test('nobody is reminded of their own unconfirmed hand-over: others must act', () => {
	expect(cashTasks([somebody('citra', [], [[90, 5_000]])], 'citra', NOW_MS)).toEqual({
		holding: null,
		waiting: null,
		late: null
	});
});
