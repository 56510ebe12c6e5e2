import { isAbsent, openAmount, type Account } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import { momentOf } from '#lib/domain/clock.ts';
import type { Rupiah } from '#lib/domain/money.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { moment } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import type { BillRowContent } from '../bills/bill-rows.ts';
import type { BillStatus } from '../ledger/filter.ts';
import type { BillingOffice } from '../office.ts';
import type { SheetValue } from './sheet-file.ts';

/** The names of the columns of an exported list. */
export function billHeader(customerNoLabel: string): string[] {
	const t = billingText();
	return [
		customerNoLabel,
		t.customer,
		t.phone,
		t.address,
		t.branch,
		t.area,
		t.collector,
		t.period,
		t.dueOn,
		t.amount,
		t.paid,
		t.reduced,
		t.open,
		t.status,
		t.reminded
	];
}

/** A bill of the list as a row of a file, in the order of `billHeader`. */
export function billSheetRow(
	{ line, bill, customer, account }: BillRowContent,
	{ office, reminders }: Pick<BillingOffice['settings'], 'office' | 'reminders'>
): SheetValue[] {
	const t = billingText();
	const open = bill ? openAmount(bill, account) : 0;
	const reduced = bill ? reducedOn(bill, account) : 0;
	const contact = account?.lastContact ?? null;
	return [
		line.customerNo,
		customer?.name ?? null,
		customer?.phones.map((phone) => phone.number).join(', ') ?? null,
		customer?.address ?? null,
		customer?.branch ?? null,
		customer?.area ?? null,
		customer?.collector ?? null,
		bill?.period ?? bill?.key ?? null,
		bill ? dueDateOf(bill, reminders.usualDueDay) : null,
		bill?.amount ?? null,
		bill ? bill.amount - reduced - open : null,
		bill ? reduced : null,
		open,
		bill ? t.statuses[statusOf(bill, account, open)] : null,
		contact ? moment(momentOf(contact.at), office.zone, locale.language) : t.never
	];
}

/** Discounts and write-offs, as far as they took something off: what is paid is never below zero. */
function reducedOn(bill: Bill, account: Account | null): Rupiah {
	if (bill.settled) return 0;
	return Math.min(bill.amount, account?.reduced.get(bill.key) ?? 0);
}

/** Where a bill stands, as the list on the screen says it. */
function statusOf(bill: Bill, account: Account | null, open: Rupiah): BillStatus {
	if (open <= 0) return 'paid';
	if (isAbsent(bill, account)) return 'absent';
	return open < bill.amount ? 'part-paid' : 'open';
}
