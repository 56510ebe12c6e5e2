import { phonesSaid, type Customer } from '#lib/domain/billing/customer.ts';
import type { Stored } from '#lib/domain/document.ts';
import type { RecordReader } from '../records/record-reader.ts';
import { fieldOf, fields, severityOf, type Field, type Remark } from '../remark.ts';
import { billAfter, changedFields, type BillField } from './bill-document.ts';
import { billSaid } from './bill-said.ts';
import { customerAfter, type CustomerContent } from './customer-document.ts';
import { customerSaid } from './customer-said.ts';
import type { GoneAnswer } from './decisions.ts';
import type { GoneBill } from './gone.ts';
import { acceptedOf, typedValues, type Group } from './group.ts';
import type { KnownRecords } from './known-records.ts';
import { stateOf, type ReviewEntry, type RowState } from './row-state.ts';

/** One field of a row of the preview, as plain text for a grid. */
export interface FieldView {
	readonly field: Field;
	/** What stands in the file, or what a person typed over it. */
	readonly raw: string;
	/** What will be stored: digits, ISO dates, E.164 numbers set apart by commas. */
	readonly value: string;
	readonly remarks: readonly Remark[];
	/** What is stored now, where that is something else. */
	readonly old?: string;
	readonly isFixed: boolean;
}

/** One row of the preview; plain data that can be posted to the page. */
export interface RowView {
	/** A number for a row of the file, the bill's id for one that is gone. */
	readonly id: number | string;
	readonly sheet: string | null;
	/** The row as the spreadsheet numbers it; null for a bill that is gone. */
	readonly row: number | null;
	readonly state: RowState;
	/** Of the row as a whole. */
	readonly remarks: readonly Remark[];
	readonly fields: readonly FieldView[];
	/** Doubts that wait for an answer before the row is taken. */
	readonly doubts: readonly Remark[];
	/** Other rows that this one repeats or contradicts, by their numbers. */
	readonly related: readonly number[];
	/** A known customer number that may be meant. */
	readonly suggestion: string | null;
	readonly answer: GoneAnswer | null;
}

/** Makes the views of one window; what rows of one customer share is worked out once. */
export class RowViews {
	readonly #reader: RecordReader;
	readonly #known: KnownRecords;
	readonly #groups: ReadonlyMap<string, Group>;
	readonly #shown: readonly Field[];
	readonly #customers = new Map<
		string,
		{ content: CustomerContent; first: ReviewEntry | undefined } | null
	>();

