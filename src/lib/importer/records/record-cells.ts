import type { ColumnMeaning } from '#lib/domain/billing/import.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import type { Column } from '../columns/column.ts';
import type { Field } from '../remark.ts';
import { SHORT_TEXT } from '../values/text.ts';
import type { Cell } from '../workbook.ts';
import type { Fixes } from './fixes.ts';
import type { List } from './list.ts';
import type { OtherPhones } from './other-list.ts';
import type { RowKinds, Section } from './row-kinds.ts';

type SingleMeaning = Exclude<ColumnMeaning, 'phone' | 'amount' | 'ignore' | 'extra'>;

/** What the rows of one customer share; the rest is each bill's own. */
const ofCustomer: ReadonlySet<Field> = new Set([
	'name',
	'branch',
	'area',
	'address',
	'email',
	'collector'
]);

/**
 * Finds the cell that speaks for a field of a row: what a person typed, else the row's own cell, else
 * that of the row above which a continued row leans on.
 */
export class RecordCells {
	readonly list: List;
	/** Phones from a second list, where one was joined. */
	readonly otherPhones: OtherPhones | null;
	readonly amounts: readonly Column[];
	readonly #phones: readonly number[];
	readonly #extras: readonly Column[];
	readonly #columns: ReadonlyMap<ColumnMeaning, number>;
	readonly #owners: Int32Array;
	readonly #sections: readonly Section[];
	readonly #fixes: Fixes;

	constructor(
		list: List,
		{ owners, sections }: RowKinds,
		fixes: Fixes,
		otherPhones: OtherPhones | null = null
	) {
		this.list = list;
		this.#sections = sections;
		this.otherPhones = otherPhones;
		this.#owners = owners;
		this.#fixes = fixes;
		this.amounts = list.columnsOf('amount');
		this.#phones = list.columnsOf('phone').map(({ index }) => index);
		this.#extras = list.columnsOf('extra').filter(({ header }) => header !== '');
		this.#columns = new Map(list.columns.map(({ meaning, index }) => [meaning, index]));
	}

	has(meaning: ColumnMeaning): boolean {
		return this.#columns.has(meaning);
	}

	columnOf(meaning: SingleMeaning): number | undefined {
		return this.#columns.get(meaning);
	}

	/** The row above that names the customer of a continued row; -1 for a row that names its own. */
	ownerOf(row: number): number {
		return this.#owners[row]!;
	}

	get hasFixes(): boolean {
		return this.#fixes.count > 0;
	}

	/** The branch that the heading above a row names, where the list has such headings. */
	sectionBranch(row: number): string | null {
		let from = 0;
		let to = this.#sections.length;
		while (from < to) {
			const middle = (from + to) >> 1;
			if (this.#sections[middle]!.row < row) from = middle + 1;
			else to = middle;
		}
		return this.#sections[from - 1]?.branch ?? null;
	}

	get hasSections(): boolean {
		return this.#sections.length > 0;
	}

	/** What a person typed over a field, if anything. */
	fix(field: Field, row: number, slot = 0): string | undefined {
		return this.#fixes.get(row, slot, field);
	}

	/** The row's own cell. */
	own(meaning: SingleMeaning, row: number): Cell {
		const column = this.#columns.get(meaning);
		return column === undefined ? null : this.list.cell(row, column);
	}

	/** The row's own cell, or that of the row it leans on where it is blank. */
	file(meaning: SingleMeaning, row: number): Cell {
		const column = this.#columns.get(meaning);
		return column === undefined ? null : this.#leaning(column, row);
	}

	/** Whether rows have the same word for a field, before anybody reads it. */
	isSameCell(field: Field & SingleMeaning, rows: readonly number[]): boolean {
		if (rows.length === 1) return true;
		if (this.hasFixes) return false;
		const first = this.file(field, rows[0]!);
		return rows.every((row) => this.file(field, row) === first);
	}

	/** The number of a continued row is that of the row which names its customer. */
	customerNo(row: number): Cell {
		const owner = this.#owners[row]!;
		return this.own('customerNo', owner < 0 ? row : owner);
	}

	/** What a person typed for the number, on this row or on the one it leans on. */
	customerNoFix(row: number): string | undefined {
		const owner = this.#owners[row]!;
		return this.fix('customerNo', row) ?? (owner < 0 ? undefined : this.fix('customerNo', owner));
	}

	phones(row: number): Cell[] {
		return this.#phones.map((column) => this.#leaning(column, row));
	}

	amount(row: number, slot: number): Cell {
		const column = this.amounts[slot];
		return column ? this.list.cell(row, column.index) : null;
	}

	/** Columns without a meaning of their own, by their header; blank cells are left out. */
	extra(row: number): [string, string][] {
		const pairs: [string, string][] = [];
		for (const { header, index } of this.#extras) {
			const text = tidy(textOf(this.list.cell(row, index)));
			if (text !== '') pairs.push([header.slice(0, SHORT_TEXT), text.slice(0, SHORT_TEXT)]);
		}
		return pairs;
	}

	/** What stands in the file for a field, or what a person typed over it, as text. */
	raw(field: Field, row: number, slot: number): string {
		const fix = this.fix(field, row, slot);
		if (fix !== undefined) return fix;
		if (field === 'amount') return textOf(this.amount(row, slot));
		if (field === 'customerNo') return textOf(this.customerNo(row));
		if (field === 'phone') {
			const own = joined(this.phones(row).map(textOf));
			return own === '' ? (this.otherPhones?.at(row)?.raw ?? '') : own;
		}
		return textOf(ofCustomer.has(field) ? this.file(field, row) : this.own(field, row));
	}

	/** Whether the row's phones come from the second list alone. */
	hasOnlyOtherPhones(row: number): boolean {
		if (!this.otherPhones?.at(row)) return false;
		return this.phones(row).every((cell) => isBlank(cell)) && this.fix('phone', row) === undefined;
	}

	/** The phone columns' own words in one text, tidied. */
	phonesText(row: number): string {
		return joined(this.phones(row).map((cell) => tidy(textOf(cell))));
	}

	#leaning(column: number, row: number): Cell {
		const cell = this.list.cell(row, column);
		const owner = this.#owners[row]!;
		return owner >= 0 && isBlank(cell) ? this.list.cell(owner, column) : cell;
	}
}

function joined(texts: readonly string[]): string {
	return texts.length === 1 ? texts[0]! : texts.filter((text) => text !== '').join(' / ');
}
