import { isAbsent, openAmount } from '#lib/domain/billing/account.ts';
import { dueDateOf } from '#lib/domain/billing/ageing.ts';
import type { Bill } from '#lib/domain/billing/bill.ts';
import type { Point } from '#lib/domain/billing/point.ts';
import { sumRupiah, type Rupiah } from '#lib/domain/money.ts';
import type { CalendarDate } from '#lib/domain/time/date.ts';
import { customerRecord, type CustomerRecord } from '../customers/customer-record.ts';
import { placeOf } from '../customers/place-of.ts';
import type { BillingTables } from '../office.ts';

/** What a collector may be recording. */
export type FieldDialog = 'payment' | 'promise' | 'visit' | 'plan' | 'dispute' | 'propose';

/** A customer as a collector needs to know them. */
export interface FieldRecord extends CustomerRecord {
	/** Where it is: as the office accepted it, or else where somebody stood at the last visit that says so. */
	readonly position: Point | null;
	/** It is only where somebody stood. */
	readonly isPositionOfVisit: boolean;
}

/** Null where nothing at all is known under this number. */
export async function fieldRecord(
	tables: BillingTables,
	customerNo: string
): Promise<FieldRecord | null> {
	const [record, visits] = await Promise.all([
		customerRecord(tables, customerNo),
		tables.visits.where({ customerNo }).toArray()
	]);
	if (record === null) return null;
	const position = placeOf(record.customer, visits);
	return {
		...record,
		position,
		isPositionOfVisit: position !== null && !record.customer?.position
	};
}

/** What is asked for of a customer. */
export interface AskedFor {
	readonly bills: readonly { readonly bill: Bill; readonly open: Rupiah }[];
	readonly open: Rupiah;
	readonly oldestDue: CalendarDate | null;
	/** Open bills that the last file no longer lists: they are not asked for. */
	readonly absent: number;
}

export function askedForOf({ bills, account }: CustomerRecord, usualDueDay: number): AskedFor {
	const open = bills
		.map((bill) => ({ bill, open: openAmount(bill, account) }))
		.filter((one) => one.open > 0);
	const asked = open.filter(({ bill }) => !isAbsent(bill, account));
	const dues = asked.flatMap(({ bill }) => dueDateOf(bill, usualDueDay) ?? []).sort();
	return {
		bills: asked,
		open: sumRupiah(asked.map((one) => one.open)),
		oldestDue: dues[0] ?? null,
		absent: open.length - asked.length
	};
}
