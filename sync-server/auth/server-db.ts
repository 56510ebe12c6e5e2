import { chmodSync } from 'node:fs';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { JsonDoc } from '../store/incoming.ts';
import type { PasswordHash } from './passwords.ts';

const SCHEMA_VERSION = 1;
/** Who may read the file can try the passwords in it: nobody but the server's own account. */
const OWNER_ONLY = 0o600;

const schema = `
	CREATE TABLE admins (
		name TEXT PRIMARY KEY,
		hash TEXT NOT NULL
	) STRICT, WITHOUT ROWID;
	CREATE TABLE first_admin (
		one INTEGER PRIMARY KEY CHECK (one = 1),
		token_hash TEXT NOT NULL,
		expires INTEGER NOT NULL
	) STRICT;
	CREATE TABLE sessions (
		token_hash TEXT PRIMARY KEY,
		id TEXT NOT NULL UNIQUE,
		name TEXT NOT NULL,
		device TEXT,
		mark TEXT NOT NULL,
		created INTEGER NOT NULL,
		last_seen INTEGER NOT NULL,
		expires INTEGER NOT NULL
	) STRICT, WITHOUT ROWID;
	CREATE INDEX sessions_name ON sessions (name);
	CREATE INDEX sessions_device ON sessions (device) WHERE device IS NOT NULL;
	CREATE INDEX sessions_expires ON sessions (expires);
`;

/** The server's own file: its admins, the token for the first of them, and the table of sessions. */
export class ServerDb {
	readonly #sql: DatabaseSync;
	readonly #adminHash: StatementSync;
	readonly #putAdmin: StatementSync;
	/** Read for each request of an admin. */
	readonly #knownAdmins = new Map<string, JsonDoc>();

	/** Opens the file, or makes it. */
	constructor(file: string) {
		this.#sql = new DatabaseSync(file);
		if (file !== ':memory:') chmodSync(file, OWNER_ONLY);
		this.#sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		this.#setUp();
		this.#adminHash = this.#sql.prepare('SELECT hash FROM admins WHERE name = ?');
		this.#putAdmin = this.#sql.prepare('INSERT OR REPLACE INTO admins VALUES (?, ?)');
	}

	prepare(text: string): StatementSync {
		return this.#sql.prepare(text);
	}

	/** The fields of a server admin's hash, as on a `_users` document; null where there is none. */
	adminHash(name: string): JsonDoc | null {
		const known = this.#knownAdmins.get(name);
		if (known) return known;
		const row = this.#adminHash.get(name);
		if (!row) return null;
		const hash = JSON.parse(String(row['hash'])) as JsonDoc;
		this.#knownAdmins.set(name, hash);
		return hash;
	}

	hasAdmins(): boolean {
		return this.#sql.prepare('SELECT 1 FROM admins LIMIT 1').get() !== undefined;
	}

	/** Makes a server admin or gives them another password. The token for the first one is dead then. */
	putAdmin(name: string, hash: PasswordHash): void {
		this.#knownAdmins.delete(name);
		this.#transact(() => {
			this.#putAdmin.run(name, JSON.stringify(hash));
			this.#sql.exec('DELETE FROM first_admin');
		});
	}

	/** Keeps the one token with which the first admin can be made; an earlier one is dead. */
	offerFirstAdmin(tokenHash: string, expires: number): void {
		this.#sql
			.prepare('INSERT OR REPLACE INTO first_admin VALUES (1, ?, ?)')
			.run(tokenHash, expires);
	}

	/** The hash of the token that is good now, or null. */
	firstAdminTokenHash(now: number): string | null {
		const row = this.#sql.prepare('SELECT token_hash FROM first_admin WHERE expires > ?').get(now);
		return row ? String(row['token_hash']) : null;
	}

	/** Makes the first admin where the token is still good; of two at once only one succeeds. */
	claimFirstAdmin(tokenHash: string, name: string, hash: PasswordHash, now: number): boolean {
		return this.#transact(() => {
			if (this.hasAdmins() || this.firstAdminTokenHash(now) !== tokenHash) return false;
			this.#putAdmin.run(name, JSON.stringify(hash));
			this.#sql.exec('DELETE FROM first_admin');
			return true;
		});
	}

	close(): void {
		this.#sql.close();
	}

	#transact<T>(run: () => T): T {
		this.#sql.exec('BEGIN IMMEDIATE');
		try {
			const value = run();
			this.#sql.exec('COMMIT');
			return value;
		} catch (error) {
			if (this.#sql.isTransaction) this.#sql.exec('ROLLBACK');
			throw error;
		}
	}

	#setUp(): void {
		const version = this.#sql.prepare('PRAGMA user_version').get()?.['user_version'];
		if (version === SCHEMA_VERSION) return;
		if (version !== 0) {
			throw new Error(
				`the server's own file has version ${String(version)}; this server knows ${SCHEMA_VERSION}`
			);
		}
		this.#transact(() => {
			this.#sql.exec(schema);
			this.#sql.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
		});
	}
}
