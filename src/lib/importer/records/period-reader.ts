import { textOf, tidy } from '../cell.ts';
import type { DateColumn } from '../values/date-column.ts';
import { readPeriod, type PeriodReading } from '../values/period.ts';
import { nothing, unread } from '../values/reading.ts';
import { DateCell, type Cell } from '../workbook.ts';
import type { Defaults } from './defaults.ts';
import { monthsBefore, type MonthSlot } from './month-slots.ts';
import type { RecordCells } from './record-cells.ts';

/** Reads the month of a bill from wherever the file tells it: a cell, a header, a title. */
export class PeriodReader {
	readonly #cells: RecordCells;
	readonly #slots: readonly MonthSlot[];
	readonly #column: DateColumn;
	readonly #defaults: Defaults;
	readonly #seen = new Map<Cell, PeriodReading>();

	constructor(
		cells: RecordCells,
		slots: readonly MonthSlot[],
		column: DateColumn,
		defaults: Defaults
	) {
		this.#cells = cells;
		this.#slots = slots;
		this.#column = column;
		this.#defaults = defaults;
	}

	read(row: number, slot: number): PeriodReading {
		const fix = this.#cells.fix('period', row, slot);
		if (fix !== undefined) return readPeriod(fix, this.#yearAt(row));
		const month = this.#slots[slot] ?? { kind: 'row' };
		switch (month.kind) {
			case 'month':
				return { value: month.month, remarks: month.isYearGuessed ? ['year-from-title'] : [] };
			case 'no-year':
				return unread('no-year');
			case 'months-back': {
				const last = this.#at('periodTo', row).value ?? this.#defaults.period;
				return last === null
					? unread('missing')
					: { value: monthsBefore(last, month.back), remarks: [] };
			}
			case 'row':
				return this.#ofRow(row);
		}
	}

	/** The row's month, or else the first of the months that it owes. */
	#ofRow(row: number): PeriodReading {
		const own = this.#at('period', row);
		if (own.value !== null || own.remarks.length > 0) return own;
		const from = this.#at('periodFrom', row);
		const last = this.#at('periodTo', row);
		if (from.value === null) return last;
		const isOneMonth = last.value === null || last.value === from.value;
		return { value: from.value, remarks: isOneMonth ? [] : ['several-months'] };
	}

	#at(meaning: 'period' | 'periodFrom' | 'periodTo', row: number): PeriodReading {
		const cell =
			meaning === 'period' ? this.#cells.own(meaning, row) : this.#cells.file(meaning, row);
		if (cell === null) return nothing();
		const year = this.#yearAt(row);
		if (cell instanceof DateCell || year !== this.#defaults.year) return this.#readCell(cell, year);
		let reading = this.#seen.get(cell);
		if (!reading) this.#seen.set(cell, (reading = this.#readCell(cell, year)));
		return reading;
	}

	#readCell(cell: Cell, year: number | null): PeriodReading {
		const alone = readPeriod(cell, null, this.#column);
		if (!alone.remarks.includes('no-year') || year === null) return alone;
		const reading = readPeriod(cell, year, this.#column);
		if (reading.value === null || this.#cells.has('year')) return reading;
		return { value: reading.value, remarks: [...reading.remarks, 'year-from-title'] };
	}

	#yearAt(row: number): number | null {
		if (!this.#cells.has('year')) return this.#defaults.year;
		const year = /^20\d{2}$/.exec(tidy(textOf(this.#cells.file('year', row))));
		return year ? Number(year[0]) : this.#defaults.year;
	}
}
