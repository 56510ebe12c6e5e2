import { expect, test } from 'vitest';
import { cut } from './stretch.ts';

const lines = ['a', 'b', 'c', 'd'];

test('of what was asked for, the rows that are seen are left', () => {
	const asked = { from: 10, count: 4 };
	expect(cut(lines, asked, { from: 11, count: 2 })).toEqual({ from: 11, lines: ['b', 'c'] });
	expect(cut(lines, asked, asked)).toEqual({ from: 10, lines });
});

test('a list that is shorter than the screen is left as it is', () => {
	const asked = { from: 0, count: 40 };
	expect(cut(lines, asked, { from: 0, count: 39 })).toEqual({ from: 0, lines });
});

test('rows that were not asked for are not made up', () => {
	const asked = { from: 10, count: 4 };
	expect(cut(lines, asked, { from: 12, count: 4 })).toEqual({ from: 10, lines });
});
