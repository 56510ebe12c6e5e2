import type { Table } from '../columns/table.ts';
import { isBlank, textOf, tidy } from '../cell.ts';
import { readCustomerNo } from '../values/customer-number.ts';
import { phoneCellReader, phonesTogether, type PhoneCellReading } from '../values/phone.ts';
import type { List } from './list.ts';

/**
 * A second list that knows the phones: a "data master" in another sheet or file, found by a number
 * that both lists have (SND or SND_GROUP here, EVENT_SOURCE there).
 */
export interface JoinOffer {
	readonly sheet: string;
	/** Columns that hold the same numbers, by place and header. */
	readonly column: number;
	readonly header: string;
	readonly otherColumn: number;
	readonly otherHeader: string;
	/** Different numbers in the list that the other list has as well, and has a phone for. */
	readonly matched: number;
	readonly withPhone: number;
	/** Different numbers in the list. */
	readonly of: number;
}

/** Phones of the other list, for a row of the list. */
export interface OtherPhones {
	at(row: number): { readonly reading: PhoneCellReading; readonly raw: string } | null;
}

/** Rows looked at to choose the pair of columns; the counts in the offer are of all rows. */
const SAMPLE = 2_000;

/** The pair of columns that most numbers agree in; null where none do, or the other list has no phones. */
export function joinOffer(list: List, other: Table): JoinOffer | null {
	if (!other.columns.some(({ meaning }) => meaning === 'phone')) return null;
	const otherKeys = keyColumns(other.columns).map((column) => ({
		column,
		numbers: numbersOf(otherRows(other), column.index)
	}));
	let best: { offer: Omit<JoinOffer, 'withPhone'>; share: number } | null = null;
	for (const column of keyColumns(list.columns)) {
		const numbers = numbersOf(list.rows.slice(0, SAMPLE), column.index);
		for (const candidate of otherKeys) {
			const matched = [...numbers].filter((number) => candidate.numbers.has(number)).length;
			const share = matched / Math.max(1, numbers.size);
			if (matched === 0 || (best && share <= best.share)) continue;
			const offer = {
				sheet: other.sheet.name,
				column: column.index,
				header: column.header,
				otherColumn: candidate.column.index,
				otherHeader: candidate.column.header,
				matched,
				of: numbers.size
			};
			best = { offer, share };
		}
	}
	if (!best) return null;
	const { column, otherColumn } = best.offer;
	const all = numbersOf(list.rows, column);
	const phones = phonesByNumber(other, otherColumn);
	const known = numbersOf(otherRows(other), otherColumn);
	return {
		...best.offer,
		of: all.size,
		matched: [...all].filter((number) => known.has(number)).length,
		withPhone: [...all].filter((number) => phones.has(number)).length
	};
}

/** The phones that an accepted offer brings to each row. */
export function otherPhones(list: List, other: Table, offer: JoinOffer): OtherPhones {
	const phones = phonesByNumber(other, offer.otherColumn);
	return {
		at(row) {
			const number = readCustomerNo(list.cell(row, offer.column)).value;
			return number === null ? null : (phones.get(number) ?? null);
		}
	};
}

function phonesByNumber(
	other: Table,
	key: number
): Map<string, { reading: PhoneCellReading; raw: string }> {
	const read = phoneCellReader();
	const columns = other.columns.filter(({ meaning }) => meaning === 'phone');
	const phones = new Map<string, { reading: PhoneCellReading; raw: string }>();
	for (const { cells } of otherRows(other)) {
		const number = readCustomerNo(cells[key] ?? null).value;
		if (number === null) continue;
		const own = columns.map(({ index }) => cells[index] ?? null);
		const reading = phonesTogether(own.map(read));
		if (reading.phones.length === 0) continue;
		const raw = own.map((cell) => tidy(textOf(cell))).filter((text) => text !== '');
		const before = phones.get(number);
		phones.set(number, {
			reading: before ? phonesTogether([before.reading, reading]) : reading,
			raw: [...new Set([...(before ? [before.raw] : []), ...raw])].join(' / ')
		});
	}
	return phones;
}

function otherRows({ sheet, firstRow }: Table) {
	return sheet.rows.slice(firstRow);
}

function keyColumns<C extends { readonly meaning: string; readonly header: string }>(
	columns: readonly C[]
): C[] {
	return columns.filter(
		({ meaning }) => meaning === 'customerNo' || meaning === 'extra' || meaning === 'invoiceNo'
	);
}

/** Different numbers of a column: four characters or more with digits in them, so that short codes do not count. */
function numbersOf(rows: List['rows'], column: number): Set<string> {
	const numbers = new Set<string>();
	for (const { cells } of rows) {
		const cell = cells[column];
		if (cell === undefined || isBlank(cell)) continue;
		const number = readCustomerNo(cell).value;
		if (number !== null && number.length >= 4 && /\d{3}/.test(number)) numbers.add(number);
	}
	return numbers;
}
