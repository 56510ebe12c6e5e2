import { createHash } from 'node:crypto';
import type { JsonDoc } from '../store/incoming.ts';

/** The fields of a `_users` document that hold its password. */
export const hashFields = [
	'password_scheme',
	'pbkdf2_prf',
	'salt',
	'iterations',
	'derived_key',
	'password_sha'
] as const;

/** A hash as any CouchDB from 1.2 to 3.5 may have written it. */
export interface StoredPassword {
	readonly salt: string;
	/** 0: the salted SHA-1 of old, made in one go. */
	readonly iterations: number;
	/** Node's name of the hash function. */
	readonly digest: string;
	readonly key: Buffer;
}

/** CouchDB's names of the hash functions, Node's, and how many bytes they give. */
const functions = new Map<unknown, { digest: string; bytes: number }>([
	[undefined, { digest: 'sha1', bytes: 20 }],
	['sha', { digest: 'sha1', bytes: 20 }],
	['sha224', { digest: 'sha224', bytes: 28 }],
	['sha256', { digest: 'sha256', bytes: 32 }],
	['sha384', { digest: 'sha384', bytes: 48 }],
	['sha512', { digest: 'sha512', bytes: 64 }]
]);

/** What CouchDB assumes where a document does not say. */
const UNSAID_ITERATIONS = 10_000;
/** More would let one document hold a core for minutes at each sign-in. */
export const MAX_ITERATIONS = 10_000_000;
const SHA1_BYTES = 20;

/** The password of a `_users` document, or null where it has none that could be verified. */
export function readStoredPassword(fields: JsonDoc): StoredPassword | null {
	const { salt, password_scheme: scheme = 'simple' } = fields;
	if (typeof salt !== 'string') return null;
	if (scheme === 'simple') {
		const key = hexKey(fields['password_sha'], SHA1_BYTES);
		return key && { salt, iterations: 0, digest: 'sha1', key };
	}
	const kind = functions.get(fields['pbkdf2_prf']);
	if (scheme !== 'pbkdf2' || !kind) return null;
	const { iterations = UNSAID_ITERATIONS } = fields;
	if (!isIterationCount(iterations)) return null;
	const key = hexKey(fields['derived_key'], kind.bytes);
	return key && { salt, iterations, digest: kind.digest, key };
}

export function isIterationCount(value: unknown): value is number {
	return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_ITERATIONS;
}

/**
 * A mark of the password that a session was made under: another one after each change of password,
 * even to the same, for the salt is new.
 */
export function passwordMark(fields: JsonDoc): string {
	const values = hashFields.map((field) => fields[field] ?? null);
	return createHash('sha256').update(JSON.stringify(values)).digest('base64url');
}

function hexKey(value: unknown, bytes: number): Buffer | null {
	const isKey =
		typeof value === 'string' && value.length === bytes * 2 && /^[0-9a-f]+$/i.test(value);
	return isKey ? Buffer.from(value, 'hex') : null;
}
