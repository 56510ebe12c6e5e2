import type { BankColumnMeaning, BankLine } from '#lib/domain/collection/bank/bank-facts.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';

/** A column of a bank statement with its meaning, plain data for the screen. */
export interface StatementColumn {
	/** Zero-based place in the sheet. */
	readonly index: number;
	readonly header: string;
	readonly meaning: BankColumnMeaning;
	/** The first few different values, as text. */
	readonly samples: readonly string[];
}

/** What a statement cannot be read without. */
export type MissingColumn = 'date' | 'description' | 'amount';

/** How a file is understood before its lines are read. */
export interface StatementProposal {
	readonly sheet: string;
	/** The bank, or what a person called the layout; null where neither is known. */
	readonly bank: string | null;
	/** `known`: one of ours, or confirmed before; `guessed`: a person has to look at the columns. */
	readonly how: 'known' | 'guessed';
	readonly columns: readonly StatementColumn[];
	readonly missing: readonly MissingColumn[];
	/** What the layout is remembered by. */
	readonly fingerprint: string;
}

/** Whether what a statement says of balances agrees with its lines. */
export type BalanceCheck =
	/** There are no balances to compare with. */
	| { readonly kind: 'none' }
	| { readonly kind: 'fits'; readonly opening: Rupiah | null; readonly closing: Rupiah | null }
	/** So much is not accounted for: what the balances say, less what the lines say. */
	| {
			readonly kind: 'gap';
			readonly amount: Rupiah;
			/** The rows between which it opens; null where only the sums disagree. */
			readonly between: readonly [number, number] | null;
	  };

/** A bank statement as read: its credits as they would be kept, and what was left out. */
export interface Statement {
	readonly sheet: string;
	readonly bank: string | null;
	/** Accounts that it is of, as digits; empty where it names none. */
	readonly accounts: readonly string[];
	readonly from: CalendarDate;
	readonly to: CalendarDate;
	readonly lines: readonly BankLine[];
	readonly debits: { readonly count: number; readonly sum: Rupiah };
	/** Rows that the bank has not booked yet: they come again with a date. */
	readonly pending: number;
	/** Rows of less than a rupiah, or of nothing. */
	readonly empty: number;
	/** Credits whose sen were dropped. */
	readonly withSen: number;
	readonly check: BalanceCheck;
}

/** Why a row could not be read. */
export type RowTrouble =
	'date' | 'no-such-date' | 'date-missing' | 'outside-period' | 'amount' | 'mark';

/** Why a file is no statement that can be taken in; nothing of it is kept. */
export type StatementProblem =
	| { readonly code: 'no-statement' }
	| { readonly code: 'bank-columns-missing'; readonly missing: readonly MissingColumn[] }
	/** Amounts without anything that tells debits from credits. */
	| { readonly code: 'direction-missing'; readonly sheet: string; readonly column: string }
	| { readonly code: 'year-missing'; readonly sheet: string; readonly row: number }
	| {
			readonly code: 'rows-unreadable';
			readonly sheet: string;
			/** The first of them. */
			readonly rows: readonly {
				readonly row: number;
				readonly column: string;
				readonly text: string;
				readonly why: RowTrouble;
			}[];
			readonly count: number;
	  }
	| { readonly code: 'no-credits'; readonly debits: number; readonly pending: number };
