import * as z from 'zod/mini';
import { shortText, signature } from '../schema.ts';

/** Somebody of the organisation, so that what they recorded can be shown with a name. */
export const personSchema = z.object({
	_id: z.string().check(z.startsWith('person:')),
	type: z.literal('person'),
	personId: z.string().check(z.minLength(1), z.maxLength(100)),
	name: shortText.check(z.minLength(1)),
	...signature
});
export type PersonEntry = z.infer<typeof personSchema>;
