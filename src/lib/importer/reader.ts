import type { Result } from '#lib/domain/result.ts';
import type { FileProblem, Workbook } from './workbook.ts';

/** A file as the person gave it: bytes with a name, or text that was pasted. */
export interface FileSource {
	readonly name: string;
	readonly data: Blob | string;
}

/**
 * Reads a file into a workbook: `readWorkbook` of `reading/read-workbook.ts`. The session is handed
 * it, so that what a workbook means can be tried without any bytes.
 */
export type ReadWorkbook = (
	source: FileSource,
	options: {
		/** 0 to 1, as far as it can be told. */
		readonly onProgress?: (done: number) => void;
		readonly signal?: AbortSignal;
	}
) => Promise<Result<Workbook, FileProblem>>;
