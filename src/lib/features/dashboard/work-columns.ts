import type { PersonRow } from './question.ts';

export const workColumns = [
	'person',
	'collected',
	'visits',
	'met',
	'reminders',
	'kept',
	'onHand',
	'waiting',
	'since'
] as const;
export type WorkColumn = (typeof workColumns)[number];

/** The share of promises that were kept; null where none is over. */
export function keptShare({ kept, over }: Pick<PersonRow, 'kept' | 'over'>): number | null {
	return over === 0 ? null : kept / over;
}

/** People in the order of a column; by name where they are alike. The oldest cash is the largest. */
export function sortedBy(
	people: readonly PersonRow[],
	column: WorkColumn,
	isDescending: boolean,
	nameOf: (id: string) => string
): PersonRow[] {
	const sign = isDescending ? -1 : 1;
	const byName = (a: PersonRow, b: PersonRow) =>
		nameOf(a.person).localeCompare(nameOf(b.person), 'id');
	return [...people].sort((a, b) => {
		const by = column === 'person' ? byName(a, b) : numberOf(a, column) - numberOf(b, column);
		return by * sign || byName(a, b);
	});
}

function numberOf(row: PersonRow, column: Exclude<WorkColumn, 'person'>): number {
	switch (column) {
		case 'kept':
			return keptShare(row) ?? -1;
		case 'onHand':
			return row.cash.onHand;
		case 'waiting':
			return row.cash.waiting;
		case 'since':
			return row.cash.since === null ? -Number.MAX_VALUE : -row.cash.since;
		default:
			return row[column];
	}
}
