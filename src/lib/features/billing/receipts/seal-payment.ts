import type { Payment } from '#lib/domain/billing/facts.ts';
import { sealText, textToSign } from '#lib/domain/collection/receipt-seal.ts';
import type { BillingOffice } from '../office.ts';

/**
 * The text of the code on a receipt, signed by this device; null where there is nothing to prove: in
 * practice, and for payments that were recorded before receipts had numbers.
 */
export async function sealPayment(
	{ isPractice, seals }: BillingOffice,
	{ _id: payment, receiptNo, customerNo, amount, paidOn }: Payment
): Promise<string | null> {
	if (isPractice || receiptNo === undefined) return null;
	const { device } = seals;
	const signed = textToSign({ payment, receiptNo, customerNo, amount, paidOn, device });
	return sealText(signed, await seals.sign(signed));
}
