import { DateCell, ErrorCell, type Cell } from '../../workbook.ts';
import type { NumberFormat } from './number-format.ts';

/** Days between the two ways of counting that Excel knows. */
const DAYS_1904 = 1462;
/** 9999-12-31; Excel shows anything beyond as `########`. */
const LAST_DAY = 2_958_465;
/** From here on digits were rounded away: what is shown is not what was typed. */
const EXACT = 1e15;

/** A number as a cell, by its format. Every reader goes through here, so that all agree. */
export function numberCell(value: number, format: NumberFormat, is1904: boolean): Cell {
	if (format === 'plain') return Number.isFinite(value) ? value : new ErrorCell('#NUM!');
	if (!Number.isFinite(value)) return new ErrorCell('#NUM!');
	if (format === 'date') {
		const serial = is1904 ? value + DAYS_1904 : value;
		return serial >= 0 && serial < LAST_DAY + 1 ? new DateCell(serial) : value;
	}
	const isDigits = Number.isInteger(value) && value >= 0 && value < EXACT;
	return isDigits ? String(value).padStart(format.digits, '0') : value;
}
