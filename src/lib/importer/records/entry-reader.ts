import { severityOf, type Field, type Remark } from '../remark.ts';
import { readStatus } from '../values/status.ts';
import { ADDRESS_TEXT, SHORT_TEXT } from '../values/text.ts';
import type { Cell } from '../workbook.ts';
import type { Entry } from './entry.ts';
import { partFields, textFields, type RecordReader } from './record-reader.ts';

/** Rupiah that parts may differ from their sum by: they were rounded one by one. */
const ROUNDING = 2;

type Said = Omit<Entry, 'id' | 'row' | 'slot'>;

/** Reads a place of the list into what its bill says, with all there is to remark on its cells. */
export class EntryReader {
	readonly #reader: RecordReader;
	/** Customers stand on the first row of their bills only, and that is this list's habit. */
	readonly #isGrouped: boolean;
	/** One array for each different set of remarks: a list has few sets and many rows. */
	readonly #sets = new Map<string, readonly Remark[]>();

	constructor(reader: RecordReader, isGrouped: boolean) {
		this.#reader = reader;
		this.#isGrouped = isGrouped;
	}

	/** The amount columns of a row that hold a bill; none where nothing is owed. */
	slotsOf(row: number): number[] {
		const reader = this.#reader;
		if (!reader.isWide) return [0];
		const slots: number[] = [];
		for (let slot = 0; slot < reader.slotCount; slot++) {
			if (!this.#isNothing(reader.cells.amount(row, slot), row, slot)) slots.push(slot);
		}
		const isOwedAtAll = slots.length === 0 && (reader.money('total', row).value ?? 0) > 0;
		return isOwedAtAll ? [0] : slots;
	}

	/** What the cells of a row say that all its bills share; hand it on to `read`. */
	shared(row: number): Remark[] {
		const reader = this.#reader;
		const remarks: Remark[] = [];
		for (const code of reader.customerNo(row).remarks) remarks.push(`customerNo.${code}`);
		for (const code of reader.phone(row).remarks) remarks.push(`phone.${code}`);
		if (reader.has('dueOn'))
			for (const code of reader.dueOn(row).remarks) remarks.push(`dueOn.${code}`);
		if (reader.has('invoiceNo')) {
			for (const code of reader.invoiceNo(row).remarks) remarks.push(`invoiceNo.${code}`);
		}
		if (reader.has('status'))
			for (const code of reader.status(row).remarks) remarks.push(`status.${code}`);
		for (const field of textFields) {
			if (isPlain(reader.cells.file(field, row), field)) continue;
			for (const code of reader.text(field, row).remarks) remarks.push(`${field}.${code}`);
		}
		for (const field of partFields) {
			if (!reader.has(field)) continue;
			for (const code of reader.money(field, row).remarks) {
				if (code !== 'zero') remarks.push(`${field}.${code}`);
			}
		}
		if (reader.cells.hasOnlyOtherPhones(row)) remarks.push('row.phone-from-other-list');
		if (reader.cells.list.rows[row]!.hidden) remarks.push('row.hidden');
		if (reader.cells.ownerOf(row) >= 0 && reader.cells.fix('customerNo', row) === undefined) {
			remarks.push(this.#isGrouped ? 'row.customer-from-above' : 'row.maybe-from-above');
		}
		return remarks;
	}

	read(row: number, slot: number, shared: readonly Remark[]): Said {
		const reader = this.#reader;
		const amount = reader.amount(row, slot);
		const key = reader.key(row, slot);
		const remarks = [...shared];
		for (const code of amount.remarks) remarks.push(`amount.${code}`);
		for (const code of key.remarks) remarks.push(`period.${code}`);
		if (amount.value !== null && !this.#addsUp(row, amount.value)) {
			remarks.push(reader.isWide ? 'amount.months-do-not-add-up' : 'amount.parts-do-not-add-up');
		}
		return {
			customerNo: reader.customerNo(row).value,
			key: key.key,
			amount: amount.value === null ? null : Math.round(amount.value),
			isSettled: reader.has('status') && reader.status(row).isSettled,
			remarks: this.intern(remarks)
		};
	}

	/** The same array for the same remarks. */
	intern(remarks: readonly Remark[]): readonly Remark[] {
		const key = remarks.join('|');
		let set = this.#sets.get(key);
		if (!set) this.#sets.set(key, (set = [...remarks]));
		return set;
	}

	/** A blank month, a zero and "LUNAS" all say that nothing is owed for it. */
	#isNothing(cell: Cell, row: number, slot: number): boolean {
		if (this.#reader.cells.fix('amount', row, slot) !== undefined) return false;
		const { value, remarks } = this.#reader.amount(row, slot);
		if (value === 0 || remarks.includes('missing')) return true;
		return value === null && typeof cell === 'string' && readStatus(cell).isSettled;
	}

	#addsUp(row: number, amount: number): boolean {
		const reader = this.#reader;
		if (reader.isWide) {
			const total = reader.money('total', row).value;
			return total === null || Math.abs(this.#monthsOf(row) - total) < ROUNDING;
		}
		if (!reader.has('base')) return true;
		const base = reader.money('base', row).value;
		if (base === null) return true;
		const others = (reader.money('tax', row).value ?? 0) + (reader.money('fine', row).value ?? 0);
		return Math.abs(base + others - amount) <= ROUNDING;
	}

	#monthsOf(row: number): number {
		let sum = 0;
		for (let slot = 0; slot < this.#reader.slotCount; slot++) {
			sum += this.#reader.amount(row, slot).value ?? 0;
		}
		return sum;
	}
}

/** Most texts have nothing to remark on; then there is no need to make them. */
function isPlain(cell: Cell, field: Field): boolean {
	if (cell === null) return true;
	const longest = field === 'address' ? ADDRESS_TEXT : SHORT_TEXT;
	return typeof cell === 'string' && cell.length <= longest && !cell.startsWith('#');
}

export function hasError(remarks: readonly Remark[]): boolean {
	return remarks.some((remark) => severityOf(remark) === 'error');
}
