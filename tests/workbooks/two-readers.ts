import { Course } from '#lib/importer/reading/course.ts';
import { LIMITS } from '#lib/importer/reading/limits.ts';
import { thoroughZip } from '#lib/importer/reading/sheetjs/thorough.ts';
import { ordinaryXlsx } from '#lib/importer/reading/xlsx/ordinary-xlsx.ts';
import { zipDirectory } from '#lib/importer/reading/zip/directory.ts';
import type { Workbook } from '#lib/importer/workbook.ts';

/** One .xlsx through the fast reader and through the thorough one. */
export async function twoReaders(
	bytes: Uint8Array<ArrayBuffer>
): Promise<{ fast: Workbook; thorough: Workbook }> {
	const parts = zipDirectory(bytes, LIMITS);
	return {
		fast: await ordinaryXlsx(parts, new Course(LIMITS)),
		thorough: await thoroughZip(parts, 'xlsx', new Course(LIMITS))
	};
}
