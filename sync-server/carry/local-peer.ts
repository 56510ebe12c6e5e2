import { setImmediate } from 'node:timers/promises';
import { CARRIER_ROLE } from '#lib/domain/access/account-roles.ts';
import { CARRIER_NAME, DESK } from '#lib/domain/access/carrying.ts';
import { databaseKind, databasePlace } from '#lib/domain/access/databases.ts';
import { nobody } from '../auth/identity.ts';
import { writeRules, type WriteCheck } from '../rules/write-rules.ts';
import { digestOf, type Stub } from '../store/attachments.ts';
import { selectorOf } from '../http/selector.ts';
import { NOTHING_MORE, type FeedFilter, type FeedQuery } from '../store/feed.ts';
import { readIncoming, type JsonDoc } from '../store/incoming.ts';
import { missingRevisions } from '../store/missing.ts';
import { Refusal } from '../store/refusal.ts';
import type { OpenDatabase, Store } from '../store/store.ts';
import type { WriteResult } from '../store/doc-writer.ts';
import {
	CarryError,
	type Carried,
	type CarryChange,
	type ChangePage,
	type Peer,
	type Written
} from './peer.ts';
import type { CarryFilter } from './replication.ts';

export interface LocalPeerOptions {
	readonly store: Store;
	readonly name: string;
	readonly filter: CarryFilter;
	readonly maxDocumentBytes: number;
}

/**
 * A database of this server, reached without HTTP. What is carried here has been judged where it was
 * first written, and no rules are asked; but for desk and mailboxes, into which others' hands reach
 * through what they write elsewhere: there a fact stays what it was, whoever brings another under its
 * id, and the carrier is judged as it would be by a CouchDB.
 */
export class LocalPeer implements Peer {
	readonly batch: number;
	readonly #options: LocalPeerOptions;
	readonly #query: FeedQuery;

