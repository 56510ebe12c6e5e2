import type { Recipe } from '#lib/domain/billing/import.ts';
import type { Stored } from '#lib/domain/document.ts';
import { isBlank } from '../cell.ts';
import { isTotalLabel } from '../total-label.ts';
import type { Sheet, SheetRow } from '../workbook.ts';
import { assignMeanings } from './assign.ts';
import type { Column } from './column.ts';
import { findHeader, headerAt, headerCandidates, type Header } from './header-row.ts';
import { applyRecipe, recipeFor, type RecipeMatch } from './recipe.ts';

/** A sheet with its header found and its columns understood: a proposal, open to correction. */
export interface Table {
	readonly sheet: Sheet;
	/** Null where no row names the columns. */
	readonly header: Header | null;
	/** Position in `sheet.rows` of the first row below the header. */
	readonly firstRow: number;
	readonly columns: readonly Column[];
	readonly recipe: RecipeMatch | null;
	/** Rows below the header that hold an amount and somebody to owe it. */
	readonly dataRows: number;
}

/** The rows that a person says the header is; `null` for a list without one. */
export type HeaderRows = { readonly first: number; readonly last: number } | null;

const SAMPLE_ROWS = 200;
/** No reader gives more columns. */
const WIDEST = 256;

export function tableOf(
	sheet: Sheet,
	recipes: readonly Stored<Recipe>[],
	chosen?: HeaderRows
): Table {
	const header = chosen === undefined ? headerOf(sheet, recipes) : chosenHeader(sheet, chosen);
	const firstRow = header ? header.last + 1 : 0;
	const step = Math.max(1, Math.floor((sheet.rows.length - firstRow) / SAMPLE_ROWS));
	const sample = sampleRows(sheet, firstRow, step);
	const labels = widened(header?.labels ?? [], sample);
	const columns = assignMeanings(
		labels,
		sample.map(({ cells }) => cells),
		step
	);
	const recipe = recipeFor(labels, recipes);
	const understood = recipe ? applyRecipe(columns, recipe.recipe) : columns;
	return {
		sheet,
		header,
		firstRow,
		columns: understood,
		recipe,
		dataRows: countDataRows(sheet, firstRow, understood)
	};
}

/** A header that a recipe remembers is the header, wherever it stands. */
function headerOf(sheet: Sheet, recipes: readonly Stored<Recipe>[]): Header | null {
	if (recipes.length > 0) {
		for (const candidate of headerCandidates(sheet)) {
			if (candidate.score > 0 && recipeFor(candidate.labels, recipes)?.how === 'same')
				return candidate;
		}
	}
	return findHeader(sheet);
}

function chosenHeader(sheet: Sheet, rows: HeaderRows): Header | null {
	if (!rows) return null;
	const at = (number: number) => sheet.rows.findIndex((row) => row.number === number);
	const first = at(rows.first);
	const last = at(rows.last);
	return first < 0 || last < first ? null : headerAt(sheet, first, last);
}

/** Rows spread over the whole list, so that a column that is empty at first is seen as well. */
function sampleRows(sheet: Sheet, from: number, step: number): SheetRow[] {
	const rows = sheet.rows;
	const sample: SheetRow[] = [];
	for (let at = from; at < rows.length; at += step) {
		const row = rows[at]!;
		const isList = filledCells(row) > 1 && !isNumberingRow(row) && !row.cells.some(isTotalLabel);
		if (isList) sample.push(row);
	}
	return sample;
}

function widened(labels: readonly string[], sample: readonly SheetRow[]): string[] {
	let width = labels.length;
	for (const { cells } of sample) width = Math.max(width, Math.min(cells.length, WIDEST));
	return Array.from({ length: width }, (_, column) => labels[column] ?? '');
}

function filledCells(row: SheetRow): number {
	let filled = 0;
	for (const cell of row.cells) if (!isBlank(cell)) filled++;
	return filled;
}

/** The row of column numbers that official forms have below the header: 1, 2, 3 … or (1), (2), (3) …. */
export function isNumberingRow(row: SheetRow): boolean {
	let expected = 0;
	for (const cell of row.cells) {
		if (isBlank(cell)) continue;
		const text = String(typeof cell === 'object' ? '' : cell)
			.replace(/[\s()]/g, '')
			.toLowerCase();
		expected++;
		const letter = String.fromCharCode(96 + Math.min(expected, 26));
		if (text !== String(expected) && text !== letter && text !== `k${expected}`) return false;
	}
	return expected >= 3;
}

function countDataRows(sheet: Sheet, from: number, columns: readonly Column[]): number {
	const amounts = columns.filter(({ meaning }) => meaning === 'amount');
	const owners = columns.filter(({ meaning }) => meaning === 'customerNo' || meaning === 'name');
	if (amounts.length === 0 || owners.length === 0) return 0;
	let count = 0;
	for (let at = from; at < sheet.rows.length; at++) {
		const { cells } = sheet.rows[at]!;
		const has = ({ index }: Column) => !isBlank(cells[index]);
		if (owners.some(has) && amounts.some(has)) count++;
	}
	return count;
}
