import Dexie from 'dexie';
import { isDeleted } from 'pouchdb-merge';
import { base64Of } from './base64.ts';
import {
	branchedSince,
	changesBefore,
	changesSince,
	writtenAfter,
	type ChangesPage
} from './changes.ts';
import { dropBodies, purge, supersededBodies } from './compaction.ts';
import { arrange } from './arrange.ts';
import { rebuild, type Derivation } from './derive.ts';
import {
	forgetLocals,
	getLocal,
	newGeneration,
	putLocal,
	removeLocal,
	replaceLocal,
	type LocalDoc
} from './local-docs.ts';
import { LogReader } from './log-reader.ts';
import { guarded, type StoreProblem } from './problems.ts';
import { rowsByIdRange, type IdRange } from './ranges.ts';
import { parentOf, readRevision, readState, readStates } from './read.ts';
import type { AnyDoc, DocState, Row } from './row.ts';
import { StoreTables, type MetaRow, type StoreSchema } from './tables.ts';
import { verify } from './verify.ts';
import { writeDocs, type WriteOptions, type WriteResult } from './write.ts';

const REV_LIMIT = 1000;

export interface EngineOptions {
	readonly schema?: StoreSchema;
	readonly derivations?: readonly Derivation[];
	readonly newUuid: () => string;
	readonly revLimit?: number;
	readonly autoCompaction?: boolean;
}

export type EngineWrite = Partial<
	Pick<
		WriteOptions,
		| 'newEdits'
		| 'isRemoval'
		| 'check'
		| 'allOrNothing'
		| 'stamp'
		| 'signal'
		| 'onProgress'
		| 'onSpan'
		| 'newHash'
		| 'local'
	>
>;

/**
 * One CouchDB database on this device: documents with their revisions, kept in Dexie tables that
 * screens read directly. All writing goes through here.
 */
export class Engine {
	readonly tables: StoreTables;
	readonly #options: EngineOptions;

	private constructor(tables: StoreTables, options: EngineOptions) {
		this.tables = tables;
		this.#options = options;
	}

	static async open(name: string, options: EngineOptions): Promise<Engine> {
		const tables = new StoreTables(name, options.schema);
		return guarded(async () => {
			const meta = await tables.open(options.newUuid);
			await arrange(tables, options.derivations ?? [], meta);
			return new Engine(tables, options);
		});
	}

	get name(): string {
		return this.tables.dexie.name;
	}

