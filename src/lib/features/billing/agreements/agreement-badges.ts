import { openAmount, type Account } from '#lib/domain/billing/account.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { disputeOf } from '#lib/domain/collection/field-state.ts';
import { isOnPlan, planDays } from '#lib/domain/collection/plan-state.ts';
import { promiseDays } from '#lib/domain/collection/promise-state.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { CustomerHold } from '../ledger/filter.ts';

/** What was agreed on an open bill, the weightiest first; empty where nothing was. */
export function agreementsOnBill(
	bill: Pick<Bill, 'key'>,
	account: Account,
	today: CalendarDate
): CustomerHold[] {
	const found: CustomerHold[] = [];
	if (disputeOf(account.disputes, bill.key)) found.push('disputed');
	const promise = promiseDays(account.promise);
	if (promise.heldUntil !== null && today <= promise.heldUntil) found.push('promised');
	else if (promise.askFrom !== null && promise.askFrom <= today) found.push('promise-due');
	const { heldUntil } = planDays(account.plan);
	if (account.plan && heldUntil !== null && isOnPlan(account.plan, bill.key)) {
		found.push(today <= heldUntil ? 'on-plan' : 'plan-late');
	}
	return found;
}

/** The same over everything that a customer has open, each said once. */
export function agreementsOnCustomer(
	bills: readonly Bill[],
	account: Account | null,
	today: CalendarDate
): CustomerHold[] {
	if (!account) return [];
	const open = bills.filter((bill) => openAmount(bill, account) > 0);
	return [...new Set(open.flatMap((bill) => agreementsOnBill(bill, account, today)))];
}
