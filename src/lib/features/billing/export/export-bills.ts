import { openAmount } from '#lib/domain/billing/account.ts';
import { localTime } from '#lib/domain/time/zone.ts';
import { billsText } from '#lib/i18n/areas/bills.ts';
import { moment, number } from '#lib/i18n/format.ts';
import { locale } from '#lib/i18n/locale.svelte.ts';
import { download } from '#lib/ui/download.ts';
import { readRows } from '../bills/bill-rows.ts';
import type { BillFilter, Sorting } from '../ledger/filter.ts';
import type { BillingOffice } from '../office.ts';
import { writeSheet, type ExportFormat } from './client.ts';
import { billHeader, billSheetRow } from './bill-sheet-row.ts';
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
	// Asked for at once: the list must not move while it is being read.
	const { lines } = await office.ledger.listBills(filter, sorting, 0, Infinity);
	const rows: SheetValue[][] = [];
	let open = 0;
	for (let from = 0; from < lines.length; from += ROWS_AT_ONCE) {
		const stretch = lines.slice(from, from + ROWS_AT_ONCE);
		for (const content of await readRows(office.tables, stretch)) {
			rows.push(billSheetRow(content, office.settings));
			open += content.bill ? openAmount(content.bill, content.account) : 0;
		}
	}
	const file = await writeSheet(
		{
			sheetName: t.exportSheet,
			header: billHeader(office.settings.office.customerNoLabel),
			rows,
			notes: {
				sheetName: t.exportNotes,
				lines: [
					[t.exportAsOf, moment(nowMs, zone, locale.language)],
					[t.exportFilter, filterSentence(filter)],
					[t.exportCount, number(rows.length)],
					[t.exportTotal, number(open)]
				]
			}
		},
		format
	);
	download(file, `tagihan-${localTime(nowMs, zone).date}.${format}`);
	return rows.length;
}
