import type { AmountUnit } from '../columns/amount-unit.ts';
import { tidy } from '../cell.ts';
import type { Cell } from '../workbook.ts';

/** How a column of amounts writes its numbers; read once, then applied to each cell. */
export interface AmountColumn {
	/** The mark before sen, where the column shows which it is. */
	readonly decimal: '.' | ',' | null;
	/** Some cells write 1.234,00 and others 1,234.00. */
	readonly isMixed: boolean;
	/** Some amounts are text with dots between thousands: Excel did not take them for numbers. */
	readonly hasDottedTexts: boolean;
	/** What each number is multiplied with. */
	readonly unit: AmountUnit;
}

/** What holds for a cell without a column, as for one that a person types: Indonesian. */
export const neutralAmounts: AmountColumn = {
	decimal: null,
	isMixed: false,
	hasDottedTexts: false,
	unit: 1
};

/** No list of arrears is about bills of this size: numbers that would come to it are whole rupiah. */
const INCREDIBLE = 100_000_000;

/** Looks at all texts of a column, one by one, for the ones that can be read in one way only. */
export class AmountColumnScan {
	#dotDecimal = 0;
	#commaDecimal = 0;
	#hasDottedTexts = false;
	#numbers = 0;
	#incredible = 0;
	readonly #unit: AmountUnit;

	/** `unit`: what the list says of the column's numbers. */
	constructor(unit: AmountUnit = 1) {
		this.#unit = unit;
	}

	add(cell: Cell): void {
		if (typeof cell === 'number' && this.#unit > 1) {
			this.#numbers++;
			if (cell * this.#unit >= INCREDIBLE) this.#incredible++;
		}
		if (typeof cell !== 'string') return;
		const decimal = certainDecimal(cell);
		if (decimal === '.') this.#dotDecimal++;
		if (decimal === ',') this.#commaDecimal++;
		this.#hasDottedTexts ||= /\d\.\d{3}\.\d{3}/.test(cell);
	}

	result(): AmountColumn {
		const [dots, commas] = [this.#dotDecimal, this.#commaDecimal];
		return {
			decimal: dots === commas ? null : dots > commas ? '.' : ',',
			isMixed: dots > 0 && commas > 0,
			hasDottedTexts: this.#hasDottedTexts,
			// Excel can show whole rupiah as thousands; the header then speaks of what is shown.
			unit: this.#incredible * 2 > this.#numbers ? 1 : this.#unit
		};
	}
}

export function amountColumn(cells: Iterable<Cell>, unit: AmountUnit = 1): AmountColumn {
	const scan = new AmountColumnScan(unit);
	for (const cell of cells) scan.add(cell);
	return scan.result();
}

/** The decimal mark of a text that leaves no choice, else null. */
function certainDecimal(text: string): '.' | ',' | null {
	const digits = /\d[\d.,]*\d/.exec(tidy(text))?.[0] ?? '';
	const lastDot = digits.lastIndexOf('.');
	const lastComma = digits.lastIndexOf(',');
	if (lastDot < 0 && lastComma < 0) return null;
	if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
	const mark = lastDot >= 0 ? '.' : ',';
	const other = mark === '.' ? ',' : '.';
	if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return other;
	return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits) ? null : mark;
}
