import type { WorkBook } from '@e965/xlsx';
import type { Workbook } from '../../workbook.ts';
import type { Course } from '../course.ts';
import { Unreadable } from '../unreadable.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { OPTIONS, sheetJs, type Container, type SheetJs } from './library.ts';
import { mendedOds } from './mended-ods.ts';
import { withOdsTables } from './ods-tables.ts';
import { workbookOf } from './workbook.ts';
import { odsContent, zipContainer } from './zip-container.ts';

/** The thorough reader: every format that SheetJS knows, at one long stretch each. */
export async function thoroughZip(
	parts: ReadonlyMap<string, ZipEntry>,
	format: 'xlsx' | 'xlsb' | 'ods',
	course: Course
): Promise<Workbook> {
	const library = await sheetJs();
	const container = await zipContainer(parts, course);
	return thorough(format, course, () => {
		const book = library.parse_zip(container, { ...OPTIONS });
		return format === 'ods' ? withOdsTables(book, odsContent(container)) : book;
	});
}

/** An .xls: a compound file, or older still the bare stream. */
export async function thoroughXls(
	library: SheetJs,
	file: Container | Uint8Array,
	course: Course
): Promise<Workbook> {
	return thorough('xls', course, () => library.parse_xlscfb(file, { ...OPTIONS }));
}

/** A table of a web page, or the XML that Excel 2003 writes into a single file. */
export async function thoroughText(
	text: string,
	format: 'html' | 'xls' | 'paste',
	course: Course
): Promise<Workbook> {
	const library = await sheetJs();
	return thorough(format, course, () => library.read(text, { ...OPTIONS, type: 'string' }));
}

/** The single file of XML that LibreOffice writes. */
export async function thoroughFlatOds(text: string, course: Course): Promise<Workbook> {
	const library = await sheetJs();
	const content = mendedOds(text, course.limits);
	return thorough('ods', course, () =>
		withOdsTables(library.read(content, { ...OPTIONS, type: 'string' }), content)
	);
}

async function thorough(
	format: Workbook['format'],
	course: Course,
	read: () => WorkBook
): Promise<Workbook> {
	await course.rest(0.3);
	let book: WorkBook;
	try {
		book = read();
	} catch (cause) {
		// Whatever it stumbles over, the person can only open and save the file in Excel.
		throw new Unreadable({ code: 'damaged', part: null }, cause);
	}
	await course.rest(0.8);
	return workbookOf(book, format, course);
}
