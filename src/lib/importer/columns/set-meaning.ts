import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import type { Column } from './column.ts';

/** Meanings that several columns can have; any other moves from the column that had it. */
const shared: ReadonlySet<ColumnMeaning> = new Set(['phone', 'ignore', 'extra']);

/**
 * Columns after a person gave one of them a meaning. Amount columns stand side by side only where
 * each has a month in its header; else the new one is the amount.
 */
export function setMeaning(
	columns: readonly Column[],
	index: number,
	meaning: ColumnMeaning
): Column[] {
	const chosen = columns.find((column) => column.index === index);
	if (!chosen) return [...columns];
	return columns.map((column): Column => {
		if (column === chosen) return { ...column, meaning, source: 'person', confidence: 1 };
		const keeps =
			column.meaning !== meaning ||
			shared.has(meaning) ||
			(meaning === 'amount' && column.month !== null && chosen.month !== null);
		return keeps ? column : { ...column, meaning: 'extra', source: 'person', confidence: 1 };
	});
}
