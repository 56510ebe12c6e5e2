import * as z from 'zod/mini';
import { customerNumber, longText, shortText, signature } from '../schema.ts';
import { pointOf } from './point.ts';

/*
 * What people say of a customer's own data: what should be put right, and which numbers are one and
 * the same. Facts as all others; a mistake is taken back by a `reversal`.
 */

const factId = z.string().check(z.minLength(3), z.maxLength(200));
const known = z.string().check(z.maxLength(500));

/** What may be put right on the spot. */
export const proposedFields = ['name', 'phone', 'address', 'area', 'position'] as const;
export type ProposedField = (typeof proposedFields)[number];

/** E.164 numbers with a space between, as `phonesSaid` has them. */
const phoneTexts = /^\+\d{7,15}(?: \+\d{7,15}){0,19}$/;

/** Somebody who may not edit a customer says what is right; it counts for nothing until accepted. */
export const proposalSchema = z
	.object({
		_id: z.string().check(z.startsWith('proposal:')),
		type: z.literal('proposal'),
		customerNo: customerNumber,
		field: z.enum(proposedFields),
		/** What was known when it was proposed; empty for nothing. */
		was: known,
		/** Phones as `phonesSaid` has them, a position as `pointText` has it. */
		value: known.check(z.minLength(1)),
		note: z.optional(longText),
		/** The visit that it came with; its photos show it. */
		visit: z.optional(factId),
		/** Ids of files. */
		photos: z.optional(z.array(factId).check(z.maxLength(20))),
		...signature
	})
	.check(
		z.refine(
			({ field, value }) =>
				(field !== 'phone' || phoneTexts.test(value)) &&
				(field !== 'position' || pointOf(value) !== null) &&
				(field === 'address' || field === 'phone' || value.length <= 300),
			{ error: 'a value of its field', path: ['value'] }
		)
	);
export type Proposal = z.infer<typeof proposalSchema>;

/** What the office says to a proposal. Several may say it at once: see `proposalStanding`. */
export const reviewSchema = z.object({
	_id: z.string().check(z.startsWith('review:')),
	type: z.literal('review'),
	proposal: factId,
	customerNo: customerNumber,
	accepted: z.boolean(),
	...signature
});
export type Review = z.infer<typeof reviewSchema>;

/** Two customer numbers are one customer. Each keeps its bills and its account. */
export const unionSchema = z.object({
	_id: z.string().check(z.startsWith('union:')),
	type: z.literal('union'),
	customerNos: z.array(customerNumber).check(
		z.minLength(2),
		z.maxLength(2),
		z.refine(([first, second]) => first !== second, { error: 'two different numbers' })
	),
	reason: shortText.check(z.minLength(1)),
	...signature
});
export type Union = z.infer<typeof unionSchema>;
