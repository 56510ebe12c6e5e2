import { collectLeaves } from 'pouchdb-merge';
import { typeOfId } from '#lib/domain/ids.ts';
import { byWinning, mergeLeaves, type Leaf } from '#lib/domain/merge-leaves.ts';
import { documentTypes, isTypeName } from '#lib/domain/registry.ts';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import type { Engine } from '#lib/store/engine/engine.ts';
import type { DocState } from '#lib/store/engine/row.ts';
import type { RemoteDatabase } from './remote-database.ts';
import { History } from './settle-history.ts';

const SETTLING = '_local/settling';
const AT_ONCE = 500;

/** Whether the person of this device may write a document over another; both without revisions. */
export type MaySettle = (doc: AnyDoc, previous: AnyDoc) => boolean;

/** One id with several contents where there can be only one. It needs somebody who knows the data. */
export interface Disputed {
	readonly id: string;
	readonly revs: readonly string[];
}

export interface Settling {
	/** Documents that were merged. */
	readonly merged: number;
	/** Facts and statements that are there in several versions; all of them are kept. */
	readonly disputed: readonly Disputed[];
}

interface SettlingState {
	/** The local sequence up to which documents were looked at. */
	readonly since: number;
	readonly disputed: readonly Disputed[];
}

/** A document whose leaves are to be merged. */
interface Branched {
	readonly state: DocState;
	readonly leaves: readonly Leaf[];
	readonly history: History;
}

/** What was found at the last look; nothing before the first. */
export async function settlingState(engine: Engine): Promise<SettlingState> {
	const known = await engine.getLocal(SETTLING);
	return (known as unknown as SettlingState | null) ?? { since: 0, disputed: [] };
}

/**
 * Merges the documents that have come to have several leaves since the last look. A document that the
 * person may not write is left as it is: somebody who may will meet it. Throws a `SyncProblem` where
 * an ancestor has to be asked for and cannot be; the next look begins where this one did.
 */
export async function settle(
	engine: Engine,
	remote: RemoteDatabase,
	maySettle: MaySettle,
	signal?: AbortSignal
): Promise<Settling> {
	const before = await settlingState(engine);
	const { seq } = await engine.meta();
	if (seq === before.since) return { merged: 0, disputed: before.disputed };
	const states = await engine.branchedSince(before.since);
	const looked = new Set(states.map(({ id }) => id));
	const disputed = before.disputed.filter(({ id }) => !looked.has(id));
	let merged = 0;
	for (let from = 0; from < states.length; from += AT_ONCE) {
		const branched: Branched[] = [];
		for (const state of states.slice(from, from + AT_ONCE)) {
			const leaves = await openLeaves(engine, state);
			if (leaves.length < 2) continue;
			if (isMaster(state.id)) branched.push({ state, leaves, history: new History(state) });
			else if (livingOf(leaves).length > 1) disputed.push(disputeOf(state.id, leaves));
		}
		merged += await mergeAll(engine, remote, branched, maySettle, signal);
	}
	if (states.length > 0 || before.since === 0) {
		await engine.replaceLocal({ _id: SETTLING, since: seq, disputed });
	}
	return { merged, disputed };
}

/** The leaves that nobody has merged yet; those that a merge has put an end to say so. */
async function openLeaves(engine: Engine, state: DocState): Promise<Leaf[]> {
	const leaves: Leaf[] = [];
	for (const { rev, opts } of collectLeaves(state.tree)) {
		const body = (await engine.revision(state, rev))?.body ?? {};
		const isDeleted = opts.deleted === true;
		if (isDeleted && body['merged'] === true) continue;
		leaves.push({ rev, isDeleted, doc: { _id: state.id, ...body } });
	}
	return leaves.sort(byWinning);
}

