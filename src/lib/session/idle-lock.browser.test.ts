import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { activityInStorage, signedInPerson, watchIdle } from './idle-lock.ts';

const NOW_MS = Date.UTC(2026, 10, 20);
const IDLE_MS = 15 * 60_000;
const record = activityInStorage(localStorage);
let stop: () => void = () => undefined;

beforeEach(() => {
	record.clear();
	vi.useFakeTimers({ now: NOW_MS });
});

afterEach(() => {
	stop();
	vi.useRealTimers();
	localStorage.clear();
});

describe('who is signed in after a restart', () => {
	it.each([
		['the last active person', 'sari', NOW_MS - IDLE_MS + 1, 'sari'],
		['nobody after being idle', 'sari', NOW_MS - IDLE_MS, null],
		['nobody where the clock was set back', 'sari', NOW_MS + 120_000, null],
		['the person, where the clock is a little off', 'sari', NOW_MS + 30_000, 'sari']
	])('is %s', (_who, person, atMs, expected) => {
		record.write(person, atMs);
		expect(signedInPerson(record, NOW_MS, IDLE_MS)).toBe(expected);
	});

	it.each(['', 'sari', 'sari x', ' 5'])('is nobody where “%s” is all that is left', (kept) => {
		localStorage.setItem('satuloket.active', kept);
		expect(signedInPerson(record, NOW_MS, IDLE_MS)).toBeNull();
	});
});

describe('the screen', () => {
	function watch(lock = vi.fn()): typeof lock {
		stop = watchIdle(record, 'sari', () => IDLE_MS, lock);
		return lock;
	}

	it('locks once nobody has touched it for as long as the settings say', () => {
		const lock = watch();
		vi.advanceTimersByTime(IDLE_MS - 10_000);
		expect(lock).not.toHaveBeenCalled();
		vi.advanceTimersByTime(10_000);
		expect(lock).toHaveBeenCalled();
	});

	it.each(['pointerdown', 'keydown', 'scroll'])('stays open after a sign of life: %s', (sign) => {
		const lock = watch();
		vi.advanceTimersByTime(IDLE_MS - 60_000);
		document.body.dispatchEvent(new Event(sign, { bubbles: true }));
		vi.advanceTimersByTime(IDLE_MS - 60_000);
		expect(lock).not.toHaveBeenCalled();
	});

	it('stays open while the same person works in another tab', () => {
		const lock = watch();
		vi.advanceTimersByTime(IDLE_MS - 60_000);
		record.write('sari', Date.now());
		vi.advanceTimersByTime(IDLE_MS - 60_000);
		expect(lock).not.toHaveBeenCalled();
	});

	it('locks with the other tabs: once one is locked, all are', () => {
		const lock = watch();
		record.clear();
		vi.advanceTimersByTime(5_000);
		expect(lock).toHaveBeenCalled();
	});

	it('locks where somebody else has signed in on this device', () => {
		const lock = watch();
		record.write('budi', Date.now());
		vi.advanceTimersByTime(5_000);
		expect(lock).toHaveBeenCalled();
	});

	it('locks at once when the computer wakes up late', () => {
		const lock = watch();
		vi.setSystemTime(NOW_MS + IDLE_MS + 1);
		document.dispatchEvent(new Event('visibilitychange'));
		expect(lock).toHaveBeenCalled();
	});

	it('is not watched any more once that has been stopped', () => {
		const lock = watch();
		stop();
		vi.advanceTimersByTime(2 * IDLE_MS);
		expect(lock).not.toHaveBeenCalled();
	});
});
