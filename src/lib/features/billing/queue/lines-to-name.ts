import { openAmount } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import { askedFor, type Withheld } from '#lib/domain/billing/asked-for.ts';
import type { Reminder } from '#lib/domain/billing/facts.ts';
import { lateFee } from '#lib/domain/collection/late-fee.ts';
import { billId } from '#lib/domain/ids.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import type { BillInMessage } from '#lib/messaging/reminder-values.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import type { BillingOffice } from '../office.ts';

/** What a message to one customer says is owed, and what it leaves unsaid. */
export interface NamedLines {
	/** A bill each, or a part of a plan. */
	readonly lines: readonly BillInMessage[];
	/** The bills that it is about, with what is open on each. */
	readonly bills: Reminder['bills'];
	/** Open bills that it does not speak of. */
	readonly unnamed: readonly { readonly id: string; readonly because: Withheld }[];
	/** What the office might ask on top for being late; never part of the lines. */
	readonly lateFee: Rupiah;
}

/** Puts what `askedFor` chose into lines. A plan's parts stand for its bills and carry no fee. */
export function linesToName(
	{ customerNo, bills, account }: CustomerRecord,
	{ reminders, collection }: BillingOffice['settings'],
	today: CalendarDate
): NamedLines {
	const asked = askedFor(bills, account, today);
	const inFull = asked.bills.map((bill) => ({
		customerNo,
		period: bill.period ?? null,
		key: bill.key,
		dueOn: dueDateOf(bill, reminders.usualDueDay),
		open: openAmount(bill, account)
	}));
	const parts = asked.parts.map(({ at, dueOn, left }) => ({
		customerNo,
		period: null,
		key: String(at).padStart(2, '0'),
		dueOn,
		open: left,
		instalment: { at, of: account?.plan?.parts.length ?? at }
	}));
	return {
		lines: [...inFull, ...parts],
		bills: [...asked.bills, ...asked.onPlan].map((bill) => ({
			id: billId(customerNo, bill.key),
			open: openAmount(bill, account)
		})),
		unnamed: asked.withheld.map(({ bill, because }) => ({
			id: billId(customerNo, bill.key),
			because
		})),
		lateFee: sumRupiah(inFull.map(({ open, dueOn }) => lateFee(open, dueOn, today, collection)))
	};
}
