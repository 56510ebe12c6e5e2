import { collectLeaves, type RevNode, type RevTree } from 'pouchdb-merge';
import type { AnyDoc } from './any-doc.ts';
import { parseRevision, revisionText } from './revision.ts';

export type { AnyDoc };

/**
 * A row of a table: the winning document itself, and one object of the store's own under `$`. A row
 * of the table of deleted documents is the same, of a winner that is a deletion.
 */
export interface Row {
	_id: string;
	_rev: string;
	$: Internals;
	[field: string]: unknown;
}

interface Internals {
	/** Local sequence of the last write to this document. */
	s: number;
	/**
	 * Hashes of the ancestors, newest first, where the history is a single line; those whose body is
	 * kept begin with `+`. Left out where there are none.
	 */
	h?: string[];
	/** The whole tree, where the history has branches or more than one root. */
	t?: RevTree;
	/** The sequence once more, where the document has several leaves; only those stand in its index. */
	b?: number;
	/** 1 where a revision of the document has, or had, attachments. */
	a?: 1;
}

/** What is known of a stored document. */
export interface DocState {
	readonly id: string;
	readonly seq: number;
	readonly tree: RevTree;
	/** The winning revision and its body. */
	readonly rev: string;
	readonly isDeleted: boolean;
	readonly body: AnyDoc;
	readonly hasAttachments: boolean;
}

const DOLLAR = 36;

/** The row that keeps a state. */
export function rowOf(state: DocState): Row {
	const row: Row = { _id: state.id, _rev: state.rev, $: internalsOf(state) };
	for (const field of Object.keys(state.body)) {
		// A field that begins with `$` gets one more, so that none can be taken for the store's own.
		row[field.charCodeAt(0) === DOLLAR ? `$${field}` : field] = state.body[field];
	}
	return row;
}

/** The row of a document that is new: one revision, no ancestors. */
export function firstRow(id: string, rev: string, seq: number, body: AnyDoc): Row {
	const row: Row = { _id: id, _rev: rev, $: { s: seq } };
	for (const field of Object.keys(body)) {
		row[field.charCodeAt(0) === DOLLAR ? `$${field}` : field] = body[field];
	}
	return row;
}

export function stateOf(row: Row, isDeleted: boolean): DocState {
	return {
		id: row._id,
		seq: row.$.s,
		tree: treeOf(row, isDeleted),
		rev: row._rev,
		isDeleted,
		body: bodyOf(row),
		hasAttachments: row.$.a === 1
	};
}

/** The fields of a row's document, `_id` and `_rev` left out. */
export function bodyOf(row: Row): AnyDoc {
	const body: AnyDoc = {};
	for (const field of Object.keys(row)) {
		if (field === '$' || field === '_id' || field === '_rev') continue;
		body[field.charCodeAt(0) === DOLLAR ? field.slice(1) : field] = row[field];
	}
	return body;
}

/** The document of a row as callers see it. */
export function docOf(row: Row): AnyDoc {
	return { _id: row._id, _rev: row._rev, ...bodyOf(row) };
}

export function treeOf(row: Row, isDeleted: boolean): RevTree {
	if (row.$.t) return row.$.t;
	const { generation, hash } = parseRevision(row._rev);
	const ancestors = row.$.h ?? [];
	let ids: RevNode = [
		hash,
		isDeleted ? { status: 'available', deleted: true } : { status: 'available' },
		[]
	];
	for (const ancestor of ancestors) {
		const isKept = ancestor.startsWith('+');
		ids = [
			isKept ? ancestor.slice(1) : ancestor,
			{ status: isKept ? 'available' : 'missing' },
			[ids]
		];
	}
	return [{ pos: generation - ancestors.length, ids }];
}

function internalsOf(state: DocState): Internals {
	const internals: Internals = { s: state.seq };
	const line = ancestorLine(state);
	if (line === null) {
		internals.t = state.tree;
		if (!state.isDeleted && collectLeaves(state.tree).length > 1) internals.b = state.seq;
	} else if (line.length > 0) internals.h = line;
	if (state.hasAttachments) internals.a = 1;
	return internals;
}

/** The ancestors of a history that is a single line up to the winner; null where it is not. */
function ancestorLine({ tree, rev }: DocState): string[] | null {
	const root = tree[0];
	if (!root || tree.length > 1) return null;
	const line: string[] = [];
	let node = root.ids;
	let generation = root.pos;
	while (node[2].length === 1) {
		// An ancestor that was a deletion (re-created later) says more than a line can hold.
		if (node[1].deleted) return null;
		line.unshift(node[1].status === 'available' ? `+${node[0]}` : node[0]);
		node = node[2][0]!;
		generation++;
	}
	const isWinner = node[2].length === 0 && revisionText(generation, node[0]) === rev;
	return isWinner && node[1].status === 'available' ? line : null;
}
