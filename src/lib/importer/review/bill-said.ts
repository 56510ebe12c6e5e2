import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Entry } from '../records/entry.ts';
import { partFields, type RecordReader } from '../records/record-reader.ts';
import { SHORT_TEXT } from '../values/text.ts';

/** A bill as the file says it, without anything that was known before. */
export type BillSaid = Omit<Bill, '_id' | 'type' | 'importId' | 'by' | 'at' | 'device'>;

/** The bill of an entry that has a number, a key and an amount. */
export function billSaid(reader: RecordReader, entry: Entry): BillSaid {
	const { row, slot } = entry;
	const said: BillSaid = {
		customerNo: entry.customerNo!,
		key: entry.key!,
		amount: entry.amount!
	};
	const { period } = reader.key(row, slot);
	if (period !== null) said.period = period;
	const invoiceNo = reader.has('invoiceNo') ? reader.invoiceNo(row).value : null;
	if (invoiceNo !== null) said.invoiceNo = invoiceNo;
	const parts = reader.isWide ? null : partsSaid(reader, row);
	if (parts) said.parts = parts;
	const dueOn = reader.has('dueOn') ? reader.dueOn(row).value : null;
	if (dueOn !== null) said.dueOn = dueOn;
	if (reader.has('status')) {
		const { text, isSettled } = reader.status(row);
		if (text !== '') said.sourceStatus = text.slice(0, SHORT_TEXT);
		if (isSettled) said.settled = true;
	}
	if (reader.has('extra')) {
		const extra = reader.cells.extra(row);
		if (extra.length > 0) said.extra = extra;
	}
	return said;
}

function partsSaid(reader: RecordReader, row: number): BillSaid['parts'] | null {
	const parts: NonNullable<BillSaid['parts']> = {};
	for (const field of partFields) {
		if (!reader.has(field)) continue;
		const { value } = reader.money(field, row);
		if (value !== null) parts[field] = Math.round(value);
	}
	return Object.keys(parts).length > 0 ? parts : null;
}

/**
 * One text for one bill, whatever the order of the file's columns: what the import's id is made of,
 * and what decides between rows that say the same bill with small differences.
 */
export function canonicalBill(said: BillSaid): string {
	const { parts } = said;
	return JSON.stringify([
		said.customerNo,
		said.key,
		said.period ?? null,
		said.invoiceNo ?? null,
		said.amount,
		parts ? [parts.base ?? null, parts.tax ?? null, parts.fine ?? null] : null,
		said.dueOn ?? null,
		said.sourceStatus ?? null,
		said.settled ?? false,
		said.extra ? [...said.extra].sort(byHeader) : []
	]);
}

export function byHeader(a: readonly [string, string], b: readonly [string, string]): number {
	return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;
}