	constructor(reader: RecordReader, known: KnownRecords, groups: ReadonlyMap<string, Group>) {
		this.#reader = reader;
		this.#known = known;
		this.#groups = groups;
		this.#shown = fields.filter(
			(field) =>
				field === 'customerNo' || field === 'amount' || field === 'period' || has(reader, field)
		);
	}

	ofEntry(entry: ReviewEntry): RowView {
		const { list } = this.#reader.cells;
		const place = list.place(entry.row);
		const all = [...entry.remarks, ...entry.context];
		const customer = entry.customerNo === null ? null : this.#customer(entry.customerNo);
		const stored = this.#known.customers.get(entry.customerNo ?? '');
		const old = {
			...(customer?.first === entry && stored ? oldCustomer(customer.content, stored) : {}),
			...this.#oldBill(entry)
		};
		return {
			id: entry.id,
			sheet: place.sheet,
			row: place.number,
			state: stateOf(entry),
			remarks: all.filter((remark) => fieldOf(remark) === 'row'),
			fields: this.#shown.map((field): FieldView => {
				const before = old[field];
				return {
					field,
					raw: this.#reader.cells.raw(field, entry.row, entry.slot),
					value: this.#value(field, entry, customer?.content ?? null),
					remarks: all.filter((remark) => fieldOf(remark) === field),
					...(before === undefined ? {} : { old: before }),
					isFixed: this.#reader.cells.fix(field, entry.row, entry.slot) !== undefined
				};
			}),
			doubts:
				entry.standing === 'doubtful' ? all.filter((remark) => severityOf(remark) === 'doubt') : [],
			related: this.#related(entry),
			suggestion: entry.customerNo === null ? null : this.#known.paddedNumber(entry.customerNo),
			answer: null
		};
	}

	ofGone({ known: { bill, open }, remarks }: GoneBill, answer: GoneAnswer): RowView {
		const customer = this.#known.customers.get(bill.customerNo);
		const values: Partial<Record<Field, string>> = {
			customerNo: bill.customerNo,
			name: customer?.name ?? '',
			phone: customer ? shownPhones(customer) : '',
			amount: String(open),
			period: bill.period ?? '',
			dueOn: bill.dueOn ?? '',
			invoiceNo: bill.invoiceNo ?? '',
			branch: customer?.branch ?? '',
			status: bill.sourceStatus ?? ''
		};
		return {
			id: bill._id,
			sheet: null,
			row: null,
			state: 'gone',
			remarks,
			fields: this.#shown.map((field) => {
				const value = values[field] ?? '';
				return { field, raw: value, value, remarks: [], isFixed: false };
			}),
			doubts: [],
			related: [],
			suggestion: null,
			answer
		};
	}

	#customer(
		customerNo: string
	): { content: CustomerContent; first: ReviewEntry | undefined } | null {
		let customer = this.#customers.get(customerNo);
		if (customer === undefined) {
			const group = this.#groups.get(customerNo);
			const accepted = group ? acceptedOf(group) : [];
			const live = accepted.length > 0 ? accepted : (group?.entries ?? []);
			const said = customerSaid(this.#reader, customerNo, live);
			const stored = this.#known.customers.get(customerNo) ?? null;
			const { content } = customerAfter(said, stored, typedValues(this.#reader, live));
			const first = accepted.find(({ standing }) => standing === 'accepted');
			customer = live.length === 0 ? null : { content, first };
			this.#customers.set(customerNo, customer);
		}
		return customer;
	}

	#oldBill(entry: ReviewEntry): Partial<Record<Field, string>> {
		if (entry.customerNo === null || entry.key === null || entry.amount === null) return {};
		const before = this.#known.bill(entry.customerNo, entry.key)?.bill;
		if (!before) return {};
		const after = billAfter(billSaid(this.#reader, entry), before, this.#reader);
		const changed = new Set<BillField>(changedFields(after, before));
		const old: Partial<Record<Field, string>> = {};
		if (changed.has('amount')) old.amount = String(before.amount);
		if (changed.has('dueOn')) old.dueOn = before.dueOn ?? '';
		if (changed.has('invoiceNo')) old.invoiceNo = before.invoiceNo ?? '';
		if (changed.has('sourceStatus') || changed.has('settled'))
			old.status = before.sourceStatus ?? '';
		for (const part of ['base', 'tax', 'fine'] as const) {
			const value = before.parts?.[part];
			if (changed.has('parts') && value !== after.parts?.[part])
				old[part] = value === undefined ? '' : String(value);
		}
		return old;
	}

	#value(
		field: Field,
		{ row, slot, customerNo, amount }: ReviewEntry,
		customer: CustomerContent | null
	): string {
		const reader = this.#reader;
		switch (field) {
			case 'customerNo':
				return customerNo ?? '';
			case 'amount':
				return amount === null ? '' : String(amount);
			case 'base':
			case 'tax':
			case 'fine': {
				const { value } = reader.money(field, row);
				return value === null ? '' : String(Math.round(value));
			}
			case 'period':
				return reader.key(row, slot).period ?? '';
			case 'dueOn':
				return reader.dueOn(row).value ?? '';
			case 'invoiceNo':
				return reader.invoiceNo(row).value ?? '';
			case 'status':
				return reader.status(row).text;
			case 'phone':
				return customer
					? shownPhones(customer)
					: shownPhones({ phones: [...reader.phone(row).phones] });
			case 'name':
			case 'branch':
			case 'area':
			case 'address':
			case 'email':
			case 'collector':
				return (customer ? customer[field] : reader.text(field, row).value) ?? '';
		}
	}

	#related(entry: ReviewEntry): number[] {
		const isContested = entry.context.some(
			(remark) => remark === 'row.amounts-differ' || remark === 'row.status-differs'
		);
		if (!entry.repeatOf && !isContested) return [];
		const { list } = this.#reader.cells;
		if (entry.repeatOf) return [list.place(entry.repeatOf.row).number];
		const rivals = this.#groups.get(entry.customerNo!)?.entries ?? [];
		return rivals
			.filter((rival) => rival !== entry && rival.key === entry.key && rival.standing !== 'repeat')
			.map((rival) => list.place(rival.row).number);
	}
}

function has(reader: RecordReader, field: Field): boolean {
	return (
		reader.cells.has(field) ||
		(field === 'branch' && reader.has('branch')) ||
		(field === 'phone' && reader.has('phone'))
	);
}

function shownPhones(customer: Pick<Customer, 'phones' | 'phoneGiven'>): string {
	return customer.phones.map(({ number }) => number).join(', ');
}

function oldCustomer(
	after: CustomerContent,
	stored: Stored<Customer>
): Partial<Record<Field, string>> {
	const old: Partial<Record<Field, string>> = {};
	for (const field of ['name', 'email', 'address', 'branch', 'area', 'collector'] as const) {
		if (after[field] !== stored[field]) old[field] = stored[field] ?? '';
	}
	if (phonesSaid(after) !== phonesSaid(stored)) old.phone = shownPhones(stored);
	return old;
}
