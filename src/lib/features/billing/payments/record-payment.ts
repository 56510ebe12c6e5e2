import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { PaymentMethod } from '#lib/domain/billing/facts.ts';
import { isRupiah, LARGEST_AMOUNT, type Rupiah } from '#lib/domain/money.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { allocateOldestFirst } from './allocate.ts';

export interface PaymentEntry {
	readonly customerNo: string;
	/** The bills it may pay; the oldest is paid first. */
	readonly bills: readonly Bill[];
	readonly account: Account | null;
	readonly amount: Rupiah | null;
	readonly method: PaymentMethod;
	readonly paidOn: CalendarDate;
	readonly reference: string;
	readonly note: string;
	readonly today: CalendarDate;
}

export type PaymentProblem =
	{ readonly code: 'amount-missing' } | { readonly code: 'paid-in-the-future' } | RecordProblem;

/** Keeps a payment; gives its id, so that it can be taken back at once. */
export async function recordPayment(
	office: BillingOffice,
	entry: PaymentEntry
): Promise<Result<string, PaymentProblem>> {
	const { amount, reference, note } = entry;
	if (amount === null || !isRupiah(amount) || amount <= 0 || amount > LARGEST_AMOUNT) {
		return refuse({ code: 'amount-missing' });
	}
	if (entry.paidOn > entry.today) return refuse({ code: 'paid-in-the-future' });
	const _id = office.newId('payment');
	const kept = await office.record([
		{
			_id,
			type: 'payment',
			customerNo: entry.customerNo,
			amount,
			allocations: allocateOldestFirst(entry.bills, entry.account, amount),
			method: entry.method,
			paidOn: entry.paidOn,
			...(reference.trim() === '' ? {} : { reference: reference.trim() }),
			...(note.trim() === '' ? {} : { note: note.trim() })
		}
	]);
	return kept.ok ? succeed(_id) : kept;
}
