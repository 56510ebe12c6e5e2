import Dexie, { type PromiseExtended, type Table } from 'dexie';
import { isStamp } from '#lib/domain/clock.ts';
import { typeOfId } from '#lib/domain/ids.ts';
import {
	keepAttachments,
	digestsOf,
	prepared,
	releaseAttachments,
	type Prepared
} from './attachments.ts';
import { deriveAgain, tablesOf, touched, typesFollowed, type Derivation } from './derive.ts';
import { replaceLocal } from './local-docs.ts';
import { planWrite, type PlannedWrite, type PlanOptions } from './plan.ts';
import { storageError } from './problems.ts';
import { readIncoming } from './revision.ts';
import { firstRow, rowOf, stateOf, type AnyDoc, type DocState, type Row } from './row.ts';
import type { AttachmentRow, AttachmentUse, BodyRow, StoreTables } from './tables.ts';

export type WriteResult =
	| { readonly ok: true; readonly id: string; readonly rev: string }
	| { readonly ok: false; readonly id: string; readonly code: 'conflict' | 'nothing-to-delete' };

export interface WriteOptions extends PlanOptions {
	/**
	 * Looks at a document and what it replaces, inside the transaction; what it throws ends the
	 * transaction, and nothing of the whole batch is written.
	 */
	readonly check?: (doc: AnyDoc, previous: AnyDoc | null) => void;
	/** A conflict ends the whole batch. */
	readonly allOrNothing?: boolean;
	/**
	 * A local document that is written with the others, over what it was: how far a load came. It is
	 * told the last sequence before this write, and the last of it.
	 */
	readonly local?: (before: number, after: number) => AnyDoc;
	/** The clock stamp that the documents are signed with; kept with them. */
	readonly stamp?: string;
	readonly signal?: AbortSignal;
	/** Told the last sequence before this write, and the last of it, when it is on disk. */
	readonly onSpan?: (before: number, after: number) => void;
	/** Called as documents are handed to the browser. */
	readonly onProgress?: (written: number) => void;
}

/** Thrown inside a transaction to end it because of a conflict; the caller gets the result. */
class EndedByConflict extends Error {
	readonly result: WriteResult;
	constructor(result: WriteResult) {
		super('conflict');
		this.result = result;
	}
}

/** Documents looked up and written in one go: enough for IndexedDB to be busy, few enough to count. */
const AT_ONCE = 1_000;

/**
 * Writes documents in one transaction. Gives a result for each, in their order. Everything that must
 * be awaited besides the tables is done before the transaction opens.
 */
export async function writeDocs(
	tables: StoreTables,
	derivations: readonly Derivation[],
	docs: readonly AnyDoc[],
	options: WriteOptions
): Promise<WriteResult[]> {
	try {
		const withAttachments = docs.some((doc) => '_attachments' in doc);
		const all = withAttachments ? await prepareAll(docs, options) : null;
		return await inTransaction(tables, derivations, docs, all, options);
	} catch (error) {
		if (error instanceof EndedByConflict) return [error.result];
		if (options.signal?.aborted) throw options.signal.reason;
		throw storageError(error);
	}
}

async function prepareAll(
	docs: readonly AnyDoc[],
	{ newEdits, newHash }: WriteOptions
): Promise<Prepared[]> {
	const all: Prepared[] = [];
	for (const doc of docs) all.push(await prepared(readIncoming(doc, newEdits, newHash), newEdits));
	return all;
}

