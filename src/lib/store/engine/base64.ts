/** As many arguments as every browser takes in one call. */
const BYTES_AT_ONCE = 0x8000;

export async function base64Of(blob: Blob): Promise<string> {
	const bytes = new Uint8Array(await blob.arrayBuffer());
	let binary = '';
	for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
		binary += String.fromCharCode(...bytes.subarray(from, from + BYTES_AT_ONCE));
	}
	return btoa(binary);
}
