import type { StatementSync } from 'node:sqlite';
import type { Database } from './database.ts';
import type { DocReader, ReadOptions } from './doc-reader.ts';
import type { JsonDoc } from './incoming.ts';

/** What a reader of changes asks for. */
export interface FeedQuery {
	readonly descending: boolean;
	/** All leaves of each document, not the winner only. */
	readonly allLeaves: boolean;
	readonly includeDocs: boolean;
	/** What to put into the included documents. */
	readonly read: ReadOptions;
	readonly only: FeedFilter | null;
}

/** Which documents a feed is about. */
export type FeedFilter =
	| { readonly kind: 'ids'; readonly ids: ReadonlySet<string> }
	| { readonly kind: 'design' }
	| { readonly kind: 'selector'; readonly matches: (doc: JsonDoc) => boolean };

/** Some changes; `scanned` is how far the feed was looked at, null at its end. */
export interface Found {
	readonly changes: readonly Change[];
	readonly scanned: number | null;
}

export interface Change {
	readonly seq: number;
	/** A row of `results`, as JSON without line end. */
	readonly text: string;
}

/** Rows read in one go: one statement is never left open while a slow reader is waited for. */
const AT_ONCE = 500;
/** As many characters: documents may be large, and a slow reader must not fill the memory with them. */
const MUCH = 262_144;
/** As many changes as are kept for the next reader who asks the same. */
const FEW = 50;

/** The changes of one database, in the order in which they happened. */
export class Feed {
	readonly #database: Database;
	readonly #reader: DocReader;
	readonly #plain: StatementSync;
	readonly #withDocs: StatementSync;
	readonly #backwards: StatementSync;
	readonly #countAfter: StatementSync;
	#shared: { readonly of: string; readonly found: Found } | null = null;
	#counted: { readonly of: string; readonly seq: number; readonly pending: number } | null = null;

	constructor(database: Database, reader: DocReader) {
		this.#database = database;
		this.#reader = reader;
		const columns = 'seq, id, rev, deleted, leaves';
		const forwards = 'FROM docs WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?';
		this.#plain = database.prepare(`SELECT ${columns}, NULL ${forwards}`);
		this.#withDocs = database.prepare(`SELECT ${columns}, body ${forwards}`);
		this.#backwards = database.prepare(
			`SELECT ${columns}, body FROM docs WHERE seq > ? AND seq <= ? ORDER BY seq DESC LIMIT ?`
		);
		for (const statement of [this.#plain, this.#withDocs, this.#backwards]) {
			statement.setReturnArrays(true);
		}
		this.#countAfter = database.prepare(
			'SELECT count(*) AS n FROM docs WHERE seq > ? AND seq <= ?'
		);
	}

	/**
	 * How many changes there are after a sequence. A reader that takes page after page asks at each of
	 * them: counted from where it was asked last, and not the whole of what is left each time.
	 */
	pending(seq: number): number {
		const { meta } = this.#database;
		if (seq >= meta.seq) return 0;
		const of = this.#state();
		const known =
			this.#counted?.of === of ? this.#counted : { seq: 0, pending: meta.living + meta.deleted };
		const pending = this.#isNearer(known.seq, seq)
			? known.pending - this.#between(known.seq, seq)
			: this.#between(seq, meta.seq);
		this.#counted = { of, seq, pending };
		return pending;
	}

	#isNearer(known: number, seq: number): boolean {
		return known <= seq && seq - known < this.#database.meta.seq - seq;
	}

	#between(above: number, upTo: number): number {
		return Number(this.#countAfter.get(above, upTo)!['n']);
	}

	/** Another text as soon as a sequence means something else. */
	#state(): string {
		const { seq, purgeSeq } = this.#database.meta;
		return `${seq}/${purgeSeq}`;
	}

	/**
	 * The next changes after `from` (before it, when descending), at most `limit` and at most so many
	 * as are read in one go.
	 */
	next(from: number, limit: number, query: FeedQuery): Found {
		if (query.only !== null || query.read !== NOTHING_MORE) return this.#read(from, limit, query);
		// Thousands that wait for the same are woken in the same moment.
		const of = `${this.#state()}/${from}/${limit}/${flagsOf(query)}`;
		if (this.#shared?.of !== of) this.#shared = { of, found: this.#read(from, limit, query) };
		const { found } = this.#shared;
		if (found.changes.length > FEW) this.#shared = null;
		return found;
	}

	#read(from: number, limit: number, query: FeedQuery): Found {
		const wanted = query.only ? AT_ONCE : Math.min(limit, AT_ONCE);
		const needsBody = query.includeDocs || query.only?.kind === 'selector';
		const statement = query.descending ? this.#backwards : needsBody ? this.#withDocs : this.#plain;
		const [above, upTo] = query.descending ? [0, from] : [from, this.#database.meta.seq];
		const changes: Change[] = [];
		let rows = 0;
		let characters = 0;
		let scanned = from;
		for (const values of statement.iterate(above, upTo, wanted)) {
			const row = values as unknown as Row;
			rows++;
			scanned = query.descending ? row[0] - 1 : row[0];
			if (query.only && !passes(query.only, row)) continue;
			const text = this.#text(row, query);
			changes.push({ seq: row[0], text });
			characters += text.length;
			if (changes.length === limit || characters >= MUCH) break;
		}
		const isEnd = rows < wanted && changes.length < limit && characters < MUCH;
		return { changes, scanned: isEnd ? null : scanned };
	}

	#text([seq, id, rev, deleted, leaves, body]: Row, query: FeedQuery): string {
		const others = query.allLeaves && leaves !== null ? leaves : '';
		const gone = deleted === 1 ? ',"deleted":true' : '';
		const doc = query.includeDocs ? `,"doc":${this.#doc(id, body!, query.read)}` : '';
		return `{"seq":"${this.#database.seqText(seq)}","id":${JSON.stringify(id)},"changes":[{"rev":"${rev}"}${others}]${gone}${doc}}`;
	}

	#doc(id: string, body: string, read: ReadOptions): string {
		if (read === NOTHING_MORE) return body;
		const doc = this.#reader.find(id)!;
		return this.#reader.text(id, doc, doc, read);
	}
}

function flagsOf({ descending, allLeaves, includeDocs }: FeedQuery): string {
	return [descending, allLeaves, includeDocs].map(Number).join('');
}

/** A reader that wants the documents as they are kept. */
export const NOTHING_MORE: ReadOptions = {};

type Row = [
	seq: number,
	id: string,
	rev: string,
	deleted: number,
	leaves: string | null,
	body: string | null
];

function passes(filter: FeedFilter, [, id, , , , body]: Row): boolean {
	switch (filter.kind) {
		case 'ids':
			return filter.ids.has(id);
		case 'design':
			return id.startsWith('_design/');
		case 'selector':
			return filter.matches(JSON.parse(body!) as JsonDoc);
	}
}
