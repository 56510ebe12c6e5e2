import { isPlaceholder, textOf, tidy, troubleOf } from '../cell.ts';
import type { TextRemark } from '../remark.ts';
import type { Cell } from '../workbook.ts';
import { nothing, read, unread, type Reading } from './reading.ts';

export type TextReading = Reading<string, TextRemark>;

/** Longest texts that the documents keep. */
export const SHORT_TEXT = 300;
export const ADDRESS_TEXT = 500;

export function readText(cell: Cell, longest = SHORT_TEXT): TextReading {
	if (cell === null) return nothing();
	const trouble = troubleOf(cell);
	if (trouble) return unread(trouble);
	const text = tidy(textOf(cell));
	if (text === '' || isPlaceholder(text)) return nothing();
	return text.length > longest ? { value: text.slice(0, longest), remarks: ['cut'] } : read(text);
}
