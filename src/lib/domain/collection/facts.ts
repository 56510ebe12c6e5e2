import * as z from 'zod/mini';
import {
	calendarDate,
	customerNumber,
	longText,
	positiveRupiah,
	rupiah,
	shortText,
	signature
} from '../schema.ts';

/*
 * What collectors record on their way, and what the office says to it. Facts as all others: appended,
 * signed, never edited; a mistake is taken back by a `reversal`. Where only one answer can be right,
 * the id of the answer is built from the id of what it answers.
 */

const factId = z.string().check(z.minLength(3), z.maxLength(200));
const reason = shortText.check(z.minLength(1));
const files = z.array(factId).check(z.maxLength(20));

export const visitOutcomes = ['met', 'not-home', 'moved', 'refuses', 'disputes', 'closed'] as const;
export type VisitOutcome = (typeof visitOutcomes)[number];

/** Where somebody stood, if they allowed it for this visit. */
const position = z.object({
	latitude: z.number().check(z.gte(-90), z.lte(90)),
	longitude: z.number().check(z.gte(-180), z.lte(180)),
	/** Metres. */
	accuracy: z.number().check(z.gte(0), z.lte(100_000))
});

export const visitSchema = z.object({
	_id: z.string().check(z.startsWith('visit:')),
	type: z.literal('visit'),
	customerNo: customerNumber,
	outcome: z.enum(visitOutcomes),
	visitedOn: calendarDate,
	note: z.optional(longText),
	/** Ids of files. */
	photos: z.optional(files),
	position: z.optional(position),
	/** When somebody should come again. */
	nextOn: z.optional(calendarDate),
	...signature
});
export type Visit = z.infer<typeof visitSchema>;

/** *Pemakaian saldo*: money that no bill needs pays others. How much it gives: see `spreadCredit`. */
export const creditUseSchema = z.object({
	_id: z.string().check(z.startsWith('credit-use:')),
	type: z.literal('credit-use'),
	customerNo: customerNumber,
	/** Bills that have more than they need, and what each is left: the rest is credit. */
	freed: z.optional(
		z.array(z.object({ key: z.string(), keeps: rupiah.check(z.gte(0)) })).check(z.maxLength(200))
	),
	allocations: z
		.array(z.object({ key: z.string(), amount: positiveRupiah }))
		.check(z.minLength(1), z.maxLength(200)),
	...signature
});
export type CreditUse = z.infer<typeof creditUseSchema>;

/** Says that a payment which looks like another one is a payment of its own. */
export const distinctionSchema = z.object({
	_id: z.string().check(z.startsWith('distinction:')),
	type: z.literal('distinction'),
	payment: factId,
	customerNo: customerNumber,
	reason,
	...signature
});
export type Distinction = z.infer<typeof distinctionSchema>;

export const adjustmentKinds = ['discount', 'write-off'] as const;

/** Less is asked for a bill. Above the office's limit it counts once somebody else has approved it. */
export const adjustmentSchema = z.object({
	_id: z.string().check(z.startsWith('adjustment:')),
	type: z.literal('adjustment'),
	kind: z.enum(adjustmentKinds),
	customerNo: customerNumber,
	/** The bill, by its key. */
	key: z.string(),
	amount: positiveRupiah,
	reason,
	...signature
});
export type Adjustment = z.infer<typeof adjustmentSchema>;

export const verdictSchema = z.object({
	_id: z.string().check(z.startsWith('verdict:')),
	type: z.literal('verdict'),
	/** The adjustment that it answers. */
	adjustment: factId,
	customerNo: customerNumber,
	approved: z.boolean(),
	/** Up to this amount the office lets people approve what they recorded themselves. */
	ownUpTo: rupiah.check(z.gte(0)),
	note: z.optional(longText),
	...signature
});
export type Verdict = z.infer<typeof verdictSchema>;

/** *Kesepakatan cicilan*: days and amounts that were agreed; the last one of a customer counts. */
export const planSchema = z.object({
	_id: z.string().check(z.startsWith('plan:')),
	type: z.literal('plan'),
	customerNo: customerNumber,
	/** The bills that it is about, by their keys; without them all, also those that come later. */
	keys: z.optional(z.array(z.string()).check(z.minLength(1), z.maxLength(200))),
	parts: z
		.array(z.object({ dueOn: calendarDate, amount: positiveRupiah }))
		.check(z.minLength(1), z.maxLength(60)),
	note: z.optional(longText),
	...signature
});
export type Plan = z.infer<typeof planSchema>;

/** The customer says that a bill is not right; reminders wait until somebody has closed it. */
export const disputeSchema = z.object({
	_id: z.string().check(z.startsWith('dispute:')),
	type: z.literal('dispute'),
	customerNo: customerNumber,
	/** The bills, by their keys; empty: all of them. */
	keys: z.array(z.string()).check(z.maxLength(200)),
	reason,
	...signature
});
export type Dispute = z.infer<typeof disputeSchema>;

export const settlementSchema = z.object({
	_id: z.string().check(z.startsWith('settlement:')),
	type: z.literal('settlement'),
	/** The dispute that it closes. */
	dispute: factId,
	customerNo: customerNumber,
	result: reason,
	...signature
});
export type Settlement = z.infer<typeof settlementSchema>;

/** Who works on these customers from now on; null: nobody in particular. */
export const assignmentSchema = z.object({
	_id: z.string().check(z.startsWith('assignment:')),
	type: z.literal('assignment'),
	customerNos: z.array(customerNumber).check(z.minLength(1), z.maxLength(1_000)),
	/** The id of a person. */
	collector: z.nullable(shortText.check(z.minLength(1))),
	...signature
});
export type Assignment = z.infer<typeof assignmentSchema>;

/** As many payments as one hand-over may name. */
export const MOST_PAYMENTS = 2_000;

/** *Setoran*: a collector gives the cash of these payments to the office. */
export const handOverSchema = z.object({
	_id: z.string().check(z.startsWith('hand-over:')),
	type: z.literal('hand-over'),
	/** Ids of the cash payments. */
	payments: z.array(factId).check(z.minLength(1), z.maxLength(MOST_PAYMENTS)),
	/** What they added up to when it was recorded. */
	expected: rupiah.check(z.gte(0)),
	counted: rupiah.check(z.gte(0)),
	/** Why the two differ; required by the rules where they do. */
	difference: z.optional(reason),
	note: z.optional(longText),
	/** The number of its voucher. */
	voucherNo: z.optional(shortText),
	...signature
});
export type HandOver = z.infer<typeof handOverSchema>;

/**
 * Somebody else has counted the cash and has it now. Who counted wrong counts again: the last receipt
 * of a hand-over says what was received, the earlier ones stay to be seen. None is taken back.
 */
export const cashReceiptSchema = z.object({
	_id: z.string().check(z.startsWith('cash-receipt:')),
	type: z.literal('cash-receipt'),
	handOver: factId,
	/** Who handed it over: never the one who signs. */
	from: shortText.check(z.minLength(1)),
	received: rupiah.check(z.gte(0)),
	note: z.optional(longText),
	...signature
});
export type CashReceipt = z.infer<typeof cashReceiptSchema>;
