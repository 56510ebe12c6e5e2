import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Payment } from '#lib/domain/billing/facts.ts';
import { terbilang } from '#lib/domain/collection/terbilang.ts';
import { billId, customerId, reversalId } from '#lib/domain/ids.ts';
import type { BillingOffice } from '../office.ts';

/** What a receipt says. */
export interface Receipt {
	readonly payment: Payment;
	/** The customer's number where the name is not known here. */
	readonly name: string;
	readonly words: string;
	/** The bills that were paid; a bill that is not here has only its key. */
	readonly lines: readonly {
		readonly key: string;
		readonly bill: Bill | null;
		readonly amount: number;
	}[];
	/** Received beyond the bills. */
	readonly credit: number;
	/** The mobile number that a message goes to; null where none is known. */
	readonly phone: string | null;
	/** Why it no longer counts; null while it stands. */
	readonly takenBack: string | null;
}

/** The receipt of a payment; null where the payment is not here. */
export async function receiptOf(
	{ tables }: BillingOffice,
	paymentId: string
): Promise<Receipt | null> {
	const payment = await tables.payments.get(paymentId);
	if (!payment) return null;
	const { customerNo, allocations, amount } = payment;
	const [customer, reversal, bills] = await Promise.all([
		tables.customers.get(customerId(customerNo)),
		tables.reversals.get(reversalId(paymentId)),
		tables.bills.bulkGet(allocations.map(({ key }) => billId(customerNo, key)))
	]);
	const used = allocations.reduce((sum, each) => sum + each.amount, 0);
	return {
		payment,
		name: customer?.name ?? customerNo,
		words: terbilang(amount),
		lines: allocations.map((each, at) => ({ ...each, bill: bills[at] ?? null })),
		credit: amount - used,
		phone: customer?.phones.find(({ kind }) => kind === 'mobile')?.number ?? null,
		takenBack: reversal?.reason ?? null
	};
}
