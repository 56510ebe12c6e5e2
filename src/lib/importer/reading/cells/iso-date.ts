import { DateCell, type Cell } from '../../workbook.ts';

const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;
const DAY_ZERO = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A date cell that was saved as text (`t="d"`): the date, or the text where it is none. */
export function isoDateCell(text: string): Cell {
	const parts = iso.exec(text.trim());
	if (!parts) return text === '' ? null : text;
	const [year, month, day, hour, minute, second] = parts.slice(1).map((part) => Number(part ?? 0));
	const time = Date.UTC(year!, month! - 1, day!, hour, minute) + second! * 1000;
	const serial = (time - DAY_ZERO) / DAY_MS;
	return serial >= 61 ? new DateCell(serial) : text;
}
