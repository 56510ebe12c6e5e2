import { wrap } from 'comlink';
import { refuse, type Result } from '#lib/domain/result.ts';
import type { FileProblem } from '#lib/importer/workbook.ts';
import type { MastersReader } from './masters-reader.worker.ts';
import type { PlainSheet } from './plain-book.ts';

/** The reader has limits of its own; this is for one that hangs. */
const SILENCE_MS = 150_000;

/** Reads a workbook in a worker that lives as long as that takes. Throws where the worker itself fails. */
export async function readFile(file: File): Promise<Result<readonly PlainSheet[], FileProblem>> {
	const worker = new Worker(new URL('./masters-reader.worker.ts', import.meta.url), {
		type: 'module'
	});
	const { promise: hung, resolve, reject } = Promise.withResolvers<Result<never, FileProblem>>();
	worker.addEventListener('error', ({ message }) => reject(new Error(message)));
	const watchdog = setTimeout(
		() => resolve(refuse({ code: 'took-too-long', seconds: SILENCE_MS / 1000 })),
		SILENCE_MS
	);
	try {
		return await Promise.race([wrap<MastersReader>(worker).read(file.name, file), hung]);
	} finally {
		clearTimeout(watchdog);
		worker.terminate();
	}
}
