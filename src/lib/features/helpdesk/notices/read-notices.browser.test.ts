import { beforeEach, expect, it } from 'vitest';
import { markRead, readNotices } from './read-notices.ts';

beforeEach(() => localStorage.clear());

it('what was read is known by its id, for each person apart', () => {
	markRead('rina', ['a', 'b']);
	markRead('rina', ['b', 'c']);
	expect([...readNotices('rina')]).toEqual(['a', 'b', 'c']);
	expect(readNotices('agus').size).toBe(0);
});

it('of too many the last ones stay', () => {
	markRead(
		'rina',
		Array.from({ length: 1200 }, (_, at) => String(at))
	);
	expect(readNotices('rina').size).toBe(1000);
	expect(readNotices('rina').has('1199')).toBe(true);
	expect(readNotices('rina').has('0')).toBe(false);
});

it('a list that cannot be read counts everything as unread', () => {
	localStorage.setItem('satuloket.notices-read.rina', '{kaca');
	expect(readNotices('rina').size).toBe(0);
});
