import { ageBuckets } from '../billing/ageing.ts';
import { paymentMethods } from '../billing/facts.ts';
import { stages } from '../billing/template.ts';
import { visitOutcomes } from '../collection/facts.ts';
import type { PromiseStanding } from '../collection/promise-state.ts';

/*
 * What the dashboard keeps, as columns of numbers: hundreds of thousands of facts are summed up in a
 * few milliseconds. A row belongs to a customer by number; a row of nobody (-1) is free. What a word
 * stands for (a person, a template) is its place in a list that is kept beside.
 */

/** How a column's numbers are kept: `real` holds amounts and moments, `whole` days and places. */
export type ColumnKind = 'real' | 'whole' | 'small';
export type RowShape = Readonly<Record<string, ColumnKind>>;

export const rowShapes = {
	/** A bill as it stands now. */
	bills: {
		/** The day on which it is due, as a day number; `NO_DAY` where nothing is known. */
		due: 'whole',
		/** Rupiah. */
		open: 'real'
	},
	/** A change of what is due and unpaid on one bill. */
	arrears: { day: 'whole', change: 'real' },
	/** A payment that nobody has taken back. */
	payments: {
		/** The day on which it was paid. */
		day: 'whole',
		/** When it was recorded, ms since 1970. */
		at: 'real',
		by: 'whole',
		amount: 'real',
		/** A place in `paymentMethods`. */
		method: 'small',
		/** 0 where it is doubtful: it counts for nothing until somebody judges. */
		counts: 'small',
		/** A place in `cashPlaces`. */
		place: 'small'
	},
	/** A message that was opened, once for each customer that it speaks for. */
	reminders: {
		at: 'real',
		by: 'whole',
		template: 'whole',
		/** A place in `stages`: where the bills that it names stood. */
		stage: 'small',
		/** 1 where somebody said that it reached the customer. */
		reached: 'small',
		/** Days until the first payment that followed; -1 where there was none. */
		paidAfter: 'whole'
	},
	/** A promise to pay. */
	promises: {
		due: 'whole',
		at: 'real',
		by: 'whole',
		/** 0 where only a day was promised. */
		amount: 'real',
		/** How it stands before its day, on it or its day of grace, and after; places in `standings`. */
		before: 'small',
		during: 'small',
		after: 'small'
	},
	visits: {
		day: 'whole',
		at: 'real',
		by: 'whole',
		/** A place in `visitOutcomes`. */
		outcome: 'small'
	}
} as const satisfies Readonly<Record<string, RowShape>>;

export type RowKind = keyof typeof rowShapes;

/** One row, without whose it is. */
export type RowOf<K extends RowKind> = Readonly<Record<keyof (typeof rowShapes)[K], number>>;

/** Rows as columns. */
export type Columns<K extends RowKind> = Readonly<
	Record<keyof (typeof rowShapes)[K], ArrayLike<number>>
> & {
	readonly count: number;
	/** Whose; -1 for a row that is free. */
	readonly customer: ArrayLike<number>;
};

/** Where the cash of a payment is; `none` where it is no cash, or has been handed over. */
export const cashPlaces = ['none', 'on-hand', 'in-doubt'] as const;

export const standings = [
	'open',
	'due',
	'kept',
	'part-kept',
	'broken',
	'replaced'
] as const satisfies readonly PromiseStanding[];

/** No day: sorts after every real day. */
export const NO_DAY = 0x7fffffff;
/** Before every real day: a bill of which nobody knows since when it is due was always due. */
export const SINCE_EVER = -0x7fffffff;

/** Places in the lists, by word. */
export const placeOf = {
	age: indexed(ageBuckets),
	method: indexed(paymentMethods),
	stage: indexed(stages),
	cash: indexed(cashPlaces),
	standing: indexed(standings),
	visit: indexed(visitOutcomes)
};

function indexed<W extends string>(words: readonly W[]): Readonly<Record<W, number>> {
	return Object.fromEntries(words.map((word, at) => [word, at])) as Record<W, number>;
}
