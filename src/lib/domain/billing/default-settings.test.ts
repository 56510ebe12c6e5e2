import { describe, expect, it } from 'vitest';
import { areFixedDaysOnly, defaultHolidays } from './default-settings.ts';

describe('the holidays that a year begins with', () => {
	it('are those of the joint decree for 2026: 17 holidays and 8 days of shared leave', () => {
		const { days } = defaultHolidays(2026);
		const shared = days.filter((day) => 'shared' in day).map(({ date }) => date.slice(5));
		expect(days).toHaveLength(25);
		expect(new Set(days.map(({ date }) => date)).size).toBe(25);
		expect(shared.join(' ')).toBe('02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24');
		expect(areFixedDaysOnly(days)).toBe(false);
	});

	it('are the fixed ones alone where nothing is decreed, until somebody adds one', () => {
		const { days } = defaultHolidays(2027);
		expect(days.map(({ date }) => date)).toEqual([
			'2027-01-01',
			'2027-05-01',
			'2027-06-01',
			'2027-08-17',
			'2027-12-25'
		]);
		expect(areFixedDaysOnly(days)).toBe(true);
		expect(areFixedDaysOnly([...days, { date: '2027-03-10', name: 'Idul Fitri' }])).toBe(false);
	});
});
