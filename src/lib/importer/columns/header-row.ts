import { isBlank } from '../cell.ts';
import { DateCell, type Cell, type Sheet, type SheetRow } from '../workbook.ts';
import { hasCells, labelOf, pairLabels, rowLabels, spansSomeColumns } from './labels.ts';
import { monthOfHeader } from './month-header.ts';
import { recognise } from './recognise.ts';

/** Where a sheet's header stands. Positions count in `sheet.rows`; a header is one row or two. */
export interface Header {
	readonly first: number;
	readonly last: number;
	/** One label for each column; empty where a column has none. */
	readonly labels: readonly string[];
	/** How much of it was recognised: about one for each telling name. */
	readonly score: number;
}

/** A header stands within the first so many rows that hold anything. */
const SEARCHED_ROWS = 30;
/** Below this it is a title, or a line of a key/value block. */
const LEAST_SCORE = 1.5;
/** A second row must add this much before it is taken into the header. */
const WORTH_A_ROW = 0.3;

/** The row with the most recognised names, or null where no row has enough of them. */
export function findHeader(sheet: Sheet): Header | null {
	let best: Header | null = null;
	for (const header of headerCandidates(sheet)) {
		if (header.score >= LEAST_SCORE && (!best || header.score > best.score + WORTH_A_ROW / 10)) {
			best = header;
		}
	}
	return best ?? namesOverData(sheet);
}

/** The first row of nothing but words, with a row of data right below it: names that nobody knows. */
function namesOverData(sheet: Sheet): Header | null {
	const end = Math.min(sheet.rows.length - 1, SEARCHED_ROWS);
	for (let at = 0; at < end; at++) {
		const names = sheet.rows[at]!.cells.filter((cell) => !isBlank(cell));
		const below = sheet.rows[at + 1]!.cells.filter((cell) => !isBlank(cell));
		const isNames =
			names.length >= 2 && names.every((cell) => typeof cell === 'string' && canBeLabel(cell));
		if (isNames && below.length >= names.length / 2 && !below.every(canBeLabel))
			return headerAt(sheet, at, at);
	}
	return null;
}

/** Every row, and every pair of rows, that could be a header. */
export function* headerCandidates(sheet: Sheet): Generator<Header> {
	const end = Math.min(sheet.rows.length, SEARCHED_ROWS);
	for (let at = 0; at < end; at++) {
		if (!hasCells(sheet.rows[at]!)) continue;
		yield headerAt(sheet, at, at);
		const pair = pairAt(sheet, at);
		if (pair) yield pair;
	}
}

/** The header that is made of these rows, whatever they hold: for a person who points at them. */
export function headerAt(sheet: Sheet, first: number, last: number): Header {
	const upper = sheet.rows[first]!;
	const labels = first === last ? rowLabels(upper) : pairLabels(sheet, upper, sheet.rows[last]!);
	const cells = first === last ? upper.cells : sheet.rows[last]!.cells;
	return { first, last, labels, score: scoreOf(labels, cells) };
}

/** Two rows are one header where the upper one spans groups of columns, or where both together say more. */
function pairAt(sheet: Sheet, at: number): Header | null {
	const upper = sheet.rows[at]!;
	const lower = sheet.rows[at + 1];
	if (!lower || lower.number !== upper.number + 1 || !lower.cells.every(canBeLabel)) return null;
	if (upper.cells.filter((cell) => !isBlank(cell)).length < 2) return null;
	const pair = headerAt(sheet, at, at + 1);
	const alone = Math.max(headerAt(sheet, at, at).score, headerAt(sheet, at + 1, at + 1).score);
	const isSpanning = spansSomeColumns(upper, sheet.merges) && hasNames(lower);
	if (pair.score < alone + (isSpanning ? 0 : WORTH_A_ROW)) return null;
	return { ...pair, score: pair.score + WORTH_A_ROW / 5 };
}

function hasNames(row: SheetRow): boolean {
	return row.cells.some((cell) => {
		const label = labelOf(cell);
		return label !== '' && (recognise(label) !== null || monthOfHeader(cell ?? null) !== null);
	});
}

function scoreOf(labels: readonly string[], cells: readonly Cell[]): number {
	const strongest = new Map<string, number>();
	let months = 0;
	for (const label of labels) {
		if (label === '') continue;
		if (monthOfHeader(label)) months++;
		const known = recognise(label);
		if (known)
			strongest.set(known.meaning, Math.max(strongest.get(known.meaning) ?? 0, known.strength));
	}
	let score = Math.min(months, 4) * 0.4;
	for (const strength of strongest.values()) score += strength;
	for (const cell of cells) if (!isBlank(cell) && !canBeLabel(cell)) score -= 0.5;
	return score;
}

/** Numbers, dates and long digits are data, unless they name a month. */
function canBeLabel(cell: Cell): boolean {
	if (isBlank(cell)) return true;
	if (typeof cell === 'number' || cell instanceof DateCell) return monthOfHeader(cell) !== null;
	return typeof cell === 'string' && !/\d{7}|\d[\d.]{6}/.test(cell);
}
