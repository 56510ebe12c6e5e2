import type { RecordReader } from '../records/record-reader.ts';
import type { Field, Remark } from '../remark.ts';
import type { GoneBill } from './gone.ts';
import type { KnownRecords } from './known-records.ts';
import { stateOf, type ReviewEntry, type RowState } from './row-state.ts';

/** Which rows of the preview to show. What is not named does not narrow. */
export interface RowFilter {
	readonly states?: readonly RowState[];
	/** Rows that carry this remark. */
	readonly remark?: Remark;
	/** Rows in which this stands: number, name, phone, address, invoice number, amount. */
	readonly text?: string;
}

const searched: readonly Field[] = [
	'customerNo',
	'name',
	'phone',
	'address',
	'invoiceNo',
	'amount'
];

/** Decides for one row after another whether a filter lets it through. */
export class FilterMatch {
	readonly #filter: RowFilter;
	readonly #states: ReadonlySet<RowState> | null;
	readonly #words: string;
	/** The digits of a number that is looked for, without the zero or country code in front. */
	readonly #digits: string | null;

	constructor(filter: RowFilter) {
		this.#filter = filter;
		this.#states = filter.states ? new Set(filter.states) : null;
		this.#words = (filter.text ?? '').trim().toLowerCase();
		const isNumber = /^[\d\s+.-]{4,}$/.test(this.#words);
		this.#digits = isNumber ? this.#words.replace(/\D/g, '').replace(/^(?:62|0+)/, '') : null;
	}

	hasEntry(entry: ReviewEntry, reader: RecordReader): boolean {
		if (this.#states && !this.#states.has(stateOf(entry))) return false;
		const { remark } = this.#filter;
		if (remark && !entry.remarks.includes(remark) && !entry.context.includes(remark)) return false;
		if (this.#words === '') return true;
		return searched.some((field) => this.#isIn(reader.cells.raw(field, entry.row, entry.slot)));
	}

	hasGone({ known, remarks }: GoneBill, records: KnownRecords): boolean {
		if (this.#states && !this.#states.has('gone')) return false;
		if (this.#filter.remark && !remarks.includes(this.#filter.remark)) return false;
		if (this.#words === '') return true;
		const { customerNo, invoiceNo, amount } = known.bill;
		const customer = records.customers.get(customerNo);
		const phones = customer?.phones.map(({ number }) => number) ?? [];
		const texts = [
			customerNo,
			customer?.name ?? '',
			customer?.address ?? '',
			invoiceNo ?? '',
			String(amount)
		];
		return [...texts, ...phones].some((text) => this.#isIn(text));
	}

	#isIn(text: string): boolean {
		if (text === '') return false;
		if (text.toLowerCase().includes(this.#words)) return true;
		return (
			this.#digits !== null && this.#digits !== '' && text.replace(/\D/g, '').includes(this.#digits)
		);
	}
}
