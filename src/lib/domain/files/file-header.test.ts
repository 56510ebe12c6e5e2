import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileHeader } from './file-header.ts';

const text = (chars: string) => [...chars].map((char) => char.charCodeAt(0));
const bytes = (...parts: readonly (number | readonly number[])[]) => Uint8Array.from(parts.flat());
const zeros = (count: number) => Array<number>(count).fill(0);

const png = bytes(text('\x89PNG\r\n\x1a\n'), 0, 0, 0, 13, text('IHDR'), 0, 0, 6, 64, 0, 0, 4, 176);
const exif = [0xff, 0xe1, 0, 6, ...text('Exif')];
const frame = [0xff, 0xc0, 0, 17, 8, 0x04, 0xb0, 0x06, 0x40, 3];
const jpeg = bytes(0xff, 0xd8, exif, 0xff, frame);
const webp = (kind: string, ...rest: number[]) =>
	bytes(text('RIFF'), zeros(4), text('WEBP'), text(kind), rest);
const lossy = webp('VP8 ', ...zeros(10), 0x40, 0x06, 0xb0, 0x04);
const lossless = webp('VP8L', ...zeros(4), 0x2f, 0x3f, 0xc6, 0x2b, 0x01);
const extended = webp('VP8X', ...zeros(8), 0x3f, 0x06, 0, 0xaf, 0x04, 0);

const size = { width: 1_600, height: 1_200 };

describe('what a file is', () => {
	it.each([
		['a photo', jpeg, { type: 'image/jpeg', ...size }],
		['a drawing', png, { type: 'image/png', ...size }],
		['a WebP of a photo', lossy, { type: 'image/webp', ...size }],
		['a WebP of a drawing', lossless, { type: 'image/webp', ...size }],
		['a WebP with more in it', extended, { type: 'image/webp', ...size }],
		['a document', bytes(text('%PDF-1.7')), { type: 'application/pdf' }],
		['a page', bytes(text('<!doctype html>')), null],
		['a drawing that runs scripts', bytes(text('<svg onload="">')), null],
		['nothing', bytes(), null],
		['a photo without a size', bytes(0xff, 0xd8, exif, 0xff, 0xda, 0, 2), null],
		['a photo of no width', bytes(0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 1, 1, 0, 0, 3), null]
	])('%s is known by its bytes', (_what, given, expected) => {
		expect(fileHeader(given)).toEqual(expected);
	});

	it('is read from any bytes without an error and without an end to it', () => {
		const starts = [jpeg, png, lossy, lossless, extended].map((whole) => [...whole.slice(0, 16)]);
		const hostile = fc
			.tuple(fc.constantFrom([], ...starts), fc.uint8Array({ maxLength: 200 }))
			.map(([start, rest]) => Uint8Array.from([...start, ...rest]));
		fc.assert(
			fc.property(hostile, (given) => {
				const header = fileHeader(given);
				if (header && 'width' in header)
					expect(Math.min(header.width, header.height)).toBeGreaterThan(0);
			}),
			{ numRuns: 2_000, seed: 20_261_123 }
		);
	});

	it('is not told of one that is cut short before its size', () => {
		for (const whole of [jpeg, png, lossy, lossless, extended]) {
			for (let end = 0; end < whole.length - 2; end++) {
				expect(fileHeader(whole.subarray(0, end))).toBeNull();
			}
		}
	});
});
