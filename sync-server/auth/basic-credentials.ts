import { createHmac, randomBytes } from 'node:crypto';
import { badRequest, wrongCredentials } from './auth-refusal.ts';

export interface Credentials {
	readonly name: string;
	readonly password: string;
}

const MAX_HEADER_LENGTH = 8_192;
const REMEMBER_MS = 10 * 60_000;
const MAX_REMEMBERED = 1_000;

/**
 * What an Authorization header says, or null where there is none. `_:_` is CouchDB's way to say
 * nobody. Throws a refusal where the header cannot be read.
 */
export function readBasic(header: string | undefined): Credentials | null {
	if (!header) return null;
	if (header.length > MAX_HEADER_LENGTH) throw wrongCredentials();
	const [scheme = '', encoded = ''] = header.split(' ', 2);
	if (scheme.toLowerCase() !== 'basic') throw badRequest('Authorization header is invalid');
	if (!/^[A-Za-z0-9+/]*={0,2}$/.test(encoded)) {
		throw badRequest('Authorization header has invalid base64 value');
	}
	const text = Buffer.from(encoded, 'base64').toString('utf8');
	const colon = text.indexOf(':');
	if (colon < 0 || text === '_:_') return null;
	return { name: text.slice(0, colon), password: text.slice(colon + 1) };
}

interface Remembered {
	/** The mark of the password that was compared with. */
	readonly mark: string;
	readonly until: number;
}

/**
 * Remembers which credentials were found right a while ago: a replicator sends them with each
 * request, and comparing takes long on purpose. Holds digests under a key that dies with the
 * process, never a password.
 */
export class BasicMemory {
	readonly #key = randomBytes(32);
	readonly #right = new Map<string, Remembered>();
	readonly #comparing = new Map<string, Promise<string | null>>();

	/**
	 * The mark of the password if the credentials are right, else null. `mark` is that of the account
	 * now: after a change of password they are compared again. Who comes with the same credentials
	 * while they are being compared waits for that answer.
	 */
	async check(
		{ name, password }: Credentials,
		mark: string | null,
		now: number,
		compare: () => Promise<string | null>
	): Promise<string | null> {
		const digest = createHmac('sha256', this.#key)
			.update(JSON.stringify([name, password]))
			.digest('base64');
		const known = this.#right.get(digest);
		if (known && known.mark === mark && known.until > now) return known.mark;
		this.#right.delete(digest);
		const running = this.#comparing.get(digest);
		if (running) return running;
		const comparing = compare().finally(() => this.#comparing.delete(digest));
		this.#comparing.set(digest, comparing);
		const found = await comparing;
		if (found !== null) this.#remember(digest, { mark: found, until: now + REMEMBER_MS });
		return found;
	}

	#remember(digest: string, remembered: Remembered): void {
		this.#right.set(digest, remembered);
		if (this.#right.size <= MAX_REMEMBERED) return;
		for (const oldest of this.#right.keys()) {
			this.#right.delete(oldest);
			break;
		}
	}
}
