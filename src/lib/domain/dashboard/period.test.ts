import { describe, expect, it } from 'vitest';
import { periodBefore, periodNamed, stepsOf } from './period.ts';

const today = '2026-11-20';

describe('the days of the dashboard', () => {
	it.each([
		['this-month', '2026-11-01', '2026-11-20'],
		['last-month', '2026-10-01', '2026-10-31'],
		['last-7', '2026-11-14', '2026-11-20'],
		['last-30', '2026-10-22', '2026-11-20']
	] as const)('%s begins and ends with whole days', (name, from, to) => {
		expect(periodNamed(name, today)).toEqual({ from, to });
	});

	it.each([
		[
			'a month so far with the same days of the month before',
			'2026-11-01',
			'2026-11-20',
			'2026-10-01',
			'2026-10-20'
		],
		[
			'a whole month with the whole month before',
			'2026-11-01',
			'2026-11-30',
			'2026-10-01',
			'2026-10-31'
		],
		[
			'days that the month before does not have with all of it',
			'2026-03-01',
			'2026-03-30',
			'2026-02-01',
			'2026-02-28'
		],
		['any days with as many right before', '2026-11-14', '2026-11-20', '2026-11-07', '2026-11-13'],
		['January with December', '2026-01-01', '2026-01-31', '2025-12-01', '2025-12-31']
	])('compare %s', (_, from, to, before, beforeTo) => {
		expect(periodBefore({ from, to })).toEqual({ from: before, to: beforeTo });
	});

	it.each([
		['a month by days', '2026-11-01', '2026-11-30', 30],
		['three months by weeks that end today', '2026-08-23', '2026-11-20', 13],
		['a year by months', '2025-11-20', '2026-11-20', 13]
	])('show %s', (_, from, to, count) => {
		const steps = stepsOf({ from, to });
		expect(steps).toHaveLength(count);
		expect([steps[0]?.from, steps.at(-1)?.to]).toEqual([from, to]);
	});

	it('leave no day out between two steps, and count none twice', () => {
		for (const from of ['2025-01-31', '2026-06-01', '2026-09-17', '2026-11-20']) {
			const steps = stepsOf({ from, to: today });
			for (const [at, step] of steps.entries()) {
				expect(step.from <= step.to).toBe(true);
				const next = steps[at + 1];
				if (next) expect(Date.parse(next.from) - Date.parse(step.to)).toBe(86_400_000);
			}
		}
	});
});
