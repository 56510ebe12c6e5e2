import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOfDay, weekdayOf } from '../time/date.ts';
import { localTime, momentAt, zones } from '../time/zone.ts';
import { defaultCalendar } from './default-desk.ts';
import type { WorkCalendar } from './masters.ts';
import { workingTimeOf, type HolidayNames } from './working-time.ts';

type Hours = Pick<WorkCalendar, 'zone' | 'hours' | 'daysOff' | 'keepsSharedLeave'>;

const runs = { numRuns: 150, seed: 20_261_126 };
const MINUTE = 60_000;
const none: HolidayNames = new Map();
const jakarta = (date: string, hours: number, minutes = 0) =>
	momentAt(date, hours * 60 + minutes, 'WIB');

/** Looks at every single minute, as nobody should. */
function isWorked(calendar: Hours, holidays: HolidayNames, minuteMs: number): boolean {
	const { date, minutes } = localTime(minuteMs, calendar.zone);
	const holiday = holidays.get(date);
	if (holiday && (!holiday.shared || calendar.keepsSharedLeave)) return false;
	if (calendar.daysOff.some((day) => day.date === date)) return false;
	return calendar.hours.some(
		({ weekday, from, until }) => weekday === weekdayOf(date) && minutes >= from && minutes < until
	);
}

function countedMinutes(calendar: Hours, holidays: HolidayNames, fromMs: number, toMs: number) {
	let count = 0;
	for (let ms = fromMs; ms < toMs; ms += MINUTE) if (isWorked(calendar, holidays, ms)) count += 1;
	return count;
}

const FIRST = 20_780; // In November 2026.
const someDate = fc.integer({ min: FIRST, max: FIRST + 20 }).map(dateOfDay);
const someHours: fc.Arbitrary<Hours> = fc.record({
	zone: fc.constantFrom(...zones),
	hours: fc.array(
		fc.record({
			weekday: fc.integer({ min: 1, max: 7 }),
			from: fc.integer({ min: 0, max: 1440 }),
			until: fc.integer({ min: 0, max: 1440 })
		}),
		{ maxLength: 14 }
	),
	daysOff: fc.array(fc.record({ date: someDate, name: fc.constant('libur') }), { maxLength: 3 }),
	keepsSharedLeave: fc.boolean()
});
const someHolidays: fc.Arbitrary<HolidayNames> = fc
	.array(fc.tuple(someDate, fc.record({ name: fc.constant('raya'), shared: fc.boolean() })), {
		maxLength: 4
	})
	.map((days) => new Map(days));
const someMinute = fc
	.integer({ min: FIRST * 1440, max: (FIRST + 15) * 1440 })
	.map((minute) => minute * MINUTE);

describe('working time', () => {
	it('is what counting minute by minute gives', () => {
		fc.assert(
			fc.property(
				someHours,
				someHolidays,
				someMinute,
				fc.integer({ min: 0, max: 6_000 }),
				(hours, holidays, fromMs, minutes) => {
					const time = workingTimeOf(hours, holidays);
					const toMs = fromMs + minutes * MINUTE;
					expect(time.minutesBetween(fromMs, toMs)).toBe(
						countedMinutes(hours, holidays, fromMs, toMs)
					);
					expect(time.isOpen(fromMs)).toBe(isWorked(hours, holidays, fromMs));
				}
			),
			runs
		);
	});

	it('is over at the first moment at which so much was worked', () => {
		fc.assert(
			fc.property(
				someHours,
				someHolidays,
				someMinute,
				fc.integer({ min: 1, max: 3_000 }),
				(hours, holidays, fromMs, minutes) => {
					const time = workingTimeOf(hours, holidays);
					const at = time.after(fromMs, minutes);
					fc.pre(Number.isFinite(at));
					expect(time.minutesBetween(fromMs, at)).toBe(minutes);
					expect(time.minutesBetween(fromMs, at - 1)).toBeLessThan(minutes);
				}
			),
			runs
		);
	});

	it('opens next where nothing is worked before', () => {
		fc.assert(
			fc.property(someHours, someHolidays, someMinute, (hours, holidays, ms) => {
				const time = workingTimeOf(hours, holidays);
				const opening = time.nextOpening(ms);
				fc.pre(Number.isFinite(opening));
				expect(time.isOpen(opening)).toBe(true);
				expect(time.minutesBetween(ms, opening)).toBe(0);
			}),
			runs
		);
	});

	it('leaves out lunch, the weekend and holidays', () => {
		const holidays: HolidayNames = new Map([
			['2026-12-24', { name: 'Cuti bersama', shared: true }],
			['2026-12-25', { name: 'Hari Natal', shared: false }]
		]);
		const time = workingTimeOf(defaultCalendar('WIB'), holidays);
		expect(time.minutesBetween(jakarta('2026-11-23', 11), jakarta('2026-11-23', 14))).toBe(120);
		expect(time.minutesBetween(jakarta('2026-11-27', 16), jakarta('2026-11-30', 8))).toBe(90);
		expect(time.minutesBetween(jakarta('2026-12-24', 0), jakarta('2026-12-27', 0))).toBe(0);
		expect(time.nextOpening(jakarta('2026-12-23', 17))).toBe(jakarta('2026-12-28', 7, 30));
		expect(time.after(jakarta('2026-11-27', 16), 90)).toBe(jakarta('2026-11-30', 8));
	});

	it('counts shared leave where a branch works on it', () => {
		const holidays: HolidayNames = new Map([['2026-12-24', { name: 'Cuti', shared: true }]]);
		const worked = workingTimeOf({ ...defaultCalendar('WIB'), keepsSharedLeave: false }, holidays);
		expect(worked.minutesBetween(jakarta('2026-12-24', 0), jakarta('2026-12-25', 0))).toBe(480);
	});

	it('never comes where nobody works', () => {
		const time = workingTimeOf({ ...defaultCalendar('WIT'), hours: [] }, none);
		expect(time.after(jakarta('2026-11-23', 8), 1)).toBe(Number.POSITIVE_INFINITY);
		expect(time.nextOpening(jakarta('2026-11-23', 8))).toBe(Number.POSITIVE_INFINITY);
	});
});
