import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import type { MonthHeader } from './month-header.ts';

/** Who says what a column means. */
export type MeaningSource = 'person' | 'recipe' | 'name' | 'content' | 'none';

/** A column of the list with its meaning, plain data for the screen. */
export interface Column {
	/** Zero-based place in the sheet. */
	readonly index: number;
	readonly header: string;
	readonly meaning: ColumnMeaning;
	readonly source: MeaningSource;
	/** 0 to 1: how sure the meaning is. */
	readonly confidence: number;
	/** For an amount or extra column whose header names a month. */
	readonly month: MonthHeader | null;
	/** The first few different values, as text. */
	readonly samples: readonly string[];
}

/** How several bills of one customer stand in the list. */
export type Layout =
	/** A row for each customer and month. */
	| 'long'
	/** A column for each month. */
	| 'wide'
	/** The customer only on the first row of its bills. */
	| 'grouped';
