import { describe, expect, it } from 'vitest';
import { clockView } from './clock-view.ts';

const settings = { cooldownDays: 3, claimHoldDays: 7 };

describe('the day that lists are measured against', () => {
	it('is the day on the office’s own clock', () => {
		const lateInJakarta = Date.UTC(2026, 10, 30, 16, 30);
		expect(clockView(lateInJakarta, 'WIB', settings).today).toBe('2026-11-30');
		expect(clockView(lateInJakarta, 'WIT', settings).today).toBe('2026-12-01');
	});

	it('begins the month at midnight of the office', () => {
		const now = Date.UTC(2026, 10, 30, 16, 30);
		expect(clockView(now, 'WIB', settings).monthStartMs).toBe(Date.UTC(2026, 9, 31, 17));
		expect(clockView(now, 'WIT', settings).monthStartMs).toBe(Date.UTC(2026, 10, 30, 15));
	});

	it('looks back as far as the settings say', () => {
		const now = Date.UTC(2026, 10, 20);
		const view = clockView(now, 'WIB', settings);
		expect(view.cooldownSinceMs).toBe(Date.UTC(2026, 10, 17));
		expect(view.claimSinceMs).toBe(Date.UTC(2026, 10, 13));
	});
});
