import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import { amountUnitIn, type AmountUnit } from '../columns/amount-unit.ts';
import type { Column } from '../columns/column.ts';
import type { Table } from '../columns/table.ts';
import type { Cell, SheetRow } from '../workbook.ts';
import { mergedFill, type MergedFill } from './merged-fill.ts';

/** An amount that spans several rows is one amount: repeating it would multiply it. */
const ofOneRow: ReadonlySet<ColumnMeaning> = new Set([
	'amount',
	'total',
	'base',
	'tax',
	'fine',
	'ignore',
	'extra'
]);

/**
 * The rows below the header of one sheet, or of several alike, as one list. Rows are the reader's own
 * and are never copied; what a merged cell holds is found in each row that it spans.
 */
export class List {
	readonly columns: readonly Column[];
	readonly rows: readonly SheetRow[];
	readonly #pages: readonly { readonly name: string; readonly end: number }[];
	readonly #fills: ReadonlyMap<number, MergedFill>;
	readonly #unit: AmountUnit;

	/** `unit`: what amounts are in, unless a column's own header says otherwise. */
	constructor(
		tables: readonly [Table, ...Table[]],
		columns: readonly Column[],
		unit: AmountUnit = 1
	) {
		this.columns = columns;
		this.#unit = unit;
		const rows: SheetRow[] = [];
		const pages: { name: string; end: number }[] = [];
		const fills = new Map<number, MergedFill>();
		for (const { sheet, firstRow } of tables) {
			const start = rows.length;
			for (let at = firstRow; at < sheet.rows.length; at++) rows.push(sheet.rows[at]!);
			pages.push({ name: sheet.name, end: rows.length });
			for (const { index, meaning } of columns) {
				if (!ofOneRow.has(meaning)) mergedFill(fills, sheet, index, rows, start);
			}
		}
		this.rows = rows;
		this.#pages = pages;
		this.#fills = fills;
	}

	columnsOf(meaning: ColumnMeaning): Column[] {
		return this.columns.filter((column) => column.meaning === meaning);
	}

	columnOf(meaning: ColumnMeaning): Column | null {
		return this.columns.find((column) => column.meaning === meaning) ?? null;
	}

	cell(row: number, column: number): Cell {
		const source = this.#fills.size === 0 ? row : (this.#fills.get(column)?.get(row) ?? row);
		return this.rows[source]!.cells[column] ?? null;
	}

	/** What the list says that the numbers of a column of amounts are in. */
	unitOf({ header }: Column): AmountUnit {
		const own = amountUnitIn(header);
		return own > 1 ? own : this.#unit;
	}

	/** The sheet that a row stands in, and its number there. */
	place(row: number): { readonly sheet: string; readonly number: number } {
		const page = this.#pages.find(({ end }) => row < end)!;
		return { sheet: page.name, number: this.rows[row]!.number };
	}
}
