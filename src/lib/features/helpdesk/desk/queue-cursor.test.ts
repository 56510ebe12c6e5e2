import { describe, expect, it } from 'vitest';
import { cursorAt, followed, stepped, type RowsAtHand } from './queue-cursor.ts';

function rows(ids: string, from = 0, count = from + ids.length): RowsAtHand {
	return { from, count, rows: [...ids].map((id) => ({ ticket: { id } })) };
}

describe('where somebody is in the queue', () => {
	it('goes with the ticket when others come in above it or leave', () => {
		const onC = cursorAt(2, rows('abcd'));
		expect(followed(onC, rows('xabcd'))).toMatchObject({ at: 3, id: 'c', hasLeft: false });
		expect(followed(onC, rows('bcd'))).toMatchObject({ at: 1, id: 'c' });
	});

	it('passes nobody over once the ticket is done and leaves the queue', () => {
		const left = followed(cursorAt(1, rows('abcd')), rows('acd'));
		expect(left).toMatchObject({ at: 1, id: 'b', hasLeft: true });
		expect(stepped(left, 1, 3)).toBe(1);
		expect(stepped(left, -1, 3)).toBe(0);
	});

	it('stays at its place when what was done moves the ticket further down', () => {
		const moved = followed(cursorAt(0, rows('abcd')), rows('bcda'));
		expect(moved).toMatchObject({ at: 0, hasLeft: true });
		expect(stepped(moved, 1, 4)).toBe(0);
	});

	it('is still right when the queue is read once more', () => {
		const left = followed(cursorAt(1, rows('abcd')), rows('acd'));
		expect(followed(left, rows('xacd'))).toMatchObject({ at: 2, hasLeft: true });
	});

	it('ends with the queue', () => {
		const left = followed(cursorAt(2, rows('abc')), rows('ab'));
		expect(left).toMatchObject({ at: 1, hasLeft: true });
		expect(followed(cursorAt(0, rows('a')), rows(''))).toMatchObject({ at: 0, hasLeft: true });
		expect(stepped(cursorAt(1, rows('ab')), 1, 2)).toBe(1);
	});

	it('finds its ticket once the row is at hand, and is not lost where its row is not', () => {
		const ahead = cursorAt(40, rows('abcd', 0, 60));
		expect(ahead.id).toBeNull();
		expect(followed(ahead, rows('xyz', 39, 60))).toMatchObject({ at: 40, id: 'y', next: 'z' });
		const onB = cursorAt(1, rows('abcd', 0, 60));
		expect(followed(onB, rows('xyz', 39, 60))).toEqual(onB);
	});
});