async function inTransaction(
	tables: StoreTables,
	derivations: readonly Derivation[],
	docs: readonly AnyDoc[],
	all: readonly Prepared[] | null,
	options: WriteOptions
): Promise<WriteResult[]> {
	const ids = docs.map((doc) => String(doc['_id']));
	const following = touched(derivations, ids);
	const scope = new Set<Table>([
		...ids.map((id) => tables.of(id)),
		...tablesOf(tables, following),
		tables.deleted,
		tables.bodies,
		tables.attachments,
		tables.attachmentUses,
		tables.meta,
		...(options.local ? [tables.local] : [])
	]);
	let span: [before: number, after: number] = [0, 0];
	const results = await tables.dexie.transaction('rw', [...scope], async (transaction) => {
		const stop = () => transaction.abort();
		options.signal?.addEventListener('abort', stop, { once: true });
		const meta = await tables.readMeta();
		const batch = new Batch(tables, options, meta.seq, typesFollowed(following));
		const results: WriteResult[] = [];
		for (let from = 0; from < docs.length; from += AT_ONCE) {
			const incoming = (all ?? []).slice(from, from + AT_ONCE);
			const part = docs.slice(from, from + AT_ONCE);
			results.push(...(await batch.write(part, incoming)));
			options.onProgress?.(Math.min(docs.length, from + AT_ONCE));
		}
		await batch.finish();
		await deriveAgain(tables, following, batch.changed);
		const stamp = options.stamp ?? latestStamp(meta.stamp, batch.latestStamp);
		await tables.meta.put({
			...meta,
			seq: batch.seq,
			count: meta.count + batch.delta,
			...(stamp === undefined ? {} : { stamp }),
			...(options.stamp === undefined ? {} : { ownStamp: options.stamp })
		});
		if (options.local) await replaceLocal(tables, options.local(meta.seq, batch.seq));
		options.signal?.removeEventListener('abort', stop);
		span = [meta.seq, batch.seq];
		return results;
	});
	options.onSpan?.(...span);
	return results;
}

/** From so many ids on it is worth asking first whether any is there. */
const MANY = 20;

/** Where a document's winner lies before the write. */
type Place = 'living' | 'deleted' | 'nowhere';

interface Open {
	state: DocState | null;
	place: Place;
	/** Bodies kept beside the winner. */
	bodies: Map<string, AnyDoc>;
}

/** One batch inside its transaction: gives sequences, and writes part by part. */
class Batch {
	seq: number;
	delta = 0;
	/** The latest clock stamp in documents that came from elsewhere. */
	latestStamp: string | undefined;
	/** Every version of the written documents that derived rows may follow from. */
	readonly changed: AnyDoc[] = [];
	readonly #tables: StoreTables;
	readonly #options: WriteOptions;
	/** The put of the last part, not yet awaited: the browser writes while the next part is hashed. */
	#pending: PromiseExtended<unknown> = Dexie.Promise.resolve();
	readonly #isEmpty = new Map<Table, boolean>();
	readonly #written = new Set<string>();

	/** Types of documents that derived rows follow from; of the others no version need be kept. */
	readonly #followed: ReadonlySet<string>;

	constructor(
		tables: StoreTables,
		options: WriteOptions,
		seq: number,
		followed: ReadonlySet<string>
	) {
		this.#followed = followed;
		this.#tables = tables;
		this.#options = options;
		this.seq = seq;
	}

