import type { Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Payment, PaymentMethod } from '#lib/domain/billing/facts.ts';
import { reversalId } from '#lib/domain/ids.ts';
import { isRupiah, LARGEST_AMOUNT, type Rupiah } from '#lib/domain/money.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import type { BillingOffice, RecordProblem, Unsigned } from '../office.ts';
import { keepPhotos, type PhotoProblem } from '../photos/keep-photos.ts';
import {
	allocateOldestFirst,
	checkAllocations,
	type Allocation,
	type AllocationProblem
} from './allocate.ts';
import { shareOldestFirst, type Share } from './share.ts';

export interface PaymentEntry {
	/** The same for every attempt to keep it: it cannot be there twice, and its photos are its own. */
	readonly id?: string;
	readonly customerNo: string;
	/** The bills it may pay; the oldest is paid first. */
	readonly bills: readonly Bill[];
	readonly account: Account | null;
	readonly amount: Rupiah | null;
	/** How much goes to which bill, by key, as the person says; left out: the oldest first. */
	readonly allocations?: readonly Allocation[] | undefined;
	readonly method: PaymentMethod;
	readonly paidOn: CalendarDate;
	readonly reference: string;
	readonly note: string;
	readonly today: CalendarDate;
	readonly photos?: readonly File[];
	/** Photos that were kept for something else, and that the person has been asked about. */
	readonly acceptedPhotos?: readonly string[];
	/** Payments that look the same and that the person has been shown: this is another one. */
	readonly besides?: readonly string[];
}

export type PaymentProblem =
	| { readonly code: 'amount-missing' }
	| { readonly code: 'paid-in-the-future' }
	| AllocationProblem
	| PhotoProblem
	/** The same may be there already; the oldest first. */
	| { readonly code: 'looks-recorded'; readonly similar: readonly Payment[] }
	| RecordProblem;

/** Keeps a payment; gives its id, so that it can be taken back at once. */
export async function recordPayment(
	office: BillingOffice,
	entry: PaymentEntry
): Promise<Result<string, PaymentProblem>> {
	const checked = checkedAmount(entry);
	if (!checked.ok) return checked;
	const amount = checked.value;
	const allocations = entry.allocations ?? allocateOldestFirst(entry.bills, entry.account, amount);
	const misplaced = checkAllocations(allocations, entry.bills, entry.account, amount);
	if (misplaced) return refuse(misplaced);
	const kept = await keepShares(office, entry, [
		{ customerNo: entry.customerNo, amount, allocations }
	]);
	return kept.ok ? succeed(kept.value[0]!) : kept;
}

/** What is entered of a payment that all numbers of one customer share. */
export type SharedEntry = Omit<PaymentEntry, 'customerNo' | 'bills' | 'account' | 'allocations'>;

/**
 * Keeps one sum of money as a payment for each number that gets some of it, the oldest bills first;
 * all of them or none. Accounts are of one number each, and so are receipts.
 */
export async function recordSharedPayment(
	office: BillingOffice,
	entry: SharedEntry,
	records: readonly CustomerRecord[]
): Promise<Result<string[], PaymentProblem>> {
	const checked = checkedAmount(entry);
	if (!checked.ok) return checked;
	return keepShares(office, entry, shareOldestFirst(records, checked.value));
}

function checkedAmount({
	amount,
	paidOn,
	today
}: Pick<PaymentEntry, 'amount' | 'paidOn' | 'today'>): Result<Rupiah, PaymentProblem> {
	if (amount === null || !isRupiah(amount) || amount <= 0 || amount > LARGEST_AMOUNT) {
		return refuse({ code: 'amount-missing' });
	}
	if (paidOn > today) return refuse({ code: 'paid-in-the-future' });
	return succeed(amount);
}

async function keepShares(
	office: BillingOffice,
	entry: SharedEntry,
	shares: readonly Share[]
): Promise<Result<string[], PaymentProblem>> {
	const { reference, note, besides = [] } = entry;
	const similar = await Promise.all(
		shares.map((share) => similarTo(office, { ...entry, ...share }))
	);
	const all = similar.flat().sort((a, b) => (a.at < b.at ? -1 : 1));
	if (all.some(({ _id }) => !besides.includes(_id))) {
		return refuse({ code: 'looks-recorded', similar: all });
	}
	const ids = shares.map((_, at) =>
		at === 0 && entry.id !== undefined ? entry.id : office.newId('payment')
	);
	const proofs = await keepPhotos(office, entry.photos ?? [], ids[0]!, entry.acceptedPhotos);
	if (!proofs.ok) return proofs;
	const payments: Unsigned<Payment>[] = [];
	for (const [at, { customerNo, amount, allocations }] of shares.entries()) {
		payments.push({
			_id: ids[at]!,
			type: 'payment',
			customerNo,
			amount,
			allocations: [...allocations],
			method: entry.method,
			paidOn: entry.paidOn,
			receiptNo: await office.nextReceiptNo(),
			...(reference.trim() === '' ? {} : { reference: reference.trim() }),
			...(note.trim() === '' ? {} : { note: note.trim() }),
			...(proofs.value.length === 0 ? {} : { proofs: proofs.value }),
			...(similar[at]!.length === 0 ? {} : { besides: similar[at]!.map(({ _id }) => _id) })
		});
	}
	const kept = await office.record(payments);
	return kept.ok ? succeed(ids) : kept;
}

/** Payments of the same amount, way and day that stand; a reference that differs tells them apart. */
async function similarTo(
	{ tables }: BillingOffice,
	{
		customerNo,
		amount,
		method,
		paidOn,
		reference
	}: Pick<PaymentEntry, 'customerNo' | 'amount' | 'method' | 'paidOn' | 'reference'>
): Promise<Payment[]> {
	const of = await tables.payments.where({ customerNo }).toArray();
	const alike = of.filter(
		(payment) =>
			payment.amount === amount &&
			payment.method === method &&
			payment.paidOn === paidOn &&
			!(payment.reference && reference.trim() && payment.reference !== reference.trim())
	);
	if (alike.length === 0) return [];
	const reversals = await tables.reversals.bulkGet(alike.map(({ _id }) => reversalId(_id)));
	return alike.filter((_, at) => !reversals[at]).sort((a, b) => (a.at < b.at ? -1 : 1));
}
