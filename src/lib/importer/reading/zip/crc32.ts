/** CRC-32 as zip and gzip use it (reflected polynomial 0xEDB88320), one byte at a time by table. */
const table = Uint32Array.from({ length: 256 }, (_, byte) => {
	let crc = byte;
	for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	return crc;
});

/** The checksum of `bytes`; `before` is the checksum of what came before them in the same stream. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let crc = ~before;
	for (let at = 0; at < bytes.length; at++) {
		crc = table[(crc ^ bytes[at]!) & 0xff]! ^ (crc >>> 8);
	}
	return ~crc >>> 0;
}
