import { fromHex, toHex } from './hex.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The device and the person that a file comes from; the key is the device's public one. */
export interface Signature {
	readonly device: string;
	readonly person: string;
	readonly key: JsonWebKey;
	/** Over the digest of everything before it; hexadecimal. */
	readonly value: string;
}

/** Who signs a file: the private key never leaves the device. */
export interface Signer {
	readonly device: string;
	readonly person: string;
	readonly keys: CryptoKeyPair;
}

/** A key pair of this device, made once; the private half cannot be read out. */
export function newSigningKeys(): Promise<CryptoKeyPair> {
	return crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']);
}

/** The digest of lines, one after the other: their order and their number count. */
export class LinesDigest {
	#value = new Uint8Array(32);

	async add(line: string): Promise<void> {
		const bytes = new TextEncoder().encode(line);
		const chained = new Uint8Array(this.#value.length + bytes.length);
		chained.set(this.#value);
		chained.set(bytes, this.#value.length);
		this.#value = new Uint8Array(await crypto.subtle.digest('SHA-256', chained));
	}

	get value(): Uint8Array<ArrayBuffer> {
		return this.#value;
	}
}

export async function signatureOf(
	{ device, person, keys }: Signer,
	digest: LinesDigest
): Promise<Signature> {
	const [value, key] = await Promise.all([
		crypto.subtle.sign(SIGNING, keys.privateKey, digest.value),
		crypto.subtle.exportKey('jwk', keys.publicKey)
	]);
	return { device, person, key, value: toHex(new Uint8Array(value)) };
}

/** Whether the content is what the owner of the key signed. */
export async function isGenuine(signature: Signature, digest: LinesDigest): Promise<boolean> {
	try {
		const key = await crypto.subtle.importKey('jwk', signature.key, ALGORITHM, false, ['verify']);
		const value = fromHex(signature.value);
		return await crypto.subtle.verify(SIGNING, key, value, digest.value);
	} catch {
		return false;
	}
}

/** A key in a form that two people can compare: `3f2a-91bc-…`. */
export async function fingerprintOf({ x = '', y = '' }: JsonWebKey): Promise<string> {
	const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${x}.${y}`));
	const hex = toHex(new Uint8Array(digest.slice(0, 8)));
	return hex.replaceAll(/(.{4})(?=.)/g, '$1-');
}
