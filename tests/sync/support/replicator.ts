import type { Ask } from '#tests/builders/a-server.ts';
import { partsOf, relatedBody, type ReadPart } from './multipart.ts';

/** One end of a replication: a database, and how somebody asks for it. */
export interface End {
	readonly ask: Ask;
	/** `/name`. */
	readonly path: string;
}

type Doc = Record<string, unknown> & { readonly _id: string; readonly _rev: string };

interface Changes {
	readonly results: readonly { id: string; seq: unknown; changes: readonly { rev: string }[] }[];
	readonly last_seq: unknown;
}

async function json<T>(answer: Promise<Response>, ...expected: readonly number[]): Promise<T> {
	const got = await answer;
	const text = await got.text();
	if (!expected.includes(got.status)) throw new Error(`${got.status} from ${got.url}: ${text}`);
	return JSON.parse(text) as T;
}

/**
 * Carries over what a target lacks with the very calls that Apache CouchDB's replicator makes, in its
 * order, and with its demands on the answers. Gives how many documents were written.
 */
export async function replicate(source: End, target: End, id: string): Promise<number> {
	for (const end of [source, target]) await checkDatabase(end);
	const checkpoints = await Promise.all([checkpointOf(source, id), checkpointOf(target, id)]);
	const [here, there] = checkpoints.map(({ seq }) => seq);
	const since = here !== undefined && here === there ? here : 0;
	const feed = `${source.path}/_changes?feed=normal&style=all_docs&since=${JSON.stringify(since)}&timeout=10000`;
	const changes = await json<Changes>(source.ask(feed), 200);
	let written = 0;
	for (let at = 0; at < changes.results.length; at += 100) {
		written += await carry(source, target, changes.results.slice(at, at + 100));
	}
	for (const [at, end] of [source, target].entries()) {
		const commit = await json<{ instance_start_time: string }>(
			end.ask(`${end.path}/_ensure_full_commit`, { method: 'POST' }),
			201
		);
		const info = await checkDatabase(end);
		if (commit.instance_start_time !== info.instance_start_time) throw new Error('it restarted');
		await putCheckpoint(end, id, checkpoints[at]!, changes.last_seq);
	}
	return written;
}

async function checkDatabase({ ask, path }: End): Promise<{ instance_start_time: string }> {
	const info = await json<Record<string, string>>(ask(`${path}/`), 200);
	if (info['update_seq'] === undefined || info['instance_start_time'] === undefined) {
		throw new Error('db_not_found');
	}
	return { instance_start_time: info['instance_start_time'] };
}

interface Checkpoint {
	readonly _rev?: string;
	readonly seq?: unknown;
}

async function checkpointOf({ ask, path }: End, id: string): Promise<Checkpoint> {
	const found = await json<Checkpoint & { error?: string }>(ask(`${path}/_local/${id}`), 200, 404);
	return found.error === undefined ? found : {};
}

async function putCheckpoint(
	end: End,
	id: string,
	before: Checkpoint,
	seq: unknown
): Promise<void> {
	const { rev } = await json<{ rev: string }>(
		end.ask(`${end.path}/_local/${id}`, {
			method: 'PUT',
			headers: { 'x-couch-full-commit': 'false' },
			json: { ...(before._rev ? { _rev: before._rev } : {}), seq }
		}),
		201
	);
	if (!/^0-\d+$/.test(rev)) throw new Error(`no revision of a checkpoint: ${rev}`);
}

async function carry(source: End, target: End, changes: Changes['results']): Promise<number> {
	const asked = Object.fromEntries(
		changes.map((row) => [row.id, row.changes.map(({ rev }) => rev)])
	);
	const lacking = await json<Record<string, Lacking>>(
		target.ask(`${target.path}/_revs_diff`, { method: 'POST', json: asked }),
		200
	);
	const wanted = Object.entries(lacking).flatMap(([id, { missing, possible_ancestors }]) =>
		missing.map((rev) => ({ id, rev, atts_since: possible_ancestors ?? [] }))
	);
	const found = await json<{ results: readonly Found[] }>(
		source.ask(`${source.path}/_bulk_get?latest=true&revs=true&attachments=false`, {
			method: 'POST',
			json: { docs: wanted, revs: true, latest: true, attachments: false }
		}),
		200
	);
	if (Object.keys(found).join() !== 'results' || found.results.length !== wanted.length) {
		throw new Error('the answer of _bulk_get has another shape');
	}
	const plain: Doc[] = [];
	let written = 0;
	for (const [at, { id, docs }] of found.results.entries()) {
		const [first] = docs;
		if (id !== wanted[at]!.id || docs.length !== 1 || !first?.ok) {
			throw new Error(`no document for ${wanted[at]!.id}: ${JSON.stringify(docs)}`);
		}
		const hasFiles = first.ok['_attachments'] !== undefined;
		if (!hasFiles && !id.startsWith('_design/')) plain.push(first.ok);
		else written += await carryOne(source, target, wanted[at]!);
	}
	const refused = await json<unknown[]>(
		target.ask(`${target.path}/_bulk_docs`, {
			method: 'POST',
			headers: { 'x-couch-full-commit': 'false' },
			json: { new_edits: false, docs: plain }
		}),
		201
	);
	return written + plain.length - refused.length;
}

interface Lacking {
	readonly missing: readonly string[];
	readonly possible_ancestors?: readonly string[];
}

interface Found {
	readonly id: string;
	readonly docs: readonly { readonly ok?: Doc }[];
}

interface Wanted {
	readonly id: string;
	readonly rev: string;
	readonly atts_since: readonly string[];
}

/** One document by `open_revs`, part by part, as those with attachments and design documents go. */
async function carryOne(source: End, target: End, wanted: Wanted): Promise<number> {
	const { id, rev, atts_since: since } = wanted;
	const address = `/${id.startsWith('_design/') ? id : encodeURIComponent(id)}`;
	const query = new URLSearchParams({
		revs: 'true',
		open_revs: JSON.stringify([rev]),
		latest: 'true',
		...(since.length > 0 ? { atts_since: JSON.stringify(since) } : {})
	});
	const answer = await source.ask(`${source.path}${address}?${query}`, {
		headers: { accept: 'multipart/mixed' }
	});
	const parts = partsOf(
		answer.headers.get('content-type'),
		Buffer.from(await answer.arrayBuffer())
	);
	for (const part of parts) {
		const { body, type } = sendable(part);
		await json(
			target.ask(`${target.path}${address}?new_edits=false`, {
				method: 'PUT',
				headers: { 'content-type': type },
				body
			}),
			201
		);
	}
	return parts.length;
}

function sendable({ headers, bytes }: ReadPart): { body: Uint8Array<ArrayBuffer>; type: string } {
	const type = headers['content-type'] ?? '';
	if (type === 'application/json') return { body: new Uint8Array(bytes), type };
	if (!type.startsWith('multipart/related')) throw new Error(`a part that is ${type}`);
	const [first, ...files] = partsOf(type, bytes);
	const doc = JSON.parse(first!.bytes.toString('utf8')) as object;
	const sent = files.map((file) => ({
		name: /filename="(.*)"/.exec(file.headers['content-disposition'] ?? '')?.[1] ?? '',
		bytes: file.bytes
	}));
	return {
		body: new Uint8Array(relatedBody(doc, sent, 'of-the-replicator')),
		type: 'multipart/related; boundary="of-the-replicator"'
	};
}
