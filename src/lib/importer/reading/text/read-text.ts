import type { Workbook } from '../../workbook.ts';
import { RowCount, SheetRows } from '../cells/sheet-rows.ts';
import type { Course } from '../course.ts';
import { thoroughFlatOds, thoroughText } from '../sheetjs/thorough.ts';
import { Unreadable } from '../unreadable.ts';
import { readDelimited } from './delimited.ts';
import { withCharacters } from './html.ts';
import { layoutOf, type Layout } from './separator.ts';
import { singleColumn, textKind } from './text-kind.ts';

/** A file that is text: separated values, a web page under the name of .xls, or Excel's XML. */
export async function readTextFile(text: string, course: Course): Promise<Workbook> {
	const kind = textKind(text);
	switch (kind) {
		case 'html':
			return thoroughText(withCharacters(text), 'html', course);
		case 'excel-2003-xml':
			return thoroughText(text, 'xls', course);
		case 'flat-ods':
			return thoroughFlatOds(text, course);
		case 'separated': {
			if (text.trim() === '') throw new Unreadable({ code: 'no-cells' });
			const layout = layoutOf(text) ?? singleColumn(text);
			if (!layout) throw new Unreadable({ code: 'not-a-spreadsheet', looksLike: 'text' });
			return separated(text, 'csv', layout, course);
		}
		default:
			throw new Unreadable({ code: 'not-a-spreadsheet', looksLike: kind.not });
	}
}

/** What was pasted: cells copied from a spreadsheet come with tabs, those of a page as a table. */
export async function readPaste(text: string, course: Course): Promise<Workbook> {
	if (textKind(text) === 'html') return thoroughText(withCharacters(text), 'paste', course);
	const asCopied: Layout = { separator: '\t', start: 0 };
	const layout = text.includes('\t') ? asCopied : (layoutOf(text) ?? asCopied);
	return separated(text, 'paste', layout, course);
}

async function separated(
	text: string,
	format: 'csv' | 'paste',
	layout: Layout,
	course: Course
): Promise<Workbook> {
	const rows = new SheetRows(new RowCount(course.limits));
	await readDelimited(text, layout, rows, course);
	return { format, sheets: [{ name: 'Sheet1', hidden: false, merges: [], rows: rows.rows }] };
}
