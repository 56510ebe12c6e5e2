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
}

/** What holds for a cell without a column, as for one that a person types: Indonesian. */
export const neutralAmounts: AmountColumn = {
	decimal: null,
	isMixed: false,
	hasDottedTexts: false
};

/** Looks at all texts of a column, one by one, for the ones that can be read in one way only. */
export class AmountColumnScan {
	#dotDecimal = 0;
	#commaDecimal = 0;
	#hasDottedTexts = false;

	add(cell: Cell): void {
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
			hasDottedTexts: this.#hasDottedTexts
		};
	}
}

export function amountColumn(cells: Iterable<Cell>): AmountColumn {
	const scan = new AmountColumnScan();
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
