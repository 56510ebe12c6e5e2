import { expect, test } from 'vitest';
import { defaultCalendar } from '#lib/domain/desk/default-desk.ts';
import { closesAt, minutesADay, openingLines } from './opening-hours.ts';
import { workingText } from './working-text.ts';

const calendar = defaultCalendar('WIB');
const at = (hours: number, minutes = 0) => hours * 60 + minutes;

test('days with the same hours stand in one line, and lunch is a gap', () => {
	expect(openingLines(calendar)).toEqual([
		{
			from: 1,
			to: 4,
			spans: [
				{ from: at(7, 30), until: at(12) },
				{ from: at(13), until: at(16, 30) }
			]
		},
		{
			from: 5,
			to: 5,
			spans: [
				{ from: at(7, 30), until: at(11, 30) },
				{ from: at(13, 30), until: at(17) }
			]
		}
	]);
});

test('it is known until when somebody answers, and that nobody does at lunch', () => {
	expect(closesAt(calendar, 1, at(9))).toBe(at(12));
	expect(closesAt(calendar, 1, at(12))).toBeNull();
	expect(closesAt(calendar, 7, at(9))).toBeNull();
});

test('a whole day of work is the longest one of the week', () => {
	expect(minutesADay(calendar)).toBe(480);
	expect(minutesADay({ hours: [] })).toBe(480);
});

test('a promise is said in minutes, hours or days of work, and never shorter than it is', () => {
	const aDay = minutesADay({ hours: [{ weekday: 1, from: at(8), until: at(16) }] });
	expect(workingText(30, aDay)).toBe('30 menit');
	expect(workingText(60, aDay)).toBe('1 jam kerja');
	expect(workingText(80, aDay)).toBe('1,5 jam kerja');
	expect(workingText(480, aDay)).toBe('1 hari kerja');
	expect(workingText(1_201, aDay)).toBe('3 hari kerja');
});
