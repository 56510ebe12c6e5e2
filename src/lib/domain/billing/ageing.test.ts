import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../time/date.ts';
import {
	ageBucketOf,
	ageBuckets,
	daysOverdue,
	dueDateOf,
	stageOf,
	type AgeBucket
} from './ageing.ts';
import { stages } from './template.ts';

const runs = { numRuns: 300, seed: 20_261_120 };

/** Bills as the ageing table sees them: what is open, and the days past due. */
const someBills = fc.array(
	fc.record({
		open: fc.integer({ min: 0, max: 5_000_000 }),
		overdue: fc.option(fc.integer({ min: -40, max: 400 }))
	})
);

function agedSums(bills: readonly { open: number; overdue: number | null }[]) {
	const sums = new Map<AgeBucket, number>(ageBuckets.map((bucket) => [bucket, 0]));
	for (const { open, overdue } of bills) {
		const bucket = ageBucketOf(overdue);
		sums.set(bucket, (sums.get(bucket) ?? 0) + open);
	}
	return sums;
}

describe('the ageing of bills', () => {
	it.each([
		[null, 'undated'],
		[-1, 'not-due'],
		[0, 'not-due'],
		[1, '1-30'],
		[30, '1-30'],
		[31, '31-60'],
		[60, '31-60'],
		[61, '61-90'],
		[90, '61-90'],
		[91, 'over-90']
	] as const)('a bill %s days past due is counted as %s', (overdue, bucket) => {
		expect(ageBucketOf(overdue)).toBe(bucket);
	});

	it('counts every rupiah once, whatever the order of the bills', () => {
		fc.assert(
			fc.property(someBills, (bills) => {
				const sums = agedSums(bills);
				const open = bills.reduce((sum, bill) => sum + bill.open, 0);
				expect([...sums.values()].reduce((sum, part) => sum + part, 0)).toBe(open);
				expect(agedSums(bills.toReversed())).toEqual(sums);
				expect([...sums.keys()]).toEqual([...ageBuckets]);
			}),
			runs
		);
	});

	it('a bill only grows older', () => {
		fc.assert(
			fc.property(fc.integer({ min: -40, max: 400 }), fc.nat({ max: 60 }), (overdue, days) => {
				const [now, later] = [ageBucketOf(overdue), ageBucketOf(overdue + days)];
				expect(ageBuckets.indexOf(later)).toBeGreaterThanOrEqual(ageBuckets.indexOf(now));
				expect(stages.indexOf(stageOf(overdue + days))).toBeGreaterThanOrEqual(
					stages.indexOf(stageOf(overdue))
				);
			}),
			runs
		);
	});

	it('a stage begins on its first day, and the day before belongs to the stage before', () => {
		const firstDays = {
			due: 0,
			'overdue-1-7': 1,
			'overdue-8-30': 8,
			'overdue-over-30': 31
		} as const;
		for (const [stage, day] of Object.entries(firstDays)) {
			expect(stageOf(day)).toBe(stage);
			expect(stageOf(day - 1)).not.toBe(stage);
		}
	});

	it('a bill without a known due date is asked for without claiming a delay', () => {
		expect(stageOf(null)).toBe('due');
	});

	it('days past due are counted by the calendar', () => {
		fc.assert(
			fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
				expect(daysOverdue('2026-02-20', addDays('2026-02-20', days))).toBe(days);
			}),
			runs
		);
	});

	it('the file’s due date counts, else the usual day of the month the bill is for', () => {
		expect(dueDateOf({ dueOn: '2026-11-05', period: '2026-10' }, 20)).toBe('2026-11-05');
		expect(dueDateOf({ period: '2026-10' }, 20)).toBe('2026-10-20');
		expect(dueDateOf({}, 20)).toBeNull();
	});
});
