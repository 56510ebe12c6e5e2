import type { StatementSync } from 'node:sqlite';
import type { Database } from './database.ts';
import type { DocReader, ReadOptions } from './doc-reader.ts';
import type { LocalDoc, LocalDocs } from './local-docs.ts';

/** Which documents to list, by id. */
export interface ListQuery {
	readonly from: string | null;
	readonly to: string | null;
	readonly isEndInclusive: boolean;
	readonly descending: boolean;
	readonly limit: number;
	readonly skip: number;
	/** Null: ids and revisions only. */
	readonly read: ReadOptions | null;
}

const AT_ONCE = 500;
/** As many documents with their content. */
const DOCS_AT_ONCE = 20;
/** As many characters: documents may be large, and a slow reader must not fill the memory with them. */
const MUCH = 262_144;
/** Sorts behind every id: to SQLite any bytes are more than any text. */
const LAST = new Uint8Array(0);

/** `_all_docs` of one database: what is not deleted, in order of id. */
export class Listing {
	readonly #database: Database;
	readonly #reader: DocReader;
	readonly #local: LocalDocs;
	readonly #design: StatementSync;
	readonly #forwards: StatementSync;
	readonly #backwards: StatementSync;
	readonly #before: StatementSync;
	readonly #after: StatementSync;

	constructor(database: Database, reader: DocReader, local: LocalDocs) {
		this.#database = database;
		this.#reader = reader;
		this.#local = local;
		this.#design = database.prepare(
			`SELECT count(*) AS n FROM docs WHERE id >= '_design/' AND id < '_design0' AND deleted = 0`
		);
		const between = 'FROM docs WHERE id >= ? AND id <= ? AND id <> ? AND deleted = 0 ORDER BY id';
		this.#forwards = database.prepare(`SELECT id, rev, body ${between} LIMIT ? OFFSET ?`);
		this.#backwards = database.prepare(`SELECT id, rev, body ${between} DESC LIMIT ? OFFSET ?`);
		this.#forwards.setReturnArrays(true);
		this.#backwards.setReturnArrays(true);
		this.#before = database.prepare(
			`SELECT (SELECT count(*) FROM docs WHERE id < ?1)
			- (SELECT count(*) FROM docs WHERE id < ?1 AND deleted = 1) AS n`
		);
		this.#after = database.prepare(
			`SELECT (SELECT count(*) FROM docs WHERE id > ?1)
			- (SELECT count(*) FROM docs WHERE id > ?1 AND deleted = 1) AS n`
		);
	}

	get total(): number {
		return this.#database.meta.living;
	}

	/** How many design documents there are. */
	get totalOfDesign(): number {
		return Number(this.#design.get()!['n']);
	}

	/** How many documents stand before the first row of the answer. */
	offset({ from, to, descending, skip }: ListQuery): number {
		const start = descending ? to : from;
		if (start === null) return Math.min(skip, this.total);
		const statement = descending ? this.#after : this.#before;
		return Math.min(Number(statement.get(start)!['n']) + skip, this.total);
	}

	/** Rows as JSON, some at a time. */
	*rows(query: ListQuery): Generator<string[]> {
		let { from, to, skip } = query;
		let left = query.limit;
		let seen = '';
		const statement = query.descending ? this.#backwards : this.#forwards;
		for (;;) {
			const wanted = Math.min(left, AT_ONCE);
			if (wanted <= 0) return;
			const kept: string[] = [];
			let rows = 0;
			let characters = 0;
			for (const values of statement.iterate(from ?? '', to ?? LAST, seen, wanted, skip)) {
				const row = values as unknown as Row;
				rows++;
				[seen] = row;
				if (!isWithin(seen, query)) continue;
				const text = this.#text(row, query.read);
				kept.push(text);
				characters += text.length;
				if (characters >= MUCH) break;
			}
			skip = 0;
			if (kept.length > 0) yield kept;
			left -= rows;
			if (rows < wanted && characters < MUCH) return;
			if (query.descending) to = seen;
			else from = seen;
		}
	}

	/** The rows of these ids, in their order, whatever became of them. */
	*rowsOf(keys: readonly unknown[], read: ReadOptions | null): Generator<string[]> {
		const atOnce = read === null ? AT_ONCE : DOCS_AT_ONCE;
		for (let at = 0; at < keys.length; at += atOnce) {
			const part = keys.slice(at, at + atOnce);
			const docs = this.#reader.findAll(part.map((key) => (typeof key === 'string' ? key : '')));
			yield part.map((key, index) => {
				const doc = docs[index];
				const id = JSON.stringify(key);
				if (doc === undefined) return this.#localText(key, read !== null);
				if (!doc.isDeleted) return this.#text([String(key), doc.rev, doc.body], read);
				const none = read === null ? '' : ',"doc":null';
				return `{"id":${id},"key":${id},"value":{"rev":"${doc.rev}","deleted":true}${none}}`;
			});
		}
	}

	/** Local documents are found where they are named, and nowhere else. */
	#localText(key: unknown, withDoc: boolean): string {
		const found = typeof key === 'string' ? this.#local.find(key) : null;
		if (found === null) return `{"key":${JSON.stringify(key)},"error":"not_found"}`;
		return localRow(found, withDoc);
	}

	#text([id, rev, body]: Row, read: ReadOptions | null): string {
		const quoted = JSON.stringify(id);
		const head = `{"id":${quoted},"key":${quoted},"value":{"rev":"${rev}"}`;
		return read === null ? `${head}}` : `${head},"doc":${this.#doc(id, body, read)}}`;
	}

	#doc(id: string, body: string, read: ReadOptions): string {
		if (Object.keys(read).length === 0) return body;
		const doc = this.#reader.find(id)!;
		return this.#reader.text(id, doc, doc, read);
	}
}

/** A row that tells of a local document. */
export function localRow({ id, rev, body }: LocalDoc, withDoc: boolean): string {
	const quoted = JSON.stringify(id);
	const doc = withDoc ? `,"doc":${body}` : '';
	return `{"id":${quoted},"key":${quoted},"value":{"rev":"${rev}"}${doc}}`;
}

type Row = [id: string, rev: string, body: string];

/** The end of a range is part of it, unless it was asked for without. */
export function isWithin(id: string, { from, to, descending, isEndInclusive }: ListQuery): boolean {
	return isEndInclusive || id !== (descending ? from : to);
}
