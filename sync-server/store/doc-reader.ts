import type { StatementSync } from 'node:sqlite';
import { stubsIn, type Stub } from './attachments.ts';
import type { Database } from './database.ts';
import type { JsonDoc } from './incoming.ts';
import { deleted, missing, Refusal } from './refusal.ts';
import { historyText, revisionsText, revisionText } from './revision.ts';
import { leavesOf, pathTo, treeOf, type Leaf, type RevisionState } from './tree.ts';

/** One revision of a document, as it is sent. */
export interface FoundRevision {
	readonly rev: string;
	readonly isDeleted: boolean;
	readonly attachments: number;
	readonly body: string;
}

/** A document's row. */
export interface FoundDoc extends RevisionState {
	readonly seq: number;
	readonly attachments: number;
	readonly body: string;
}

/** What a reader wants beside the document itself; CouchDB's query parameters. */
export interface ReadOptions {
	readonly revs?: boolean;
	readonly revsInfo?: boolean;
	readonly conflicts?: boolean;
	readonly deletedConflicts?: boolean;
	readonly localSeq?: boolean;
	/** Bytes of attachments within the JSON, as base64. */
	readonly attachments?: boolean;
	/** Of these revisions and older the reader has the attachments already. */
	readonly attsSince?: readonly string[] | undefined;
	readonly attEncodingInfo?: boolean;
}

const row = 'seq, rev, deleted, history, attachments, tree, leaves, body';

/** Reads documents of one database. */
export class DocReader {
	readonly #database: Database;
	readonly #doc: StatementSync;
	readonly #docs: StatementSync;
	readonly #states: StatementSync;
	readonly #other: StatementSync;
	readonly #others: StatementSync;

