import { randomBytes } from 'node:crypto';
import type { StatementSync } from 'node:sqlite';
import type { ServerDb } from './server-db.ts';
import { hashToken } from './token.ts';

/** A session as an admin, or the person themselves, may see it. Times are epoch milliseconds. */
export interface Session {
	/** Names the session; opens nothing. */
	readonly id: string;
	readonly name: string;
	readonly device: string | null;
	readonly created: number;
	/** To the minute. */
	readonly lastSeen: number;
	readonly expires: number;
}

/** A session as the server uses it. */
export interface LiveSession extends Session {
	/** The mark of the password that it was made under. */
	readonly mark: string;
}

type Row = Record<string, unknown>;

export const DEFAULT_SESSION_MS = 30 * 24 * 60 * 60_000;
const TOUCH_MS = 60_000;
const TOKEN_BYTES = 32;
const ID_BYTES = 16;
/** A program that signs in for each request must not fill the disk; its oldest sessions end. */
const MAX_PER_NAME = 200;
/** As many sessions as are held in memory, so that a request need not ask the file. */
const MAX_KNOWN = 10_000;

const COLUMNS = 'id, name, device, mark, created, last_seen, expires';

/** Who is signed in. The browser has the token; here is only its hash. */
export class Sessions {
	readonly durationMs: number;
	readonly #insert: StatementSync;
	readonly #find: StatementSync;
	readonly #touch: StatementSync;
	readonly #mark: StatementSync;
	readonly #endOldest: StatementSync;
	readonly #endExpired: StatementSync;
	readonly #end: StatementSync;
	readonly #endOwn: StatementSync;
	readonly #endOfName: StatementSync;
	readonly #endOfDevice: StatementSync;
	readonly #list: StatementSync;
	readonly #listOfName: StatementSync;
	readonly #markOf: StatementSync;
	readonly #listeners = new Set<() => void>();
	/** By the hash of the token; forgotten whenever any session changes. */
	readonly #known = new Map<string, LiveSession>();

	/** `durationMs`: how long a session lasts after it was last used. */
	constructor(db: ServerDb, durationMs = DEFAULT_SESSION_MS) {
		this.durationMs = durationMs;
		this.#insert = db.prepare('INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
		this.#find = db.prepare(`SELECT ${COLUMNS} FROM sessions WHERE token_hash = ? AND expires > ?`);
		this.#touch = db.prepare('UPDATE sessions SET last_seen = ?, expires = ? WHERE id = ?');
		this.#mark = db.prepare('UPDATE sessions SET mark = ? WHERE name = ? AND mark = ?');
		this.#endOldest = db.prepare(
			`DELETE FROM sessions WHERE token_hash IN (SELECT token_hash FROM sessions
			WHERE name = ? ORDER BY last_seen DESC, created DESC LIMIT -1 OFFSET ?)`
		);
		this.#endExpired = db.prepare('DELETE FROM sessions WHERE expires <= ?');
		this.#end = db.prepare('DELETE FROM sessions WHERE id = ?');
		this.#endOwn = db.prepare('DELETE FROM sessions WHERE id = ? AND name = ?');
		this.#endOfName = db.prepare('DELETE FROM sessions WHERE name = ?');
		this.#endOfDevice = db.prepare('DELETE FROM sessions WHERE device = ?');
		this.#markOf = db.prepare('SELECT mark FROM sessions WHERE id = ? AND expires > ?');
		const list = `SELECT ${COLUMNS} FROM sessions WHERE expires > ?`;
		this.#list = db.prepare(`${list} ORDER BY last_seen DESC, id`);
		this.#listOfName = db.prepare(`${list} AND name = ? ORDER BY last_seen DESC, id`);
	}

	/** Begins a session and gives the token that opens it: told once, kept nowhere. */
	begin(name: string, mark: string, device: string | null, now: number): [string, Session] {
		const token = randomBytes(TOKEN_BYTES).toString('base64url');
		const id = randomBytes(ID_BYTES).toString('base64url');
		const expires = now + this.durationMs;
		this.#endExpired.run(now);
		this.#ended(this.#endOldest.run(name, MAX_PER_NAME - 1).changes);
		this.#insert.run(hashToken(token), id, name, device, mark, now, now, expires);
		return [token, { id, name, device, created: now, lastSeen: now, expires }];
	}

	/** The session that a token opens, or null: unknown, ended or expired. */
	find(token: string, now: number): LiveSession | null {
		const hash = hashToken(token);
		const known = this.#known.get(hash);
		if (known && known.expires > now) return known;
		const row: Row | undefined = this.#find.get(hash, now);
		if (!row) return null;
		const session = { ...readSession(row), mark: String(row['mark']) };
		if (this.#known.size >= MAX_KNOWN) this.#known.clear();
		this.#known.set(hash, session);
		return session;
	}

	/** The mark of the password that a session was made under; null where it has ended. */
	markOf(id: string, now: number): string | null {
		const mark = this.#markOf.get(id, now)?.['mark'];
		return typeof mark === 'string' ? mark : null;
	}

	/** Calls back whenever sessions were ended, until the returned function is called. */
	onEnd(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Notes that a session was used, and lets it last on. Writes at most once a minute. */
	touch({ id, lastSeen }: Session, now: number): void {
		if (now - lastSeen < TOUCH_MS) return;
		this.#known.clear();
		this.#touch.run(now, now + this.durationMs, id);
	}

	/** Carries a person's sessions over to another hash of the same password. */
	remark(name: string, from: string, to: string): void {
		this.#known.clear();
		this.#mark.run(to, name, from);
	}

	/** Ends a session; with `owner`, only if it is theirs. False: there was none. */
	end(id: string, owner?: string): boolean {
		const { changes } = owner === undefined ? this.#end.run(id) : this.#endOwn.run(id, owner);
		return this.#ended(changes) > 0;
	}

	/** Ends all of a person's sessions and says how many. */
	endAllOf(name: string): number {
		return this.#ended(this.#endOfName.run(name).changes);
	}

	/** Ends all sessions on a device, whoever's they are, and says how many. */
	endAllOn(device: string): number {
		return this.#ended(this.#endOfDevice.run(device).changes);
	}

	/** How many sessions a statement has ended; who listens is told. */
	#ended(changes: number | bigint): number {
		this.#known.clear();
		const count = Number(changes);
		if (count > 0) for (const listener of [...this.#listeners]) listener();
		return count;
	}

	/** Everybody's sessions, the one used last first; with `name`, that person's. */
	list(now: number, name?: string): Session[] {
		const rows = name === undefined ? this.#list.all(now) : this.#listOfName.all(now, name);
		return rows.map(readSession);
	}
}

function readSession(row: Row): Session {
	const device = row['device'];
	return {
		id: String(row['id']),
		name: String(row['name']),
		device: device === null ? null : String(device),
		created: Number(row['created']),
		lastSeen: Number(row['last_seen']),
		expires: Number(row['expires'])
	};
}
