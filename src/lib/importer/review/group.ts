import type { Customer } from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import { isKnownAbsent } from '../known.ts';
import { placeKey, type Place } from '../records/entry.ts';
import { hasError } from '../records/entry-reader.ts';
import type { RecordReader } from '../records/record-reader.ts';
import { severityOf, type Remark } from '../remark.ts';
import { billAfter, changedFields } from './bill-document.ts';
import { billSaid } from './bill-said.ts';
import { settleContests } from './contest.ts';
import {
	changedCustomerFields,
	customerAfter,
	type CustomerAfter,
	type TypedValues
} from './customer-document.ts';
import { customerSaid, rowsOf } from './customer-said.ts';
import type { Decisions } from './decisions.ts';
import type { KnownRecords } from './known-records.ts';
import type { ReviewEntry } from './row-state.ts';
import { isSameName } from './same-name.ts';

/** All entries of one customer number, whatever their standing. */
export interface Group {
	readonly customerNo: string;
	readonly entries: ReviewEntry[];
}

/** What settling a group needs to look at. */
export interface Surroundings {
	readonly reader: RecordReader;
	readonly known: KnownRecords;
	readonly decisions: Decisions;
}

/** The stored bill of an entry, and what of it the entry would change. */
export function storedBill(entry: ReviewEntry, { reader, known }: Omit<Surroundings, 'decisions'>) {
	if (known.isEmpty || entry.customerNo === null || entry.key === null) return null;
	const stored = known.bill(entry.customerNo, entry.key);
	if (!stored) return null;
	const after = billAfter(billSaid(reader, entry), stored.bill, reader);
	return { ...stored, changed: changedFields(after, stored.bill) };
}

/** Decides the standing of every entry of a customer, anew and from the start. */
export function settleGroup(group: Group, around: Surroundings): void {
	const { known, decisions } = around;
	for (const entry of group.entries) {
		entry.context = noRemarks;
		entry.repeatOf = null;
		entry.change = 'new';
		entry.standing = hasError(entry.remarks)
			? 'error'
			: decisions.isLeftOut(placeKey(entry))
				? 'left-out'
				: 'accepted';
	}
	const live = group.entries.filter(({ standing }) => standing === 'accepted');
	if (live.length === 0) return;
	const bills = settleContests(live, around.reader, decisions);
	const stored = known.customers.get(group.customerNo) ?? null;
	const typed = typedValues(around.reader, live);
	const speaking = live.filter(speaksForCustomer);
	const said =
		stored && customerSaid(around.reader, group.customerNo, speaking.length > 0 ? speaking : live);
	const customer = said && customerAfter(said, stored, typed);
	const remarks = groupRemarks(group.customerNo, live, stored, customer, typed, around);
	for (const entry of bills) settleEntry(entry, remarks, stored, customer, typed, around);
	if (stored) showCustomerChange(group, stored, customer!, speaking.length, around);
}

const noRemarks: readonly never[] = [];

/** Rows that contradict each other say nothing of their customer until a person has chosen one. */
function speaksForCustomer({ standing, context, repeatOf }: ReviewEntry): boolean {
	if (repeatOf) return speaksForCustomer(repeatOf);
	return standing === 'accepted' && !context.some(isContest);
}

/** The values that a person typed, on whichever row of the customer. */
export function typedValues(reader: RecordReader, entries: readonly Place[]): TypedValues {
	if (!reader.cells.hasFixes) return {};
	const typed: { -readonly [K in keyof TypedValues]: TypedValues[K] } = {};
	for (const { row } of entries) {
		for (const field of ['name', 'address', 'email'] as const) {
			if (reader.cells.fix(field, row) === undefined) continue;
			typed[field] = reader.text(field, row).value ?? '';
		}
		const phone = reader.cells.fix('phone', row);
		if (phone !== undefined) typed.phone = { text: phone.trim(), phones: reader.phonesIn(phone) };
	}
	return typed;
}

