import { layoutNames } from './fingerprint.ts';
import type { Table } from './table.ts';

/** The table of the sheet to take: not hidden, with most rows under a header that was understood. */
export function bestTable(tables: readonly Table[]): Table | null {
	return [...tables].sort(byRank)[0] ?? null;
}

function byRank(a: Table, b: Table): number {
	const left = rankOf(a);
	const right = rankOf(b);
	const place = left.findIndex((value, index) => value !== right[index]);
	return place < 0 ? 0 : right[place]! - left[place]!;
}

/** What decides, the weightiest first. */
function rankOf(table: Table): number[] {
	const has = (meaning: string) => table.columns.some((column) => column.meaning === meaning);
	const isComplete = has('customerNo') && has('amount') && table.dataRows > 0;
	const isRemembered = isComplete && table.recipe?.how === 'same';
	return [
		Number(!table.sheet.hidden),
		Number(isComplete),
		Number(isRemembered),
		table.dataRows,
		table.header?.score ?? 0
	];
}

/** Whether two sheets are pages of one list: the same names in the same columns. */
export function isAlike(a: Table, b: Table): boolean {
	if (a === b || !a.header || !b.header || b.dataRows === 0) return false;
	const labels = (table: Table) => table.columns.map(({ header }) => header);
	const [left, right] = [labels(a), labels(b)];
	if (layoutNames(left).join('\n') !== layoutNames(right).join('\n')) return false;
	return a.columns.every(
		({ meaning, index }) =>
			meaning === 'extra' || meaning === 'ignore' || isSameColumn(left, right, index)
	);
}

function isSameColumn(left: readonly string[], right: readonly string[], index: number): boolean {
	return layoutNames([left[index] ?? '']).join() === layoutNames([right[index] ?? '']).join();
}
