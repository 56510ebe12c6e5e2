const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** Signs a short text with a device's key; base64url, 86 characters. */
export async function signText(keys: CryptoKeyPair, text: string): Promise<string> {
	const value = await crypto.subtle.sign(SIGNING, keys.privateKey, new TextEncoder().encode(text));
	const base64 = btoa(String.fromCharCode(...new Uint8Array(value)));
	return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Whether the owner of the key signed this text. */
export async function isSignedText(
	key: JsonWebKey,
	text: string,
	signature: string
): Promise<boolean> {
	try {
		const value = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
		const bytes = Uint8Array.from(value, (sign) => sign.charCodeAt(0));
		const imported = await crypto.subtle.importKey('jwk', key, ALGORITHM, false, ['verify']);
		return await crypto.subtle.verify(SIGNING, imported, bytes, new TextEncoder().encode(text));
	} catch {
		return false;
	}
}
