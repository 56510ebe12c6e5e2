import * as z from 'zod/mini';
import { refuse, succeed, type Result } from '../result.ts';
import { calendarDate, customerNumber, positiveRupiah } from '../schema.ts';

/** What the code on a receipt says of a payment, and the device that says so. */
const sealedSchema = z.object({
	payment: z.string().check(z.startsWith('payment:'), z.maxLength(200)),
	receiptNo: z.string().check(z.maxLength(40)),
	customerNo: customerNumber,
	amount: positiveRupiah,
	paidOn: calendarDate,
	device: z.string().check(z.minLength(1), z.maxLength(100))
});
export type SealedPayment = z.infer<typeof sealedSchema>;

export interface Seal {
	readonly content: SealedPayment;
	/** The text that was signed. */
	readonly signed: string;
	/** In base64url. */
	readonly signature: string;
}

/** Names the form of the text, so that a later one can differ. */
const FORM = 'SATULOKET-K1';
const SEPARATOR = '|';
const fields = ['payment', 'receiptNo', 'customerNo', 'amount', 'paidOn', 'device'] as const;

/** The text that a device signs: every field in its order, none of them able to look like two. */
export function textToSign(content: SealedPayment): string {
	const parts = fields.map((field) => encodeURIComponent(String(content[field])));
	return [FORM, ...parts].join(SEPARATOR);
}

/** The text of the code on the receipt. */
export function sealText(signed: string, signature: string): string {
	return signed + SEPARATOR + signature;
}

/** Reads the text of a code that somebody shows; it may be anything. */
export function readSeal(text: string): Result<Seal, { readonly code: 'not-a-receipt' }> {
	const parts = text.trim().split(SEPARATOR);
	const signature = parts.pop() ?? '';
	const [form, ...values] = parts;
	if (form !== FORM || values.length !== fields.length || !/^[\w-]{80,100}$/.test(signature)) {
		return refuse({ code: 'not-a-receipt' });
	}
	const parsed = sealedSchema.safeParse(
		Object.fromEntries(fields.map((field, at) => [field, valueOf(field, values[at]!)]))
	);
	if (!parsed.success) return refuse({ code: 'not-a-receipt' });
	return succeed({ content: parsed.data, signed: parts.join(SEPARATOR), signature });
}

function valueOf(field: (typeof fields)[number], part: string): unknown {
	try {
		const value = decodeURIComponent(part);
		return field === 'amount' ? Number(value) : value;
	} catch {
		return undefined;
	}
}