async function mergeAll(
	engine: Engine,
	remote: RemoteDatabase,
	branched: readonly Branched[],
	maySettle: MaySettle,
	signal: AbortSignal | undefined
): Promise<number> {
	if (branched.length === 0) return 0;
	await completeHistories(remote, branched, signal);
	const bases = await basesOf(engine, remote, branched, signal);
	const writes: AnyDoc[][] = [];
	for (const { state, leaves } of branched) {
		const doc = mergeLeaves(leaves, ({ rev }) => bases.get(`${state.id}\n${rev}`) ?? null);
		if (maySettle(doc, { _id: state.id, ...state.body })) writes.push(writesOf(doc, leaves));
	}
	if (writes.length === 0) return 0;
	if (await isWritten(engine, writes.flat())) return writes.length;
	// Something was recorded meanwhile: whatever that touched is looked at again the next time.
	let merged = 0;
	for (const each of writes) merged += (await isWritten(engine, each)) ? 1 : 0;
	return merged;
}

/** The merge on top of the winner, and an end to each of the others. */
function writesOf(doc: AnyDoc, leaves: readonly Leaf[]): AnyDoc[] {
	const [winner, ...others] = leaves;
	return [
		{ ...doc, _rev: winner!.rev },
		...others.map(({ rev }) => ({ _id: doc['_id'], _rev: rev, _deleted: true, merged: true }))
	];
}

async function isWritten(engine: Engine, docs: readonly AnyDoc[]): Promise<boolean> {
	const results = await engine.write(docs, { allOrNothing: true });
	return results.every(({ ok }) => ok);
}

/** Asks the server for what lies before the oldest revisions here, where no common one is known. */
async function completeHistories(
	remote: RemoteDatabase,
	branched: readonly Branched[],
	signal: AbortSignal | undefined
): Promise<void> {
	const unknown = branched.filter(({ leaves, history }) =>
		[...history.bases(leaves).values()].includes(null)
	);
	const wanted = unknown.flatMap(({ state: { id }, history }) =>
		history.cutOff.map((rev) => ({ id, rev }))
	);
	if (wanted.length === 0) return;
	const byId = new Map(unknown.map((each) => [each.state.id, each.history]));
	for (const doc of await remote.revisions(wanted, signal))
		byId.get(String(doc['_id']))?.learn(doc);
}

/** The bodies of common ancestors, by id and leaf: from here, or else from the server. */
async function basesOf(
	engine: Engine,
	remote: RemoteDatabase,
	branched: readonly Branched[],
	signal: AbortSignal | undefined
): Promise<Map<string, AnyDoc>> {
	const bases = new Map<string, AnyDoc>();
	const absent: { readonly id: string; readonly rev: string; readonly leaf: string }[] = [];
	for (const { state, leaves, history } of branched) {
		for (const [leaf, rev] of history.bases(leaves)) {
			if (rev === null) continue;
			const known = await engine.revision(state, rev);
			if (known) bases.set(`${state.id}\n${leaf}`, { _id: state.id, ...known.body });
			else absent.push({ id: state.id, rev, leaf });
		}
	}
	if (absent.length === 0) return bases;
	const wanted = absent.map(({ id, rev }) => ({ id, rev }));
	const found = new Map(
		(await remote.revisions(wanted, signal)).map((doc) => [`${doc['_id']}\n${doc['_rev']}`, doc])
	);
	for (const { id, rev, leaf } of absent) {
		const doc = found.get(`${id}\n${rev}`);
		if (doc) bases.set(`${id}\n${leaf}`, doc);
	}
	return bases;
}

function livingOf(leaves: readonly Leaf[]): readonly Leaf[] {
	return leaves.filter(({ isDeleted }) => !isDeleted);
}

function disputeOf(id: string, leaves: readonly Leaf[]): Disputed {
	return { id, revs: livingOf(leaves).map(({ rev }) => rev) };
}

function isMaster(id: string): boolean {
	const type = typeOfId(id);
	return isTypeName(type) && documentTypes[type].nature === 'master';
}
