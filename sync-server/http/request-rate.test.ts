import { expect, test } from 'vitest';
import { RequestRate } from './traffic.ts';

test('who waited may go on, and another address was never hindered', () => {
	const rate = new RequestRate(60);
	const burst = Array.from({ length: 61 }, () => rate.take('10.0.0.1', 0));
	expect(burst.slice(0, 60).every((seconds) => seconds === 0)).toBe(true);
	expect(burst[60]).toBe(1);
	expect(rate.take('10.0.0.2', 0)).toBe(0);
	expect(rate.take('10.0.0.1', 1_000)).toBe(0);
	expect(rate.take('10.0.0.1', 1_000)).toBe(1);
});
