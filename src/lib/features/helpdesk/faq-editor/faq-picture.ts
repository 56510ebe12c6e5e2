import type { Faq } from '#lib/domain/desk/masters.ts';
import { refuse, succeed, type Result } from '#lib/domain/result.ts';
import { pictureOf, type PictureProblem } from '#lib/store/files/picture.ts';

export type FaqPicture = Faq['pictures'][number];
export type FaqPictureProblem = PictureProblem | { readonly code: 'picture-too-rich' };

/** Characters of base64 that an article has room for, a picture. */
const LONGEST_DATA = 60_000;
/** Sides and qualities that are tried one after the other, until a picture is small enough. */
const TRIES = [
	[960, 0.7],
	[720, 0.6],
	[560, 0.5],
	[400, 0.4]
] as const;

/**
 * Makes of a chosen picture one that fits into an article: drawn anew, so that nothing but what is seen
 * stays in it, and small enough to be there offline with the text.
 */
export async function faqPicture(given: Blob): Promise<Result<FaqPicture, FaqPictureProblem>> {
	const checked = await pictureOf(given);
	if (!checked.ok) return checked;
	if (checked.value.thumbnail === undefined) return refuse({ code: 'file-type-unfit' });
	const decoded = await createImageBitmap(checked.value.bytes);
	try {
		for (const [side, quality] of TRIES) {
			const data = await drawn(decoded, side, quality);
			if (data.length <= LONGEST_DATA) return succeed({ alt: '', mime: 'image/jpeg', data });
		}
		return refuse({ code: 'picture-too-rich' });
	} finally {
		decoded.close();
	}
}

async function drawn(picture: ImageBitmap, longest: number, quality: number): Promise<string> {
	const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
	const width = Math.max(1, Math.round(picture.width * scale));
	const height = Math.max(1, Math.round(picture.height * scale));
	const canvas = new OffscreenCanvas(width, height);
	canvas.getContext('2d')!.drawImage(picture, 0, 0, width, height);
	return base64Of(await canvas.convertToBlob({ type: 'image/jpeg', quality }));
}

async function base64Of(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	// In pieces: a call takes only so many arguments.
	let binary = '';
	for (let from = 0; from < bytes.length; from += 8192) {
		binary += String.fromCharCode(...bytes.subarray(from, from + 8192));
	}
	return btoa(binary);
}
