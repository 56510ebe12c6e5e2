import * as z from 'zod/mini';
import { longText, shortText, signature } from '../schema.ts';

/** A list of bills that a person comes back to: a name and the query of its address. */
export const savedViewSchema = z.object({
	_id: z.string().check(z.startsWith('view:')),
	type: z.literal('view'),
	name: shortText.check(z.minLength(1)),
	query: longText,
	...signature
});
export type SavedView = z.infer<typeof savedViewSchema>;
