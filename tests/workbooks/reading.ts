import type { Result } from '#lib/domain/result.ts';
import type { FileSource, ReadWorkbook } from '#lib/importer/reader.ts';
import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';
import type { Cell, FileProblem, Workbook } from '#lib/importer/workbook.ts';

/** Reads what a test wrote. The name says nothing on purpose: no reader may rely on it. */
export function reading(
	content: string | Uint8Array<ArrayBuffer>,
	read: ReadWorkbook = readWorkbook
): Promise<Result<Workbook, FileProblem>> {
	const data: FileSource['data'] = typeof content === 'string' ? content : new Blob([content]);
	return read({ name: 'daftar', data }, {});
}

export async function workbookRead(
	content: string | Uint8Array<ArrayBuffer>,
	read?: ReadWorkbook
): Promise<Workbook> {
	const result = await reading(content, read);
	if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.problem)}`);
	return result.value;
}

/** The cells of the first sheet, row by row. */
export async function cellsRead(
	content: string | Uint8Array<ArrayBuffer>
): Promise<(readonly Cell[])[]> {
	return (await workbookRead(content)).sheets[0]!.rows.map(({ cells }) => cells);
}

/** What a file was refused for. */
export async function problemOf(
	content: string | Uint8Array<ArrayBuffer>,
	read?: ReadWorkbook
): Promise<FileProblem> {
	const result = await reading(content, read);
	if (result.ok) throw new Error(`was read: ${JSON.stringify(result.value).slice(0, 300)}`);
	return result.problem;
}
