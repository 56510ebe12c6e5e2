import { squeezed } from '../columns/header-name.ts';
import { recognise } from '../columns/recognise.ts';
import { isNumberingRow } from '../columns/table.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { readAmount } from '../values/amount.ts';
import { readPeriod } from '../values/period.ts';
import type { Cell, SheetRow } from '../workbook.ts';
import type { List } from './list.ts';
import { isTotalLabel } from '../total-label.ts';

/** What a row below the header is. Everything but `data` makes no bill. */
export const rowKind = { data: 0, continued: 1, total: 2, note: 3, blank: 4, after: 5 } as const;
export type RowKind = (typeof rowKind)[keyof typeof rowKind];

/** What became of each row of a list, by its place there. */
export interface RowKinds {
	readonly kinds: Uint8Array;
	/** For a continued row: the row above that names its customer. */
	readonly owners: Int32Array;
	/** Headings of sections that name a branch ("CABANG DUMAI"), in the order of their rows. */
	readonly sections: readonly Section[];
}

export interface Section {
	readonly row: number;
	readonly branch: string;
}

/** Tells bills from sums, signatures, notes, repeated headers and rows that are numbered but empty. */
export function rowKindsOf(list: List): RowKinds {
	const reader = new RowKindReader(list);
	const kinds = new Uint8Array(list.rows.length);
	const owners = new Int32Array(list.rows.length).fill(-1);
	const sections: Section[] = [];
	for (let row = 0; row < kinds.length; row++) {
		const kind = reader.next(row);
		kinds[row] = kind;
		if (kind === rowKind.continued) owners[row] = reader.owner;
		const branch = kind === rowKind.note ? sectionBranch(list.rows[row]!.cells) : null;
		if (branch !== null) sections.push({ row, branch });
	}
	return { kinds, owners, sections };
}

/** A row with nothing but "CABANG DUMAI" or "Witel : Riau" is the heading of that branch's bills. */
function sectionBranch(cells: readonly Cell[]): string | null {
	const filled = cells.filter((cell) => !isBlank(cell));
	if (filled.length !== 1 || typeof filled[0] !== 'string') return null;
	return (
		/^(?:cabang|witel|datel|kantor cabang|wilayah)[\s:.-]+(\S.{0,60})$/i.exec(
			tidy(filled[0])
		)?.[1] ?? null
	);
}

/** A row of column numbers can only be one of the first rows below the header. */
const NUMBERING_ROWS = 3;

class RowKindReader {
	/** The last row that named its customer; -1 where a row may not lean on it. */
	owner = -1;
	readonly #list: List;
	readonly #id: number;
	readonly #name: number;
	readonly #phones: readonly number[];
	readonly #amounts: readonly number[];
	readonly #keys: readonly number[];
	readonly #period: number;
	/** Header labels, to know the header again where pages repeat it. */
	readonly #labels: ReadonlySet<string>;
	#sum = 0;
	#sumSinceTotal = 0;
	#hadTotal = false;
	#isOver = false;

	constructor(list: List) {
		const columns = (meaning: Parameters<List['columnsOf']>[0]) =>
			list.columnsOf(meaning).map(({ index }) => index);
		this.#list = list;
		this.#id = columns('customerNo')[0] ?? -1;
		this.#name = columns('name')[0] ?? -1;
		this.#phones = columns('phone');
		this.#amounts = [...columns('amount'), ...columns('total')];
		this.#period = columns('period')[0] ?? -1;
		this.#keys = [...columns('invoiceNo'), ...columns('dueOn')];
		const labels = list.columns.map(({ header }) => squeezed(header));
		this.#labels = new Set(labels.filter((label) => label !== ''));
	}

