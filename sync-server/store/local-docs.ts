import type { StatementSync } from 'node:sqlite';
import type { Database } from './database.ts';
import type { JsonDoc } from './incoming.ts';
import { badRequest, conflict, missing } from './refusal.ts';

export interface LocalDoc {
	readonly id: string;
	readonly rev: string;
	/** JSON with `_id` and `_rev`. */
	readonly body: string;
}

/** `_local/…`: documents that are never replicated, where replicators keep how far they came. */
export class LocalDocs {
	readonly #read: StatementSync;
	readonly #write: StatementSync;
	readonly #delete: StatementSync;
	readonly #list: StatementSync;

	constructor(database: Database) {
		this.#read = database.prepare('SELECT rev, body FROM local_docs WHERE id = ?');
		this.#write = database.prepare(
			'INSERT INTO local_docs VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET rev = excluded.rev, body = excluded.body'
		);
		this.#delete = database.prepare('DELETE FROM local_docs WHERE id = ?');
		this.#list = database.prepare('SELECT id, rev, body FROM local_docs ORDER BY id');
	}

	/** `id` with its `_local/`. */
	find(id: string): LocalDoc | null {
		const row = this.#read.get(id);
		if (row === undefined) return null;
		return { id, rev: `0-${String(row['rev'])}`, body: String(row['body']) };
	}

	list(): LocalDoc[] {
		return this.#list.all().map((row) => ({
			id: String(row['id']),
			rev: `0-${String(row['rev'])}`,
			body: String(row['body'])
		}));
	}

	/**
	 * Inside `Database.write`. Gives the new revision, `0-0` of a deletion. Throws a conflict unless
	 * `_rev` is the one that is stored.
	 */
	put(id: string, doc: JsonDoc): string {
		if (doc['_deleted'] === true) {
			this.remove(id, doc['_rev']);
			return '0-0';
		}
		const next = this.#expect(id, doc['_rev']) + 1;
		const { _id: _, _rev: __, _revisions: ___, ...fields } = doc;
		const rev = `0-${next}`;
		this.#write.run(id, next, JSON.stringify({ _id: id, _rev: rev, ...fields }));
		return rev;
	}

	/** Inside `Database.write`. */
	remove(id: string, rev: unknown): void {
		if (this.find(id) === null) throw missing();
		this.#expect(id, rev);
		this.#delete.run(id);
	}

	#expect(id: string, rev: unknown): number {
		const known = this.#read.get(id)?.['rev'];
		const current = typeof known === 'number' ? known : 0;
		if (rev === undefined && current === 0) return 0;
		if (typeof rev !== 'string' || !/^0-\d+$/.test(rev)) {
			if (rev === undefined) throw conflict();
			throw badRequest('Invalid rev format');
		}
		if (Number(rev.slice(2)) !== current) throw conflict();
		return current;
	}
}
