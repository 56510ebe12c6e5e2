/** Records hashed at a time: small enough to keep memory low, large enough to keep calls few. */
const RECORDS_A_BLOCK = 1_000;

/**
 * The SHA-256 of a sequence of records, in 64 hex digits. Blocks of records are hashed one by one and
 * then the blocks' hashes together, so that no text of the whole list is ever made.
 */
export async function contentHash(records: Iterable<string>): Promise<string> {
	const encoder = new TextEncoder();
	const blocks: Uint8Array[] = [];
	let block: string[] = [];
	const close = async () => {
		blocks.push(await sha256(encoder.encode(block.join('\n'))));
		block = [];
	};
	for (const record of records) {
		block.push(record);
		if (block.length === RECORDS_A_BLOCK) await close();
	}
	if (block.length > 0 || blocks.length === 0) await close();
	const together = new Uint8Array(blocks.length * 32);
	blocks.forEach((hash, index) => together.set(hash, index * 32));
	const hash = await sha256(together);
	return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
	return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}
