import { refuse, succeed } from '#lib/domain/result.ts';
import type { FileSource, ReadWorkbook } from '../reader.ts';
import type { Workbook } from '../workbook.ts';
import { readCompoundFile } from './cfb.ts';
import { contentOf } from './content.ts';
import { Course } from './course.ts';
import { LIMITS, type Limits } from './limits.ts';
import { packageKind } from './package-kind.ts';
import { sheetJs } from './sheetjs/library.ts';
import { thoroughXls, thoroughZip } from './sheetjs/thorough.ts';
import { decodedText } from './text/encoding.ts';
import { readPaste, readTextFile } from './text/read-text.ts';
import { NotOrdinary, Unreadable } from './unreadable.ts';
import { ordinaryXlsx } from './xlsx/ordinary-xlsx.ts';
import { zipDirectory } from './zip/directory.ts';

/** Reads whatever a person gives as a list. What a file is told by its content, never by its name. */
export const readWorkbook: ReadWorkbook = workbookReader(LIMITS);

/** The same with other limits. */
export function workbookReader(limits: Limits): ReadWorkbook {
	return async ({ data }, options) => {
		try {
			const workbook = await read(data, new Course(limits, options));
			const isEmpty = workbook.sheets.every(({ rows }) => rows.length === 0);
			return isEmpty ? refuse({ code: 'no-cells' }) : succeed(workbook);
		} catch (thrown) {
			if (thrown instanceof Unreadable) return refuse(thrown.problem);
			throw thrown;
		}
	};
}

async function read(data: FileSource['data'], course: Course): Promise<Workbook> {
	await course.rest(0);
	const size = typeof data === 'string' ? data.length : data.size;
	const { bytesOnDisk: limit } = course.limits;
	if (size === 0) throw new Unreadable({ code: 'empty-file' });
	if (size > limit) throw new Unreadable({ code: 'too-large-on-disk', bytes: size, limit });
	if (typeof data === 'string') return readPaste(data, course);
	const bytes = new Uint8Array(await data.arrayBuffer());
	const content = contentOf(bytes);
	switch (content) {
		case 'zip':
			return readZip(bytes, course);
		case 'compound-file':
			return readCompoundFile(bytes, course);
		case 'bare-xls':
			return thoroughXls(await sheetJs(), bytes, course);
		case 'maybe-text': {
			const text = decodedText(bytes);
			if (text === null) throw new Unreadable({ code: 'not-a-spreadsheet', looksLike: 'unknown' });
			return readTextFile(text, course);
		}
		default:
			throw new Unreadable({ code: 'not-a-spreadsheet', looksLike: content.not });
	}
}

async function readZip(bytes: Uint8Array<ArrayBuffer>, course: Course): Promise<Workbook> {
	const parts = zipDirectory(bytes, course.limits);
	const kind = await packageKind(parts, course);
	if (typeof kind === 'object') {
		throw new Unreadable({ code: 'not-a-spreadsheet', looksLike: kind.not });
	}
	if (kind !== 'xlsx') return thoroughZip(parts, kind, course);
	try {
		return await ordinaryXlsx(parts, course);
	} catch (thrown) {
		// What is damaged or too large stays so: only what the fast reader does not know is tried again.
		if (!(thrown instanceof NotOrdinary)) throw thrown;
		return thoroughZip(parts, kind, course);
	}
}
