import type { ChangesPage } from '#lib/store/engine/changes.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import { ahead } from './ahead.ts';
import { inParts, leavesOf, outgoing, type Outgoing } from './outgoing.ts';
import type { PageSize } from './page-size.ts';
import type { RefusedDoc, RemoteDatabase } from './remote-database.ts';
import { SyncProblem } from './sync-problem.ts';

/** A document that the server did not take, and why, in its own words. */
export interface DeniedDoc {
	readonly id: string;
	readonly reason: string;
}

/** A stretch of the local log for which the server has answered, document by document. */
export interface PushedPage {
	readonly lastSeq: number;
	readonly written: number;
	readonly denied: readonly DeniedDoc[];
}

export interface PushOptions {
	/** The local sequence to go on from. */
	readonly since: number;
	/** False: the server cannot have any of it, and is not asked what it has. */
	readonly asks: boolean;
	readonly size: PageSize;
	readonly signal: AbortSignal;
}

interface ReadyPage {
	readonly lastSeq: number;
	readonly docs: readonly Outgoing[];
}

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
		for await (const { docs, lastSeq } of ahead(readied(engine, remote, read, asks, stop))) {
			stop.throwIfAborted();
			const denied: DeniedDoc[] = [];
			for (const part of inParts(docs, size)) {
				denied.push(...(await timed(size, part, () => send(remote, part, stop))));
			}
			yield { lastSeq, written: docs.length - denied.length, denied };
		}
	} finally {
		done.abort();
	}
}

async function* pagesOf(
	engine: Engine,
	since: number,
	size: PageSize
): AsyncGenerator<ChangesPage> {
	for (let from = since, hasMore = true; hasMore;) {
		const page = await engine.changesSince(from, size.documents);
		if (page.changes.length > 0) yield page;
		from = page.lastSeq;
		hasMore = page.hasMore;
	}
}

async function* readied(
	engine: Engine,
	remote: RemoteDatabase,
	pages: AsyncGenerator<ChangesPage>,
	asks: boolean,
	signal: AbortSignal
): AsyncGenerator<ReadyPage> {
	for await (const { changes, lastSeq } of pages) {
		const leaves = new Map(changes.map((state) => [state.id, leavesOf(state)]));
		const missing = asks ? await remote.missing(Object.fromEntries(leaves), signal) : leaves;
		const docs = await outgoing(engine, changes, ({ id }) => missing.get(id) ?? []);
		yield { lastSeq, docs };
	}
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