	next(row: number): RowKind {
		if (this.#isOver) return rowKind.after;
		const kind = this.#isOrdinary(row) ? rowKind.data : this.#look(row);
		if (kind === rowKind.data || kind === rowKind.continued) {
			const amount = this.#amountAt(row);
			this.#sum += amount;
			this.#sumSinceTotal += amount;
			if (kind === rowKind.data) this.owner = row;
		} else if (kind === rowKind.total) {
			this.#hadTotal = true;
			this.#sumSinceTotal = 0;
			this.owner = -1;
		}
		return kind;
	}

	/** Most rows: a customer and an amount, and no label of a sum in front. */
	#isOrdinary(row: number): boolean {
		const id = this.#at(row, this.#id);
		if (isBlank(id) || !this.#amounts.some((column) => !isBlank(this.#at(row, column))))
			return false;
		const { cells } = this.#list.rows[row]!;
		const lead = cells.find((cell) => !isBlank(cell));
		const hasDigit = typeof id === 'number' || /\d/.test(textOf(id));
		if (typeof lead !== 'string' || !isTotalLabel(lead)) {
			return hasDigit && (row >= NUMBERING_ROWS || !isNumberingRow(this.#list.rows[row]!));
		}
		// A customer may well be called "Total Jaya": the label counts unless a number is theirs.
		return hasDigit && lead === this.#at(row, this.#name);
	}

	#look(row: number): RowKind {
		const { cells } = this.#list.rows[row]!;
		const filled = cells.filter((cell) => !isBlank(cell));
		if (filled.length === 0) return rowKind.blank;
		if (this.#isRepeatedRow(row)) return rowKind.note;
		const hasId = !isBlank(this.#at(row, this.#id));
		const hasName = !isBlank(this.#at(row, this.#name));
		const amount = this.#amountAt(row);
		const hasAmount = this.#amounts.some((column) => !isBlank(this.#at(row, column)));
		if (this.#isLabelledTotal(row, filled, hasId)) return rowKind.total;
		if (this.#isAnotherHeader(cells, hasAmount && amount !== 0)) {
			this.#isOver = this.#hadTotal;
			return this.#isOver ? rowKind.after : rowKind.note;
		}
		if (!hasId) return this.#lookWithoutNumber(row, filled, hasName, amount);
		if (hasAmount) return this.#looksLikeNote(filled, amount) ? rowKind.note : rowKind.data;
		const isNumber = /\d{4}/.test(textOf(this.#at(row, this.#id)));
		return isNumber && !this.#looksLikeDateLine(row)
			? rowKind.data
			: filled.length <= 3
				? rowKind.note
				: rowKind.data;
	}

	#lookWithoutNumber(
		row: number,
		filled: readonly Cell[],
		hasName: boolean,
		amount: number
	): RowKind {
		const hasPhone = this.#phones.some((column) => !isBlank(this.#at(row, column)));
		if (amount === 0) {
			const isEmpty = filled.every((cell) => typeof cell !== 'string' || /^[\s\d.,-]*$/.test(cell));
			if (!hasName && !hasPhone) return isEmpty ? rowKind.blank : rowKind.note;
			// A name alone is a heading or a signature; with a phone or a month it is a customer.
			return hasPhone || (filled.length > 3 && !this.#hadTotal) ? rowKind.data : rowKind.note;
		}
		if (hasName || hasPhone) return this.#isSameCustomer(row) ? rowKind.continued : rowKind.data;
		if (this.#hasKey(row)) return this.owner >= 0 ? rowKind.continued : rowKind.data;
		const isSum = near(amount, this.#sum) || near(amount, this.#sumSinceTotal);
		if (isSum || filled.length <= 2) return rowKind.total;
		return this.owner >= 0 ? rowKind.continued : rowKind.data;
	}

	#isSameCustomer(row: number): boolean {
		if (this.owner < 0 || isBlank(this.#at(row, this.#name))) return false;
		return (
			tidy(textOf(this.#at(row, this.#name))) === tidy(textOf(this.#at(this.owner, this.#name)))
		);
	}

	/** Something of its own that tells the bill from others: a month, an invoice number, a date. */
	#hasKey(row: number): boolean {
		const period = this.#at(row, this.#period);
		if (!isBlank(period) && readPeriod(period, 2000).value !== null) return true;
		return this.#keys.some((column) => !isBlank(this.#at(row, column)));
	}

	#isLabelledTotal(row: number, filled: readonly Cell[], hasId: boolean): boolean {
		const label = filled.find(isTotalLabel);
		if (label === undefined) return false;
		const isOwnName = hasId && label === this.#at(row, this.#name);
		return !isOwnName || !/\d/.test(textOf(this.#at(row, this.#id)));
	}

	/** The header once more at the top of a page, or the row of column numbers below it. */
	#isRepeatedRow(row: number): boolean {
		const sheetRow = this.#list.rows[row]!;
		if (row < NUMBERING_ROWS && isNumberingRow(sheetRow)) return true;
		if (this.#labels.size === 0) return false;
		const id = this.#at(row, this.#id);
		if (typeof id === 'string' && !this.#labels.has(squeezed(id))) return false;
		return typeof id === 'string' && this.#labelsIn(sheetRow) >= Math.min(3, this.#labels.size);
	}

	#labelsIn(row: SheetRow): number {
		return row.cells.filter((cell) => typeof cell === 'string' && this.#labels.has(squeezed(cell)))
			.length;
	}

	/** The header of a second table below this one: a recapitulation by branch, for instance. */
	#isAnotherHeader(cells: readonly Cell[], hasAmount: boolean): boolean {
		if (hasAmount) return false;
		const texts = cells.filter((cell) => !isBlank(cell));
		if (texts.length < 2 || texts.some((cell) => typeof cell !== 'string')) return false;
		const known = texts.filter((cell) => (recognise(tidy(textOf(cell)))?.strength ?? 0) >= 0.8);
		return known.length >= 2 && known.length >= texts.length / 2;
	}

	/** After the sums: "Dumai, 20 September 2026", "Mengetahui,", names of those who sign. */
	#looksLikeNote(filled: readonly Cell[], amount: number): boolean {
		return amount === 0 && filled.length <= 3 && filled.every((cell) => typeof cell === 'string');
	}

	#looksLikeDateLine(row: number): boolean {
		return /\p{L}{3}/u.test(textOf(this.#at(row, this.#id)));
	}

	#amountAt(row: number): number {
		let sum = 0;
		for (const column of this.#amounts) {
			const cell = this.#at(row, column);
			if (typeof cell === 'number') sum += cell;
			else if (cell !== null) sum += readAmount(cell).value ?? 0;
		}
		return sum;
	}

	#at(row: number, column: number): Cell {
		return column < 0 ? null : this.#list.cell(row, column);
	}
}

function near(a: number, b: number): boolean {
	return a !== 0 && Math.abs(a - b) < 1;
}
