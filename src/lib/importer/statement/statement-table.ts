import type { BankColumnMeaning, BankRecipe } from '#lib/domain/collection/bank/bank-facts.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { columnNames, layoutNames } from '../columns/fingerprint.ts';
import { readDate } from '../values/date.ts';
import type { Cell, Sheet, SheetRow, Workbook } from '../workbook.ts';
import { bankOfHeaders, meaningOfHeader } from './layouts.ts';
import { markOf } from './direction.ts';
import type { MissingColumn, StatementColumn } from './statement.ts';

/** The table of a statement inside of its sheet. */
export interface StatementTable {
	readonly sheet: Sheet;
	/** Where the header stands among the rows of the sheet. */
	readonly headerAt: number;
	readonly columns: readonly StatementColumn[];
	readonly bank: string | null;
	readonly how: 'known' | 'guessed';
}

/** Banks put at most a page of address and account in front of the table. */
const SEARCHED_ROWS = 60;
const SAMPLES = 3;
const SAMPLED_ROWS = 200;

/** Finds the table: under a header that is known, else under the one that says most. */
export function statementTable(
	workbook: Workbook,
	recipes: readonly BankRecipe[]
): StatementTable | null {
	const sheets = workbook.sheets.filter(({ rows }) => rows.length > 0);
	const visible = sheets.filter(({ hidden }) => !hidden);
	const tables = (visible.length > 0 ? visible : sheets).flatMap((sheet) => {
		const table = tableOf(sheet, recipes);
		return table ? [table] : [];
	});
	return tables.find(({ how }) => how === 'known') ?? tables[0] ?? null;
}

/** What the columns still lack. */
export function missingColumns(columns: readonly StatementColumn[]): MissingColumn[] {
	const has = (...meanings: readonly BankColumnMeaning[]) =>
		columns.some(({ meaning }) => meanings.includes(meaning));
	return [
		...(has('date') ? [] : (['date'] as const)),
		...(has('description') ? [] : (['description'] as const)),
		...(has('amount', 'credit') ? [] : (['amount'] as const))
	];
}

function tableOf(sheet: Sheet, recipes: readonly BankRecipe[]): StatementTable | null {
	let best: { readonly headerAt: number; readonly score: number } | null = null;
	for (let at = 0; at < Math.min(SEARCHED_ROWS, sheet.rows.length - 1); at++) {
		const labels = labelsOf(sheet.rows[at]!);
		const remembered = recipes.find((recipe) => isLayout(recipe, labels));
		if (remembered) {
			const columns = rememberedColumns(sheet, at, labels, remembered);
			return { sheet, headerAt: at, columns, bank: remembered.name, how: 'known' };
		}
		const score = scoreOf(labels);
		if (score > (best?.score ?? 0)) best = { headerAt: at, score };
	}
	const headerAt = best?.headerAt ?? headerAboveDates(sheet);
	if (headerAt === null) return null;
	const columns = guessedColumns(sheet, headerAt);
	const bank = bankOfHeaders(columns.map(({ header }) => header));
	const isKnown = bank !== null && missingColumns(columns).length === 0;
	return { sheet, headerAt, columns, bank, how: isKnown ? 'known' : 'guessed' };
}

/** A header says when and how much; the more of its names are known, the likelier it is one. */
function scoreOf(labels: readonly string[]): number {
	const said = new Set(labels.map(meaningOfHeader).filter((meaning) => meaning !== null));
	const isHeader =
		said.has('date') && (said.has('amount') || said.has('credit') || said.has('debit'));
	return isHeader ? said.size : 0;
}

/** The row in front of the first one with a date, where no header has a name that is known. */
function headerAboveDates({ rows }: Sheet): number | null {
	const first = rows.findIndex(
		({ cells }) => cells.filter((cell) => !isBlank(cell)).length >= 3 && cells.some(isDate)
	);
	if (first < 1) return null;
	return rows[first - 1]!.cells.filter((cell) => !isBlank(cell)).length >= 2 ? first - 1 : null;
}

function isDate(cell: Cell): boolean {
	return typeof cell !== 'number' && readDate(cell).value !== null;
}

function labelsOf({ cells }: SheetRow): string[] {
	return cells.map((cell) => tidy(textOf(cell)));
}

function isLayout(recipe: BankRecipe, labels: readonly string[]): boolean {
	const own = recipe.columns.map(({ header }) => header);
	return layoutNames(own).join('\n') === layoutNames(labels).join('\n');
}

function rememberedColumns(
	sheet: Sheet,
	headerAt: number,
	labels: readonly string[],
	recipe: BankRecipe
): StatementColumn[] {
	const names = columnNames(recipe.columns.map(({ header }) => header));
	const meanings = new Map(
		recipe.columns.map(({ meaning }, at) => [names[at] || `#${at}`, meaning] as const)
	);
	const own = columnNames(labels);
	return columnsOf(sheet, headerAt, labels).map((column) => ({
		...column,
		meaning: meanings.get(own[column.index] || `#${column.index}`) ?? 'ignore'
	}));
}

function guessedColumns(sheet: Sheet, headerAt: number): StatementColumn[] {
	const columns = columnsOf(sheet, headerAt, labelsOf(sheet.rows[headerAt]!));
	const taken = new Set<BankColumnMeaning>();
	const named = columns.map((column): StatementColumn => {
		const meaning = meaningOfHeader(column.header) ?? 'ignore';
		// Several columns can describe; of the others the first counts.
		if (meaning !== 'ignore' && meaning !== 'description' && taken.has(meaning)) {
			return { ...column, meaning: 'ignore' };
		}
		taken.add(meaning);
		return { ...column, meaning };
	});
	const marked = taken.has('mark') ? named : named.map((column) => withMark(column));
	// Beside columns of their own for debits and credits, a kind of transaction tells nothing.
	return marked.map((column) =>
		column.meaning === 'mark' && !taken.has('amount') ? { ...column, meaning: 'ignore' } : column
	);
}

/** A column that says nothing but DB and CR needs no name. */
function withMark(column: StatementColumn): StatementColumn {
	const isMark =
		column.meaning === 'ignore' &&
		column.samples.length > 0 &&
		column.samples.length <= 2 &&
		column.samples.every((sample) => markOf(sample) !== null);
	return isMark ? { ...column, meaning: 'mark' } : column;
}

function columnsOf(
	{ rows }: Sheet,
	headerAt: number,
	labels: readonly string[]
): StatementColumn[] {
	const below = rows.slice(headerAt + 1, headerAt + 1 + SAMPLED_ROWS);
	const width = Math.max(labels.length, ...below.map(({ cells }) => cells.length));
	return Array.from({ length: width }, (_, index): StatementColumn => {
		const samples = new Set<string>();
		for (const { cells } of below) {
			const text = tidy(textOf(cells[index] ?? null));
			if (text !== '') samples.add(text);
			if (samples.size > SAMPLES) break;
		}
		const header = labels[index] ?? '';
		return { index, header, meaning: 'ignore', samples: [...samples].slice(0, SAMPLES) };
	});
}
