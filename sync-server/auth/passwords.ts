import { createHash, pbkdf2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { JsonDoc } from '../store/incoming.ts';
import { readStoredPassword } from './stored-password.ts';
import { Turns } from './turns.ts';

/** What CouchDB 3.5 makes of a password, on the `_users` document. */
export interface PasswordHash {
	readonly password_scheme: 'pbkdf2';
	readonly pbkdf2_prf: 'sha256';
	/** 32 hex digits; their text, not the bytes that they stand for, goes into the hash. */
	readonly salt: string;
	readonly iterations: number;
	/** 64 hex digits. */
	readonly derived_key: string;
}

/** CouchDB's default since 3.4: 70 to 200 ms of one core. */
export const DEFAULT_ITERATIONS = 600_000;
export const MIN_PASSWORD_LENGTH = 8;
export const MAX_PASSWORD_LENGTH = 1_024;

const KEY_BYTES = 32;
const SALT_BYTES = 16;
const AT_ONCE = 2;
const MAX_WAITING = 200;

const derive = promisify(pbkdf2);

/** Hashes passwords and compares them, in threads of their own. */
export class Passwords {
	readonly #iterations: number;
	readonly #turns = new Turns(AT_ONCE, MAX_WAITING);

	constructor(iterations = DEFAULT_ITERATIONS) {
		this.#iterations = iterations;
	}

	hash(password: string): Promise<PasswordHash> {
		return this.#turns.take(async () => {
			const salt = randomBytes(SALT_BYTES).toString('hex');
			const key = await derive(password, salt, this.#iterations, KEY_BYTES, 'sha256');
			return {
				password_scheme: 'pbkdf2',
				pbkdf2_prf: 'sha256',
				salt,
				iterations: this.#iterations,
				derived_key: key.toString('hex')
			};
		});
	}

	/** Whether a hash is easier to try passwords against than one that is made today. */
	isWeak(fields: JsonDoc): boolean {
		const stored = readStoredPassword(fields);
		return stored !== null && (stored.digest === 'sha1' || stored.iterations < this.#iterations);
	}

	/**
	 * Whether a password is the one that the fields of a `_users` document were made from. Takes as
	 * long for null (nobody has that name) and for hashes of weaker kinds as for one of today's, so
	 * that the time tells nobody which names exist.
	 */
	verify(password: string, fields: JsonDoc | null): Promise<boolean> {
		return this.#turns.take(async () => {
			const stored = fields && readStoredPassword(fields);
			const missing = this.#iterations - (stored?.iterations ?? 0);
			if (missing > 0) await derive(password, 'nobody', missing, KEY_BYTES, 'sha256');
			if (!stored) return false;
			const { salt, iterations, digest, key } = stored;
			const given =
				iterations === 0
					? createHash('sha1')
							.update(password + salt)
							.digest()
					: await derive(password, salt, iterations, key.length, digest);
			return given.length === key.length && timingSafeEqual(given, key);
		});
	}
}
