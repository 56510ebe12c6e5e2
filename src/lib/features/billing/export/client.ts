import { wrap } from 'comlink';
import type { ExportWorker } from './export.worker.ts';
import type { SheetContent } from './sheet-file.ts';

export type ExportFormat = 'xlsx' | 'csv';

const types: Record<ExportFormat, string> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	csv: 'text/csv;charset=utf-8'
};

/** Writes a table in a worker of its own, so that the page stays free however long it is. */
export async function writeSheet(content: SheetContent, format: ExportFormat): Promise<Blob> {
	const worker = new Worker(new URL('./export.worker.ts', import.meta.url), { type: 'module' });
	try {
		const bytes = await wrap<ExportWorker>(worker).write(content, format);
		return new Blob([bytes], { type: types[format] });
	} finally {
		worker.terminate();
	}
}
