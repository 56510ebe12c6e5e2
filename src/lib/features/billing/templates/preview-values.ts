import { openAmount } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import { lateFee } from '#lib/domain/collection/late-fee.ts';
import { sumRupiah } from '#lib/domain/money.ts';
import type { Language, Stage } from '#lib/domain/billing/template.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { addDays, monthOf } from '#lib/domain/time/date.ts';
import { reminderValues, type BillInMessage } from '#lib/messaging/reminder-values.ts';
import type { VariableValues } from '#lib/messaging/variables.ts';
import type { CustomerRecord } from '../customers/customer-record.ts';
import type { BillingOffice } from '../office.ts';

/** When the invented bill is due, in days from today, so that it fits the stage. */
const SAMPLE_DUE: Record<Stage, number> = {
	'before-due': 5,
	due: 0,
	'overdue-1-7': -4,
	'overdue-8-30': -15,
	'overdue-over-30': -45
};

/** What the variables would hold for a customer; for an invented one where the store has none. */
export function previewValues(
	record: CustomerRecord | null,
	sampleName: string,
	settings: BillingOffice['settings'],
	language: Language,
	stage: Stage,
	nowMs: number
): VariableValues {
	const { office, reminders } = settings;
	const today = localTime(nowMs, office.zone).date;
	const owed = record?.bills.filter((bill) => openAmount(bill, record.account) > 0) ?? [];
	const bills: BillInMessage[] =
		record && owed.length > 0
			? owed.map((bill) => ({
					customerNo: bill.customerNo,
					period: bill.period ?? null,
					key: bill.key,
					dueOn: dueDateOf(bill, reminders.usualDueDay),
					open: openAmount(bill, record.account)
				}))
			: [
					{
						customerNo: '100000000001',
						period: monthOf(today),
						key: monthOf(today),
						dueOn: addDays(today, SAMPLE_DUE[stage]),
						open: 385_000
					}
				];
	return reminderValues(
		{
			names: [record?.customer?.name || sampleName],
			bills,
			lateFee: sumRupiah(
				bills.map(({ open, dueOn }) => lateFee(open, dueOn, today, settings.collection))
			),
			customerNoLabel: office.customerNoLabel,
			officeName: office.officeName,
			contact: office.contact,
			today
		},
		language
	);
}