	constructor(options: LocalPeerOptions) {
		this.#options = options;
		// Their bytes are in memory until they are written: at most 5 MB each.
		this.batch = databaseKind(options.name) === 'files' ? 20 : 250;
		this.#query = {
			descending: false,
			allLeaves: true,
			includeDocs: false,
			read: NOTHING_MORE,
			only: feedFilter(options.filter)
		};
	}

	async open(create: boolean): Promise<void> {
		const { store, name } = this.#options;
		if (create && !store.has(name)) store.create(name);
		void this.#database;
	}

	async localDoc(id: string): Promise<JsonDoc | null> {
		const found = this.#database.local.find(id);
		return found === null ? null : (JSON.parse(found.body) as JsonDoc);
	}

	putLocalDoc(id: string, doc: JsonDoc): Promise<string> {
		const { base, local } = this.#database;
		return base.write(() => local.put(id, doc));
	}

	async changes(since: string | null, limit: number): Promise<ChangePage> {
		// Others are served between two pages.
		await setImmediate();
		const { base, feed } = this.#database;
		const { changes, scanned } = feed.next(this.#seqOf(since), limit, this.#query);
		const last = scanned ?? base.meta.seq;
		return {
			changes: changes.map(({ text }) => changeOf(text)),
			last: base.seqText(last),
			isEnd: scanned === null,
			pending: scanned === null ? 0 : feed.pending(last)
		};
	}

	async changed(since: string | null, stop: AbortSignal): Promise<void> {
		const { base } = this.#database;
		if (stop.aborted || base.meta.seq > this.#seqOf(since)) return;
		await new Promise<void>((resolve) => {
			const end = () => {
				unlisten();
				stop.removeEventListener('abort', end);
				resolve();
			};
			const unlisten = base.onChange(end);
			stop.addEventListener('abort', end, { once: true });
		});
	}

	async missing(
		asked: ReadonlyMap<string, readonly string[]>
	): Promise<ReadonlyMap<string, readonly string[]>> {
		const found = missingRevisions(this.#database.reader, asked);
		return new Map(found.map(({ id, missing }) => [id, missing]));
	}

	async revisions(wanted: ReadonlyMap<string, readonly string[]>): Promise<Carried[]> {
		const { reader } = this.#database;
		const docs = reader.findAll([...wanted.keys()]);
		return [...wanted].flatMap(([id, revs], at) => {
			const doc = docs[at];
			if (doc === undefined) return [];
			const leaves = new Set(
				revs.flatMap((rev) =>
					rev === doc.rev ? [rev] : reader.latestOf(doc, rev).map((leaf) => leaf.rev)
				)
			);
			return [...leaves].flatMap((rev) => {
				const found = reader.revision(id, doc, rev);
				if (found === null) return [];
				const text = reader.text(id, doc, found, { revs: true });
				const bytesOf = async (name: string) => reader.bytes(reader.attachment(found, name));
				return [{ doc: JSON.parse(text) as JsonDoc, bytesOf }];
			});
		});
	}

	async write(docs: readonly Carried[]): Promise<Written> {
		const database = this.#database;
		const brought: Brought[] = [];
		for (const carried of docs) brought.push(...(await bytesFor(database, carried)));
		const incoming = docs.map(({ doc }) => this.#incoming(doc));
		const results = await database.base.write(() => {
			for (const { data, stub } of brought) {
				database.base.attachments.add(data, stub.content_type, stub.revpos);
			}
			return database.writer.writeAll(incoming, { check: carriedCheck(this.#options) });
		});
		if (results.some((result) => !result.ok && result.refusal.code === 'stub-missing')) {
			// Bytes that were here a moment ago were tidied away: the next attempt brings them.
			throw new CarryError('missing_stub', `an attachment is missing in ${this.#options.name}`);
		}
		const failed = results.filter(({ ok }) => !ok).length;
		return { written: results.length - failed, failed };
	}

	#incoming(doc: JsonDoc) {
		const id = String(doc['_id']);
		try {
			const read = readIncoming(doc, false);
			if (read.rest.length <= this.#options.maxDocumentBytes) return read;
			throw new Refusal('document-too-large', id);
		} catch (error) {
			if (error instanceof Refusal) {
				return { ok: false, id, refusal: error } satisfies WriteResult;
			}
			throw error;
		}
	}

	/** A sequence of another epoch means nothing here: from the beginning. */
	#seqOf(since: string | null): number {
		const { meta } = this.#database.base;
		const [, number = '0', epoch] = /^(\d{1,15})(?:-(.*))?$/.exec(since ?? '') ?? [];
		if (epoch !== undefined && epoch !== meta.epoch) return 0;
		return Math.min(Number(number), meta.seq);
	}

	get #database(): OpenDatabase {
		const { store, name } = this.#options;
		try {
			return store.get(name);
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			throw new CarryError('db_not_found', `could not open ${name}`, { cause: error });
		}
	}
}

/** What the rules say of the server's own hand; undefined where its hand is any operator's. */
function carriedCheck({ store, name }: LocalPeerOptions): WriteCheck | undefined {
	const place = databasePlace(name);
	const held = place?.kind === 'files' ? place.of : place;
	if (held?.kind !== 'desk' && held?.kind !== 'mailbox') return undefined;
	const rules = writeRules({ ...nobody, name: CARRIER_NAME, roles: [CARRIER_ROLE] }, name);
	if (held.kind === 'mailbox') return rules;
	return (doc, previous) => {
		if (isOfAnothersTicket(store, doc)) throw new Refusal('forbidden', OF_ANOTHERS_TICKET);
		rules?.(doc, previous);
	};
}

const OF_ANOTHERS_TICKET = 'of-another-requester: The ticket that it names is somebody else’s.';

/**
 * Whether a document names a ticket of the desk that is another requester's. It would count for nothing,
 * but ids that follow from the ticket (its rating, its files) would be taken for who they belong to.
 */
function isOfAnothersTicket(store: Store, { ticket, requester }: JsonDoc): boolean {
	if (typeof ticket !== 'string' || !store.has(DESK)) return false;
	const found = store.get(DESK).reader.find(ticket);
	if (found === null || found.isDeleted) return false;
	return (JSON.parse(found.body) as JsonDoc)['requester'] !== requester;
}

interface Brought {
	readonly data: Uint8Array;
	readonly stub: Stub;
}

/** Fetches what is not here, and lets the document's stubs name what will be. */
async function bytesFor({ base }: OpenDatabase, { doc, bytesOf }: Carried): Promise<Brought[]> {
	const stubs = doc['_attachments'] as Record<string, Stub> | undefined;
	const brought: Brought[] = [];
	for (const [name, stub] of Object.entries(stubs ?? {})) {
		if (base.attachments.has(stub.digest)) continue;
		const data = await bytesOf(name);
		// CouchDB packs some attachments, and its digest is that of the packed bytes: ours counts here.
		const own = { ...stub, digest: digestOf(data), length: data.byteLength, stub: true } as const;
		stubs![name] = own;
		brought.push({ data, stub: own });
	}
	return brought;
}

function changeOf(text: string): CarryChange {
	const { id, changes } = JSON.parse(text) as { id: string; changes: { rev: string }[] };
	return { id, revs: changes.map(({ rev }) => rev) };
}

function feedFilter(filter: CarryFilter): FeedFilter | null {
	switch (filter.kind) {
		case 'all':
			return null;
		case 'ids':
			return { kind: 'ids', ids: new Set(filter.ids) };
		case 'selector':
			return { kind: 'selector', matches: selectorOf(filter.selector) };
	}
}
