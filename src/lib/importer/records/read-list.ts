import type { Layout } from '../columns/column.ts';
import { columnContext } from './column-context.ts';
import type { Defaults } from './defaults.ts';
import type { Entry } from './entry.ts';
import { EntryReader } from './entry-reader.ts';
import type { Fixes } from './fixes.ts';
import type { List } from './list.ts';
import { monthSlots, type MonthSlot } from './month-slots.ts';
import type { OtherPhones } from './other-list.ts';
import { RecordCells } from './record-cells.ts';
import { RecordReader } from './record-reader.ts';
import { rowKind, rowKindsOf, type RowKinds } from './row-kinds.ts';
import { totalRowsOf, type TotalRow } from './totals.ts';

/** A list read into one entry for each bill on each place where it stands. */
export interface ReadList {
	readonly list: List;
	readonly layout: Layout;
	readonly reader: RecordReader;
	readonly entryReader: EntryReader;
	/** In the order of the sheet. */
	readonly entries: readonly Entry[];
	readonly totals: readonly TotalRow[];
	readonly skipped: {
		readonly blank: number;
		readonly notes: number;
		readonly nothingOwed: number;
	};
}

/** From this share on, rows without a number are how the list groups its bills, not slips. */
const GROUPED = 0.05;

/** Reads a list row by row; yields the row it has come to. */
export function* readList(
	list: List,
	defaults: Defaults,
	fixes: Fixes,
	otherPhones: OtherPhones | null = null
): Generator<number, ReadList> {
	const kinds = rowKindsOf(list);
	yield 0;
	const context = columnContext(list, kinds);
	yield 0;
	const cells = new RecordCells(list, kinds, fixes, otherPhones);
	const slots = slotsOf(list, defaults);
	const reader = new RecordReader(cells, context, slots, defaults);
	const isGrouped = continuedShare(kinds) >= GROUPED;
	const entryReader = new EntryReader(reader, isGrouped);

	const entries: Entry[] = [];
	let nothingOwed = 0;
	for (let row = 0; row < list.rows.length; row++) {
		if (row % 1024 === 0) yield row;
		if (kinds.kinds[row] !== rowKind.data && kinds.kinds[row] !== rowKind.continued) continue;
		const places = entryReader.slotsOf(row);
		if (places.length === 0) nothingOwed++;
		else {
			const shared = entryReader.shared(row);
			for (const slot of places) {
				entries.push({ id: entries.length, row, slot, ...entryReader.read(row, slot, shared) });
			}
		}
	}
	const count = (kind: number) => kinds.kinds.reduce((sum, is) => sum + Number(is === kind), 0);
	return {
		list,
		layout: reader.isWide ? 'wide' : isGrouped ? 'grouped' : 'long',
		reader,
		entryReader,
		entries,
		totals: totalRowsOf(list, kinds, context.amounts),
		skipped: {
			blank: count(rowKind.blank),
			notes: count(rowKind.note) + count(rowKind.after),
			nothingOwed
		}
	};
}

/** In a list with one amount column the rows tell the month, unless only that column's header does. */
function slotsOf(list: List, defaults: Defaults): MonthSlot[] {
	const amounts = list.columnsOf('amount');
	const isTold = (['period', 'periodFrom', 'periodTo'] as const).some((meaning) =>
		list.columnOf(meaning)
	);
	const isNamed = amounts.some(({ month }) => month !== null && month.kind !== 'months-back');
	if (amounts.length > 1 || (isNamed && !isTold))
		return monthSlots(amounts, defaults.lastMonth, defaults.year);
	return [{ kind: 'row' }];
}

function continuedShare({ kinds }: RowKinds): number {
	let continued = 0;
	let all = 0;
	for (const kind of kinds) {
		if (kind === rowKind.continued) continued++;
		if (kind === rowKind.continued || kind === rowKind.data) all++;
	}
	return all === 0 ? 0 : continued / all;
}
