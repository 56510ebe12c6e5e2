import * as z from 'zod/mini';
import type { Stub } from '../store/attachments.ts';
import type { JsonDoc } from '../store/incoming.ts';
import type { Endpoint } from './endpoint.ts';
import { CarryError, type Carried, type ChangePage, type Peer, type Written } from './peer.ts';
import type { CarryFilter } from './replication.ts';

const REQUEST_MS = 60_000;
const LONGPOLL_MS = 50_000;
/** How much longer than its own time a long poll may take before the connection counts as dead. */
const GRACE_MS = 15_000;

const seq = z.pipe(z.union([z.string(), z.number()]), z.transform(String));
const changesAnswer = z.object({
	results: z.array(z.object({ id: z.string(), changes: z.array(z.object({ rev: z.string() })) })),
	last_seq: seq,
	pending: z.optional(z.number())
});
const anyDoc = z.record(z.string(), z.unknown());
const bulkGetAnswer = z.object({
	results: z.array(z.object({ docs: z.array(z.object({ ok: z.optional(anyDoc) })) }))
});
const diffAnswer = z.record(z.string(), z.object({ missing: z.array(z.string()) }));
const bulkDocsAnswer = z.array(z.object({ error: z.optional(z.string()) }));
const revAnswer = z.object({ rev: z.string() });

type Remote = Extract<Endpoint, { kind: 'remote' }>;

/** A database of another server that speaks CouchDB's protocol. */
export class RemotePeer implements Peer {
	readonly batch = 100;
	readonly #endpoint: Remote;
	readonly #filter: CarryFilter;
	readonly #stop: AbortSignal;

	/** `stop` ends requests that are under way. */
	constructor(endpoint: Remote, filter: CarryFilter, stop: AbortSignal) {
		this.#endpoint = endpoint;
		this.#filter = filter;
		this.#stop = stop;
	}

	async open(create: boolean): Promise<void> {
		const answer = await this.#fetch('GET', '');
		if (answer.status === 404 && create) {
			const made = await this.#fetch('PUT', '');
			if (made.ok || made.status === 412) return;
			throw await refusedBy(made);
		}
		if (answer.ok) {
			await answer.arrayBuffer();
			return;
		}
		if (answer.status !== 404) throw await refusedBy(answer);
		throw new CarryError('db_not_found', `could not open ${this.#endpoint.url}/`);
	}

	async localDoc(id: string): Promise<JsonDoc | null> {
		const answer = await this.#fetch('GET', `/${id}`);
		if (answer.status === 404) return null;
		return this.#read(anyDoc, answer);
	}

	async putLocalDoc(id: string, doc: JsonDoc): Promise<string> {
		const { rev } = await this.#read(revAnswer, await this.#fetch('PUT', `/${id}`, doc));
		return rev;
	}

	async changes(since: string | null, limit: number): Promise<ChangePage> {
		const answer = await this.#changes(since, { style: 'all_docs', limit: String(limit) });
		const { results, last_seq: last, pending } = await this.#read(changesAnswer, answer);
		const changes = results.map(({ id, changes: leaves }) => ({
			id,
			revs: leaves.map(({ rev }) => rev)
		}));
		return { changes, last, isEnd: results.length < limit, pending: pending ?? null };
	}

	async changed(since: string | null, stop: AbortSignal): Promise<void> {
		const within = AbortSignal.any([stop, AbortSignal.timeout(LONGPOLL_MS + GRACE_MS)]);
		try {
			const asked = { feed: 'longpoll', timeout: String(LONGPOLL_MS), limit: '1' };
			const answer = await this.#changes(since, asked, within);
			await this.#read(changesAnswer, answer);
		} catch (error) {
			if (!stop.aborted) throw error;
		}
	}

	async missing(
		asked: ReadonlyMap<string, readonly string[]>
	): Promise<ReadonlyMap<string, readonly string[]>> {
		const answer = await this.#fetch('POST', '/_revs_diff', Object.fromEntries(asked));
		const found = await this.#read(diffAnswer, answer);
		return new Map(Object.entries(found).map(([id, { missing }]) => [id, missing]));
	}