	constructor(database: Database) {
		this.#database = database;
		this.#doc = database.prepare(`SELECT ${row} FROM docs WHERE id = ?`);
		this.#doc.setReturnArrays(true);
		this.#docs = database.prepare(
			`SELECT wanted.key, docs.${row.replaceAll(', ', ', docs.')} FROM json_each(?) AS wanted
			CROSS JOIN docs ON docs.id = wanted.value`
		);
		this.#docs.setReturnArrays(true);
		this.#states = database.prepare(
			`SELECT wanted.key, rev, deleted, history, tree, leaves FROM json_each(?) AS wanted
			CROSS JOIN docs ON docs.id = wanted.value`
		);
		this.#states.setReturnArrays(true);
		this.#other = database.prepare(
			'SELECT rev, deleted, attachments, body FROM revisions WHERE id = ? AND rev = ?'
		);
		this.#others = database.prepare('SELECT rev, deleted FROM revisions WHERE id = ?');
	}

	find(id: string): FoundDoc | null {
		const values = this.#doc.get(id) as unknown as RowValues | undefined;
		return values === undefined ? null : foundDoc(values);
	}

	/** Documents by id, at the places of the ids; holes where there is none. */
	findAll(ids: readonly string[]): (FoundDoc | undefined)[] {
		const found: (FoundDoc | undefined)[] = new Array<FoundDoc | undefined>(ids.length);
		for (const values of this.#docs.iterate(JSON.stringify(ids))) {
			const [at, ...rest] = values as unknown as [number, ...RowValues];
			found[at] = foundDoc(rest);
		}
		return found;
	}

	/** What is known of the revisions of documents, at the places of their ids. */
	statesOf(ids: readonly string[]): (RevisionState | undefined)[] {
		const found: (RevisionState | undefined)[] = new Array<RevisionState | undefined>(ids.length);
		for (const values of this.#states.iterate(JSON.stringify(ids))) {
			const [at, rev, isDeleted, history, tree, leaves] = values as unknown as StateValues;
			found[at] = { rev, isDeleted: isDeleted === 1, history, tree, leaves };
		}
		return found;
	}

	/** A revision of a document whose body is still here; null where it is not. */
	revision(id: string, doc: FoundDoc, rev: string): FoundRevision | null {
		if (rev === doc.rev) return doc;
		const found = this.#other.get(id, rev);
		if (found === undefined) return null;
		return {
			rev,
			isDeleted: found['deleted'] === 1,
			attachments: Number(found['attachments']),
			body: String(found['body'])
		};
	}

	/** The document as GET answers it. Throws a refusal where it is missing or deleted. */
	read(id: string, rev: string | undefined, latest: boolean, options: ReadOptions): string {
		const doc = this.find(id);
		if (doc === null) throw missing();
		if (rev === undefined) {
			if (doc.isDeleted) throw deleted();
			return this.text(id, doc, doc, options);
		}
		const wanted = latest ? (this.latestOf(doc, rev)[0]?.rev ?? rev) : rev;
		const found = this.revision(id, doc, wanted);
		if (found === null) throw missing();
		return this.text(id, doc, found, options);
	}

	/** All leaves, the winner first. */
	leaves(doc: RevisionState): Leaf[] {
		if (doc.tree === null) return [doc];
		return leavesOf(treeOf(doc));
	}

	/** The leaves that follow a revision (itself, where it is a leaf). */
	latestOf(doc: FoundDoc, rev: string): Leaf[] {
		const tree = treeOf(doc);
		return this.leaves(doc).filter((leaf) => {
			const path = pathTo(tree, leaf.rev);
			return path?.hashes.some((hash, back) => revisionText(path.generation - back, hash) === rev);
		});
	}

	/** A revision's text, with what was asked for beside it. */
	text(id: string, doc: FoundDoc, found: FoundRevision, options: ReadOptions): string {
		let text = found.body;
		const extra: string[] = [];
		if (options.revs) extra.push(`"_revisions":${this.#revisions(doc, found.rev)}`);
		if (options.revsInfo)
			extra.push(`"_revs_info":${JSON.stringify(this.#revsInfo(id, doc, found.rev))}`);
		if (options.conflicts) extra.push(...this.#conflicts(doc, '_conflicts', false));
		if (options.deletedConflicts) extra.push(...this.#conflicts(doc, '_deleted_conflicts', true));
		if (options.localSeq) extra.push(`"_local_seq":"${this.#database.seqText(doc.seq)}"`);
		if (found.attachments > 0 && (options.attachments || options.attsSince)) {
			text = this.#withBytes(doc, found, options);
		}
		return extra.length === 0 ? text : `${text.slice(0, -1)},${extra.join(',')}}`;
	}

	/** The stub of an attachment. Throws a refusal where the document has none of the name. */
	attachment(found: FoundRevision, name: string): Stub {
		const stub = found.attachments === 0 ? undefined : stubsIn(found.body)[name];
		if (stub === undefined || !Object.hasOwn(stubsIn(found.body), name)) {
			throw new Refusal('attachment-missing', 'Document is missing attachment');
		}
		return stub;
	}

	/** Which attachments a reader that has these revisions does not have. */
	newAttachments(doc: FoundDoc, found: FoundRevision, since: readonly string[]): Set<string> {
		const path = pathTo(treeOf(doc), found.rev);
		const had = since
			.map((rev) => Number(rev.split('-', 1)[0]))
			.filter((generation, at) => {
				const back = (path?.generation ?? 0) - generation;
				const hash = path?.hashes[back];
				return hash !== undefined && revisionText(generation, hash) === since[at];
			});
		const newest = Math.max(0, ...had);
		const stubs = Object.entries(stubsIn(found.body));
		return new Set(stubs.filter(([, { revpos }]) => revpos > newest).map(([name]) => name));
	}

	#revisions(doc: FoundDoc, rev: string): string {
		if (rev === doc.rev) return revisionsText(doc.rev, doc.history);
		const path = pathTo(treeOf(doc), rev);
		return revisionsText(rev, historyText(path?.hashes.slice(1) ?? []));
	}

	#revsInfo(id: string, doc: FoundDoc, rev: string): { rev: string; status: string }[] {
		const kept = new Map(
			this.#others.all(id).map((other) => [String(other['rev']), other['deleted'] === 1])
		);
		kept.set(doc.rev, doc.isDeleted);
		const path = pathTo(treeOf(doc), rev) ?? { generation: 0, hashes: [] };
		return path.hashes.map((hash, back) => {
			const text = revisionText(path.generation - back, hash);
			const isDeleted = kept.get(text);
			const status = isDeleted === undefined ? 'missing' : isDeleted ? 'deleted' : 'available';
			return { rev: text, status };
		});
	}

	#conflicts(doc: FoundDoc, field: string, isDeleted: boolean): string[] {
		if (doc.tree === null) return [];
		const revs = this.leaves(doc)
			.slice(1)
			.filter((leaf) => leaf.isDeleted === isDeleted)
			.map(({ rev }) => rev);
		return revs.length === 0 ? [] : [`"${field}":${JSON.stringify(revs)}`];
	}

	#withBytes(doc: FoundDoc, found: FoundRevision, options: ReadOptions): string {
		const wanted = options.attsSince ? this.newAttachments(doc, found, options.attsSince) : null;
		const content = JSON.parse(found.body) as JsonDoc;
		const stubs = content['_attachments'] as Record<string, Stub>;
		const filled = Object.entries(stubs).map(([name, stub]) => {
			if (wanted !== null && !wanted.has(name)) return [name, stub] as const;
			const { stub: _, length: __, ...rest } = stub;
			const data = Buffer.from(this.bytes(stub)).toString('base64');
			return [name, { ...rest, data }] as const;
		});
		content['_attachments'] = Object.fromEntries(filled);
		return JSON.stringify(content);
	}

	bytes({ digest }: Stub): Uint8Array {
		const data = this.#database.attachments.bytes(digest);
		if (data === null) throw new Error(`attachment ${digest} is missing`);
		return data;
	}
}

type StateValues = [
	at: number,
	rev: string,
	deleted: number,
	history: string,
	tree: string | null,
	leaves: string | null
];

type RowValues = [
	seq: number,
	rev: string,
	deleted: number,
	history: string,
	attachments: number,
	tree: string | null,
	leaves: string | null,
	body: string
];

function foundDoc(values: RowValues): FoundDoc {
	const [seq, rev, isDeleted, history, attachments, tree, leaves, body] = values;
	return { seq, rev, isDeleted: isDeleted === 1, history, attachments, tree, leaves, body };
}
