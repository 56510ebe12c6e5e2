import { utils, write } from '@e965/xlsx';

/** A table to be written: header names, and rows of text, numbers or nothing. */
export interface SheetContent {
	readonly sheetName: string;
	/** Rows above the header: titles. */
	readonly above?: readonly (readonly SheetValue[])[];
	readonly header: readonly string[];
	readonly rows: readonly (readonly SheetValue[])[];
	/** Further tables, a sheet each; in .xlsx only. */
	readonly more?: readonly Omit<SheetContent, 'more' | 'notes'>[];
	/** What the table is: filter, time, totals. A sheet of its own in .xlsx, first lines in .csv. */
	readonly notes?: { readonly sheetName: string; readonly lines: readonly (readonly string[])[] };
}

export type SheetValue = string | number | null;

/** Writes .xlsx: text cells are text, whatever they begin with; nothing can become a formula. */
export function xlsxFile(content: SheetContent): ArrayBuffer {
	const book = utils.book_new();
	for (const { sheetName, above = [], header, rows } of sheetsOf(content)) {
		const sheet = utils.aoa_to_sheet([...above, header, ...rows].map((row) => row.map(asCell)));
		sheet['!cols'] = header.map((name) => ({ wch: Math.max(10, Math.min(40, name.length + 4)) }));
		utils.book_append_sheet(book, sheet, sheetName);
	}
	if (content.notes) {
		const notes = utils.aoa_to_sheet(content.notes.lines.map((line) => line.map(asCell)));
		utils.book_append_sheet(book, notes, content.notes.sheetName);
	}
	return write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer;
}

/**
 * Excel takes `_x0041_` in a text for the letter A (ECMA-376, ST_Xstring). SheetJS writes it as it is;
 * `_x005F_` in its place says that the underscore is meant.
 */
function asCell(value: SheetValue): SheetValue {
	return typeof value === 'string' ? value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_') : value;
}

function sheetsOf(content: SheetContent): Omit<SheetContent, 'notes' | 'more'>[] {
	return [content, ...(content.more ?? [])];
}

/**
 * Writes .csv as Indonesian Excel opens it: semicolons, UTF-8 with its mark, CRLF. A text that a
 * spreadsheet would take for a formula gets an apostrophe (OWASP, CSV injection).
 */
export function csvFile(content: SheetContent): string {
	const notes = content.notes ? [...content.notes.lines, []] : [];
	const lines = [...notes, ...(content.above ?? []), content.header, ...content.rows];
	return `\ufeff${lines.map((line) => line.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(value: SheetValue): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(value) ? `'${value}` : value;
	return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
