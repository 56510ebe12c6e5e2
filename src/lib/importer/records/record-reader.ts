import type { Phone } from '#lib/domain/billing/customer.ts';
import type { Month } from '#lib/domain/time/date.ts';
import { isBlank } from '../cell.ts';
import type { PeriodRemark } from '../remark.ts';
import { readAmount, type AmountReading } from '../values/amount.ts';
import { readCustomerNo, type CustomerNoReading } from '../values/customer-number.ts';
import { readDate, type DateReading } from '../values/date.ts';
import { readInvoiceNo } from '../values/invoice-number.ts';
import type { PeriodReading } from '../values/period.ts';
import { phoneCellReader, phonesTogether, type PhoneCellReading } from '../values/phone.ts';
import { nothing } from '../values/reading.ts';
import { readStatus, type StatusReading } from '../values/status.ts';
import { ADDRESS_TEXT, readText, SHORT_TEXT, type TextReading } from '../values/text.ts';
import { DateCell, type Cell } from '../workbook.ts';
import type { ColumnContext } from './column-context.ts';
import type { Defaults } from './defaults.ts';
import type { MonthSlot } from './month-slots.ts';
import { PeriodReader } from './period-reader.ts';
import type { RecordCells } from './record-cells.ts';

export type TextField = 'name' | 'branch' | 'area' | 'address' | 'email' | 'collector';
export const textFields = ['name', 'branch', 'area', 'address', 'email', 'collector'] as const;
export type PartField = 'base' | 'tax' | 'fine';
export const partFields = ['base', 'tax', 'fine'] as const;

/** What tells a customer's bills apart, and the month among it. */
export interface BillKeyReading {
	readonly key: string | null;
	readonly period: Month | null;
	readonly remarks: readonly PeriodRemark[];
}

const noPhoneColumn: PhoneCellReading = { phones: [], remarks: [] };

/**
 * Reads the fields of one row, whoever asks: the first pass, the preview, the documents. What a
 * person typed is read by itself, not as its column would have it.
 */
export class RecordReader {
	readonly cells: RecordCells;
	readonly slotCount: number;
	readonly isWide: boolean;
	readonly #context: ColumnContext;
	readonly #defaults: Defaults;
	readonly #periods: PeriodReader;
	readonly #readPhone = phoneCellReader();
	readonly #dates = new Map<Cell | number, DateReading>();
	readonly #statuses = new Map<Cell, StatusReading>();

	constructor(
		cells: RecordCells,
		context: ColumnContext,
		slots: readonly MonthSlot[],
		defaults: Defaults
	) {
		this.cells = cells;
		this.slotCount = Math.max(1, cells.amounts.length);
		this.isWide = cells.amounts.length > 1;
		this.#context = context;
		this.#defaults = defaults;
		this.#periods = new PeriodReader(cells, slots, context.period, defaults);
	}

	/** Whether the file speaks of the field at all, in a column or once for all rows. */
	has(
		field: TextField | 'phone' | 'status' | 'dueOn' | 'invoiceNo' | 'extra' | PartField
	): boolean {
		if (this.cells.has(field)) return true;
		if (field === 'phone') return this.cells.otherPhones !== null;
		return field === 'branch' && (this.#defaults.branch !== null || this.cells.hasSections);
	}

	customerNo(row: number): CustomerNoReading {
		const fix = this.cells.customerNoFix(row);
		return fix === undefined
			? readCustomerNo(this.cells.customerNo(row), this.#context.customerNo)
			: readCustomerNo(fix);
	}

	text(field: TextField, row: number): TextReading {
		const fix = this.cells.fix(field, row);
		return fix === undefined ? this.givenText(field, row) : readText(fix, longest(field));
	}

	/** A text field's own word in the file, whatever was typed over it. */
	givenText(field: TextField, row: number): TextReading {
		const reading = readText(this.cells.file(field, row), longest(field));
		if (field !== 'branch' || reading.value !== null) return reading;
		return {
			value: this.cells.sectionBranch(row) ?? this.#defaults.branch,
			remarks: reading.remarks
		};
	}

	/** All phone columns of the row together, in the columns' order. */
	phone(row: number): PhoneCellReading {
		const fix = this.cells.fix('phone', row);
		return fix === undefined ? this.givenPhone(row) : this.#readPhone(fix);
	}

	/** The phones that the file gives, with those of another list beside them. */
	givenPhone(row: number): PhoneCellReading {
		const cells = this.cells.phones(row);
		const own = cells.length === 0 ? noPhoneColumn : phonesTogether(cells.map(this.#readPhone));
		const other = this.cells.otherPhones?.at(row);
		return other ? phonesTogether([own, other.reading]) : own;
	}

	/** The numbers in a text that a person typed for a customer. */
	phonesIn(text: string): readonly Phone[] {
		return this.#readPhone(text).phones;
	}

	amount(row: number, slot: number): AmountReading {
		const fix = this.cells.fix('amount', row, slot);
		if (fix !== undefined) return readAmount(fix);
		const column = this.cells.amounts[slot]?.index ?? -1;
		return readAmount(this.cells.amount(row, slot), this.#context.amounts.get(column));
	}

	/** A part of the amount, or the row's total; nothing where its cell is blank. */
	money(field: PartField | 'total', row: number): AmountReading {
		const fix = field === 'total' ? undefined : this.cells.fix(field, row);
		if (fix !== undefined) return readAmount(fix);
		const cell = this.cells.own(field, row);
		const column = this.cells.columnOf(field) ?? -1;
		return isBlank(cell) ? nothing() : readAmount(cell, this.#context.amounts.get(column));
	}

	/** The month, else the invoice number, due date or year, else the month chosen for the file. */
	key(row: number, slot: number): BillKeyReading {
		const period = this.#periods.read(row, slot);
		if (period.value !== null) {
			return { key: period.value, period: period.value, remarks: period.remarks };
		}
		if (period.remarks.length > 0) return { key: null, period: null, remarks: period.remarks };
		const other = this.invoiceNo(row).value ?? this.dueOn(row).value ?? this.#periods.bareYear(row);
		if (other !== null) return { key: other, period: null, remarks: ['none-but-key'] };
		const chosen = this.#defaults.period;
		if (chosen === null) return { key: null, period: null, remarks: ['missing'] };
		return { key: chosen, period: chosen, remarks: ['from-file'] };
	}

	period(row: number, slot: number): PeriodReading {
		return this.#periods.read(row, slot);
	}

	dueOn(row: number): DateReading {
		const fix = this.cells.fix('dueOn', row);
		if (fix !== undefined) return readDate(fix);
		const cell = this.cells.own('dueOn', row);
		if (cell === null) return nothing();
		const column = this.#context.dueOn;
		const key = cell instanceof DateCell ? -cell.serial : cell;
		return remembered(this.#dates, key, () => readDate(cell, column));
	}

	invoiceNo(row: number): ReturnType<typeof readInvoiceNo> {
		return readInvoiceNo(this.cells.fix('invoiceNo', row) ?? this.cells.own('invoiceNo', row));
	}

	status(row: number): StatusReading {
		const cell = this.cells.fix('status', row) ?? this.cells.own('status', row);
		return remembered(this.#statuses, cell, () => readStatus(cell));
	}
}

function longest(field: TextField): number {
	return field === 'address' ? ADDRESS_TEXT : SHORT_TEXT;
}

function remembered<K, V>(memo: Map<K, V>, key: K, read: () => V): V {
	let value = memo.get(key);
	if (value === undefined) memo.set(key, (value = read()));
	return value;
}
