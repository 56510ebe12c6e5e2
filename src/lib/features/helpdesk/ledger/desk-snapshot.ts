import {
	columnKinds,
	nameColumns,
	ticketTexts,
	type ColumnName,
	type TicketColumns,
	type TicketContent,
	type TicketNumbers,
	type TicketTexts
} from './ticket-columns.ts';

/** Counts up when the columns change their meaning: an older snapshot is made anew. */
export const DESK_FORMAT = 2;

/**
 * The columns as one value that IndexedDB keeps. Texts are joined: one long string is read many times
 * faster than an array of short ones.
 */
export interface DeskContent {
	readonly names: Readonly<Record<(typeof nameColumns)[number], string[]>>;
	readonly numbers: TicketNumbers;
	readonly texts: Readonly<Record<keyof TicketTexts, string>>;
	/** How many numbers of `pauses` are each row's. */
	readonly pauseCounts: Int32Array;
	readonly pauses: Float64Array;
}

/** Parts texts; taken out of them before, so it can part them safely. */
const SEPARATOR = '\u001f';

export function contentOf(columns: TicketColumns): DeskContent {
	const { count, pauses } = columns;
	const lengths = Int32Array.from(pauses, ({ length }) => length);
	const all = new Float64Array(lengths.reduce((sum, length) => sum + length, 0));
	let at = 0;
	for (const one of pauses) {
		all.set(one, at);
		at += one.length;
	}
	return {
		names: Object.fromEntries(
			nameColumns.map((column) => [column, [...columns.names[column].all]])
		) as DeskContent['names'],
		numbers: Object.fromEntries(
			(Object.keys(columnKinds) as ColumnName[]).map((name) => [
				name,
				columns.numbers[name].slice(0, count)
			])
		) as unknown as TicketNumbers,
		texts: Object.fromEntries(
			ticketTexts.map((name) => [name, joined(columns.texts[name])])
		) as DeskContent['texts'],
		pauseCounts: lengths,
		pauses: all
	};
}

export function columnsFrom(content: DeskContent): TicketContent {
	const count = content.pauseCounts.length;
	let at = 0;
	return {
		names: content.names,
		numbers: content.numbers,
		texts: Object.fromEntries(
			ticketTexts.map((name) => [name, parted(content.texts[name], count)])
		) as TicketTexts,
		pauses: Array.from(content.pauseCounts, (length) => {
			at += length;
			return content.pauses.subarray(at - length, at);
		})
	};
}

function joined(texts: readonly string[]): string {
	return texts.map((text) => text.replaceAll(SEPARATOR, ' ')).join(SEPARATOR);
}

function parted(text: string, count: number): string[] {
	return count === 0 ? [] : text.split(SEPARATOR);
}
