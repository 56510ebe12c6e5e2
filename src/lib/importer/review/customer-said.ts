import type { Phone } from '#lib/domain/billing/customer.ts';
import type { Entry } from '../records/entry.ts';
import { textFields, type RecordReader, type TextField } from '../records/record-reader.ts';
import { SHORT_TEXT } from '../values/text.ts';

/** A customer as the rows of the file say together, before anything a person typed. */
export interface CustomerSaid {
	readonly customerNo: string;
	readonly texts: Readonly<Record<TextField, string | null>>;
	/** The phones of all rows, mobile ones first. */
	readonly phones: readonly Phone[];
	/** What stands in the phone column where no number can be read from any row. */
	readonly phoneGiven: string | null;
}

/**
 * Puts together what several rows say of one customer. The result does not depend on the order of
 * the rows: the value that most rows have wins, and among equals the one that sorts first.
 */
export function customerSaid(
	reader: RecordReader,
	customerNo: string,
	entries: readonly Entry[]
): CustomerSaid {
	const rows = rowsOf(entries);
	const texts = {} as Record<TextField, string | null>;
	for (const field of textFields) {
		const isOneWord = reader.cells.isSameCell(field, rows);
		texts[field] = mostSaid(isOneWord ? [rows[0]!] : rows, (row) => textAt(reader, field, row));
	}
	return { customerNo, texts, ...phonesOf(reader, rows) };
}

/** The rows of a customer's entries, each once: a wide list has several entries in one row. */
export function rowsOf(entries: readonly Entry[]): number[] {
	if (entries.length === 1) return [entries[0]!.row];
	return [...new Set(entries.map(({ row }) => row))];
}

function textAt(reader: RecordReader, field: TextField, row: number): string | null {
	if (!reader.has(field)) return null;
	// Name, address and mail of a customer are kept as corrections; the rest is the row's own affair.
	const isCorrectable = field === 'name' || field === 'address' || field === 'email';
	return isCorrectable ? reader.givenText(field, row).value : reader.text(field, row).value;
}

function mostSaid(rows: readonly number[], say: (row: number) => string | null): string | null {
	const first = say(rows[0]!);
	if (rows.every((row, place) => place === 0 || say(row) === first)) return first;
	const counts = new Map<string, number>();
	for (const row of rows) {
		const text = say(row);
		if (text !== null) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	let best: string | null = null;
	for (const [text, count] of counts) {
		const most = best === null ? 0 : counts.get(best)!;
		if (count > most || (count === most && text < best!)) best = text;
	}
	return best;
}

interface PhoneRank {
	readonly phone: Phone;
	/** How far in front it stands in the cell where it stands furthest in front. */
	readonly place: number;
	readonly count: number;
}

function phonesOf(
	reader: RecordReader,
	rows: readonly number[]
): Pick<CustomerSaid, 'phones' | 'phoneGiven'> {
	if (!reader.has('phone')) return { phones: [], phoneGiven: null };
	const { phones } = reader.givenPhone(rows[0]!);
	if (
		phones.length > 0 &&
		rows.every((row) => isSamePhones(reader.givenPhone(row).phones, phones))
	) {
		return { phones, phoneGiven: null };
	}
	return rankedPhones(reader, rows);
}

function isSamePhones(a: readonly Phone[], b: readonly Phone[]): boolean {
	return (
		a === b || (a.length === b.length && a.every(({ number }, at) => number === b[at]!.number))
	);
}

function rankedPhones(
	reader: RecordReader,
	rows: readonly number[]
): Pick<CustomerSaid, 'phones' | 'phoneGiven'> {
	const ranks = new Map<string, PhoneRank>();
	for (const row of rows) {
		reader.givenPhone(row).phones.forEach((phone, place) => {
			const before = ranks.get(phone.number);
			ranks.set(phone.number, {
				phone,
				place: Math.min(place, before?.place ?? place),
				count: (before?.count ?? 0) + 1
			});
		});
	}
	const phones = [...ranks.values()].sort(byRank).map(({ phone }) => phone);
	return {
		phones,
		phoneGiven: phones.length > 0 ? null : mostSaid(rows, (row) => phoneText(reader, row))
	};
}

function phoneText(reader: RecordReader, row: number): string | null {
	if (reader.givenPhone(row).remarks.includes('missing')) return null;
	return reader.cells.phonesText(row).slice(0, SHORT_TEXT) || null;
}

function byRank(a: PhoneRank, b: PhoneRank): number {
	const isMobile = (rank: PhoneRank) => Number(rank.phone.kind === 'mobile');
	if (isMobile(a) !== isMobile(b)) return isMobile(b) - isMobile(a);
	if (a.place !== b.place) return a.place - b.place;
	if (a.count !== b.count) return b.count - a.count;
	return a.phone.number < b.phone.number ? -1 : 1;
}

/** One text for one customer as the file says it, for the import's id. */
export function canonicalCustomer(said: CustomerSaid): string {
	return JSON.stringify([
		said.customerNo,
		...textFields.map((field) => said.texts[field]),
		said.phones.map(({ number, kind }) => [number, kind]),
		said.phoneGiven
	]);
}
