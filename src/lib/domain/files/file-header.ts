import type { FileType } from './file.ts';

/** What the first bytes of a file say that it is. Sizes are in pixels, as the file claims them. */
export type FileHeader =
	| { readonly type: 'application/pdf' }
	| {
			readonly type: Exclude<FileType, 'application/pdf'>;
			readonly width: number;
			readonly height: number;
	  };

/** Where a picture says how large it is, unless it carries much else before; then it is no photo. */
export const HEADER_BYTES = 1024 * 1024;

/**
 * Reads what a file is from its bytes, whatever it is called; null where it is nothing that is kept.
 * Nothing is decoded: a picture that claims more than a device can hold is known before it is opened.
 */
export function fileHeader(bytes: Uint8Array): FileHeader | null {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		if (isAt(bytes, 0, '%PDF-')) return { type: 'application/pdf' };
		if (isAt(bytes, 0, '\x89PNG\r\n\x1a\n') && isAt(bytes, 12, 'IHDR')) {
			return sized('image/png', view.getUint32(16), view.getUint32(20));
		}
		if (isAt(bytes, 0, 'RIFF') && isAt(bytes, 8, 'WEBP')) return webpHeader(bytes, view);
		if (isAt(bytes, 0, '\xff\xd8\xff')) return jpegHeader(view);
		return null;
	} catch (error) {
		// Cut short: the size lies behind the end.
		if (error instanceof RangeError) return null;
		throw error;
	}
}

function isAt(bytes: Uint8Array, from: number, text: string): boolean {
	return [...text].every((char, at) => bytes[from + at] === char.charCodeAt(0));
}

function sized(
	type: Exclude<FileType, 'application/pdf'>,
	width: number,
	height: number
): FileHeader | null {
	return width > 0 && height > 0 ? { type, width, height } : null;
}

/** The three kinds of WebP have their size in three places. */
function webpHeader(bytes: Uint8Array, view: DataView): FileHeader | null {
	if (isAt(bytes, 12, 'VP8X')) {
		const side = (at: number) => 1 + view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
		return sized('image/webp', side(24), side(27));
	}
	if (isAt(bytes, 12, 'VP8L')) {
		const bits = view.getUint32(21, true);
		return sized('image/webp', 1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff));
	}
	if (!isAt(bytes, 12, 'VP8 ')) return null;
	return sized('image/webp', view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
}

/** Goes from segment to segment up to the start of a frame, which says how large it is. */
function jpegHeader(view: DataView): FileHeader | null {
	for (let at = 2; at + 4 <= view.byteLength;) {
		if (view.getUint8(at) !== 0xff) return null;
		const marker = view.getUint8(at + 1);
		// Segments may be filled up with 0xff.
		if (marker === 0xff) at += 1;
		else if (isFrame(marker)) {
			return sized('image/jpeg', view.getUint16(at + 7), view.getUint16(at + 5));
		} else if (marker === 0xda || marker === 0xd9) return null;
		else at += 2 + Math.max(2, view.getUint16(at + 2));
	}
	return null;
}

/** SOF0 to SOF15, without the three among them that are tables. */
function isFrame(marker: number): boolean {
	return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
