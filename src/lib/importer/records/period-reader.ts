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
		if (this.#cells.has('year')) return readPeriod(cell, year, this.#column);
		const { lastMonth } = this.#defaults;
		const latest = lastMonth === null ? year : Number(lastMonth.slice(0, 4));
		const reading = readPeriod(cell, latest, this.#column);
		// November, in a list up to February, was last year's.
		const isLater = lastMonth !== null && reading.value !== null && reading.value > lastMonth;
		const { value, remarks } = isLater ? readPeriod(cell, latest - 1, this.#column) : reading;
		return value === null ? reading : { value, remarks: [...remarks, 'year-from-title'] };
	}

	/** The year of a bill for a whole year; null where a column says months. */
	bareYear(row: number): string | null {
		return this.#cells.has('period') ? null : this.#ownYear(row);
	}

	#yearAt(row: number): number | null {
		const own = this.#ownYear(row);
		return own === null ? this.#defaults.year : Number(own);
	}

	#ownYear(row: number): string | null {
		if (!this.#cells.has('year')) return null;
		return /^20\d{2}$/.exec(tidy(textOf(this.#cells.file('year', row))))?.[0] ?? null;
	}
}
