import { tidy } from '../cell.ts';
import { DateCell, type Cell } from '../workbook.ts';
import { dateOfSerial } from './serial.ts';

/** What a column of dates shows as a whole, and its cells one by one cannot. */
export interface DateColumn {
	/** Every date written with numbers can only be read month first (9/15/2026), none day first. */
	readonly isMonthFirst: boolean;
	/**
	 * The sign of a spreadsheet opened with American settings: all texts have a day above 12, all real
	 * dates one of 12 or below. Then Excel took 05/08 for 8 May and could not take 20/08 at all.
	 */
	readonly isMaybeSwapped: boolean;
}

export const neutralDates: DateColumn = { isMonthFirst: false, isMaybeSwapped: false };

const numeric = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s]\d{2,4}\b/;
/** Fewer than this may be chance. */
const ENOUGH = 3;

/** Looks at the cells of a column one by one. */
export class DateColumnScan {
	#dayFirst = 0;
	#monthFirst = 0;
	#undecided = 0;
	/** How many cells have each date: a list has many cells and few dates. */
	readonly #serials = new Map<number, number>();

	add(cell: Cell): void {
		if (cell instanceof DateCell) {
			this.#serials.set(cell.serial, (this.#serials.get(cell.serial) ?? 0) + 1);
		} else if (typeof cell === 'string') {
			const written = numeric.exec(tidy(cell));
			if (!written) return;
			if (+written[1]! > 12) this.#dayFirst++;
			else if (+written[2]! > 12) this.#monthFirst++;
			else this.#undecided++;
		}
	}

	result(): DateColumn {
		let early = 0;
		let late = 0;
		for (const [serial, count] of this.#serials) {
			if (Number(dateOfSerial(serial)?.slice(8) ?? 0) > 12) late += count;
			else early += count;
		}
		const isOneWay = late === 0 && this.#undecided === 0 && this.#monthFirst === 0;
		return {
			isMonthFirst: this.#monthFirst > 0 && this.#dayFirst === 0,
			isMaybeSwapped: isOneWay && this.#dayFirst >= ENOUGH && early >= ENOUGH
		};
	}
}

export function dateColumn(cells: Iterable<Cell>): DateColumn {
	const scan = new DateColumnScan();
	for (const cell of cells) scan.add(cell);
	return scan.result();
}
