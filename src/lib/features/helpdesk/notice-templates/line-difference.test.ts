import { expect, test } from 'vitest';
import { compareLines } from './line-difference.ts';

test('two texts are compared line by line, what they share shown once', () => {
	expect(compareLines('a\nb\nc', 'a\nx\nc')).toEqual([
		{ text: 'a', side: 'both' },
		{ text: 'b', side: 'left' },
		{ text: 'x', side: 'right' },
		{ text: 'c', side: 'both' }
	]);
});

test('a line that was added or taken away stands alone', () => {
	expect(compareLines('a\nb', 'a\nb\nc').at(-1)).toEqual({ text: 'c', side: 'right' });
	expect(compareLines('a\nb', 'b')[0]).toEqual({ text: 'a', side: 'left' });
});

test('equal texts have no difference', () => {
	expect(compareLines('a\n\nb', 'a\n\nb').every(({ side }) => side === 'both')).toBe(true);
});
