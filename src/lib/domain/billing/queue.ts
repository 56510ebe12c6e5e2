import * as z from 'zod/mini';
import { customerNumber, shortText, signature } from '../schema.ts';

/**
 * A list of customers to remind, in order. How far it has come is not stored: it follows from the
 * reminders and outcomes that name the queue, so it survives any crash.
 */
export const queueSchema = z.object({
	_id: z.string().check(z.startsWith('queue:')),
	type: z.literal('queue'),
	/** The filter or selection it was built from, as a sentence. */
	name: shortText,
	/** Customer numbers that share a phone are one item: one message speaks for all of them. */
	items: z.array(z.array(customerNumber).check(z.minLength(1))),
	...signature
});
export type Queue = z.infer<typeof queueSchema>;
