import { dateOfSerial } from './values/serial.ts';
import { DateCell, ErrorCell, UncachedFormula, type Cell } from './workbook.ts';

/** Zero-width characters, direction marks and control characters come along with copied text. */
/** Nearly all texts: printable ASCII with single spaces between. */
const plain = /^(?!['`])(?:[!-~]+ )*[!-~]+$/;
const untidy = /^[\s'`]|\s$|\s{2}|[^\S ]|[\p{Cc}\p{Cf}]/u;
const invisible = /[\p{Cc}\p{Cf}]/gu;

/** A cell as text, as near as can be to what the person sees. */
export function textOf(cell: Cell | undefined): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'string') return cell;
	if (typeof cell === 'number') return String(cell);
	if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
	if (cell instanceof DateCell) return dateOfSerial(cell.serial) ?? '';
	return cell instanceof ErrorCell ? cell.code : '';
}

/** Text on one line, without a leading apostrophe and without characters that nobody sees. */
export function tidy(text: string): string {
	if (plain.test(text) || !untidy.test(text)) return text;
	return text
		.replace(/\s+/g, ' ')
		.replace(invisible, '')
		.replace(/^[\s'`]+/, '')
		.trimEnd();
}

export function isBlank(cell: Cell | undefined): boolean {
	if (cell === null || cell === undefined) return true;
	if (typeof cell !== 'string') return false;
	// Most texts begin with a letter or digit; only the others have to be looked at.
	return cell === '' || (!/^[\p{L}\p{N}]/u.test(cell) && tidy(cell) === '');
}

/** Why a cell holds no value, where it is an error or a formula without its result. */
export function troubleOf(cell: Cell): 'cell-error' | 'formula-without-result' | null {
	if (typeof cell !== 'object' || cell === null) {
		const isError = typeof cell === 'string' && cell.includes('#') && errorText.test(cell);
		return isError ? 'cell-error' : null;
	}
	if (cell instanceof ErrorCell) return 'cell-error';
	return cell instanceof UncachedFormula ? 'formula-without-result' : null;
}

/** Error values that became text, as in a CSV export. */
const errorText = /^\s*#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!)\s*$/i;

/** Signs for "nothing here" that people write into cells. */
export function isPlaceholder(text: string): boolean {
	return placeholder.test(text);
}
const placeholder =
	/^(?:[-–—.*?\s]*|n\/?a|null|nihil|kosong|none|tidak ada|tdk ada|belum ada|blm ada)$/i;