	/** Writes documents in one transaction; a result for each, in their order. */
	write(docs: readonly AnyDoc[], options: EngineWrite = {}): Promise<WriteResult[]> {
		return writeDocs(this.tables, this.#options.derivations ?? [], docs, {
			newEdits: true,
			isRemoval: false,
			revLimit: this.#options.revLimit ?? REV_LIMIT,
			autoCompaction: this.#options.autoCompaction ?? false,
			...options
		});
	}

	meta(): Promise<MetaRow> {
		return guarded(() => this.tables.readMeta());
	}

	state(id: string): Promise<DocState | null> {
		return guarded(() => readState(this.tables, id));
	}

	states(ids: Iterable<string>): Promise<Map<string, DocState>> {
		return guarded(() => readStates(this.tables, ids));
	}

	revision(
		state: DocState,
		rev: string,
		orLatest = false
	): Promise<{ rev: string; body: AnyDoc } | null> {
		return guarded(() => readRevision(this.tables, state, rev, orLatest));
	}

	/** What a revision was made from; null for nothing, a deletion, or what is no longer kept. */
	async previousOf(state: DocState, rev: string): Promise<{ rev: string; body: AnyDoc } | null> {
		const parent = parentOf(state.tree, rev);
		if (parent === null || isDeleted({ rev_tree: state.tree }, parent)) return null;
		return this.revision(state, parent);
	}

	rowsByIdRange(range: IdRange): Promise<Row[]> {
		return guarded(() => rowsByIdRange(this.tables, range));
	}

	changesSince(since: number, limit: number): Promise<ChangesPage> {
		return guarded(() => changesSince(this.tables, since, limit));
	}

	/** Reads all documents written after a sequence that were written until now. */
	readLog(since: number): Promise<LogReader> {
		return guarded(() => LogReader.open(this.tables, since));
	}

	changesBefore(before: number, limit: number): Promise<ChangesPage> {
		return guarded(() => changesBefore(this.tables, before, limit));
	}

	/**
	 * Documents that are there and have several leaves, deleted ones counted, written after a sequence.
	 * Costs next to nothing where there are none.
	 */
	branchedSince(since: number): Promise<DocState[]> {
		return guarded(() => branchedSince(this.tables, since));
	}

	/** How many documents were written after a sequence, and the clock stamp of the first of them. */
	writtenAfter(since: number): Promise<{ count: number; oldestStamp: string | null }> {
		return guarded(() => writtenAfter(this.tables, since));
	}

	/** Calls back after each write to this database, in this tab or another; gives what stops it. */
	onChange(listener: () => void): () => void {
		const meta = `idb://${this.name}/meta/`;
		const heard = (parts: Record<string, unknown>) => {
			if (Object.keys(parts).some((part) => part.startsWith(meta))) listener();
		};
		Dexie.on('storagemutated', heard);
		return () => Dexie.on('storagemutated').unsubscribe(heard);
	}

	getLocal(id: string): Promise<LocalDoc | null> {
		return guarded(() => getLocal(this.tables, id));
	}

	/** The new revision, or null where `_rev` is not that of the stored one. */
	putLocal(doc: AnyDoc): Promise<string | null> {
		return guarded(() => putLocal(this.tables, doc));
	}

	/** Writes a local document over whatever is there. */
	replaceLocal(doc: AnyDoc): Promise<void> {
		const { dexie, local } = this.tables;
		return guarded(() => dexie.transaction('rw', local, () => replaceLocal(this.tables, doc)));
	}

	/** Deletes local documents that are not to be kept: replication begins anew without its own. */
	forgetLocals(isKept: (id: string) => boolean): Promise<void> {
		return guarded(() => forgetLocals(this.tables, isKept));
	}

	/**
	 * Makes of this database another one with the same documents: what others, or the replicator,
	 * remember of the one before counts no longer.
	 */
	newGeneration(): Promise<void> {
		return guarded(() => newGeneration(this.tables, this.#options.newUuid()));
	}

	removeLocal(id: string, rev: unknown): Promise<boolean> {
		return guarded(() => removeLocal(this.tables, id, rev));
	}

	attachment(digest: string): Promise<Blob | null> {
		return guarded(async () => (await this.tables.attachments.get(digest))?.data ?? null);
	}

	/** The bytes of an attachment as base64; empty where they are gone. */
	async attachmentText(digest: string): Promise<string> {
		return base64Of((await this.attachment(digest)) ?? new Blob());
	}

	dropBodies(id: string, revs: readonly string[]): Promise<void> {
		return guarded(() => dropBodies(this.tables, id, revs));
	}

	/** Drops every body that is no leaf's. */
	async compact(): Promise<void> {
		const AT_ONCE = 500;
		for (let since = 0, hasMore = true; hasMore;) {
			const page = await this.changesSince(since, AT_ONCE);
			for (const { id, tree } of page.changes) await this.dropBodies(id, supersededBodies(tree));
			since = page.lastSeq;
			hasMore = page.hasMore;
		}
	}

	/** Gives whether the document itself is gone with the revisions. */
	purge(id: string, revs: readonly string[]): Promise<boolean> {
		return guarded(() => purge(this.tables, this.#options.derivations ?? [], id, revs));
	}

	/** Works all derived rows out anew. */
	async rebuildDerived(): Promise<void> {
		for (const derivation of this.#options.derivations ?? []) {
			await guarded(() => rebuild(this.tables, derivation));
		}
	}

	/** What does not agree with the rest; an empty list is a store that is whole. Reads everything. */
	verify(): Promise<StoreProblem[]> {
		return guarded(() => verify(this.tables, this.#options.derivations ?? []));
	}

	close(): void {
		this.tables.dexie.close();
	}

	destroy(): Promise<void> {
		return guarded(() => this.tables.dexie.delete());
	}
}
