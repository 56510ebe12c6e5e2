import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** SQLite as the server has it (log written ahead, every commit on disk), and nothing around it. */
export class BareSqlite {
	readonly #folder = mkdtempSync(path.join(tmpdir(), 'satuloket-bare-'));
	readonly #sql: DatabaseSync;
	readonly #insert: StatementSync;

	constructor() {
		this.#sql = new DatabaseSync(path.join(this.#folder, 'bare.sqlite'));
		this.#sql.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		this.#sql.exec(
			'CREATE TABLE docs (seq INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, body TEXT NOT NULL) STRICT'
		);
		this.#insert = this.#sql.prepare('INSERT INTO docs (id, body) VALUES (?, ?)');
	}

	/** One transaction; milliseconds. */
	commit(docs: readonly { readonly id: string; readonly body: string }[]): number {
		const from = performance.now();
		this.#sql.exec('BEGIN IMMEDIATE');
		for (const { id, body } of docs) this.#insert.run(id, body);
		this.#sql.exec('COMMIT');
		return performance.now() - from;
	}

	close(): void {
		this.#sql.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
