import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import { ahead } from './ahead.ts';
import { inParts, leavesOf, outgoing, type Outgoing } from './outgoing.ts';
import type { PageSize } from './page-size.ts';
import type { DeniedDoc } from './database-status.ts';
import type { RefusedDoc, RemoteDatabase } from './remote-database.ts';
import { SyncProblem } from './sync-problem.ts';

/** A stretch of the local log for which the server has answered, document by document. */
export interface PushedPage {
	readonly lastSeq: number;
	readonly written: number;
	readonly denied: readonly DeniedDoc[];
}

export interface PushOptions {
	/** The local sequence to go on from. */
	readonly since: number;
	/**
	 * What the server has is not sent: it is asked about all of it, about a page now and then for as long
	 * as it had nothing of the last, or not at all. To send what it has already changes nothing.
	 */
	readonly asks: 'always' | 'sometimes' | 'never';
	readonly size: PageSize;
	readonly signal: AbortSignal;
}

interface ReadyPage {
	readonly lastSeq: number;
	readonly docs: readonly Outgoing[];
	/** Whether the server said that it lacks all of these. */
	readonly isAsked: boolean;
}

/** Where a server had nothing of a page, so many of the next go without asking. */
const UNASKED_PAGES = 4;

/** Errors of a document that may be gone the next time; all others stay with the document. */
const passing: ReadonlySet<string> = new Set([
	'internal_server_error',
	'service_unavailable',
	'timeout',
	'unknown_error'
]);

/**
 * Brings the local log to the server, page by page, and gives each page when the server has answered
 * for every document in it. While one is sent, the server is asked about the next, and the one after
 * that is read. What a server has already is not sent; what it refuses is told, and holds up no other.
 * Throws a `SyncProblem`.
 */
export async function* push(
	engine: Engine,
	remote: RemoteDatabase,
	{ since, asks, size, signal }: PushOptions
): AsyncGenerator<PushedPage> {
	const done = new AbortController();
	const stop = AbortSignal.any([signal, done.signal]);
	const read = ahead(pagesOf(engine, since, size));
	try {
		for await (const page of ahead(readied(engine, remote, read, asks, stop))) {
			stop.throwIfAborted();
			let denied: DeniedDoc[] = [];
			for (const part of inParts(page.docs, size)) {
				denied.push(...(await timed(size, part, () => send(remote, part, stop))));
			}
			if (!page.isAsked && denied.length > 0) denied = await unknown(remote, page, denied, stop);
			yield { lastSeq: page.lastSeq, written: page.docs.length - denied.length, denied };
		}
	} finally {
		done.abort();
	}
}

/** What was recorded until now; what is recorded meanwhile goes the next time, as much as has gathered. */
async function* pagesOf(
	engine: Engine,
	since: number,
	size: PageSize
): AsyncGenerator<readonly DocState[]> {
	const log = await engine.readLog(since);
	for (;;) {
		const states = await log.next(size.documents);
		if (states.length === 0) return;
		yield states;
	}
}

async function* readied(
	engine: Engine,
	remote: RemoteDatabase,
	pages: AsyncGenerator<readonly DocState[]>,
	asks: PushOptions['asks'],
	signal: AbortSignal
): AsyncGenerator<ReadyPage> {
	let unasked = asks === 'never' ? Infinity : 0;
	for await (const states of pages) {
		const leaves = new Map(states.map((state) => [state.id, leavesOf(state)]));
		const isAsked = unasked === 0;
		const lacks = isAsked ? await remote.missing(Object.fromEntries(leaves), signal) : leaves;
		if (!isAsked) unasked--;
		else if (asks === 'sometimes' && lacks.size === leaves.size) unasked = UNASKED_PAGES;
		const docs = await outgoing(engine, states, ({ id }) => lacks.get(id) ?? []);
		yield { lastSeq: states.at(-1)!.seq, docs, isAsked };
	}
}

/** What a server refuses although it has it is no concern of anybody: what it has is settled. */
async function unknown(
	remote: RemoteDatabase,
	{ docs }: ReadyPage,
	denied: readonly DeniedDoc[],
	signal: AbortSignal
): Promise<DeniedDoc[]> {
	const ids = new Set(denied.map(({ id }) => id));
	const revs = Map.groupBy(
		docs.filter(({ id }) => ids.has(id)),
		({ id }) => id
	);
	const asked = [...revs].map(([id, all]) => [id, all.map(({ rev }) => rev)] as const);
	const lacks = await remote.missing(Object.fromEntries(asked), signal);
	return denied.filter(({ id }) => lacks.has(id));
}

async function timed<T>(
	size: PageSize,
	part: readonly Outgoing[],
	work: () => Promise<T>
): Promise<T> {
	const from = performance.now();
	try {
		const answer = await work();
		const bytes = part.reduce((sum, each) => sum + each.bytes, 0);
		size.answered(part.length, bytes, performance.now() - from);
		return answer;
	} catch (error) {
		if (error instanceof SyncProblem && error.code === 'unreachable') size.broke();
		throw error;
	}
}

/** Gives what the server refused of it. */
async function send(
	remote: RemoteDatabase,
	part: readonly Outgoing[],
	signal: AbortSignal
): Promise<DeniedDoc[]> {
	const docs: string[] = [];
	for (const each of part) docs.push(await each.json());
	try {
		return deniedOf(await remote.write(docs, signal));
	} catch (error) {
		if (!(error instanceof SyncProblem) || !isOfContent(error)) throw error;
		const [first] = part;
		if (part.length === 1) return [{ id: first!.id, reason: error.message }];
		// One document makes the whole request wrong: it is found by halves, and the others go.
		const half = Math.ceil(part.length / 2);
		return [
			...(await send(remote, part.slice(0, half), signal)),
			...(await send(remote, part.slice(half), signal))
		];
	}
}

/** Whether a request was refused for what it carried, so that it would be refused again. */
function isOfContent({ status, code, named }: SyncProblem): boolean {
	return code === 'too-large' || (status === 400 && named !== null);
}

function deniedOf(refused: readonly RefusedDoc[]): DeniedDoc[] {
	const failed = refused.find(({ error }) => passing.has(error));
	if (failed) throw new SyncProblem('server-failed', failed.reason ?? failed.error);
	const byId = new Map(refused.map(({ id, error, reason }) => [id, reason ?? error]));
	return [...byId].map(([id, reason]) => ({ id, reason }));
}
