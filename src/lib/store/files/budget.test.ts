import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileBudget } from './budget.ts';

const MEGABYTE = 1024 * 1024;

test('files have 200 MB where there is room for it, or where nobody knows', () => {
	expect(fileBudget(0, { quota: 50_000 * MEGABYTE, usage: MEGABYTE })).toBe(200 * MEGABYTE);
	expect(fileBudget(0, {})).toBe(200 * MEGABYTE);
});

test('where there is little room files have a quarter of it', () => {
	expect(fileBudget(0, { quota: 100 * MEGABYTE, usage: 20 * MEGABYTE })).toBe(20 * MEGABYTE);
	expect(fileBudget(40 * MEGABYTE, { quota: 100 * MEGABYTE, usage: 100 * MEGABYTE })).toBe(
		10 * MEGABYTE
	);
});

test('the budget is never more than there is, and does not grow with what others use', () => {
	const size = fc.nat({ max: 1_000_000 * MEGABYTE });
	fc.assert(
		fc.property(size, size, size, size, (quota, usage, held, more) => {
			const budget = fileBudget(held, { quota, usage });
			expect(budget).toBeGreaterThanOrEqual(0);
			expect(budget).toBeLessThanOrEqual(Math.max(0, quota - usage) + held);
			expect(fileBudget(held, { quota, usage: usage + more })).toBeLessThanOrEqual(budget);
		}),
		{ numRuns: 500, seed: 20_261_124 }
	);
});
