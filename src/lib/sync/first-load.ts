import type { Engine } from '#lib/store/engine/engine.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { missingRevisions } from '#lib/store/engine/read.ts';
import type { RemoteChange, RemoteDatabase, RemotePage } from './remote-database.ts';

const FIRST_LOAD = '_local/first-load';
const PAGE = 1_000;

export interface FirstLoadState {
	/** Up to where everything is here. */
	readonly since: string | number;
	readonly isDone: boolean;
	/** Documents that came, and how many there were to come when it began. */
	readonly loaded: number;
	readonly total: number;
	/** The local sequence when it began. */
	readonly startedAtSeq: number;
	/** How many documents it wrote; more in the store were written by somebody else meanwhile. */
	readonly written: number;
}

export interface FirstLoadOptions {
	readonly signal?: AbortSignal;
	readonly onProgress?: (state: FirstLoadState) => void;
	readonly pageSize?: number;
}

/** How far a first load came; null where none was begun. */
export async function firstLoadState(engine: Engine): Promise<FirstLoadState | null> {
	const doc = await engine.getLocal(FIRST_LOAD);
	return doc ? (doc as unknown as FirstLoadState) : null;
}

/**
 * Fills a database from the server, page by page; each page and how far it reaches are written in
 * one transaction, so that it goes on where it was ended. What is here already is left alone, and
 * what has branches or attachments is fetched whole. Deletions come as well: what is created again
 * under an id that was deleted must go on from there, or the server takes it for what was deleted.
 */
export async function firstLoad(
	engine: Engine,
	remote: RemoteDatabase,
	{ signal, onProgress, pageSize = PAGE }: FirstLoadOptions = {}
): Promise<FirstLoadState> {
	let state = await firstLoadState(engine);
	if (state === null) {
		const { doc_count: total } = await remote.info();
		const { seq } = await engine.meta();
		state = { since: 0, isDone: false, loaded: 0, total, startedAtSeq: seq, written: 0 };
	}
	// What is here already, from the same files for example, is not sent again.
	const withDocs = state.startedAtSeq === 0;
	const pageAfter = (since: string | number) => remote.page(since, pageSize, withDocs, signal);
	let next = state.isDone ? null : pageAfter(state.since);
	while (next !== null) {
		const page: RemotePage = await next;
		const isLast = page.results.length < pageSize;
		// The next page is on its way while this one is written.
		next = isLast ? null : pageAfter(page.last_seq);
		next?.catch(() => undefined);
		// Into an empty store all of it is written: what is there already is found in the writing.
		const docs = withDocs
			? await wholeDocs(remote, page.results, signal)
			: await newDocs(engine, remote, page.results, signal);
		const came: FirstLoadState = {
			...state,
			since: page.last_seq,
			isDone: isLast,
			loaded: state.loaded + page.results.filter(({ deleted }) => !deleted).length
		};
		let written = came.written;
		await engine.write(docs, {
			newEdits: false,
			local: (before, after) => {
				written = came.written + after - before;
				return { _id: FIRST_LOAD, ...came, written };
			}
		});
		state = { ...came, written };
		onProgress?.(state);
	}
	return state;
}

/** What of a page is not here yet. */
export async function newDocs(
	engine: Engine,
	remote: RemoteDatabase,
	changes: readonly RemoteChange[],
	signal: AbortSignal | undefined
): Promise<AnyDoc[]> {
	const known = await engine.states(changes.map(({ id }) => id));
	const lacking = ({ id, changes: leaves }: RemoteChange) => {
		const revs = leaves.map(({ rev }) => rev);
		const state = known.get(id);
		return state ? missingRevisions(state.tree, revs) : revs;
	};
	return fetched(remote, changes, (change) => !known.has(change.id), lacking, signal);
}

/** All of a page. */
function wholeDocs(
	remote: RemoteDatabase,
	changes: readonly RemoteChange[],
	signal: AbortSignal | undefined
): Promise<AnyDoc[]> {
	const leaves = (change: RemoteChange) => change.changes.map(({ rev }) => rev);
	return fetched(remote, changes, () => true, leaves, signal);
}

/** Documents as the page has them, where that is all there is to know, and others as a whole. */
async function fetched(
	remote: RemoteDatabase,
	changes: readonly RemoteChange[],
	mayTake: (change: RemoteChange) => boolean,
	lacking: (change: RemoteChange) => readonly string[],
	signal: AbortSignal | undefined
): Promise<AnyDoc[]> {
	const plain: AnyDoc[] = [];
	const wanted: { id: string; rev: string }[] = [];
	for (const change of changes) {
		if (mayTake(change) && isPlain(change)) plain.push(change.doc);
		else wanted.push(...lacking(change).map((rev) => ({ id: change.id, rev })));
	}
	const others = wanted.length === 0 ? [] : await remote.revisions(wanted, signal);
	return [...plain, ...others];
}

function isPlain(change: RemoteChange): change is RemoteChange & { readonly doc: AnyDoc } {
	return change.changes.length === 1 && change.doc !== undefined && !('_attachments' in change.doc);
}
