import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Stored } from '#lib/domain/document.ts';
import { billId } from '#lib/domain/ids.ts';
import { leftByMerge, type LeftByMerge } from '#lib/domain/merge-unsettled.ts';
import type { RecordReader } from '../records/record-reader.ts';
import { byHeader, type BillSaid } from './bill-said.ts';

/** A bill to write: as it is new, or with the revision that it replaces. */
export type BillWrite = Bill & LeftByMerge & { readonly _rev?: string };

/** The fields of a bill that a file can change. */
export const billFields = [
	'amount',
	'period',
	'invoiceNo',
	'parts',
	'dueOn',
	'sourceStatus',
	'settled',
	'extra'
] as const;
export type BillField = (typeof billFields)[number];

/**
 * What a bill is after the import: the file's word where it has one, else what was known. A column
 * that the file lacks, or a blank cell, takes nothing away; a status column that is blank does, for
 * it says that the bill is not settled.
 */
export function billAfter(said: BillSaid, known: Bill | null, reader: RecordReader): BillSaid {
	if (!known) return said;
	const after: BillSaid = { ...said };
	const keep = <F extends BillField>(field: F) => {
		if (after[field] === undefined && known[field] !== undefined) after[field] = known[field];
	};
	keep('period');
	keep('invoiceNo');
	keep('dueOn');
	if (said.amount === known.amount) keep('parts');
	if (!reader.has('status')) {
		keep('sourceStatus');
		keep('settled');
	}
	if (!reader.has('extra')) keep('extra');
	return after;
}

/** The fields in which a bill after the import differs from the stored one. */
export function changedFields(after: BillSaid, known: Bill): BillField[] {
	return billFields.filter((field) => !isSame(field, after, known));
}

function isSame(field: BillField, after: BillSaid, known: Bill): boolean {
	if (field === 'parts') {
		const [a, b] = [after.parts ?? {}, known.parts ?? {}];
		return a.base === b.base && a.tax === b.tax && a.fine === b.fine;
	}
	// A column that was moved changes the order of the pairs and nothing else.
	if (field === 'extra') return isSameExtra(after.extra ?? [], known.extra ?? []);
	return after[field] === known[field];
}

function isSameExtra(a: NonNullable<Bill['extra']>, b: NonNullable<Bill['extra']>): boolean {
	if (a.length !== b.length) return false;
	const same = (left: typeof a, right: typeof b) =>
		left.every(
			([header, value], index) => right[index]![0] === header && right[index]![1] === value
		);
	return same(a, b) || same([...a].sort(byHeader), [...b].sort(byHeader));
}

/**
 * The document to write. Keys stand in one order, whoever writes it: two devices that import the same
 * file onto the same bill make the same revision. For that reason it carries no signature, also where
 * a person had edited the bill before: what it says now is the file's word, and theirs is in history.
 */
export function billDocument(
	after: BillSaid,
	known: Stored<Bill> | null,
	importId: string
): BillWrite {
	const parts = after.parts && {
		...(after.parts.base === undefined ? {} : { base: after.parts.base }),
		...(after.parts.tax === undefined ? {} : { tax: after.parts.tax }),
		...(after.parts.fine === undefined ? {} : { fine: after.parts.fine })
	};
	return {
		_id: billId(after.customerNo, after.key),
		...(known ? { _rev: known._rev } : {}),
		type: 'bill',
		customerNo: after.customerNo,
		key: after.key,
		...(after.period === undefined ? {} : { period: after.period }),
		...(after.invoiceNo === undefined ? {} : { invoiceNo: after.invoiceNo }),
		amount: after.amount,
		...(parts === undefined ? {} : { parts }),
		...(after.dueOn === undefined ? {} : { dueOn: after.dueOn }),
		...(after.sourceStatus === undefined ? {} : { sourceStatus: after.sourceStatus }),
		...(after.settled === undefined ? {} : { settled: after.settled }),
		...(after.extra === undefined ? {} : { extra: after.extra }),
		...(known ? leftByMerge(known) : {}),
		importId
	};
}
