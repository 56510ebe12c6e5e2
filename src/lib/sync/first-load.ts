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
	/** How many documents it wrote that were certainly new here. */
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
		const { docs, certain } = await newDocs(engine, remote, page.results, signal);
		state = {
			...state,
			since: page.last_seq,
			isDone: isLast,
			loaded: state.loaded + page.results.filter(({ deleted }) => !deleted).length,
			written: state.written + certain
		};
		await engine.write(docs, {
			newEdits: false,
			local: { _id: FIRST_LOAD, ...state }
		});
		onProgress?.(state);
	}
	return state;
}

/** What of a page is not here yet, and how many of these documents are certainly new. */
export async function newDocs(
	engine: Engine,
	remote: RemoteDatabase,
	changes: readonly RemoteChange[],
	signal: AbortSignal | undefined
): Promise<{ docs: AnyDoc[]; certain: number }> {
	const known = await engine.states(changes.map(({ id }) => id));
	const plain: AnyDoc[] = [];
	const wanted: { id: string; rev: string }[] = [];
	for (const change of changes) {
		const { id } = change;
		const state = known.get(id);
		if (!state && isPlain(change)) {
			plain.push(change.doc);
			continue;
		}
		const revs = change.changes.map(({ rev }) => rev);
		const missing = state ? missingRevisions(state.tree, revs) : revs;
		wanted.push(...missing.map((rev) => ({ id, rev })));
	}
	const others = wanted.length === 0 ? [] : await remote.revisions(wanted, signal);
	const single = new Set(
		changes.filter((change) => change.changes.length === 1).map(({ id }) => id)
	);
	const isNew = ({ _id: id }: AnyDoc) => !known.has(String(id)) && single.has(String(id));
	return { docs: [...plain, ...others], certain: plain.length + others.filter(isNew).length };
}

function isPlain(change: RemoteChange): change is RemoteChange & { readonly doc: AnyDoc } {
	return change.changes.length === 1 && change.doc !== undefined && !('_attachments' in change.doc);
}
