import { readWorkbook } from '#lib/importer/reading/read-workbook.ts';

/** Reads as the product's own worker does, and gives back what a test asks about. */
export const readingService = {
	/** The cells as JSON, because their classes do not outlive the way between two threads. */
	async read(data: Blob, stopAfter: number | null): Promise<string> {
		const cancel = new AbortController();
		let told = 0;
		const result = await readWorkbook(
			{ name: 'daftar', data },
			{
				signal: cancel.signal,
				onProgress: () => {
					if (++told === stopAfter) cancel.abort();
				}
			}
		);
		return JSON.stringify(result);
	}
};

export type ReadingService = typeof readingService;
