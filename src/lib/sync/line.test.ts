import { expect, test } from 'vitest';
import { Line } from './line.ts';

const notSaid = () => false;

test('a line that nobody has measured is taken for a good one', () => {
	const line = new Line(notSaid);
	expect(line.isSlow).toBe(false);
	expect(line.isWorthPacking(1e6)).toBe(false);
});

test('a line that the browser calls slow is slow before anything went over it', () => {
	const line = new Line(() => true);
	expect(line.isSlow).toBe(true);
	expect(line.isWorthPacking(2_000)).toBe(true);
	expect(line.isWorthPacking(100)).toBe(false);
});

test('answers that all come late make a line slow; one that came late does not', () => {
	const line = new Line(notSaid);
	line.note(300, 900);
	expect(line.isSlow).toBe(true);
	line.note(300, 20);
	expect(line.isSlow).toBe(false);
});

test('a narrow line is slow, and quick again when it carries more', () => {
	const line = new Line(notSaid);
	line.note(20_000, 2_000);
	expect(line.isSlow).toBe(true);
	for (let nth = 0; nth < 3; nth++) line.note(400_000, 100);
	expect(line.isSlow).toBe(false);
	expect(line.isWorthPacking(400_000)).toBe(false);
});

test('a line of a few hundred kilobytes a second is not slow, and packing is worth it', () => {
	const line = new Line(notSaid);
	line.note(400_000, 1_000);
	expect(line.isSlow).toBe(false);
	expect(line.isWorthPacking(400_000)).toBe(true);
});
