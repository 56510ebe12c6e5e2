import * as z from 'zod/mini';
import { longText, shortText, signature } from '../schema.ts';

/** Where a customer's oldest open bill stands, in days from its due date. */
export const stages = [
	'before-due',
	'due',
	'overdue-1-7',
	'overdue-8-30',
	'overdue-over-30'
] as const;
export type Stage = (typeof stages)[number];

export const languages = ['id', 'en'] as const;
export type Language = (typeof languages)[number];

/** Who the official texts are signed by: the product itself, the same on every device. */
export const PRODUCT = 'satuloket';

/** One version of a message template. The newest version of a slug is the one in use. */
export const templateSchema = z.object({
	_id: z.string().check(z.startsWith('template:')),
	type: z.literal('template'),
	slug: z.string().check(z.regex(/^[a-z0-9-]{1,60}$/)),
	name: shortText.check(z.minLength(1)),
	stage: z.enum(stages),
	language: z.enum(languages),
	body: longText.check(z.minLength(1)),
	/** False retires the template: it is kept for the log and no longer offered. */
	active: z.boolean(),
	...signature
});
export type Template = z.infer<typeof templateSchema>;
