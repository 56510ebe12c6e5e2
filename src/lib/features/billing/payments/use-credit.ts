import type { Account } from '#lib/domain/billing/account.ts';
import { withheldBecause } from '#lib/domain/billing/asked-for.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { creditOf, owedOn, surplusOn } from '#lib/domain/collection/credit.ts';
import type { CreditUse } from '#lib/domain/collection/facts.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { succeed, type Result } from '#lib/domain/result.ts';
import type { BillingOffice, RecordProblem } from '../office.ts';
import { allocateOldestFirst } from './allocate.ts';

/** What a customer's credit would do today. */
export type CreditPlan = Pick<CreditUse, 'customerNo' | 'freed' | 'allocations'>;

/**
 * Spreads all credit over the bills that are asked for, the oldest first; null where there is none, or
 * nothing to use it for. A bill that the customer disputes is not paid behind their back, nor one that
 * the last file no longer lists.
 */
export function planCredit(
	customerNo: string,
	bills: readonly Bill[],
	account: Account | null,
	today: CalendarDate
): CreditPlan | null {
	const payable = bills.filter((bill) => {
		const because = withheldBecause(bill, account, today);
		return because === null || because === 'on-plan';
	});
	const allocations = allocateOldestFirst(payable, account, creditOf(bills, account));
	if (allocations.length === 0) return null;
	const freed = bills
		.filter((bill) => surplusOn(bill, account) > 0)
		.map((bill) => ({ key: bill.key, keeps: owedOn(bill, account) }));
	return { customerNo, allocations, ...(freed.length === 0 ? {} : { freed }) };
}

/** Keeps it; gives its id, so that it can be taken back at once. */
export async function recordCreditUse(
	office: Pick<BillingOffice, 'newId' | 'record'>,
	plan: CreditPlan
): Promise<Result<string, RecordProblem>> {
	const _id = office.newId('credit-use');
	const kept = await office.record([{ _id, type: 'credit-use', ...plan }]);
	return kept.ok ? succeed(_id) : kept;
}
