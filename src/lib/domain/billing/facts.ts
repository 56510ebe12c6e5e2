import * as z from 'zod/mini';
import type {
	Adjustment,
	Assignment,
	CreditUse,
	Dispute,
	Distinction,
	Plan,
	Settlement,
	Verdict,
	Visit
} from '../collection/facts.ts';
import type { BankLink } from '../collection/bank/bank-facts.ts';
import {
	calendarDate,
	customerNumber,
	longText,
	positiveRupiah,
	rupiah,
	shortText,
	signature
} from '../schema.ts';
import type { Proposal, Review, Union } from './customer-facts.ts';

/*
 * What happens to bills and customers. Facts are appended and never edited; a mistake is put right
 * by a `reversal` of the fact. Every fact names its customers, so that all that is known of one
 * customer is one read.
 */

export const paymentMethods = ['cash', 'transfer', 'qris', 'virtual-account', 'other'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

export const paymentSchema = z
	.object({
		_id: z.string().check(z.startsWith('payment:')),
		type: z.literal('payment'),
		customerNo: customerNumber,
		amount: positiveRupiah,
		/** Which bills it pays, by their key; the sum may be below `amount`, never above. */
		allocations: z.array(z.object({ key: z.string(), amount: positiveRupiah })),
		method: z.enum(paymentMethods),
		paidOn: calendarDate,
		reference: z.optional(shortText),
		note: z.optional(longText),
		/** The number of the receipt that was given for it. */
		receiptNo: z.optional(shortText),
		/** Files that prove it. */
		proofs: z.optional(z.array(z.string()).check(z.maxLength(20))),
		/** Payments that look the same, and that the person knew of when this one was entered. */
		besides: z.optional(z.array(z.string()).check(z.maxLength(50))),
		/** The line of a bank statement that it was made of: it counts once for a customer. */
		bankLine: z.optional(z.string().check(z.startsWith('bank-line:'), z.maxLength(120))),
		...signature
	})
	.check(
		z.refine(
			({ amount, allocations }) =>
				allocations.reduce((sum, allocation) => sum + allocation.amount, 0) <= amount,
			{ error: 'no more than was paid', path: ['allocations'] }
		)
	);
export type Payment = z.infer<typeof paymentSchema>;

export const channels = ['whatsapp', 'mail', 'phone', 'copy'] as const;
export type Channel = (typeof channels)[number];

/**
 * A message was opened in another app. Whether it was sent is not known from this fact: that is an
 * `outcome`, told by the person.
 */
export const reminderSchema = z.object({
	_id: z.string().check(z.startsWith('reminder:')),
	type: z.literal('reminder'),
	/** All customer numbers that this one message speaks for: one phone may stand for several. */
	customerNos: z.array(customerNumber).check(z.minLength(1)),
	/** The bills in the message with what was open on each at the moment of opening. */
	bills: z.array(z.object({ id: z.string(), open: rupiah })),
	channel: z.enum(channels),
	/** Phone number or mail address that the message was opened for. */
	to: shortText,
	/** The exact version of the template. */
	template: z.string(),
	text: longText,
	queue: z.optional(z.string()),
	/** Rules that the person went past, and why. */
	overrides: z.optional(z.array(z.object({ rule: shortText, reason: shortText }))),
	...signature
});
export type Reminder = z.infer<typeof reminderSchema>;

export const outcomeKinds = [
	'sent',
	'not-on-whatsapp',
	'wrong-number',
	'later',
	'will-pay',
	'says-paid',
	'replied',
	'skipped'
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** What the person says came of it. The latest outcome of a reminder counts. */
export const outcomeSchema = z.object({
	_id: z.string().check(z.startsWith('outcome:')),
	type: z.literal('outcome'),
	kind: z.enum(outcomeKinds),
	customerNos: z.array(customerNumber).check(z.minLength(1)),
	/** The reminder it answers; a skip has none. */
	reminder: z.optional(z.string()),
	queue: z.optional(z.string()),
	/** The number that was tried, for `not-on-whatsapp` and `wrong-number`. */
	to: z.optional(shortText),
	/** Required by the rules for `skipped`. */
	reason: z.optional(shortText),
	...signature
});
export type Outcome = z.infer<typeof outcomeSchema>;

/** *Janji bayar*: reminders wait until the day has passed. */
export const promiseSchema = z.object({
	_id: z.string().check(z.startsWith('promise:')),
	type: z.literal('promise'),
	customerNo: customerNumber,
	dueOn: calendarDate,
	amount: z.optional(positiveRupiah),
	note: z.optional(longText),
	/** The outcome that it was told with: taking that back takes this back. */
	outcome: z.optional(z.string()),
	...signature
});
export type PaymentPromise = z.infer<typeof promiseSchema>;

export const pauseKinds = ['pause', 'opt-out'] as const;

/** No reminders for this customer: until a day (*jeda*), or for good (*jangan hubungi*). */
export const pauseSchema = z.object({
	_id: z.string().check(z.startsWith('pause:')),
	type: z.literal('pause'),
	kind: z.enum(pauseKinds),
	customerNo: customerNumber,
	reason: shortText.check(z.minLength(1)),
	/** The last day of the pause; an opt-out has none. */
	until: z.optional(calendarDate),
	...signature
});
export type Pause = z.infer<typeof pauseSchema>;

/**
 * A bill that the last file of its source no longer lists. It is asked about, never taken as paid.
 * Carries nothing of the device: two devices that take in the same file record the same fact.
 */
export const absenceSchema = z.object({
	_id: z.string().check(z.startsWith('absence:')),
	type: z.literal('absence'),
	customerNo: customerNumber,
	key: z.string(),
	/** The import that last listed the bill; once a later import lists it again, this fact is past. */
	listedIn: z.string(),
	importId: z.string()
});
export type Absence = z.infer<typeof absenceSchema>;

/** Takes back one fact: one reversal per fact, by its id. */
export const reversalSchema = z.object({
	_id: z.string().check(z.startsWith('reversal:')),
	type: z.literal('reversal'),
	target: z.string(),
	customerNos: z.array(customerNumber),
	reason: shortText.check(z.minLength(1)),
	...signature
});
export type Reversal = z.infer<typeof reversalSchema>;

export type CustomerFact =
	| Payment
	| Reminder
	| Outcome
	| PaymentPromise
	| Pause
	| Absence
	| Reversal
	| Visit
	| CreditUse
	| Distinction
	| Adjustment
	| Verdict
	| Plan
	| Dispute
	| Settlement
	| Assignment
	| Proposal
	| Review
	| Union
	| BankLink;

/** The customer numbers that a fact speaks of. */
export function customersOf(fact: CustomerFact): readonly string[] {
	return 'customerNos' in fact ? fact.customerNos : [fact.customerNo];
}
