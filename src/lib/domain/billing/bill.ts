import * as z from 'zod/mini';
import {
	calendarDate,
	customerNumber,
	extraColumns,
	importedOrSigned,
	month,
	rupiah,
	shortText
} from '../schema.ts';

/** One receivable: what a customer owes for one month (or one invoice), as the last file said. */
export const billSchema = z.object({
	_id: z.string().check(z.startsWith('bill:')),
	type: z.literal('bill'),
	customerNo: customerNumber,
	/** The month, invoice number or due date that tells this customer's bills apart. */
	key: z.string().check(z.minLength(1), z.maxLength(64)),
	period: z.optional(month),
	invoiceNo: z.optional(shortText),
	/** What is owed in all, tax and fine included. */
	amount: rupiah,
	parts: z.optional(
		z.object({ base: z.optional(rupiah), tax: z.optional(rupiah), fine: z.optional(rupiah) })
	),
	dueOn: z.optional(calendarDate),
	/** The status column as the file wrote it. */
	sourceStatus: z.optional(shortText),
	/** The file itself says that this bill is paid (LUNAS). */
	settled: z.optional(z.literal(true)),
	extra: z.optional(extraColumns),
	...importedOrSigned
});
export type Bill = z.infer<typeof billSchema>;
