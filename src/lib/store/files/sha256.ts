import { toHex } from '../backup/hex.ts';

/** In hexadecimal. */
export async function sha256Of(bytes: Blob): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer());
	return toHex(new Uint8Array(digest));
}
