import type { StatementSync } from 'node:sqlite';
import { stubsIn, type FollowingBytes, type Stubs } from './attachments.ts';
import type { Database } from './database.ts';
import { describedAttachments } from './described-attachments.ts';
import { bodyText, type Incoming, type JsonDoc } from './incoming.ts';
import { planWrite } from './plan.ts';
import { conflict, Refusal } from './refusal.ts';
import { parseRevision } from './revision.ts';
import type { RevisionState } from './tree.ts';

export type WriteResult =
	| { readonly ok: true; readonly id: string; readonly rev: string }
	| { readonly ok: false; readonly id: string; readonly refusal: Refusal };

export interface WriteOptions {
	/** Judges a document and what it replaces; throws a refusal where it may not be written. */
	readonly check?: ((doc: JsonDoc, previous: JsonDoc | null) => void) | undefined;
	readonly following?: FollowingBytes;
}

/** A document's row, body apart. */
interface Row extends RevisionState {
	readonly seq: number;
	readonly attachments: number;
}

const NO_BYTES: FollowingBytes = new Map();

/** Writes documents of one database. Everything here runs inside `Database.write`. */
export class DocWriter {
	readonly #database: Database;
	readonly #lookUp: StatementSync;
	readonly #insert: StatementSync;
	readonly #update: StatementSync;
	readonly #body: StatementSync;
	readonly #otherBody: StatementSync;
	readonly #setAside: StatementSync;
	readonly #keepAside: StatementSync;

