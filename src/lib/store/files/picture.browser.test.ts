import { expect, test } from 'vitest';
import { fileHeader } from '#lib/domain/files/file-header.ts';
import { LONGEST_THUMBNAIL } from '#lib/domain/files/file.ts';
import type { Result } from '#lib/domain/result.ts';
import { aPicture } from '#tests/builders/a-file.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import { pictureOf } from './picture.ts';

const codeOf = <T>(result: Result<T, { readonly code: string }>) =>
	result.ok ? null : result.problem.code;

async function headerOf(bytes: Blob) {
	return fileHeader(new Uint8Array(await bytes.arrayBuffer()));
}

function thumbnailBytes(base64: string): Blob {
	return new Blob([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))]);
}

test.each(['image/jpeg', 'image/png', 'image/webp'])(
	'a large %s becomes a JPEG of 1600 pixels with a thumbnail of 160',
	async (type) => {
		const { bytes, thumbnail = '' } = valueOf(await pictureOf(await aPicture(4_000, 3_000, type)));
		expect(bytes.type).toBe('image/jpeg');
		expect(await headerOf(bytes)).toEqual({ type: 'image/jpeg', width: 1_600, height: 1_200 });
		expect(await headerOf(thumbnailBytes(thumbnail))).toEqual({
			type: 'image/jpeg',
			width: 160,
			height: 120
		});
		expect(thumbnail.length).toBeLessThanOrEqual(LONGEST_THUMBNAIL);
	}
);

test('a small picture is not made larger, and a long thin one keeps a side', async () => {
	const small = valueOf(await pictureOf(await aPicture(40, 30)));
	expect(await headerOf(small.bytes)).toMatchObject({ width: 40, height: 30 });
	const thin = valueOf(await pictureOf(await aPicture(8_000, 1)));
	expect(await headerOf(thin.bytes)).toMatchObject({ width: 1_600, height: 1 });
});

test('what stood in a photo besides the picture is gone', async () => {
	const given = new Uint8Array(await (await aPicture(40, 30)).arrayBuffer());
	const place = new TextEncoder().encode('Exif 0.8762 S 131.2558 T');
	const segment = [0xff, 0xe1, 0, place.length + 2, ...place];
	const withPlace = new Blob([given.slice(0, 2), Uint8Array.from(segment), given.slice(2)]);
	const { bytes } = valueOf(await pictureOf(withPlace));
	expect(await withPlace.text()).toContain('131.2558');
	expect(await bytes.text()).not.toContain('131.2558');
});

test('a document is kept as it is', async () => {
	const given = new Blob(['%PDF-1.7 surat']);
	expect(valueOf(await pictureOf(given))).toEqual({ bytes: given });
});

test('what is no picture, or claims to be as large as a memory, is refused before it is opened', async () => {
	expect(codeOf(await pictureOf(new Blob(['<svg/>'], { type: 'image/png' })))).toBe(
		'file-type-unfit'
	);
	const bomb = new Uint8Array(await (await aPicture(4, 4, 'image/png')).arrayBuffer());
	new DataView(bomb.buffer).setUint32(16, 60_000);
	new DataView(bomb.buffer).setUint32(20, 60_000);
	expect(await pictureOf(new Blob([bomb]))).toMatchObject({
		problem: { code: 'too-many-pixels', pixels: 3_600_000_000 }
	});
	const huge = new Blob([bomb, new Uint8Array(31 * 1024 * 1024)]);
	expect(codeOf(await pictureOf(huge))).toBe('file-too-large');
});

test('a picture that cannot be shown is refused as damaged', async () => {
	const whole = await aPicture(400, 300, 'image/png');
	expect(codeOf(await pictureOf(whole.slice(0, 40)))).toBe('picture-damaged');
});
