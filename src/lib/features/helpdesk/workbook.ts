/** A file of several tables. */
export interface DeskWorkbook {
	readonly sheetName: string;
	readonly header: readonly string[];
	readonly rows: readonly (readonly (string | number | null)[])[];
	readonly more?: readonly Omit<DeskWorkbook, 'more' | 'notes'>[];
	readonly notes?: { readonly sheetName: string; readonly lines: readonly (readonly string[])[] };
}
