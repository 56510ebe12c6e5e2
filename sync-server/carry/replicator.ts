import { HttpRefusal } from '../http/couch-errors.ts';
import { NOTHING_MORE, type FeedQuery } from '../store/feed.ts';
import { readIncoming, type JsonDoc } from '../store/incoming.ts';
import type { OpenDatabase, Store } from '../store/store.ts';
import type { Carrier } from './carrier.ts';
import { reasonOf, type Job } from './job.ts';
import { fullId, readReplication } from './replication.ts';

export const REPLICATOR = '_replicator';
const PAGE = 500;
const everything: FeedQuery = {
	descending: false,
	allLeaves: false,
	includeDocs: true,
	read: NOTHING_MORE,
	only: null
};

/** A state as it is written into the document. */
type DocState = 'triggered' | 'completed' | 'error' | 'failed';

interface Entry {
	/** What the document asks for, as text: changes when somebody changes it. */
	readonly asked: string;
	readonly job: Job | null;
	/** Why there is no job. */
	readonly failure: string | null;
}

/** A document of `_replicator` and what became of it. */
export interface ReplicatorDoc {
	readonly id: string;
	readonly doc: JsonDoc;
	readonly job: Job | null;
	readonly failure: string | null;
}

export interface ReplicatorOptions {
	readonly store: Store;
	readonly carrier: Carrier;
	readonly serverId: string;
	/** Epoch milliseconds. */
	readonly now: () => number;
	/** Told of what went wrong where nobody waits for an answer. */
	readonly onError: (error: unknown) => void;
}

/**
 * Keeps a job for each document of `_replicator`, and writes its state into it. A document that is
 * changed begins anew, one that is deleted ends its job; one that is completed rests until somebody
 * takes the state out of it or changes what it asks for.
 */
export class Replicator {
	readonly #store: Store;
	readonly #carrier: Carrier;
	readonly #serverId: string;
	readonly #now: () => number;
	readonly #onError: (error: unknown) => void;
	readonly #entries = new Map<string, Entry>();
	#unlisten: () => void = () => undefined;
	#seq = 0;
	#work: Promise<void> = Promise.resolve();
	#isClosed = false;

	constructor({ store, carrier, serverId, now, onError }: ReplicatorOptions) {
		this.#store = store;
		this.#carrier = carrier;
		this.#serverId = serverId;
		this.#now = now;
		this.#onError = onError;
	}

	/** Takes up all that stands in `_replicator`, and follows it. */
	start(): void {
		this.#unlisten = this.#store.onEvent((name, event) => {
			if (name !== REPLICATOR) return;
			if (event !== 'updated') this.#seq = 0;
			this.#look();
		});
		this.#look();
	}

	/** Documents with their jobs, by id. */
	docs(): ReplicatorDoc[] {
		return [...this.#entries]
			.flatMap(([id, { job, failure }]) => {
				const doc = this.#docOf(id);
				return doc === null ? [] : [{ id, doc, job, failure }];
			})
			.toSorted((a, b) => (a.id < b.id ? -1 : 1));
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#unlisten();
		await this.#work;
	}

	/** One look after another: what is written meanwhile is seen by the next. */
	#look(): void {
		this.#work = this.#work.then(() => this.#read()).catch(this.#onError);
	}

	async #read(): Promise<void> {
		for (;;) {
			if (this.#isClosed) return;
			if (!this.#store.has(REPLICATOR)) return this.#endAll();
			const { base, feed } = this.#database;
			const { changes, scanned } = feed.next(this.#seq, PAGE, everything);
			this.#seq = scanned ?? base.meta.seq;
			for (const { text } of changes) {
				const { id, doc } = JSON.parse(text) as { id: string; doc: JsonDoc };
				if (!id.startsWith('_design/')) await this.#take(id, doc);
			}
			if (scanned === null) return;
		}
	}

	async #take(id: string, doc: JsonDoc): Promise<void> {
		const entry = this.#entries.get(id);
		if (doc['_deleted'] === true) return this.#end(id);
		const asked = askedIn(doc);
		const state = doc['_replication_state'];
		if (entry?.asked === asked && state !== undefined) return;
		const isAtRest = state === 'completed' || state === 'failed';
		await this.#end(id);
		if (entry === undefined && isAtRest) {
			this.#entries.set(id, { asked, job: null, failure: failureIn(doc) });
			return;
		}
		await this.#begin(id, doc, asked);
	}

	async #begin(id: string, doc: JsonDoc, asked: string): Promise<void> {
		try {
			const replication = readReplication(structuredClone(doc), this.#serverId);
			const told = fullId(replication);
			let last: string | null = null;
			const job = this.#carrier.add(replication, id, (state, reason) => {
				const next = state === 'running' ? 'triggered' : state === 'crashing' ? 'error' : state;
				const text = `${next} ${reason}`;
				// A partner that is away for a night must not leave a revision for each attempt.
				if (text === last) return;
				last = text;
				this.#write(id, asked, next, reason, told, state === 'completed' ? job : null).catch(
					this.#onError
				);
			});
			this.#entries.set(id, { asked, job, failure: null });
			job.start();
		} catch (error) {
			if (!(error instanceof HttpRefusal)) throw error;
			const failure = reasonOf(error);
			this.#entries.set(id, { asked, job: null, failure });
			await this.#write(id, asked, 'failed', failure, null, null);
		}
	}

	async #end(id: string): Promise<void> {
		const entry = this.#entries.get(id);
		this.#entries.delete(id);
		if (entry?.job) await this.#carrier.remove(entry.job);
	}

	async #endAll(): Promise<void> {
		for (const id of this.#entries.keys()) await this.#end(id);
	}

	/** Writes a state, unless the document has meanwhile been deleted or asks for something else. */
	async #write(
		id: string,
		asked: string,
		state: DocState,
		reason: string | null,
		replicationId: string | null,
		done: Job | null
	): Promise<void> {
		if (this.#isClosed || !this.#store.has(REPLICATOR)) return;
		const { base, writer } = this.#database;
		if (base.isClosed) return;
		await base.write(() => {
			const doc = this.#docOf(id);
			if (doc === null || askedIn(doc) !== asked) return;
			const next: JsonDoc = {
				...withoutState(doc),
				_id: id,
				_rev: doc['_rev'],
				_replication_state: state,
				_replication_state_time: `${new Date(this.#now()).toISOString().slice(0, 19)}Z`,
				...(reason === null ? {} : { _replication_state_reason: reason }),
				...(replicationId === null ? {} : { _replication_id: replicationId }),
				...(done?.stats ? { _replication_stats: { ...done.stats } } : {})
			};
			writer.write(readIncoming(next, true), {});
		});
	}

	#docOf(id: string): JsonDoc | null {
		if (!this.#store.has(REPLICATOR)) return null;
		const found = this.#database.reader.find(id);
		return found === null || found.isDeleted ? null : (JSON.parse(found.body) as JsonDoc);
	}

	get #database(): OpenDatabase {
		return this.#store.get(REPLICATOR);
	}
}

function withoutState(doc: JsonDoc): JsonDoc {
	const isOwn = ([name]: [string, unknown]) => !name.startsWith('_') || name === '_attachments';
	return Object.fromEntries(Object.entries(doc).filter(isOwn));
}

function askedIn(doc: JsonDoc): string {
	return JSON.stringify(Object.entries(withoutState(doc)).toSorted());
}

function failureIn(doc: JsonDoc): string | null {
	const reason = doc['_replication_state_reason'];
	return typeof reason === 'string' ? reason : null;
}
