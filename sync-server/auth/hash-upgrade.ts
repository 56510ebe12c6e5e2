import type { JsonDoc } from '../store/incoming.ts';
import type { Account } from './account.ts';
import { isServerAdmin } from './identity.ts';
import type { PasswordHash, Passwords } from './passwords.ts';
import type { ServerDb } from './server-db.ts';
import type { Sessions } from './sessions.ts';
import { passwordMark } from './stored-password.ts';

/**
 * Puts a hash in the place of the one with this mark in a person's `_users` document; false where
 * another has taken its place meanwhile.
 */
export type KeepUserHash = (name: string, mark: string, hash: PasswordHash) => Promise<boolean>;

/**
 * Makes hashes as strong as those of today, where they are of an older kind: only who signs in brings
 * the password that a new one is made from.
 */
export class HashUpgrade {
	readonly #passwords: Passwords;
	readonly #db: ServerDb;
	readonly #sessions: Sessions;
	readonly #keepUserHash: KeepUserHash;

	constructor(passwords: Passwords, db: ServerDb, sessions: Sessions, keepUserHash: KeepUserHash) {
		this.#passwords = passwords;
		this.#db = db;
		this.#sessions = sessions;
		this.#keepUserHash = keepUserHash;
	}

	/**
	 * The mark of an account's password, after an upgrade where it needs one. `password` is right. The
	 * password stays the same: whoever is signed in elsewhere stays so.
	 */
	async markOf(account: Account, password: string): Promise<string> {
		const { name, mark } = account;
		if (!this.#passwords.isWeak(account.password)) return mark;
		const hash = await this.#passwords.hash(password);
		if (!(await this.#keep(account, hash))) return mark;
		const stronger = passwordMark(hash as unknown as JsonDoc);
		this.#sessions.remark(name, mark, stronger);
		return stronger;
	}

	#keep(account: Account, hash: PasswordHash): Promise<boolean> {
		const { name, mark } = account;
		if (!isServerAdmin(account)) return this.#keepUserHash(name, mark, hash);
		const kept = this.#db.adminHash(name);
		const isKnown = kept !== null && passwordMark(kept) === mark;
		if (isKnown) this.#db.putAdmin(name, hash);
		return Promise.resolve(isKnown);
	}
}
