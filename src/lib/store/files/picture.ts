import { fileHeader, HEADER_BYTES } from '#lib/domain/files/file-header.ts';
import { LONGEST_THUMBNAIL } from '#lib/domain/files/file.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { base64Of } from '../engine/base64.ts';

/** What a camera makes; more is not read at all. */
const LARGEST_GIVEN_BYTES = 30 * 1024 * 1024;
/** Decoded, each takes four bytes: a small file may claim to be as large as a memory. */
const MOST_PIXELS = 70_000_000;
const LONGEST_SIDE = 1_600;
const THUMBNAIL_SIDE = 160;
const QUALITY = 0.8;
/** Tried one after the other, until a thumbnail is small enough. */
const THUMBNAIL_QUALITIES = [0.6, 0.4, 0.2];

/** A file as it is to be kept. */
export interface Picture {
	readonly bytes: Blob;
	/** A small JPEG in base64; a document has none. */
	readonly thumbnail?: string;
}

export type PictureProblem =
	| { readonly code: 'file-too-large'; readonly bytes: number; readonly limit: number }
	| { readonly code: 'too-many-pixels'; readonly pixels: number; readonly limit: number }
	| { readonly code: 'file-type-unfit' }
	/** It says that it is a picture, and cannot be shown as one. */
	| { readonly code: 'picture-damaged' };

/**
 * Makes of a chosen file what is kept: pictures no longer than 1,600 pixels as a JPEG, and drawn anew,
 * so that nothing but what is seen stays in them (no place where they were taken either); documents
 * as they are.
 */
export async function pictureOf(given: Blob): Promise<Result<Picture, PictureProblem>> {
	if (given.size > LARGEST_GIVEN_BYTES) {
		return refuse({ code: 'file-too-large', bytes: given.size, limit: LARGEST_GIVEN_BYTES });
	}
	const start = await given.slice(0, HEADER_BYTES).arrayBuffer();
	const header = fileHeader(new Uint8Array(start));
	if (header === null) return refuse({ code: 'file-type-unfit' });
	if (header.type === 'application/pdf') return succeed({ bytes: given });
	const pixels = header.width * header.height;
	if (pixels > MOST_PIXELS) {
		return refuse({ code: 'too-many-pixels', pixels, limit: MOST_PIXELS });
	}
	try {
		const decoded = await createImageBitmap(given.slice(0, given.size, header.type));
		try {
			const bytes = await drawn(decoded, LONGEST_SIDE, QUALITY);
			const thumbnail = await thumbnailOf(decoded);
			return succeed({ bytes, ...(thumbnail === null ? {} : { thumbnail }) });
		} finally {
			decoded.close();
		}
	} catch (error) {
		if (error instanceof DOMException) return refuse({ code: 'picture-damaged' });
		throw error;
	}
}

async function thumbnailOf(picture: ImageBitmap): Promise<string | null> {
	for (const quality of THUMBNAIL_QUALITIES) {
		const text = await base64Of(await drawn(picture, THUMBNAIL_SIDE, quality));
		if (text.length <= LONGEST_THUMBNAIL) return text;
	}
	return null;
}

/** A JPEG whose longer side is at most `longest` pixels. */
function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<Blob> {
	const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
	const [width, height] = [picture.width, picture.height].map((side) =>
		Math.max(1, Math.round(side * scale))
	) as [number, number];
	const canvas = new OffscreenCanvas(width, height);
	const context = canvas.getContext('2d')!;
	// A JPEG shows through nothing; what was see-through would be black.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, width, height);
	context.imageSmoothingQuality = 'high';
	context.drawImage(picture, 0, 0, width, height);
	return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