	async write(docs: readonly AnyDoc[], ready: readonly Prepared[]): Promise<WriteResult[]> {
		const { newEdits, newHash } = this.#options;
		const prepared = docs.map(
			(doc, at) => ready[at] ?? { incoming: readIncoming(doc, newEdits, newHash), attachments: [] }
		);
		// IndexedDB answers in the order of asking: this sees what the last part is still writing.
		const known = await this.#lookUp(prepared.map(({ incoming }) => incoming.id));
		const changes = new Changes();
		const results = prepared.map((entry) => this.#apply(entry, known, changes));
		await this.#pending;
		this.#pending = this.#flush(changes);
		// Awaited with the next part; should something else end the batch first, that is what is told.
		this.#pending.catch(() => undefined);
		if (changes.hasAttachments) {
			await this.#pending;
			await keepAttachments(this.#tables, changes.attachments, changes.uses);
			for (const [id, revs] of changes.released) {
				await releaseAttachments(this.#tables, id, revs);
			}
		}
		return results;
	}

	async finish(): Promise<void> {
		await this.#pending;
	}

	#apply(
		{ incoming, attachments }: Prepared,
		known: Map<string, Open>,
		changes: Changes
	): WriteResult {
		const { id } = incoming;
		const open = known.get(id);
		const plan = planWrite(
			open?.state ?? null,
			incoming,
			(rev) => open?.bodies.get(rev),
			this.#options
		);
		if (plan.kind === 'known') return { ok: true, id, rev: plan.rev };
		if (plan.kind !== 'write') {
			const result: WriteResult = { ok: false, id, code: plan.kind };
			if (this.#options.allOrNothing) throw new EndedByConflict(result);
			return result;
		}
		this.#check(incoming.body, plan, open?.state ?? null);
		this.#take(plan, open ?? null, known, changes, attachments);
		return { ok: true, id, rev: plan.rev };
	}

	#check(body: AnyDoc, plan: PlannedWrite, previous: DocState | null): void {
		const { check } = this.#options;
		if (!check) return;
		const { id } = plan.next;
		const doc = { _id: id, ...body, ...(plan.next.isDeleted ? { _deleted: true } : {}) };
		check(doc, previous && !previous.isDeleted ? { _id: id, ...previous.body } : null);
	}

	#take(
		plan: PlannedWrite,
		open: Open | null,
		known: Map<string, Open>,
		changes: Changes,
		attachments: readonly AttachmentRow[]
	): void {
		const { id } = plan.next;
		if (!this.#options.newEdits) {
			this.latestStamp = latestStamp(this.latestStamp, plan.next.body['at']);
		}
		const next: DocState = { ...plan.next, seq: ++this.seq };
		this.#written.add(id);
		this.delta += plan.delta;
		if (this.#followed.has(typeOfId(id))) {
			if (open?.state && !open.state.isDeleted) this.changed.push({ _id: id, ...open.state.body });
			if (!next.isDeleted) this.changed.push({ _id: id, ...next.body });
		}

		const bodies = open?.bodies ?? new Map<string, AnyDoc>();
		for (const rev of plan.drop) bodies.delete(rev);
		for (const [rev, body] of plan.keep) bodies.set(rev, body);
		changes.add(next, plan, open?.place ?? 'nowhere', attachments);
		known.set(id, { state: next, place: next.isDeleted ? 'deleted' : 'living', bodies });
	}

	/** What is stored of these documents. A document that is new has no entry. */
	async #lookUp(ids: readonly string[]): Promise<Map<string, Open>> {
		const known = new Map<string, Open>();
		const all = [...new Set(ids)];
		if (all.length < MANY) await this.#lookUpFew(all, known);
		else await this.#lookUpMany(all, known);
		for (const [id, open] of known) {
			// Only a history with branches can bring another body back to the top.
			if (open.state && open.state.tree.length > 0 && isBranched(open.state)) {
				const [from, to] = [[id], [id, []]];
				const rows = await this.#tables.bodies.where('[id+rev]').between(from, to).toArray();
				open.bodies = new Map(rows.map(({ rev, body }) => [rev, body]));
			}
		}
		return known;
	}

