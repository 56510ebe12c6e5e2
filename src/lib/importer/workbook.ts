/**
 * A workbook as read, before anybody asked what it means. Every reader gives this same shape, and
 * for one file every reader must give equal cells.
 */
export interface Workbook {
	readonly format: WorkbookFormat;
	readonly sheets: readonly Sheet[];
}

export type WorkbookFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'csv' | 'html' | 'paste';

export interface Sheet {
	readonly name: string;
	readonly hidden: boolean;
	/** Rows that hold at least one cell, in order. Never one entry per row of the sheet's dimension. */
	readonly rows: readonly SheetRow[];
	/** Merged ranges, zero-based and inclusive; the value stands in the first cell only. */
	readonly merges: readonly MergedRange[];
}

export interface SheetRow {
	/** The row's number as a spreadsheet shows it: the first row is 1. */
	readonly number: number;
	readonly hidden: boolean;
	/** Cells by zero-based column; a gap is null, trailing empty cells are left out. */
	readonly cells: readonly Cell[];
}

export interface MergedRange {
	readonly firstRow: number;
	readonly lastRow: number;
	readonly firstColumn: number;
	readonly lastColumn: number;
}

/**
 * A cell: text, number, boolean or nothing (null), or one of the special kinds below. A number whose
 * format is zeros only (`000000000000`) is the text that the person sees, leading zeros and all.
 */
export type Cell = string | number | boolean | null | DateCell | ErrorCell | UncachedFormula;

/** A number shown as a date: days since 1899-12-30 in Excel's 1900 system, whatever the file's own. */
export class DateCell {
	readonly serial: number;
	constructor(serial: number) {
		this.serial = serial;
	}
}

/** A cell that holds an error value such as `#N/A`. */
export class ErrorCell {
	readonly code: string;
	constructor(code: string) {
		this.code = code;
	}
}

/** A formula that was saved without its result: the person must open and save the file in Excel. */
export class UncachedFormula {}

/** What is wrong with a file, before a single row was taken from it. */
export type FileProblem =
	| { readonly code: 'empty-file' }
	| { readonly code: 'too-large-on-disk'; readonly bytes: number; readonly limit: number }
	| { readonly code: 'too-large-unpacked'; readonly limit: number }
	| { readonly code: 'too-many-rows'; readonly limit: number }
	| { readonly code: 'too-many-columns'; readonly limit: number }
	| { readonly code: 'cell-too-long'; readonly row: number; readonly limit: number }
	| { readonly code: 'took-too-long'; readonly seconds: number }
	| { readonly code: 'password-protected' }
	| { readonly code: 'damaged'; readonly part: string | null }
	| { readonly code: 'not-a-spreadsheet'; readonly looksLike: FileKind }
	| { readonly code: 'no-cells' }
	| { readonly code: 'cancelled' };

/** What a file that is no spreadsheet looks like, so that the message can say it. */
export type FileKind =
	'pdf' | 'picture' | 'word' | 'presentation' | 'archive' | 'text' | 'xml' | 'unknown';
