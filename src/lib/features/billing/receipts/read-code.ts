import decodeQR from 'qr/decode.js';

/** More is not needed to read a code, and takes long on a cheap phone. */
const LONGEST_SIDE = 1_000;

/** The text of the QR code in a picture or a frame of a video; null where none can be read. */
export function readCode(source: ImageBitmap | HTMLVideoElement): string | null {
	const [width, height] =
		source instanceof HTMLVideoElement
			? [source.videoWidth, source.videoHeight]
			: [source.width, source.height];
	if (width === 0 || height === 0) return null;
	const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
	const canvas = new OffscreenCanvas(Math.ceil(width * scale), Math.ceil(height * scale));
	const context = canvas.getContext('2d', { willReadFrequently: true })!;
	context.drawImage(source, 0, 0, canvas.width, canvas.height);
	try {
		return decodeQR(context.getImageData(0, 0, canvas.width, canvas.height));
	} catch {
		return null;
	}
}

/** The text of the code in a chosen file; null where it is no picture or holds no code. */
export async function readCodeIn(file: Blob): Promise<string | null> {
	try {
		const picture = await createImageBitmap(file);
		try {
			return readCode(picture);
		} finally {
			picture.close();
		}
	} catch {
		return null;
	}
}
