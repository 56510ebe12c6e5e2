import { filterChange } from 'pouchdb-utils';
import type { Engine } from '../engine/engine.ts';
import type { AnyDoc, DocState } from '../engine/row.ts';
import { metadataOf, winnerOf, withAttachments, type Metadata } from './documents.ts';

/** The options of `changes` as PouchDB's core hands them to an adapter. */
export interface ChangesOptions {
	since: number;
	readonly continuous?: boolean;
	readonly descending?: boolean;
	readonly limit?: number;
	readonly doc_ids?: readonly string[];
	readonly include_docs?: boolean;
	readonly attachments?: boolean;
	readonly binary?: boolean;
	readonly return_docs?: boolean;
	processChange(doc: AnyDoc, metadata: Metadata, options: ChangesOptions): Change;
	onChange(change: Change): void;
	complete(error: unknown, answer?: { results: Change[]; last_seq: number }): void;
}

interface Change {
	seq?: number;
	id: string;
	doc?: AnyDoc;
}

const PAGE = 500;

/** Answers `changes`; gives what stops a feed that goes on. */
export function feedChanges(engine: Engine, options: ChangesOptions): { cancel(): void } {
	if (options.continuous) return follow(engine, options);
	let isCancelled = false;
	void (async () => {
		const walk = await walkChanges(engine, options, () => isCancelled);
		if (!isCancelled) options.complete(walk.error, walk.answer);
	})().catch((error: unknown) => options.complete(error));
	return {
		cancel() {
			isCancelled = true;
		}
	};
}

/** Tells what is there, and then each change as it comes, from this tab or another. */
function follow(engine: Engine, options: ChangesOptions): { cancel(): void } {
	let isCancelled = false;
	let isWalking = false;
	let isStale = false;

	async function walk(): Promise<void> {
		isStale = true;
		if (isWalking) return;
		isWalking = true;
		while (isStale && !isCancelled) {
			isStale = false;
			const { answer } = await walkChanges(engine, options, () => isCancelled);
			if (answer) options.since = answer.last_seq;
		}
		isWalking = false;
	}

	const stop = engine.onChange(() => void walk().catch(end));
	const end = () => {
		isCancelled = true;
		stop();
	};
	// A database that is closed or deleted has nothing more to tell.
	void walk().catch(end);
	return { cancel: end };
}

interface Walk {
	readonly error: unknown;
	readonly answer?: { results: Change[]; last_seq: number };
}

async function walkChanges(
	engine: Engine,
	options: ChangesOptions,
	isCancelled: () => boolean
): Promise<Walk> {
	const accept = filterChange(options);
	const limit = options.limit === undefined || options.limit < 0 ? Infinity : options.limit || 1;
	const wanted = options.doc_ids ? new Set(options.doc_ids) : null;
	const results: Change[] = [];
	let received = 0;
	let lastSeq = options.since;

	for await (const state of statesInOrder(engine, options)) {
		if (isCancelled()) break;
		if (wanted && !wanted.has(state.id)) continue;
		const change = options.processChange(winnerOf(state), metadataOf(state), options);
		change.seq = state.seq;
		lastSeq = state.seq;
		const verdict = accept(change);
		if (typeof verdict === 'object') return { error: verdict };
		if (!verdict) continue;
		if (options.include_docs && options.attachments && change.doc) {
			change.doc = await withAttachments(engine, change.doc, options.binary ?? false);
		}
		received++;
		if (options.return_docs) results.push(change);
		options.onChange(change);
		if (received >= limit) break;
	}
	return { error: null, answer: { results, last_seq: lastSeq } };
}

async function* statesInOrder(
	engine: Engine,
	{ since, descending }: ChangesOptions
): AsyncGenerator<DocState> {
	for (let from = descending ? Infinity : since, hasMore = true; hasMore;) {
		const page = descending
			? await engine.changesBefore(from, PAGE)
			: await engine.changesSince(from, PAGE);
		yield* page.changes;
		from = page.lastSeq;
		hasMore = page.hasMore;
	}
}
