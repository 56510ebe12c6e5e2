import type { Course } from '../course.ts';
import { NotOrdinary } from '../unreadable.ts';
import type { ZipEntry } from '../zip/directory.ts';
import { unpacked } from '../zip/unpack.ts';
import { refuseOddXml } from './xml.ts';

/** Small parts are read whole; a larger one of them is not what Excel writes. */
const SMALL_PART = 16_000_000;

/** The text of a part, as it comes. */
export async function* textChunks(entry: ZipEntry, course: Course): AsyncGenerator<string> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for await (const chunk of unpacked(entry, course)) yield decode(decoder, chunk);
	yield decode(decoder);
}

export async function partText(entry: ZipEntry, course: Course): Promise<string> {
	if (entry.size > SMALL_PART) throw new NotOrdinary(`${entry.path} is large`);
	let text = '';
	for await (const chunk of textChunks(entry, course)) text += chunk;
	refuseOddXml(text);
	return text;
}

function decode(decoder: TextDecoder, chunk?: Uint8Array<ArrayBuffer>): string {
	try {
		return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
	} catch (cause) {
		if (cause instanceof TypeError) throw new NotOrdinary('not UTF-8');
		throw cause;
	}
}
