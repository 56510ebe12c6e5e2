import { expose } from 'comlink';
import { succeed, type Result } from '#lib/domain/result.ts';
import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';
import type { FileProblem } from '#lib/importer/workbook.ts';
import { plainBook, type PlainSheet } from './plain-book.ts';

const api = {
	async read(name: string, data: Blob): Promise<Result<readonly PlainSheet[], FileProblem>> {
		const book = await readWorkbook({ name, data }, {});
		return book.ok ? succeed(plainBook(book.value)) : book;
	}
};

export type MastersReader = typeof api;

expose(api);
