import type { Sheet, Workbook } from '../../workbook.ts';
import { RowCount, SheetRows } from '../cells/sheet-rows.ts';
import type { Course } from '../course.ts';
import type { CellContext } from './cell-types.ts';
import { partText, textChunks } from './part-text.ts';
import { sharedStrings } from './shared-strings.ts';
import { SheetScanner } from './sheet-scanner.ts';
import { cellFormats } from './styles.ts';
import { workbookParts, type Parts, type SheetPart } from './workbook-parts.ts';

/**
 * Reads an .xlsx as Excel, LibreOffice and most exports write it, several times faster than the
 * thorough reader. Throws `NotOrdinary` at anything else, however late it comes.
 */
export async function ordinaryXlsx(parts: Parts, course: Course): Promise<Workbook> {
	const { is1904, sheets, styles, sharedStrings: strings } = await workbookParts(parts, course);
	const context: CellContext = {
		is1904,
		formats: styles ? cellFormats(await partText(styles, course)) : [],
		strings: strings ? await sharedStrings(strings, course) : []
	};
	const total = sheets.reduce((sum, { entry }) => sum + entry.size, 0);
	const count = new RowCount(course.limits);
	const read: Sheet[] = [];
	let before = 0;
	for (const part of sheets) {
		const done = (bytes: number) => (before + bytes) / total;
		read.push(await readSheet(part, context, new SheetRows(count), course, done));
		before += part.entry.size;
	}
	return { format: 'xlsx', sheets: read };
}

async function readSheet(
	{ name, hidden, entry }: SheetPart,
	context: CellContext,
	rows: SheetRows,
	course: Course,
	done: (read: number) => number
): Promise<Sheet> {
	const scanner = new SheetScanner(context, rows);
	let read = 0;
	for await (const chunk of textChunks(entry, course)) {
		scanner.feed(chunk);
		read += chunk.length;
		await course.pause(() => done(read));
	}
	return { name, hidden, merges: scanner.end(), rows: rows.rows };
}
