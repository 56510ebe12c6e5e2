import { openAmount } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import { momentOf } from '#lib/domain/clock.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { billingText } from '#lib/i18n/areas/billing.ts';
import { billsText } from '#lib/i18n/areas/bills.ts';
import { moment, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { download } from '#lib/ui/download.ts';
import { readRows, type BillRowContent } from '../bills/bill-rows.ts';
import type { BillFilter, Sorting } from '../ledger/filter.ts';
import type { BillingOffice } from '../office.ts';
import { writeSheet, type ExportFormat } from './client.ts';
import { filterSentence } from './filter-sentence.ts';
import type { SheetValue } from './sheet-file.ts';

export type { ExportFormat } from './client.ts';

const ROWS_AT_ONCE = 2_000;

/** Writes the list as it is filtered and sorted into a file; gives how many rows it has. */
export async function exportBills(
	office: BillingOffice,
	filter: BillFilter,
	sorting: Sorting,
	format: ExportFormat
): Promise<number> {
	const nowMs = Date.now();
	const { zone } = office.settings.office;
	const t = billsText();
	const { totals } = await office.ledger.listBills(filter, sorting, 0, 0);
	const rows: SheetValue[][] = [];
	while (rows.length < totals.bills) {
		const lines = await office.ledger.billLines(rows.length, ROWS_AT_ONCE);
		if (lines.length === 0) break;
		for (const content of await readRows(office.tables, lines)) {
			rows.push(sheetRow(content, office));
		}
	}
	const file = await writeSheet(
		{
			sheetName: t.exportSheet,
			header: header(office.settings.office.customerNoLabel),
			rows,
			notes: {
				sheetName: t.exportNotes,
				lines: [
					[t.exportAsOf, moment(nowMs, zone, locale.language)],
					[t.exportFilter, filterSentence(filter)],
					[t.exportCount, number(rows.length)],
					[t.exportTotal, number(totals.open)]
				]
			}
		},
		format
	);
	download(file, `tagihan-${localTime(nowMs, zone).date}.${format}`);
	return rows.length;
}

function header(customerNoLabel: string): string[] {
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
		t.open,
		t.status,
		t.reminded
	];
}

function sheetRow(
	{ line, bill, customer, account }: BillRowContent,
	office: BillingOffice
): SheetValue[] {
	const t = billingText();
	const open = bill ? openAmount(bill, account) : 0;
	const contact = account?.lastContact ?? null;
	const { zone } = office.settings.office;
	return [
		line.customerNo,
		customer?.name ?? null,
		customer?.phones.map((phone) => phone.number).join(', ') ?? null,
		customer?.address ?? null,
		customer?.branch ?? null,
		customer?.area ?? null,
		customer?.collector ?? null,
		bill?.period ?? bill?.key ?? null,
		bill ? dueDateOf(bill, office.settings.reminders.usualDueDay) : null,
		bill?.amount ?? null,
		bill ? bill.amount - open : null,
		open,
		bill && open <= 0
			? t.statuses.paid
			: bill && open < bill.amount
				? t.statuses['part-paid']
				: t.statuses.open,
		contact ? moment(momentOf(contact.at), zone, locale.language) : t.never
	];
}
