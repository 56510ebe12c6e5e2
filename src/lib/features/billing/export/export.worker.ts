import { expose, transfer } from 'comlink';
import { csvFile, xlsxFile, type SheetContent } from './sheet-file.ts';

const api = {
	/** The bytes of the file; the caller gets them without a copy. */
	write(content: SheetContent, format: 'xlsx' | 'csv'): ArrayBuffer {
		const bytes =
			format === 'xlsx'
				? xlsxFile(content)
				: (new TextEncoder().encode(csvFile(content)).buffer as ArrayBuffer);
		return transfer(bytes, [bytes]);
	}
};

export type ExportWorker = typeof api;

expose(api);
