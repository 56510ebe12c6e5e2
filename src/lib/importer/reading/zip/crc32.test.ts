import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('the checksum of the digits 1 to 9 is the one every CRC-32 text gives', () => {
	expect(crc32(bytes('123456789'))).toBe(0xcbf43926);
	expect(crc32(bytes(''))).toBe(0);
});

test('a stream read in two pieces has the checksum of the whole', () => {
	expect(crc32(bytes('6789'), crc32(bytes('12345')))).toBe(0xcbf43926);
	const long = Uint8Array.from({ length: 1003 }, (_, at) => (at * 7919) & 0xff);
	for (const cut of [1, 7, 8, 9, 500, 1002]) {
		expect(crc32(long.subarray(cut), crc32(long.subarray(0, cut)))).toBe(crc32(long));
	}
});
