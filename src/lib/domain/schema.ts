import * as z from 'zod/mini';
import { isStamp } from './clock.ts';
import { isRupiah, LARGEST_AMOUNT } from './money.ts';
import { isCalendarDate, isMonth } from './time/date.ts';

/*
 * Pieces that the schemas of several documents share. Zod's small build: the worker parses every
 * document that is written, and the size of its code counts.
 */

export const shortText = z.string().check(z.maxLength(300));
export const longText = z.string().check(z.maxLength(20_000));

export const rupiah = z.number().check(
	z.refine((value) => isRupiah(value) && Math.abs(value) <= LARGEST_AMOUNT, {
		error: 'a whole number of rupiah'
	})
);
/** What many bills add up to: a whole number of rupiah without the limit of a single one. */
export const rupiahSum = z
	.number()
	.check(z.refine(isRupiah, { error: 'a whole number of rupiah' }));
export const positiveRupiah = z.number().check(
	z.refine((value) => isRupiah(value) && value > 0 && value <= LARGEST_AMOUNT, {
		error: 'a whole number of rupiah above zero'
	})
);
export const calendarDate = z.string().check(z.refine(isCalendarDate, { error: 'a date' }));
export const month = z.string().check(z.refine(isMonth, { error: 'a month' }));
export const stamp = z.string().check(z.refine(isStamp, { error: 'a clock stamp' }));
export const customerNumber = z.string().check(z.minLength(1), z.maxLength(64));

/** Columns of a file that mean nothing to the product: header and value, in the file's order. */
export const extraColumns = z.array(z.tuple([shortText, shortText])).check(z.maxLength(256));

/** Every fact says who recorded it, when and on which device. */
export const signature = {
	by: z.string().check(z.minLength(1), z.maxLength(100)),
	at: stamp,
	device: z.string().check(z.minLength(1), z.maxLength(100))
};

/**
 * Master data that comes from files: written by an import it carries only the import's id; once a
 * person changes it, it carries their signature as well.
 */
export const importedOrSigned = {
	importId: z.optional(z.string()),
	by: z.optional(z.string()),
	at: z.optional(stamp),
	device: z.optional(z.string())
};
