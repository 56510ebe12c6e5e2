import { describe, expect, it } from 'vitest';
import { hoursAndMinutes, minutesLeft, pressingClock } from './sla-clock.ts';

const clock = (state: 'running' | 'met' | 'breached' | 'none', target: number | null = 60) => ({
	target,
	used: 75,
	dueMs: 1,
	state
});

describe('the clock that is looked at', () => {
	it('is the first answer until it was given, and then the resolution', () => {
		const owed = { response: clock('breached'), resolution: clock('running', 480) };
		expect(pressingClock(owed)).toMatchObject({ name: 'response', target: 60 });
		const answered = { ...owed, response: clock('met') };
		expect(pressingClock(answered)).toMatchObject({ name: 'resolution', target: 480 });
	});

	it('counts down, and goes on below zero', () => {
		expect(minutesLeft(clock('running', 480))).toBe(405);
		expect(minutesLeft(clock('breached'))).toBe(-15);
		expect(minutesLeft(clock('none', null))).toBeNull();
	});

	it('says minutes as hours and minutes', () => {
		expect(hoursAndMinutes(-135)).toEqual({ hours: 2, minutes: 15 });
		expect(hoursAndMinutes(59.6)).toEqual({ hours: 1, minutes: 0 });
	});
});
