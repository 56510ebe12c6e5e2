import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import type { Month } from '#lib/domain/time/date.ts';
import { tidy, textOf } from './cell.ts';
import type { Column } from './columns/column.ts';
import { isAlike } from './columns/sheets.ts';
import type { Table } from './columns/table.ts';
import type { Titles } from './columns/titles.ts';
import type { Defaults } from './records/defaults.ts';
import type { JoinOffer } from './records/other-list.ts';
import type { WorkbookFormat } from './workbook.ts';

/** How a file is understood, for a person to confirm or correct. Plain data. */
export interface Proposal {
	readonly format: WorkbookFormat;
	readonly sheets: readonly SheetOffer[];
	readonly sheet: string;
	/** Numbers of the header's rows as the spreadsheet shows them; null where the list has none. */
	readonly headerRows: { readonly first: number; readonly last: number } | null;
	readonly columns: readonly Column[];
	/** Whether the list has a row for each bill or a column for each month. */
	readonly isWide: boolean;
	/** What the list cannot be taken without and no column has. */
	readonly missing: readonly ColumnMeaning[];
	/** What tells a customer's bills apart; `none` asks for a month for the whole file. */
	readonly billsToldBy: 'period' | 'invoiceNo' | 'dueOn' | 'year' | 'file' | 'none';
	readonly defaults: Defaults;
	/** What the lines above the list, its sheet or its file name suggest for the defaults. */
	readonly suggested: { readonly period: Month | null; readonly branch: string | null };
	readonly source: {
		/** The recipe's id, whether it is stored already or will be. */
		readonly recipe: string;
		readonly name: string;
		/** `known` layouts need one confirmation; a `similar` one has other columns than last time. */
		readonly how: 'known' | 'similar' | 'new';
	};
	/** Second lists that could bring phones, best first; the person picks one or none. */
	readonly joins: readonly JoinOffer[];
	readonly joined: number | null;
	/** The first rows of the sheet as they are, to show the header over them. */
	readonly firstRows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface SheetOffer {
	readonly name: string;
	readonly hidden: boolean;
	/** Rows that hold an amount and somebody to owe it. */
	readonly dataRows: number;
	readonly isChosen: boolean;
	/** A page of the same list: the same columns in the same places. */
	readonly isAlike: boolean;
}

const SHOWN_ROWS = 15;
const SHOWN_TEXT = 80;

export function sheetOffers(tables: readonly Table[], chosen: readonly Table[]): SheetOffer[] {
	return tables.map((table) => ({
		name: table.sheet.name,
		hidden: table.sheet.hidden,
		dataRows: table.dataRows,
		isChosen: chosen.includes(table),
		isAlike: isAlike(chosen[0]!, table)
	}));
}

/** The sheet's first rows, as far down as the first few of the list itself. */
export function firstRowsOf({ sheet, firstRow, columns }: Table): Proposal['firstRows'] {
	return sheet.rows.slice(0, Math.max(SHOWN_ROWS, firstRow + 5)).map(({ number, cells }) => ({
		number,
		cells: columns.map(({ index }) => tidy(textOf(cells[index])).slice(0, SHOWN_TEXT))
	}));
}

export function missingOf(columns: readonly Column[]): ColumnMeaning[] {
	const has = (meaning: ColumnMeaning) => columns.some((column) => column.meaning === meaning);
	return (['customerNo', 'amount'] as const).filter((meaning) => !has(meaning));
}

export function billsToldBy(
	columns: readonly Column[],
	defaults: Defaults
): Proposal['billsToldBy'] {
	const has = (...meanings: ColumnMeaning[]) =>
		columns.some(({ meaning }) => meanings.includes(meaning));
	const isMonthNamed = columns.some(({ meaning, month }) => meaning === 'amount' && month !== null);
	if (has('period', 'periodFrom', 'periodTo') || isMonthNamed) return 'period';
	if (has('invoiceNo')) return 'invoiceNo';
	if (has('dueOn')) return 'dueOn';
	if (has('year')) return 'year';
	return defaults.period === null ? 'none' : 'file';
}

/** What is taken from the titles without asking: the year of bare months, a branch beside its label. */
export function defaultsOf(titles: Titles, columns: readonly Column[]): Defaults {
	const hasBranch = columns.some(({ meaning }) => meaning === 'branch');
	return {
		period: null,
		branch: !hasBranch && titles.isBranchLabelled ? titles.branch : null,
		year: titles.year,
		lastMonth: titles.lastMonth
	};
}