	/** Wherever they may be, in one go: the browser takes as long for one answer as for all. */
	async #lookUpFew(ids: string[], known: Map<string, Open>): Promise<void> {
		const { deleted } = this.#tables;
		const tables = [...new Set(ids.map((id) => this.#tables.of(id))), deleted];
		const found = await Dexie.Promise.all(tables.map((table) => table.bulkGet(ids)));
		for (const [at, rows] of found.entries()) {
			for (const row of rows) {
				if (row && !known.has(row._id)) addKnown(known, row, tables[at] === deleted);
			}
		}
	}

	async #lookUpMany(ids: readonly string[], known: Map<string, Open>): Promise<void> {
		for (const [table, wanted] of Map.groupBy(ids, (id) => this.#tables.of(id))) {
			for (const row of await this.#rows(table, wanted)) addKnown(known, row, false);
		}
		const others = ids.filter((id) => !known.has(id));
		for (const row of await this.#rows(this.#tables.deleted, others)) addKnown(known, row, true);
	}

	/** Rows by id. In a table that was empty at the start, only what this batch wrote can be there. */
	async #rows(table: Table<Row, string>, ids: readonly string[]): Promise<Row[]> {
		const wanted = (await this.#hasNone(table)) ? ids.filter((id) => this.#written.has(id)) : ids;
		if (wanted.length === 0 || (await this.#hasNoneAmong(table, wanted))) return [];
		return (await table.bulkGet([...wanted])).filter((row) => row !== undefined);
	}

	/**
	 * Whether a table has no row between the first and the last of many ids: one question, where one for
	 * each id would cost as much as writing it. Lists and pages often go on where the last one ended.
	 */
	async #hasNoneAmong(table: Table<Row, string>, ids: readonly string[]): Promise<boolean> {
		if (ids.length < MANY) return false;
		let [first, last] = [ids[0]!, ids[0]!];
		for (const id of ids) {
			if (id < first) first = id;
			if (id > last) last = id;
		}
		const between = table.where(':id').between(first, last, true, true);
		return (await between.limit(1).primaryKeys()).length === 0;
	}

	/** Whether a table held nothing when the batch began. */
	async #hasNone(table: Table): Promise<boolean> {
		const remembered = this.#isEmpty.get(table);
		if (remembered !== undefined) return remembered;
		const isEmpty = (await table.limit(1).primaryKeys()).length === 0;
		this.#isEmpty.set(table, isEmpty);
		return isEmpty;
	}

	/**
	 * Hands a part to the browser. No await in here: Dexie keeps its transaction through its own
	 * promises, and through awaits of them in one line of work only.
	 */
	#flush(changes: Changes): PromiseExtended<unknown> {
		const tables = this.#tables;
		const work: PromiseExtended<unknown>[] = [];
		for (const [table, rows] of Map.groupBy(changes.living.values(), (row) => tables.of(row._id))) {
			work.push(table.bulkPut(rows));
		}
		if (changes.deleted.size > 0) work.push(tables.deleted.bulkPut([...changes.deleted.values()]));
		for (const id of changes.leftLiving) work.push(tables.of(id).delete(id));
		if (changes.leftDeleted.size > 0) {
			work.push(tables.deleted.bulkDelete([...changes.leftDeleted]));
		}
		// Dropped first: what is dropped and then kept again in one part must stay.
		if (changes.droppedBodies.length > 0) {
			work.push(tables.bodies.bulkDelete(changes.droppedBodies));
		}
		if (changes.bodies.size > 0) work.push(tables.bodies.bulkPut([...changes.bodies.values()]));
		return Dexie.Promise.all(work);
	}
}

/** The later of two clock stamps; what is none does not count. */
function latestStamp(known: string | undefined, other: unknown): string | undefined {
	if (typeof other !== 'string' || !isStamp(other)) return known;
	return known === undefined || other > known ? other : known;
}

/** What a part of a batch puts and deletes; of a document that is written twice, the last counts. */
class Changes {
	readonly living = new Map<string, Row>();
	readonly deleted = new Map<string, Row>();
	/** Rows that must go from where they were, because the winner became, or ceased to be, a deletion. */
	readonly leftLiving = new Set<string>();
	readonly leftDeleted = new Set<string>();
	readonly bodies = new Map<string, BodyRow>();
	readonly droppedBodies: [string, string][] = [];
	readonly attachments: AttachmentRow[] = [];
	readonly uses: AttachmentUse[] = [];
	readonly released = new Map<string, string[]>();

	get hasAttachments(): boolean {
		return this.attachments.length + this.uses.length + this.released.size > 0;
	}

	add(
		next: DocState,
		plan: PlannedWrite,
		before: Place,
		attachments: readonly AttachmentRow[]
	): void {
		const { id } = next;
		const [here, there] = next.isDeleted
			? [this.deleted, this.living]
			: [this.living, this.deleted];
		const isFirst = before === 'nowhere' && next.tree[0]?.ids[2].length === 0;
		here.set(
			id,
			isFirst && !next.hasAttachments ? firstRow(id, next.rev, next.seq, next.body) : rowOf(next)
		);
		there.delete(id);
		const [leftHere, leftThere] = next.isDeleted
			? [this.leftDeleted, this.leftLiving]
			: [this.leftLiving, this.leftDeleted];
		// A document may leave and come back within one batch: then what it left is where it stands.
		leftHere.delete(id);
		if (before === (next.isDeleted ? 'living' : 'deleted')) leftThere.add(id);

		for (const [rev, body] of plan.keep) {
			this.bodies.set(`${id}\n${rev}`, { id, rev, body });
		}
		for (const rev of plan.drop) {
			this.bodies.delete(`${id}\n${rev}`);
			this.droppedBodies.push([id, rev]);
		}
		if (!next.hasAttachments) return;
		this.attachments.push(...attachments);
		const written = plan.keep.get(plan.rev) ?? next.body;
		for (const digest of digestsOf(written)) this.uses.push({ digest, id, rev: plan.rev });
		const gone = plan.drop.filter((rev) => rev !== next.rev);
		if (gone.length > 0) this.released.set(id, [...(this.released.get(id) ?? []), ...gone]);
	}
}

function addKnown(known: Map<string, Open>, row: Row, isDeleted: boolean): void {
	known.set(row._id, {
		state: stateOf(row, isDeleted),
		place: isDeleted ? 'deleted' : 'living',
		bodies: new Map()
	});
}

function isBranched({ tree }: DocState): boolean {
	let node = tree[0]?.ids;
	if (tree.length > 1) return true;
	while (node && node[2].length > 0) {
		if (node[2].length > 1) return true;
		node = node[2][0];
	}
	return false;
}