/** What holds for all rows of the customer. */
function groupRemarks(
	customerNo: string,
	live: readonly ReviewEntry[],
	stored: Customer | null,
	customer: CustomerAfter | null,
	typed: TypedValues,
	{ reader, known }: Surroundings
): readonly Remark[] {
	const remarks: Remark[] = [];
	if (live.length > 1 && typed.name === undefined && namesDiffer(reader, live)) {
		remarks.push('row.names-differ');
	}
	if (!stored) {
		if (known.paddedNumber(customerNo) !== null) remarks.push('customerNo.known-with-zeros');
		return remarks;
	}
	const isNewName = typed.name === undefined && stored.name !== '' && customer!.content.name !== '';
	if (isNewName && !isSameName(customer!.content.name, stored.name)) {
		remarks.push('row.name-differs-from-known');
	}
	if (customer!.kept.length > 0) remarks.push('row.correction-kept');
	if (customer!.superseded.length > 0) remarks.push('row.correction-superseded');
	return remarks;
}

function namesDiffer(reader: RecordReader, entries: readonly ReviewEntry[]): boolean {
	let first: string | null = null;
	for (const row of rowsOf(entries)) {
		const name = reader.text('name', row).value;
		if (name === null || name === first) continue;
		if (first === null) first = name;
		else if (!isSameName(first, name)) return true;
	}
	return false;
}

function settleEntry(
	entry: ReviewEntry,
	ofGroup: readonly Remark[],
	stored: Stored<Customer> | null,
	customer: CustomerAfter | null,
	typed: TypedValues,
	{ reader, known, decisions }: Surroundings
): void {
	const context = [...entry.context, ...ofGroup];
	const before = storedBill(entry, { reader, known });
	const isBillSame = before?.changed.length === 0;
	if (before) {
		entry.change = isKnownAbsent(before) ? 'returned' : isBillSame ? 'unchanged' : 'changed';
		if (!isBillSame && before.bill.by !== undefined) context.push('row.overwrites-edit');
		if (before.open === 0 && !before.bill.settled && !entry.isSettled && entry.amount! > 0) {
			context.push('row.paid-but-listed');
		}
	}
	entry.context = context.length === 0 ? noRemarks : context;

	const isCustomerSame =
		stored !== null && changedCustomerFields(customer!.content, stored).length === 0;
	if (isBillSame && isCustomerSame && !context.some(isContest)) return;
	const isPhoneSettled =
		typed.phone !== undefined || (stored !== null && !phonesChange(customer!, stored));
	const isOpen = (remark: Remark): boolean => {
		if (severityOf(remark) !== 'doubt' || decisions.isAccepted(placeKey(entry), remark))
			return false;
		if (remark.startsWith('customerNo.')) return stored === null;
		if (remark.startsWith('phone.')) return !isPhoneSettled;
		return !(remark === 'row.maybe-from-above' && before);
	};
	if (entry.remarks.some(isOpen) || context.some(isOpen)) entry.standing = 'doubtful';
}

function isContest(remark: Remark): boolean {
	return remark === 'row.amounts-differ' || remark === 'row.status-differs';
}

function phonesChange(customer: CustomerAfter, stored: Customer): boolean {
	return changedCustomerFields(customer.content, stored).includes('phones');
}

/** The entries whose rows speak for the customer once accepted. */
export function acceptedOf(group: Group): ReviewEntry[] {
	return group.entries.filter(
		({ standing, repeatOf }) =>
			standing === 'accepted' || (standing === 'repeat' && repeatOf!.standing === 'accepted')
	);
}

/** A customer whose details change is shown, and counted, on the first of its accepted rows. */
function showCustomerChange(
	group: Group,
	stored: Customer,
	speaking: CustomerAfter,
	speakers: number,
	{ reader }: Surroundings
): void {
	const accepted = acceptedOf(group);
	const first = accepted.find(({ standing }) => standing === 'accepted');
	if (!first || first.change !== 'unchanged') return;
	// Where all that spoke was accepted, the customer is the one worked out already.
	const after =
		accepted.length === speakers
			? speaking
			: customerAfter(
					customerSaid(reader, group.customerNo, accepted),
					stored,
					typedValues(reader, accepted)
				);
	if (changedCustomerFields(after.content, stored).length > 0) first.change = 'changed';
}
