import type { Limits } from '../limits.ts';
import { Unreadable } from '../unreadable.ts';
import { wideEnd, wideEntry } from './wide.ts';

/** A part of a zip as its central directory declares it. */
export interface ZipEntry {
	readonly path: string;
	readonly isDeflated: boolean;
	readonly crc: number;
	readonly size: number;
	/** The packed bytes, a view into the file. */
	readonly packed: Uint8Array<ArrayBuffer>;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end record with the longest comment that it can have. */
const LONGEST_END = 22 + 0xffff;

/**
 * The parts of a zip by path. Nothing is unpacked; what the directory declares is checked against the
 * limits and against the file itself.
 */
export function zipDirectory(
	bytes: Uint8Array<ArrayBuffer>,
	limits: Limits
): ReadonlyMap<string, ZipEntry> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const { count, start } = endRecord(view);
	if (count > limits.parts) {
		throw new Unreadable({ code: 'too-large-unpacked', limit: limits.bytesUnpacked });
	}
	const entries = new Map<string, ZipEntry>();
	let declared = 0;
	let at = start;
	for (let nth = 0; nth < count; nth++) {
		if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL) throw damaged();
		const next = at + 46 + lengthsAt(view, at + 28, 3);
		if (next > view.byteLength) throw damaged();
		const entry = entryAt(bytes, view, at);
		if (entries.has(entry.path)) throw damaged(entry.path);
		entries.set(entry.path, entry);
		declared += entry.size;
		const isBomb =
			entry.size > 1_000_000 && entry.size > entry.packed.length * limits.unpackedRatio;
		if (declared > limits.bytesUnpacked || isBomb) {
			throw new Unreadable({ code: 'too-large-unpacked', limit: limits.bytesUnpacked });
		}
		at = next;
	}
	return entries;
}

function endRecord(view: DataView): { count: number; start: number } {
	const last = view.byteLength - 22;
	for (let at = last; at >= 0 && at >= last - LONGEST_END; at--) {
		if (view.getUint32(at, true) !== END) continue;
		const wide = wideEnd(view, at);
		const count = wide?.count ?? view.getUint16(at + 10, true);
		const start = wide?.start ?? view.getUint32(at + 16, true);
		if (start > at) throw damaged();
		return { count, start };
	}
	throw damaged();
}

function entryAt(bytes: Uint8Array<ArrayBuffer>, view: DataView, at: number): ZipEntry {
	const flags = view.getUint16(at + 8, true);
	const method = view.getUint16(at + 10, true);
	const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
	const path = new TextDecoder().decode(name);
	if (flags & 1) throw new Unreadable({ code: 'password-protected' });
	if (method !== 0 && method !== 8) throw damaged(path);
	const { size, packedSize, offset } = wideEntry(view, at, name.length);
	if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL) throw damaged(path);
	const nameLength = view.getUint16(offset + 26, true);
	const localName = bytes.subarray(offset + 30, offset + 30 + nameLength);
	if (nameLength !== name.length || !localName.every((byte, nth) => byte === name[nth])) {
		throw damaged(path);
	}
	const start = offset + 30 + lengthsAt(view, offset + 26, 2);
	if (start + packedSize > view.byteLength) throw damaged(path);
	if (method === 0 && size !== packedSize) throw damaged(path);
	return {
		// Some Windows programs write back-slashes.
		path: path.replaceAll('\\', '/'),
		isDeflated: method === 8,
		crc: view.getUint32(at + 16, true),
		size,
		packed: bytes.subarray(start, start + packedSize)
	};
}

function lengthsAt(view: DataView, at: number, count: number): number {
	let sum = 0;
	for (let nth = 0; nth < count; nth++) sum += view.getUint16(at + nth * 2, true);
	return sum;
}

function damaged(part: string | null = null): Unreadable {
	return new Unreadable({ code: 'damaged', part });
}
