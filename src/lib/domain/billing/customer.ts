import * as z from 'zod/mini';
import { extraColumns, importedOrSigned, shortText } from '../schema.ts';

/** What kind of line a number is. Only a mobile number can hold WhatsApp. */
export const phoneKinds = ['mobile', 'fixed', 'other'] as const;
export type PhoneKind = (typeof phoneKinds)[number];

export const phoneSchema = z.object({
	/** E.164 with its plus sign: `+6281234567890`. */
	number: z.string().check(z.regex(/^\+\d{7,15}$/)),
	kind: z.enum(phoneKinds)
});
export type Phone = z.infer<typeof phoneSchema>;

/**
 * A value that a person put right. `given` is what the file said at that time: while the file keeps
 * saying the same, the correction stands; when the file changes, the file is news again.
 */
export const correctionSchema = z.object({ given: z.string(), value: z.string() });
export type Correction = z.infer<typeof correctionSchema>;

export const customerSchema = z.object({
	_id: z.string().check(z.startsWith('customer:')),
	type: z.literal('customer'),
	customerNo: z.string().check(z.minLength(1), z.maxLength(64)),
	name: shortText,
	/** Usable numbers, the preferred one first. */
	phones: z.array(phoneSchema).check(z.maxLength(20)),
	/** What the file said where no usable number could be read from it. */
	phoneGiven: z.optional(shortText),
	email: z.optional(shortText),
	address: z.optional(z.string().check(z.maxLength(500))),
	branch: z.optional(shortText),
	area: z.optional(shortText),
	/** Where it is on the map, once somebody accepted that; no file says it. */
	position: z.optional(
		z.object({
			latitude: z.number().check(z.gte(-90), z.lte(90)),
			longitude: z.number().check(z.gte(-180), z.lte(180))
		})
	),
	collector: z.optional(shortText),
	/** Columns of the file that have no meaning of their own, by their header. */
	extra: z.optional(extraColumns),
	corrections: z.optional(
		z.object({
			name: z.optional(correctionSchema),
			phone: z.optional(correctionSchema),
			address: z.optional(correctionSchema),
			email: z.optional(correctionSchema),
			area: z.optional(correctionSchema)
		})
	),
	...importedOrSigned
});
export type Customer = z.infer<typeof customerSchema>;

/** The fields that a person can put right for good; see `correctionSchema`. */
export const correctableFields = ['name', 'phone', 'address', 'email', 'area'] as const;
export type CorrectableField = (typeof correctableFields)[number];

/**
 * What is said of a customer's phones, as the one text that corrections keep and compare: the usable
 * numbers, or else the words of the file. Another way of writing the same number says the same.
 */
export function phonesSaid(customer: Pick<Customer, 'phones' | 'phoneGiven'>): string {
	const numbers = customer.phones.map((phone) => phone.number).join(' ');
	return numbers === '' ? (customer.phoneGiven ?? '') : numbers;
}
