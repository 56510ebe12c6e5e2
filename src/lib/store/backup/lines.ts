import type { BackupLine } from './write-backup.ts';

/** A line of a backup, as it stands there and as it is meant. */
export interface ReadLine {
	/** With its line end. */
	readonly text: string;
	readonly line: BackupLine;
}

/** Unpacks the content of a backup, line by line. */
export async function* linesOf(
	bytes: ReadableStream<Uint8Array<ArrayBuffer>>
): AsyncGenerator<ReadLine> {
	const unpacked = bytes
		.pipeThrough(new DecompressionStream('gzip'))
		.pipeThrough(new TextDecoderStream());
	const reader = unpacked.getReader();
	let rest = '';
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		const lines = (rest + value).split('\n');
		rest = lines.pop() ?? '';
		for (const text of lines) yield { text: `${text}\n`, line: JSON.parse(text) as BackupLine };
	}
}
