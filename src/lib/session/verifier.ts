/**
 * Proof that a passphrase is right, without the passphrase: a salted, deliberately slow hash. It
 * opens the screen lock of this device; it does not encrypt the store (docs/decisions/0004).
 */
export interface Verifier {
	readonly salt: Uint8Array<ArrayBuffer>;
	readonly hash: Uint8Array<ArrayBuffer>;
	readonly iterations: number;
}

/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (2023). */
const ITERATIONS = 600_000;
const SALT_BYTES = 16;
const HASH_BITS = 256;

export async function makeVerifier(passphrase: string): Promise<Verifier> {
	const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
	return { salt, hash: await slowHash(passphrase, salt, ITERATIONS), iterations: ITERATIONS };
}

export async function isRight(passphrase: string, verifier: Verifier): Promise<boolean> {
	const hash = await slowHash(passphrase, verifier.salt, verifier.iterations);
	// Compared whole, so that the time tells nothing of how far it was right.
	return hash.reduce((difference, byte, at) => difference | (byte ^ verifier.hash[at]!), 0) === 0;
}

async function slowHash(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number
): Promise<Uint8Array<ArrayBuffer>> {
	// The same passphrase typed on another keyboard may be composed otherwise: normalise first.
	const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const key = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		key,
		HASH_BITS
	);
	return new Uint8Array(bits);
}
