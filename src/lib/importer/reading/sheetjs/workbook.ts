import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Cell, Sheet, Workbook, WorkbookFormat } from '../../workbook.ts';
import { RowCount, SheetRows } from '../cells/sheet-rows.ts';
import type { Course } from '../course.ts';
import { Unreadable } from '../unreadable.ts';
import { cellOf } from './cells.ts';

/** How much of the whole is done when SheetJS gives its answer. */
const SHEETJS_DONE = 0.8;

/** What SheetJS read, in the shape that every reader gives. */
export async function workbookOf(
	book: WorkBook,
	format: WorkbookFormat,
	course: Course
): Promise<Workbook> {
	const is1904 = book.Workbook?.WBProps?.date1904 === true;
	const count = new RowCount(course.limits);
	const sheets: Sheet[] = [];
	for (const [nth, name] of book.SheetNames.entries()) {
		const sheet = book.Sheets[name];
		// SheetJS leaves out a sheet that it cannot read, and says nothing.
		if (!sheet) throw new Unreadable({ code: 'damaged', part: name });
		if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue;
		const rows = new SheetRows(count);
		const done = (part: number) =>
			SHEETJS_DONE + ((1 - SHEETJS_DONE) * (nth + part)) / book.SheetNames.length;
		await takeRows(sheet, rows, is1904, course, done);
		sheets.push({
			name,
			hidden: (book.Workbook?.Sheets?.[nth]?.Hidden ?? 0) !== 0,
			merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({
				firstRow: s.r,
				lastRow: e.r,
				firstColumn: s.c,
				lastColumn: e.c
			})),
			rows: rows.rows
		});
	}
	return { format, sheets };
}

async function takeRows(
	sheet: WorkSheet,
	rows: SheetRows,
	is1904: boolean,
	course: Course,
	done: (part: number) => number
): Promise<void> {
	const data: readonly (readonly CellObject[] | undefined)[] = sheet['!data'] ?? [];
	// By the keys: a hostile file has a row or a cell a thousand million places away.
	const numbers = Object.keys(data).map(Number);
	for (const [nth, at] of numbers.entries()) {
		rows.add(
			at + 1,
			sheet['!rows']?.[at]?.hidden === true,
			cellsOf(data[at] ?? [], is1904, course)
		);
		if (nth % 500 === 0) await course.pause(() => done(nth / numbers.length));
	}
}

function cellsOf(row: readonly CellObject[], is1904: boolean, { limits }: Course): Cell[] {
	const cells: Cell[] = [];
	for (const key of row.length > limits.columns ? Object.keys(row) : row.keys()) {
		const cell = cellOf(row[Number(key)], is1904);
		if (cell === null || cell === '') continue;
		if (Number(key) >= limits.columns) {
			throw new Unreadable({ code: 'too-many-columns', limit: limits.columns });
		}
		while (cells.length < Number(key)) cells.push(null);
		cells.push(cell);
	}
	return cells;
}
