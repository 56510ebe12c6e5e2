import type { Rupiah } from '#lib/domain/money.ts';
import { readAmount } from '../values/amount.ts';
import type { ColumnContext } from './column-context.ts';
import type { Entry } from './entry.ts';
import type { List } from './list.ts';
import { rowKind, type RowKinds } from './row-kinds.ts';
import { tidy } from '../cell.ts';

/** A row of sums in the list, and whether the rows above it come to the same. */
export interface TotalCheck {
	readonly sheet: string;
	/** The row's number as the spreadsheet shows it. */
	readonly row: number;
	readonly label: string;
	readonly stated: Rupiah;
	/** The sum that comes nearest: of all rows above, of those since the last total, or of the visible ones. */
	readonly computed: Rupiah;
	readonly matches: boolean;
	/** It matches once hidden rows are left out, as a filtered sheet's sum does. */
	readonly isOfVisible: boolean;
}

/** Where the sums of a list stand and what they state. */
export interface TotalRow {
	readonly row: number;
	readonly label: string;
	readonly stated: number;
}

export function totalRowsOf(
	list: List,
	{ kinds }: RowKinds,
	columns: ColumnContext['amounts']
): TotalRow[] {
	const amounts = list.columnsOf('amount').map(({ index }) => index);
	const total = list.columnOf('total')?.index;
	const totals: TotalRow[] = [];
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== rowKind.total) continue;
		const read = (column: number) => readAmount(list.cell(row, column), columns.get(column)).value;
		const ofMonths = amounts.map(read).filter((value) => value !== null);
		const sum = ofMonths.reduce((all, value) => all + value, 0);
		const stated = ofMonths.length > 0 ? sum : total === undefined ? null : read(total);
		if (stated === null || stated === 0) continue;
		const texts = list.rows[row]!.cells.map((cell) => (typeof cell === 'string' ? tidy(cell) : ''));
		const label = texts.find((text) => text !== '') ?? '';
		totals.push({ row, label: label.slice(0, 60), stated });
	}
	return totals;
}

/** Adds up the rows above each total. Rows with errors count as far as an amount was read from them. */
export function checkTotals(
	list: List,
	totals: readonly TotalRow[],
	entries: readonly Entry[]
): TotalCheck[] {
	const all = { every: 0, visible: 0 };
	let section = { every: 0, visible: 0 };
	let at = 0;
	return totals.map(({ row, label, stated }) => {
		for (; at < entries.length && entries[at]!.row < row; at++) {
			const amount = entries[at]!.amount ?? 0;
			const isHidden = list.rows[entries[at]!.row]!.hidden;
			all.every += amount;
			section.every += amount;
			all.visible += isHidden ? 0 : amount;
			section.visible += isHidden ? 0 : amount;
		}
		const sums = [all.every, section.every, all.visible, section.visible];
		section = { every: 0, visible: 0 };
		const distance = (sum: number) => Math.abs(sum - stated);
		const best = sums.reduce((nearest, sum) => (distance(sum) < distance(nearest) ? sum : nearest));
		const { sheet, number } = list.place(row);
		const matches = distance(best) < 1;
		return {
			sheet,
			row: number,
			label,
			stated: Math.round(stated),
			computed: best,
			matches,
			isOfVisible: matches && sums.indexOf(best) >= 2
		};
	});
}
