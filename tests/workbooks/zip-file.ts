import { crc32 } from '#lib/importer/reading/zip/crc32.ts';

/** A part of a zip file to be written; text is written as UTF-8. */
export interface ZipPart {
	readonly path: string;
	readonly content: string | Uint8Array<ArrayBuffer> | Iterable<string>;
	/** Left as it is instead of deflated. */
	readonly stored?: boolean;
	/** Size and checksum stand after the data, as streaming writers do it. */
	readonly descriptor?: boolean;
	/** Declares another unpacked size than the part has. */
	readonly declaredSize?: number;
}

/** Writes a zip file. Parts that are given as a series of texts are never held whole. */
export async function zipFile(parts: readonly ZipPart[]): Promise<Uint8Array<ArrayBuffer>> {
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	const directory: Uint8Array<ArrayBuffer>[] = [];
	let offset = 0;
	for (const part of parts) {
		const packed = await pack(part);
		directory.push(header(part, packed, offset));
		for (const piece of [header(part, packed), ...packed.pieces, descriptorOf(part, packed)]) {
			pieces.push(piece);
			offset += piece.length;
		}
	}
	const directorySize = directory.reduce((sum, entry) => sum + entry.length, 0);
	const end = new DataView(new ArrayBuffer(22));
	end.setUint32(0, 0x06054b50, true);
	end.setUint16(8, parts.length, true);
	end.setUint16(10, parts.length, true);
	end.setUint32(12, directorySize, true);
	end.setUint32(16, offset, true);
	return joined([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += piece.length;
	}
	return whole;
}

interface Packed {
	readonly pieces: readonly Uint8Array<ArrayBuffer>[];
	readonly packedSize: number;
	readonly size: number;
	readonly crc: number;
}

async function pack(part: ZipPart): Promise<Packed> {
	let size = 0;
	let crc = 0;
	const source = piecesOf(part.content);
	const counted = new ReadableStream<Uint8Array<ArrayBuffer>>({
		pull(controller) {
			const { value, done } = source.next();
			if (done) return controller.close();
			size += value.length;
			crc = crc32(value, crc);
			controller.enqueue(value);
		}
	});
	const out = part.stored ? counted : counted.pipeThrough(new CompressionStream('deflate-raw'));
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	for (const reader = out.getReader(); ;) {
		const { value, done } = await reader.read();
		if (done) break;
		pieces.push(value);
	}
	const packedSize = pieces.reduce((sum, { length }) => sum + length, 0);
	return { pieces, packedSize, size: part.declaredSize ?? size, crc };
}

function* piecesOf(content: ZipPart['content']): Generator<Uint8Array<ArrayBuffer>, undefined> {
	if (content instanceof Uint8Array) {
		yield content;
		return;
	}
	const encoder = new TextEncoder();
	for (const text of typeof content === 'string' ? [content] : content) yield encoder.encode(text);
}

/** With `offset` the header of the central directory, without it the one before the data. */
function header(part: ZipPart, packed: Packed, offset?: number): Uint8Array<ArrayBuffer> {
	const central = offset !== undefined;
	const path = new TextEncoder().encode(part.path);
	const start = central ? 46 : 30;
	const view = new DataView(new ArrayBuffer(start + path.length));
	view.setUint32(0, central ? 0x02014b50 : 0x04034b50, true);
	const shared = central ? 6 : 4;
	const known = central || !part.descriptor;
	view.setUint16(shared, 20, true);
	view.setUint16(shared + 2, 0x0800 | (part.descriptor ? 8 : 0), true);
	view.setUint16(shared + 4, part.stored ? 0 : 8, true);
	view.setUint16(shared + 8, 0x21, true);
	view.setUint32(shared + 10, known ? packed.crc : 0, true);
	view.setUint32(shared + 14, known ? packed.packedSize : 0, true);
	view.setUint32(shared + 18, known ? packed.size : 0, true);
	view.setUint16(shared + 22, path.length, true);
	if (central) view.setUint32(42, offset, true);
	const bytes = new Uint8Array(view.buffer);
	bytes.set(path, start);
	return bytes;
}

function descriptorOf(part: ZipPart, packed: Packed): Uint8Array<ArrayBuffer> {
	if (!part.descriptor) return new Uint8Array();
	const view = new DataView(new ArrayBuffer(16));
	view.setUint32(0, 0x08074b50, true);
	view.setUint32(4, packed.crc, true);
	view.setUint32(8, packed.packedSize, true);
	view.setUint32(12, packed.size, true);
	return new Uint8Array(view.buffer);
}
