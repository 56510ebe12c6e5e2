import { expect, test, vi } from 'vitest';
import { LatestWork } from './latest-work.ts';

const half = { step: 'reading', done: 1, total: 2 } as const;

test('a second file calls the first off, and the first tells nothing more', () => {
	const latest = new LatestWork();
	const told = vi.fn();
	const first = latest.begin(told);
	const second = latest.begin(told);
	expect(first.signal?.aborted).toBe(true);
	expect(latest.isCurrent(first)).toBe(false);
	first.onProgress?.(half);
	expect(told).not.toHaveBeenCalled();
	second.onProgress?.(half);
	expect(told).toHaveBeenCalledExactlyOnceWith(half);
});

test('work that was called off is still answered, and work that is over is not', () => {
	const latest = new LatestWork();
	const work = latest.begin(() => undefined);
	latest.abort();
	expect(latest.isCurrent(work)).toBe(true);
	latest.end();
	expect(latest.isCurrent(work)).toBe(false);
	expect(latest.isRunning).toBe(false);
});
