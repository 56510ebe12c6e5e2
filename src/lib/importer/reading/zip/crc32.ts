/**
 * CRC-32 as zip and gzip use it (reflected polynomial 0xEDB88320), eight bytes at a step: table `n`
 * holds what a byte does to the checksum when `n` more bytes follow it.
 */
const tables = Array.from({ length: 8 }, () => new Int32Array(256));
for (let byte = 0; byte < 256; byte++) {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	tables[0]![byte] = crc;
}
for (let byte = 0; byte < 256; byte++) {
	for (let nth = 1; nth < 8; nth++) {
		const before = tables[nth - 1]![byte]!;
		tables[nth]![byte] = tables[0]![before & 0xff]! ^ (before >>> 8);
	}
}
const [t0, t1, t2, t3, t4, t5, t6, t7] = tables as [
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array,
	Int32Array
];

/** The checksum of `bytes`; `before` is the checksum of what came before them in the same stream. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let crc = ~before;
	let at = 0;
	for (const end = bytes.length - 7; at < end; at += 8) {
		crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
		crc =
			t7[crc & 0xff]! ^
			t6[(crc >>> 8) & 0xff]! ^
			t5[(crc >>> 16) & 0xff]! ^
			t4[crc >>> 24]! ^
			t3[bytes[at + 4]!]! ^
			t2[bytes[at + 5]!]! ^
			t1[bytes[at + 6]!]! ^
			t0[bytes[at + 7]!]!;
	}
	for (; at < bytes.length; at++) crc = t0[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
	return ~crc >>> 0;
}
