import * as z from 'zod/mini';
import { longText, month, rupiahSum, shortText, signature } from '../schema.ts';

/**
 * What a file said, as accepted: its id is the hash of the accepted records, and nothing in it
 * depends on the device or on what was stored before. Two people who import the same file write
 * the same document.
 */
export const importSchema = z.object({
	_id: z.string().check(z.startsWith('import:')),
	type: z.literal('import'),
	/** The column layout it was read with: files of one source share it. */
	recipe: z.string(),
	bills: z.number(),
	customers: z.number(),
	total: rupiahSum,
	periods: z.array(month),
	branches: z.array(shortText)
});
export type Import = z.infer<typeof importSchema>;

/** Who took the file in, when, from which file, and what it changed on that device. */
export const importRunSchema = z.object({
	_id: z.string().check(z.startsWith('import-run:')),
	type: z.literal('import-run'),
	importId: z.string(),
	fileName: shortText,
	sheet: shortText,
	/** Rows of the sheet that were accepted, and that were left out with the reason shown. */
	rows: z.object({ accepted: z.number(), leftOut: z.number() }),
	changes: z.object({
		created: z.number(),
		changed: z.number(),
		unchanged: z.number(),
		absent: z.number(),
		returned: z.number()
	}),
	...signature
});
export type ImportRun = z.infer<typeof importRunSchema>;

/**
 * What a column of a list of arrears can mean. A layout may have several columns for `phone` (all are
 * taken) and for `amount` (one for each month), one for each of the others.
 */
export const columnMeanings = [
	'customerNo',
	'name',
	'phone',
	'amount',
	/** What the month columns add up to: a check, not a bill. */
	'total',
	'base',
	'tax',
	'fine',
	'period',
	/** The year of a period column that names months only. */
	'year',
	/** First and last month owed, beside amounts that do not say their month (MINTGK, MAXTGK). */
	'periodFrom',
	'periodTo',
	'dueOn',
	'invoiceNo',
	'branch',
	'area',
	'address',
	'email',
	'collector',
	'status',
	'ignore',
	'extra'
] as const;
export type ColumnMeaning = (typeof columnMeanings)[number];

/** A remembered reading of one layout, found again by the fingerprint of its headers. */
export const recipeSchema = z.object({
	_id: z.string().check(z.startsWith('recipe:')),
	type: z.literal('recipe'),
	name: shortText,
	sheet: z.optional(shortText),
	/** Column meanings in the order of the columns, beside the header they were given for. */
	columns: z.array(z.object({ header: longText, meaning: z.enum(columnMeanings) })),
	...signature
});
export type Recipe = z.infer<typeof recipeSchema>;