	constructor(database: Database) {
		this.#database = database;
		this.#lookUp = database.prepare(
			`SELECT docs.id, seq, rev, deleted, history, attachments, tree, leaves
			FROM json_each(?) AS wanted CROSS JOIN docs ON docs.id = wanted.value`
		);
		this.#lookUp.setReturnArrays(true);
		this.#insert = database.prepare(
			`INSERT INTO docs (seq, id, rev, deleted, history, attachments, tree, leaves, body)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`
		);
		this.#update = database.prepare(
			`UPDATE docs SET seq = ?, rev = ?, deleted = ?, history = ?, attachments = ?, tree = ?,
			leaves = ?, body = ? WHERE seq = ?`
		);
		this.#body = database.prepare('SELECT body FROM docs WHERE seq = ?');
		this.#otherBody = database.prepare(
			'SELECT body, attachments FROM revisions WHERE id = ? AND rev = ?'
		);
		this.#setAside = database.prepare(
			`INSERT INTO revisions (id, rev, deleted, attachments, body)
			SELECT id, rev, deleted, attachments, body FROM docs WHERE seq = ? ON CONFLICT DO NOTHING`
		);
		this.#keepAside = database.prepare(
			`INSERT INTO revisions (id, rev, deleted, attachments, body) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT DO NOTHING`
		);
	}

	/** Writes each document that can be written; gives a result for each, in their order. */
	writeAll(docs: readonly (Incoming | WriteResult)[], options: WriteOptions): WriteResult[] {
		const known = this.#rowsOf(docs);
		return docs.map((doc) => ('ok' in doc ? doc : this.#try(doc, known, options)));
	}

	/** Writes one document; throws a refusal where it cannot be written. */
	write(doc: Incoming, options: WriteOptions): { id: string; rev: string } {
		const [result] = this.writeAll([doc], options);
		if (!result!.ok) throw result!.refusal;
		return { id: result!.id, rev: result!.rev };
	}

	#try(doc: Incoming, known: Map<string, Row>, options: WriteOptions): WriteResult {
		try {
			return { ok: true, id: doc.id, rev: this.#writeOne(doc, known, options) };
		} catch (error) {
			if (error instanceof Refusal) return { ok: false, id: doc.id, refusal: error };
			throw error;
		}
	}

	#writeOne(doc: Incoming, known: Map<string, Row>, options: WriteOptions): string {
		const { id } = doc;
		const row = known.get(id);
		const { meta } = this.#database;
		const plan = planWrite(row, doc, meta.revsLimit);
		if (plan.kind === 'conflict') throw conflict();
		// Nothing is written: who sends again what was not answered is told that it is there.
		if (plan.kind === 'known') return plan.rev;
		if (options.check) this.#check(doc, row, options.check, options.following ?? NO_BYTES);

		const { rev } = plan;
		const stubs = this.#stubs(doc, row, rev, options.following ?? NO_BYTES);
		const count = stubs === null ? 0 : Object.keys(stubs).length;
		const body = bodyText(doc, rev, count === 0 ? null : JSON.stringify(stubs));
		const seq = meta.seq + 1;
		known.set(id, this.#store(doc, row, plan.next, { rev, body, count, seq }));
		meta.seq = seq;
		if (row === undefined || row.isDeleted !== plan.next.isDeleted) {
			const delta = plan.next.isDeleted ? -1 : 1;
			if (row !== undefined || delta === 1) meta.living += delta;
			if (row !== undefined || delta === -1) meta.deleted -= delta;
		}
		return rev;
	}

	#store(
		doc: Incoming,
		row: Row | undefined,
		next: RevisionState,
		{ rev, body, count, seq }: { rev: string; body: string; count: number; seq: number }
	): Row {
		const { id } = doc;
		const deleted = Number(next.isDeleted);
		if (row === undefined) {
			this.#insert.run(seq, id, rev, deleted, next.history, count, null, null, body);
			return { ...next, seq, attachments: count };
		}
		let winner = { body, attachments: count };
		if (next.rev !== rev) {
			this.#keepAside.run(id, rev, Number(doc.isDeleted), count, body);
			winner = next.rev === row.rev ? this.#winnerOf(row) : this.#aside(id, next.rev);
		}
		if (next.rev !== row.rev) this.#setAside.run(row.seq);
		this.#update.run(
			seq,
			next.rev,
			deleted,
			next.history,
			winner.attachments,
			next.tree,
			next.leaves,
			winner.body,
			row.seq
		);
		return { ...next, seq, attachments: winner.attachments };
	}

	#winnerOf(row: Row): { body: string; attachments: number } {
		return { body: String(this.#body.get(row.seq)!['body']), attachments: row.attachments };
	}

	#aside(id: string, rev: string): { body: string; attachments: number } {
		const found = this.#otherBody.get(id, rev);
		if (found === undefined) throw new Error(`the body of a leaf is missing: ${rev}`);
		return { body: String(found['body']), attachments: Number(found['attachments']) };
	}

	#check(
		doc: Incoming,
		row: Row | undefined,
		check: (doc: JsonDoc, previous: JsonDoc | null) => void,
		following: FollowingBytes
	): void {
		const previous =
			row === undefined || row.isDeleted ? null : (JSON.parse(this.#winnerOf(row).body) as JsonDoc);
		check({ ...judged(doc), ...this.#attached(doc, row, following) }, previous);
	}

	/** What is attached, as rules see it. */
	#attached(doc: Incoming, row: Row | undefined, following: FollowingBytes): JsonDoc {
		if (doc.attachments === undefined) return {};
		const { attachments } = this.#database;
		const before = this.#stubsBefore(doc, row);
		return { _attachments: describedAttachments(doc.attachments, before, following, attachments) };
	}

	#stubs(
		doc: Incoming,
		row: Row | undefined,
		rev: string,
		following: FollowingBytes
	): Stubs | null {
		if (doc.attachments === undefined) return null;
		const isNewEdit = doc.path === undefined;
		const { generation } = parseRevision(rev);
		return this.#database.attachments.keep(
			doc.attachments,
			generation,
			isNewEdit,
			this.#stubsBefore(doc, row),
			following
		);
	}

	#stubsBefore(doc: Incoming, row: Row | undefined): Stubs {
		if (row === undefined) return {};
		const parent = doc.parent ?? row.rev;
		if (parent === row.rev) return row.attachments === 0 ? {} : stubsIn(this.#winnerOf(row).body);
		const found = this.#otherBody.get(doc.id, parent);
		return found === undefined ? {} : stubsIn(String(found['body']));
	}

	#rowsOf(docs: readonly (Incoming | WriteResult)[]): Map<string, Row> {
		const ids = docs.map(({ id }) => id);
		const rows = this.#lookUp.all(JSON.stringify(ids)) as unknown as RowValues[];
		return new Map(rows.map((values) => [values[0], rowOf(values)]));
	}
}

/** A document as rules see it: without what describes it, which was taken out by setting it undefined. */
function judged({ id, fields, isDeleted }: Incoming): JsonDoc {
	const doc: JsonDoc = { _id: id };
	for (const [field, value] of Object.entries(fields)) {
		if (value !== undefined) doc[field] = value;
	}
	return isDeleted ? { ...doc, _deleted: true } : doc;
}

type RowValues = [
	id: string,
	seq: number,
	rev: string,
	deleted: number,
	history: string,
	attachments: number,
	tree: string | null,
	leaves: string | null
];

function rowOf([, seq, rev, deleted, history, attachments, tree, leaves]: RowValues): Row {
	return { seq, rev, isDeleted: deleted === 1, history, attachments, tree, leaves };
}
