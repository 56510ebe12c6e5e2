import * as z from 'zod/mini';
import {
	calendarDate,
	customerNumber,
	longText,
	positiveRupiah,
	rupiahSum,
	shortText,
	signature
} from '../../schema.ts';

/*
 * *Mutasi rekening*: what a bank says came into an account, and what the office made of it. A line is
 * what a file says, so it is the same document whoever takes it in; what people say of it are facts.
 */

/** As much of a description as is kept. */
export const LONGEST_DESCRIPTION = 1_000;

const lineId = z.string().check(z.startsWith('bank-line:'), z.maxLength(120));

/** One credit of a bank statement. Debits are not kept: they are nobody's payment. */
export const bankLineSchema = z.object({
	_id: lineId,
	type: z.literal('bank-line'),
	/** Digits of the account, as the file has them; empty where it names none. */
	account: z.string().check(z.maxLength(40)),
	bookedOn: calendarDate,
	amount: positiveRupiah,
	description: z.string().check(z.maxLength(LONGEST_DESCRIPTION))
});
export type BankLine = z.infer<typeof bankLineSchema>;

const summed = z.object({ count: z.number(), sum: rupiahSum });

/** Who took a statement in, when, from which file, and what stood in it. */
export const bankStatementSchema = z.object({
	_id: z.string().check(z.startsWith('bank-statement:')),
	type: z.literal('bank-statement'),
	fileName: shortText,
	/** The bank or layout, as it is called on screen. */
	bank: shortText,
	accounts: z.array(z.string().check(z.maxLength(40))).check(z.maxLength(100)),
	/** First and last day of its lines. */
	from: calendarDate,
	to: calendarDate,
	credits: summed,
	debits: summed,
	/** Lines without a date, which the bank has not booked yet. */
	pending: z.number(),
	/** Credits that were not known on that device. */
	fresh: z.number(),
	/** What the balances do not account for; left out where they agree or there are none. */
	gap: z.optional(rupiahSum),
	...signature
});
export type BankStatement = z.infer<typeof bankStatementSchema>;

/** A line is not a customer's payment, and why. */
export const bankSkipSchema = z.object({
	_id: z.string().check(z.startsWith('bank-skip:')),
	type: z.literal('bank-skip'),
	line: lineId,
	reason: shortText.check(z.minLength(1)),
	...signature
});
export type BankSkip = z.infer<typeof bankSkipSchema>;

/** A line is a payment that somebody had recorded already. */
export const bankLinkSchema = z.object({
	_id: z.string().check(z.startsWith('bank-link:')),
	type: z.literal('bank-link'),
	line: lineId,
	payment: z.string().check(z.startsWith('payment:')),
	customerNo: customerNumber,
	...signature
});
export type BankLink = z.infer<typeof bankLinkSchema>;

/** What a column of a bank statement can mean; several can be parts of the description. */
export const bankColumnMeanings = [
	'date',
	'description',
	'amount',
	/** Whether the amount is a debit or a credit. */
	'mark',
	'credit',
	'debit',
	'balance',
	'account',
	'ignore'
] as const;
export type BankColumnMeaning = (typeof bankColumnMeanings)[number];

/** A remembered layout of bank statements, found again by the fingerprint of its headers. */
export const bankRecipeSchema = z.object({
	_id: z.string().check(z.startsWith('bank-recipe:')),
	type: z.literal('bank-recipe'),
	name: shortText,
	columns: z
		.array(z.object({ header: longText, meaning: z.enum(bankColumnMeanings) }))
		.check(z.maxLength(256)),
	...signature
});
export type BankRecipe = z.infer<typeof bankRecipeSchema>;
