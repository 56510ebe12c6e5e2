import type { Payment } from '#lib/domain/billing/facts.ts';
import { readSeal, type SealedPayment } from '#lib/domain/collection/receipt-seal.ts';
import { reversalId } from '#lib/domain/ids.ts';
import { isSignedText } from '#lib/store/backup/signed-text.ts';
import type { BillingOffice } from '../office.ts';

/** What becomes of the code of a receipt that somebody shows. */
export type CheckedSeal =
	| { readonly code: 'not-a-receipt' }
	/** This device does not know the key of the device that the code names. */
	| { readonly code: 'unknown-device'; readonly content: SealedPayment }
	/** No device of the office signed what the code says. */
	| { readonly code: 'forged'; readonly content: SealedPayment }
	| {
			readonly code: 'genuine';
			readonly content: SealedPayment;
			/** Who works on the device that signed it; null where nobody is known. */
			readonly person: string | null;
			/** How the payment stands here. */
			readonly payment:
				| { readonly state: 'not-here' }
				| { readonly state: 'same' }
				/** The same payment says something else here. */
				| { readonly state: 'differs'; readonly known: Payment }
				| { readonly state: 'taken-back'; readonly reason: string };
	  };

/** Checks the text of a code, without any network: by the keys and payments that are on this device. */
export async function checkSeal(office: BillingOffice, text: string): Promise<CheckedSeal> {
	const read = readSeal(text);
	if (!read.ok) return { code: 'not-a-receipt' };
	const { content, signed, signature } = read.value;
	const device = await office.seals.knownDevice(content.device);
	if (device === null) return { code: 'unknown-device', content };
	if (!(await isSignedText(device.key, signed, signature))) return { code: 'forged', content };
	const [known, reversal] = await Promise.all([
		office.tables.payments.get(content.payment),
		office.tables.reversals.get(reversalId(content.payment))
	]);
	const { person } = device;
	const payment = reversal
		? ({ state: 'taken-back', reason: reversal.reason } as const)
		: stateOf(content, known);
	return { code: 'genuine', content, person, payment };
}

function stateOf(content: SealedPayment, known: Payment | undefined) {
	if (!known) return { state: 'not-here' } as const;
	const isSame =
		known.amount === content.amount &&
		known.customerNo === content.customerNo &&
		known.paidOn === content.paidOn &&
		known.receiptNo === content.receiptNo;
	return isSame ? ({ state: 'same' } as const) : ({ state: 'differs', known } as const);
}
