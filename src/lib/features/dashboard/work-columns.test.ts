import { describe, expect, it } from 'vitest';
import type { PersonRow } from './question.ts';
import { sortedBy, type WorkColumn } from './work-columns.ts';

function aRow(person: string, given: Partial<PersonRow> = {}): PersonRow {
	return {
		...{ person, collected: 0, payments: 0, visits: 0, met: 0, reminders: 0, kept: 0, over: 0 },
		cash: { onHand: 0, inDoubt: 0, waiting: 0, since: null },
		...given
	};
}

const cash = { onHand: 5, inDoubt: 0, waiting: 0 };
const people = [
	aRow('b', { collected: 10, kept: 1, over: 2, cash: { ...cash, since: 2_000 } }),
	aRow('c', { collected: 30, kept: 0, over: 5 }),
	aRow('a', { collected: 10, cash: { ...cash, onHand: 1, since: 1_000 } })
];

describe('the table of people', () => {
	it.each<[WorkColumn, string]>([
		['collected', 'c, a, b'],
		['kept', 'b, c, a'],
		['onHand', 'b, a, c'],
		['since', 'a, b, c']
	])('is sorted by %s, the most first, and by name where they are alike', (column, expected) => {
		const sorted = sortedBy(people, column, true, (id) => id);
		expect(sorted.map(({ person }) => person).join(', ')).toBe(expected);
	});

	it('is sorted by name as people read it', () => {
		const names: Record<string, string> = { a: 'Zul', b: 'Éka', c: 'Budi' };
		const sorted = sortedBy(people, 'person', false, (id) => names[id]!);
		expect(sorted.map(({ person }) => names[person])).toEqual(['Budi', 'Éka', 'Zul']);
	});
});
