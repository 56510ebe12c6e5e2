import type { ParsingOptions, WorkBook } from '@e965/xlsx';

/** What is used of SheetJS; its type declarations leave some of it out. */
export interface SheetJs {
	read(text: string, options: ParsingOptions): WorkBook;
	parse_zip(zip: Container, options: ParsingOptions): WorkBook;
	parse_xlscfb(file: Container | Uint8Array, options: ParsingOptions): WorkBook;
	readonly CFB: { read(bytes: Uint8Array, options: { type: 'buffer' }): Container };
}

/** A zip or a compound file with its parts unpacked, as SheetJS holds both. */
export interface Container {
	/** `Root Entry/xl/workbook.xml`, at the same place as its content in the other list. */
	readonly FullPaths: string[];
	readonly FileIndex: { name: string; type: number; content?: ArrayLike<number> }[];
}

/**
 * Numbers stay numbers (a date made by SheetJS depends on the time zone), texts stay texts, and the
 * declared dimension of a sheet is not believed. Styles are asked for because hidden rows come with
 * them.
 */
export const OPTIONS: ParsingOptions = {
	dense: true,
	nodim: true,
	raw: true,
	cellHTML: false,
	cellText: false,
	cellDates: false,
	cellFormula: false,
	cellNF: true,
	cellStyles: true
};

/** Half a megabyte that most files do not need. */
export async function sheetJs(): Promise<SheetJs> {
	return (await import('@e965/xlsx')) as unknown as SheetJs;
}