	async revisions(wanted: ReadonlyMap<string, readonly string[]>): Promise<Carried[]> {
		const docs = [...wanted].flatMap(([id, revs]) => revs.map((rev) => ({ id, rev })));
		const answer = await this.#fetch('POST', '/_bulk_get?revs=true&latest=true', { docs });
		const { results } = await this.#read(bulkGetAnswer, answer);
		// Two revisions that were asked for may have one latest.
		const found = new Map<string, Carried>();
		for (const { ok: doc } of results.flatMap((result) => result.docs)) {
			if (doc === undefined) continue;
			found.set(JSON.stringify([doc['_id'], doc['_rev']]), {
				doc,
				bytesOf: (name) => this.#bytes(doc, name)
			});
		}
		return [...found.values()];
	}

	async write(docs: readonly Carried[]): Promise<Written> {
		const plain = docs.filter(({ doc }) => doc['_attachments'] === undefined);
		let failed = plain.length === 0 ? 0 : await this.#send(plain.map(({ doc }) => doc));
		for (const carried of docs) {
			// One at a time: photos of a whole batch in one body would not fit into memory.
			if (carried.doc['_attachments'] === undefined) continue;
			failed += await this.#send([await withBytes(carried)]);
		}
		return { written: docs.length - failed, failed };
	}

	async #send(docs: readonly JsonDoc[]): Promise<number> {
		const answer = await this.#fetch('POST', '/_bulk_docs', { docs, new_edits: false });
		const results = await this.#read(bulkDocsAnswer, answer);
		return results.filter(({ error }) => error !== undefined).length;
	}

	async #bytes(doc: JsonDoc, name: string): Promise<Uint8Array> {
		const file = name.split('/').map(encodeURIComponent).join('/');
		const rev = encodeURIComponent(String(doc['_rev']));
		const answer = await this.#fetch('GET', `/${docPath(String(doc['_id']))}/${file}?rev=${rev}`);
		if (!answer.ok) throw await refusedBy(answer);
		return new Uint8Array(await answer.arrayBuffer());
	}

	#changes(
		since: string | null,
		asked: Readonly<Record<string, string>>,
		stop?: AbortSignal
	): Promise<Response> {
		const query = new URLSearchParams({ ...asked, since: since ?? '0' });
		switch (this.#filter.kind) {
			case 'all':
				return this.#fetch('GET', `/_changes?${query}`, undefined, stop);
			case 'ids':
				query.set('filter', '_doc_ids');
				return this.#fetch('POST', `/_changes?${query}`, { doc_ids: this.#filter.ids }, stop);
			case 'selector':
				query.set('filter', '_selector');
				return this.#fetch('POST', `/_changes?${query}`, { selector: this.#filter.selector }, stop);
		}
	}

	async #fetch(
		method: string,
		path: string,
		body?: unknown,
		stop?: AbortSignal
	): Promise<Response> {
		const { url, headers } = this.#endpoint;
		try {
			return await fetch(url + path, {
				method,
				headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
				// Credentials must not follow to where a stranger points.
				redirect: 'error',
				signal: stop ?? AbortSignal.any([this.#stop, AbortSignal.timeout(REQUEST_MS)]),
				...(body === undefined ? {} : { body: JSON.stringify(body) })
			});
		} catch (error) {
			throw new CarryError('unreachable', `${url}/ does not answer`, { cause: error });
		}
	}

	async #read<T extends z.ZodMiniType>(schema: T, answer: Response): Promise<z.output<T>> {
		if (!answer.ok) throw await refusedBy(answer);
		const parsed = schema.safeParse(await answer.json().catch(() => undefined));
		if (parsed.success) return parsed.data;
		throw new CarryError('bad_answer', `${this.#endpoint.url}/ answers what is not CouchDB's`);
	}
}

async function withBytes({ doc, bytesOf }: Carried): Promise<JsonDoc> {
	const filled: Record<string, unknown> = {};
	for (const [name, stub] of Object.entries(doc['_attachments'] as Record<string, Stub>)) {
		const data = Buffer.from(await bytesOf(name)).toString('base64');
		filled[name] = { content_type: stub.content_type, revpos: stub.revpos, data };
	}
	return { ...doc, _attachments: filled };
}

function docPath(id: string): string {
	if (id.startsWith('_design/')) return `_design/${encodeURIComponent(id.slice(8))}`;
	return encodeURIComponent(id);
}

async function refusedBy(answer: Response): Promise<CarryError> {
	const said = (await answer.json().catch(() => ({}))) as { error?: unknown; reason?: unknown };
	const error = typeof said.error === 'string' ? said.error : 'refused';
	return new CarryError(error, `${answer.status}: ${String(said.reason ?? error).slice(0, 200)}`);
}
