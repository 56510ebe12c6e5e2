import type { Workbook } from '../workbook.ts';
import { areEncrypted, areWhole } from './biff.ts';
import type { Course } from './course.ts';
import { sheetJs, type Container } from './sheetjs/library.ts';
import { thoroughXls } from './sheetjs/thorough.ts';
import { Unreadable } from './unreadable.ts';

/** Reads a compound file, the container of .xls, of old Word files, and of encrypted ones. */
export async function readCompoundFile(
	bytes: Uint8Array<ArrayBuffer>,
	course: Course
): Promise<Workbook> {
	if (!isComplete(bytes)) throw new Unreadable({ code: 'damaged', part: null });
	const library = await sheetJs();
	let file: Container;
	try {
		file = library.CFB.read(bytes, { type: 'buffer' });
	} catch (cause) {
		throw new Unreadable({ code: 'damaged', part: null }, cause);
	}
	const stream = (name: RegExp) => file.FileIndex.find((entry) => name.test(entry.name));
	if (stream(/^(?:EncryptedPackage|EncryptionInfo)$/)) {
		throw new Unreadable({ code: 'password-protected' });
	}
	const workbook = stream(/^(?:Workbook|Book)$/i);
	if (!workbook) {
		const isWord = stream(/^WordDocument$/);
		const looksLike = isWord ? 'word' : stream(/^PowerPoint/) ? 'presentation' : 'unknown';
		throw new Unreadable({ code: 'not-a-spreadsheet', looksLike });
	}
	const records = Uint8Array.from(workbook.content ?? []);
	if (areEncrypted(records)) throw new Unreadable({ code: 'password-protected' });
	if (!areWhole(records)) throw new Unreadable({ code: 'damaged', part: workbook.name });
	return thoroughXls(library, file, course);
}

const HEADER_BYTES = 512;
/** From here on an entry of the table is a mark instead of the next sector. */
const MARKS = 0xffff_fffa;

/** Whether every sector that the allocation table links to is there. */
function isComplete(bytes: Uint8Array): boolean {
	if (bytes.length < HEADER_BYTES) return false;
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const shift = view.getUint16(30, true);
	if (shift !== 9 && shift !== 12) return false;
	const sectorBytes = 1 << shift;
	const tables = view.getUint32(44, true);
	let lastUsed = 0;
	// The header lists 109 tables, which is 7 MB of file; what lies beyond SheetJS notices itself.
	for (let nth = 0; nth < Math.min(tables, 109); nth++) {
		const at = (view.getUint32(76 + nth * 4, true) + 1) * sectorBytes;
		if (at + sectorBytes > bytes.length) return false;
		for (let field = 0; field < sectorBytes / 4; field++) {
			const next = view.getUint32(at + field * 4, true);
			// Only links count: some writers fill the table up with ends of chains.
			if (next < MARKS) lastUsed = Math.max(lastUsed, next, nth * (sectorBytes / 4) + field);
		}
	}
	// Some writers leave the last sector short.
	return bytes.length > (lastUsed + 1) * sectorBytes;
}
