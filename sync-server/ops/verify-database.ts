import { DatabaseSync } from 'node:sqlite';
import type { RevTree } from 'pouchdb-merge';
import { digestOf, stubsIn } from '../store/attachments.ts';
import { historyHashes, parseRevision } from '../store/revision.ts';
import { SCHEMA_VERSION } from '../store/schema.ts';
import { leavesOf, stateOf } from '../store/tree.ts';

const MAX_FAULTS = 20;

interface DocRow {
	readonly seq: number;
	readonly id: string;
	readonly rev: string;
	readonly deleted: number;
	readonly history: string;
	readonly attachments: number;
	readonly tree: string | null;
	readonly leaves: string | null;
	readonly body: string;
}

type RevisionRow = Pick<DocRow, 'id' | 'rev' | 'deleted' | 'attachments' | 'body'>;

/**
 * What does not agree with itself in a database whose file is sound: counters, sequences, trees of
 * revisions, bodies, attachments. Faults name sequences, never ids of documents.
 */
export function faultsIn(file: string): string[] {
	const sql = new DatabaseSync(file, { readOnly: true });
	try {
		// One moment of a database that may be in use.
		sql.exec('BEGIN');
		const faults: string[] = [];
		for (const fault of allFaults(sql)) {
			faults.push(fault);
			if (faults.length === MAX_FAULTS) break;
		}
		return faults;
	} finally {
		sql.close();
	}
}

function* allFaults(sql: DatabaseSync): Generator<string> {
	const version = sql.prepare('PRAGMA user_version').get()?.['user_version'];
	if (version !== SCHEMA_VERSION) {
		yield `has version ${String(version)}; this server knows ${SCHEMA_VERSION}`;
		return;
	}
	yield* counterFaults(sql);
	const held = new Map(
		sql
			.prepare('SELECT digest, length FROM attachments')
			.all()
			.map(({ digest, length }) => [String(digest), Number(length)])
	);
	const aside = sql.prepare('SELECT 1 FROM revisions WHERE id = ? AND rev = ?');
	for (const row of sql.prepare('SELECT * FROM docs').iterate() as Iterable<unknown>) {
		const doc = row as DocRow;
		const faults = [
			...treeFaults(doc, (rev) => aside.get(doc.id, rev) !== undefined),
			...bodyFaults(doc, held)
		];
		for (const fault of faults) yield `the document at sequence ${doc.seq} ${fault}`;
	}
	const revisions = sql.prepare(
		'SELECT revisions.*, docs.seq FROM revisions LEFT JOIN docs ON docs.id = revisions.id'
	);
	for (const row of revisions.iterate() as Iterable<unknown>) {
		const { seq, ...revision } = row as RevisionRow & { readonly seq: number | null };
		if (seq === null) yield 'keeps a revision of a document that is not there';
		for (const fault of bodyFaults(revision, held)) {
			yield `a kept revision of the document at sequence ${seq} ${fault}`;
		}
	}
	yield* attachmentFaults(sql);
}

function* counterFaults(sql: DatabaseSync): Generator<string> {
	const meta = sql.prepare('SELECT seq, living, deleted FROM meta').get();
	if (meta === undefined) {
		yield 'does not know its own state';
		return;
	}
	const counted = sql
		.prepare(
			'SELECT max(seq) AS seq, sum(deleted = 0) AS living, sum(deleted) AS deleted FROM docs'
		)
		.get()!;
	if (Number(counted['seq']) > Number(meta['seq'])) yield 'has changes after its last sequence';
	for (const count of ['living', 'deleted'] as const) {
		if (Number(counted[count]) === Number(meta[count])) continue;
		yield `counts ${String(meta[count])} ${count} documents and has ${String(counted[count])}`;
	}
}

function treeFaults(doc: DocRow, isKept: (rev: string) => boolean): string[] {
	if (doc.tree === null) {
		const tooLong = historyHashes(doc.history).length >= parseRevision(doc.rev).generation;
		return tooLong || doc.leaves !== null ? ['has a history that cannot be'] : [];
	}
	const tree = JSON.parse(doc.tree) as RevTree;
	const state = stateOf(tree);
	const isSame =
		state.rev === doc.rev &&
		state.isDeleted === (doc.deleted === 1) &&
		state.history === doc.history &&
		state.leaves === doc.leaves;
	const lost = leavesOf(tree)
		.slice(1)
		.filter(({ rev }) => !isKept(rev));
	return [
		...(isSame ? [] : ['disagrees with its tree of revisions']),
		...(lost.length === 0 ? [] : [`has lost ${lost.length} of its conflicting revisions`])
	];
}

function bodyFaults(row: RevisionRow, held: ReadonlyMap<string, number>): string[] {
	let body: { _id?: unknown; _rev?: unknown; _deleted?: unknown };
	try {
		body = JSON.parse(row.body) as typeof body;
	} catch {
		return ['has a body that is no JSON'];
	}
	const isOwn =
		body._id === row.id &&
		body._rev === row.rev &&
		(body._deleted === true) === (row.deleted === 1);
	const stubs = Object.values(stubsIn(row.body));
	const lost = stubs.filter(({ digest, length }) => held.get(digest) !== length);
	return [
		...(isOwn ? [] : ['has a body of another revision']),
		...(stubs.length === row.attachments ? [] : ['miscounts its attachments']),
		...(lost.length === 0 ? [] : [`has lost ${lost.length} attachments`])
	];
}

function* attachmentFaults(sql: DatabaseSync): Generator<string> {
	for (const row of sql.prepare('SELECT digest, length, data FROM attachments').iterate()) {
		const data = row['data'] as Uint8Array;
		if (digestOf(data) === row['digest'] && data.byteLength === Number(row['length'])) continue;
		yield `the attachment ${String(row['digest'])} is damaged`;
	}
}
