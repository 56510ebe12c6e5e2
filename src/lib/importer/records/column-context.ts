import { customerNoColumn, type CustomerNoColumn } from '../values/customer-number.ts';
import { AmountColumnScan, type AmountColumn } from '../values/amount-column.ts';
import { DateColumnScan, type DateColumn } from '../values/date-column.ts';
import type { Cell } from '../workbook.ts';
import type { List } from './list.ts';
import { rowKind, type RowKinds } from './row-kinds.ts';

/** What each column shows as a whole; computed once, before the first cell is read for good. */
export interface ColumnContext {
	readonly customerNo: CustomerNoColumn;
	/** By column index, for amounts and their parts. */
	readonly amounts: ReadonlyMap<number, AmountColumn>;
	readonly dueOn: DateColumn;
	readonly period: DateColumn;
}

/** Customer numbers are alike: so many of them tell the usual length. */
const NUMBER_SAMPLE = 5_000;

/** Looks at all columns in one walk over the rows: rows lie apart in memory, columns within them do not. */
export function columnContext(list: List, { kinds }: RowKinds): ColumnContext {
	const money = (['amount', 'total', 'base', 'tax', 'fine'] as const).flatMap((meaning) =>
		list.columnsOf(meaning)
	);
	const amounts = money.map((column) => ({
		index: column.index,
		scan: new AmountColumnScan(list.unitOf(column))
	}));
	const dueOn = { index: list.columnOf('dueOn')?.index, scan: new DateColumnScan() };
	const period = { index: list.columnOf('period')?.index, scan: new DateColumnScan() };
	const dates = [dueOn, period].filter(({ index }) => index !== undefined);
	const number = list.columnOf('customerNo')?.index;
	const step = Math.max(1, Math.floor(kinds.length / NUMBER_SAMPLE));
	const numbers: Cell[] = [];
	for (let row = 0; row < kinds.length; row++) {
		if (kinds[row] !== rowKind.data && kinds[row] !== rowKind.continued) continue;
		for (const { index, scan } of amounts) scan.add(list.cell(row, index));
		for (const { index, scan } of dates) scan.add(list.cell(row, index!));
		if (number !== undefined && row % step === 0) numbers.push(list.cell(row, number));
	}
	return {
		customerNo: customerNoColumn(numbers),
		amounts: new Map(amounts.map(({ index, scan }) => [index, scan.result()])),
		dueOn: dueOn.scan.result(),
		period: period.scan.result()
	};
}
