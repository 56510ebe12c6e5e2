import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { absenceId } from '#lib/domain/ids.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { reversalOf } from './reverse.ts';

/** What a person says of a bill that is no longer listed. */
export type AbsentAnswer = 'paid' | 'still-owed';

/** The parts of the office that an answer needs. */
type Desk = Pick<BillingOffice, 'newId' | 'record'>;

/**
 * "It has been paid", said of a bill that the last file no longer lists: a payment of all that is
 * open, in a manner that nobody knows, as an import records it. Gives the payment's id.
 */
export async function answerPaid(
	office: Desk,
	bill: Bill,
	account: Account | null,
	today: CalendarDate
): Promise<Result<string, RecordProblem>> {
	const amount = openAmount(bill, account);
	const _id = office.newId('payment');
	const kept = await office.record([
		{
			_id,
			type: 'payment',
			customerNo: bill.customerNo,
			amount,
			allocations: [{ key: bill.key, amount }],
			method: 'other',
			paidOn: today
		}
	]);
	return kept.ok ? succeed(_id) : kept;
}

/**
 * "It is still owed": the absence is taken back, and the bill is asked for again. Nothing is done for
 * a bill that no file has listed.
 */
export async function answerStillOwed(
	office: Desk,
	bill: Pick<Bill, '_id' | 'customerNo' | 'importId'>,
	reason: string
): Promise<Result<void, RecordProblem>> {
	if (bill.importId === undefined) return succeed(undefined);
	const absence = absenceId(bill._id, bill.importId);
	return office.record([reversalOf(absence, [bill.customerNo], reason)]);
}

/** Takes back `answerPaid`. */
export async function takeBackPaid(
	office: Desk,
	payment: string,
	customerNo: string,
	reason: string
): Promise<Result<void, RecordProblem>> {
	return office.record([reversalOf(payment, [customerNo], reason)]);
}
