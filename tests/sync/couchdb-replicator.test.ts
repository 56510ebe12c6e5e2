import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ADMIN, aServer, type AServer } from '#tests/builders/a-server.ts';
import { aRevision } from '#tests/conformance/revisions.ts';
import { partsOf, relatedBody } from './support/multipart.ts';
import { replicate, type End } from './support/replicator.ts';

/*
 * The calls of Apache CouchDB's own replicator, as read from its source: what it asks, in its words,
 * and what it insists on in the answers.
 */

let server: AServer;
beforeAll(async () => {
	server = await aServer();
});
afterAll(() => server.close());

let count = 0;
async function aDatabase(): Promise<End> {
	const path = `/replica-${count++}`;
	expect((await server.admin(path, { method: 'PUT' })).status).toBe(201);
	return { ask: server.admin, path };
}

async function put(end: End, id: string, doc: object): Promise<string> {
	const answer = await end.ask(`${end.path}/${id}`, { method: 'PUT', json: doc });
	expect(answer.status).toBe(201);
	return ((await answer.json()) as { rev: string }).rev;
}

async function read<T = Record<string, unknown>>(end: End, path: string): Promise<T> {
	return (await (await end.ask(`${end.path}${path}`)).json()) as T;
}

async function bulk(end: End, docs: readonly object[]): Promise<void> {
	const answer = await end.ask(`${end.path}/_bulk_docs`, {
		method: 'POST',
		json: { new_edits: false, docs }
	});
	expect(await answer.json()).toEqual([]);
}

/** Every leaf of every document, with its history. */
async function contentOf(end: End): Promise<Record<string, unknown>> {
	const { results } = await read<{ results: { id: string }[] }>(end, '/_changes?style=all_docs');
	const content: Record<string, unknown> = {};
	for (const { id } of results.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
		const leaves = await read<object[]>(
			end,
			`/${encodeURIComponent(id)}?open_revs=all&revs=true&attachments=true`
		);
		content[id] = leaves.map((leaf) => JSON.stringify(leaf)).toSorted();
	}
	return content;
}

const photo = { content_type: 'image/png', data: Buffer.from('photo').toString('base64') };

describe('a whole replication', () => {
	let source: End;
	let target: End;
	beforeEach(async () => {
		source = await aDatabase();
		target = await aDatabase();
	});

	it('carries documents, deletions, conflicts, design documents and attachments', async () => {
		await put(source, 'bill:1', { amount: 1 });
		await put(source, '_design/rules', { validate_doc_update: 'function () {}' });
		const rev = await put(source, 'customer:1', { _attachments: { 'foto "1".png': photo } });
		await put(source, 'customer:1', {
			_rev: rev,
			name: 'Sari',
			_attachments: { 'foto "1".png': { stub: true }, 'slip.txt': photo }
		});
		await bulk(source, [
			aRevision('other', 'b a', { from: 'b', _attachments: { a: photo } }),
			aRevision('other', 'c a', { from: 'c' }),
			aRevision('gone/1', 'y x', { _deleted: true })
		]);
		expect(await replicate(source, target, 'first')).toBe(6);
		expect(await contentOf(target)).toEqual(await contentOf(source));
		const info = await read(target, '');
		expect(info).toMatchObject({ doc_count: 4, doc_del_count: 1 });
	});

	it('goes on from its checkpoint and sends nothing twice', async () => {
		await bulk(
			source,
			Array.from({ length: 250 }, (_, at) => aRevision(`bill:${at}`, 'a', { amount: at }))
		);
		expect(await replicate(source, target, 'again')).toBe(250);
		expect(await replicate(source, target, 'again')).toBe(0);
		await put(source, 'bill:new', { amount: 1 });
		expect(await replicate(source, target, 'again')).toBe(1);
		expect((await read(target, '/_local/again'))['_rev']).toBe('0-3');
	});

	it('sends of a document only the attachments that the target does not have', async () => {
		const rev = await put(source, 'customer:1', { _attachments: { old: photo } });
		await replicate(source, target, 'files');
		const later = await put(source, 'customer:1', {
			_rev: rev,
			_attachments: { old: { stub: true }, new: photo }
		});
		const query = `?revs=true&open_revs=["${later}"]&latest=true&atts_since=["${rev}"]`;
		const answer = await source.ask(`${source.path}/customer:1${query}`, {
			headers: { accept: 'multipart/mixed' }
		});
		const [part] = partsOf(
			answer.headers.get('content-type'),
			Buffer.from(await answer.arrayBuffer())
		);
		const [doc, ...files] = partsOf(part?.headers['content-type'], part!.bytes);
		expect(files).toHaveLength(1);
		expect(JSON.parse(String(doc?.bytes))).toMatchObject({
			_attachments: { old: { stub: true, revpos: 1 }, new: { follows: true, revpos: 2 } }
		});
		expect(await replicate(source, target, 'files')).toBe(1);
		expect(await contentOf(target)).toEqual(await contentOf(source));
	});

	it('of edits on both sides leaves the same conflict on both', async () => {
		await put(source, 'bill:1', { amount: 0 });
		await replicate(source, target, 'there');
		const { _rev } = await read(source, '/bill:1');
		await put(source, 'bill:1', { _rev, amount: 1 });
		await put(target, 'bill:1', { _rev, amount: 2 });
		await put(source, 'bill:2', { amount: 1 });
		await put(target, 'bill:2', { amount: 2 });
		await replicate(source, target, 'there');
		await replicate(target, source, 'back');
		expect(await contentOf(target)).toEqual(await contentOf(source));
		for (const id of ['bill:1', 'bill:2']) {
			expect((await read(target, `/${id}?conflicts=true`))['_conflicts']).toHaveLength(1);
		}
	});
});

describe('a peer signs in', () => {
	it('with a form, and works with the cookie', async () => {
		const answer = await server.nobody('/_session', {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams(ADMIN).toString()
		});
		expect(answer.status).toBe(200);
		const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
		expect(cookie).toMatch(/^AuthSession=./);
		expect((await server.nobody('/_all_dbs', { headers: { cookie } })).status).toBe(200);
	});

	it('and is told that the password is wrong', async () => {
		const answer = await server.nobody('/_session', {
			method: 'POST',
			headers: { 'content-type': 'application/x-www-form-urlencoded' },
			body: new URLSearchParams({ ...ADMIN, password: 'another one' }).toString()
		});
		expect(answer.status).toBe(401);
	});
});

describe('as a source', () => {
	let source: End;
	beforeEach(async () => {
		source = await aDatabase();
	});

	it('says how many changes are pending after a sequence', async () => {
		for (const id of ['a', 'b', 'c']) await put(source, id, {});
		const { results } = await read<{ results: { seq: string }[] }>(source, '/_changes?limit=1');
		const since = encodeURIComponent(JSON.stringify(results[0]?.seq));
		expect(await read(source, `/_changes?since=${since}&limit=0`)).toMatchObject({
			results: [],
			pending: 2
		});
	});

	it('a continuous feed tells a line for each change, and ends with its last sequence', async () => {
		await put(source, 'a', {});
		const answer = await source.ask(
			`${source.path}/_changes?feed=continuous&style=all_docs&since=0&timeout=400`
		);
		const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
		let text = '';
		while (!text.includes('"id":"a"')) text += (await reader.read()).value ?? '';
		await put(source, 'b', {});
		for (;;) {
			const { value, done } = await reader.read();
			if (done) break;
			text += value;
		}
		const lines = text.trim().split('\n');
		const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
		expect(told.map(({ id }) => id)).toEqual(['a', 'b', undefined]);
		expect(told[2]).toMatchObject({ last_seq: told[1]?.['seq'], pending: 0 });
	});

	it('tells the changes of named documents, and of those that a selector lets through', async () => {
		for (const [id, type] of [
			['bill:1', 'bill'],
			['customer:1', 'customer']
		] as const) {
			await put(source, id, { type });
		}
		const asked = async (filter: string, json: object) => {
			const answer = await source.ask(`${source.path}/_changes?filter=${filter}`, {
				method: 'POST',
				json
			});
			const { results } = (await answer.json()) as { results: { id: string }[] };
			return results.map(({ id }) => id);
		};
		expect(await asked('_doc_ids', { doc_ids: ['customer:1', 'x'] })).toEqual(['customer:1']);
		expect(await asked('_selector', { selector: { type: 'bill' } })).toEqual(['bill:1']);
	});

	it('answers what was asked for in the same order and number, found or not', async () => {
		const rev = await put(source, 'a', {});
		const docs = [
			{ id: 'missing', rev: '1-abc' },
			{ id: 'a', rev },
			{ id: 'a', rev: '7-abc' },
			{ id: 'a', rev: 'no revision' }
		];
		const answer = await source.ask(`${source.path}/_bulk_get?latest=true&revs=true`, {
			method: 'POST',
			json: { docs, revs: true, latest: true, attachments: false }
		});
		const { results } = (await answer.json()) as {
			results: { id: string; docs: Record<string, { error?: string }>[] }[];
		};
		expect(
			results.map(({ id, docs: [doc] }) => [id, doc?.['ok'] ? 'ok' : doc?.['error']?.error])
		).toEqual([
			['missing', 'not_found'],
			['a', 'ok'],
			['a', 'not_found'],
			['a', 'bad_request']
		]);
	});

	it('of no documents there are no results', async () => {
		const answer = await source.ask(`${source.path}/_bulk_get?latest=true&revs=true`, {
			method: 'POST',
			json: { docs: [] }
		});
		expect(await answer.json()).toEqual({ results: [] });
	});

	it('names a revision that is not there in a part of its own', async () => {
		await put(source, 'a', {});
		const answer = await source.ask(`${source.path}/a?revs=true&open_revs=["9-abc"]`, {
			headers: { accept: 'multipart/mixed' }
		});
		const [part] = partsOf(
			answer.headers.get('content-type'),
			Buffer.from(await answer.arrayBuffer())
		);
		expect(part?.headers['content-type']).toBe('application/json; error="true"');
		expect(JSON.parse(String(part?.bytes))).toEqual({ missing: '9-abc' });
	});
});

describe('as a target', () => {
	let target: End;
	beforeEach(async () => {
		target = await aDatabase();
	});

	it('is there already when it was made before', async () => {
		const again = await target.ask(`${target.path}/?q=2&n=1`, { method: 'PUT' });
		expect(again.status).toBe(412);
		expect(await again.json()).toMatchObject({ error: 'file_exists' });
	});

	it('a checkpoint on another revision than the last is a conflict', async () => {
		await put(target, '_local/x', { seq: 1 });
		const answer = await target.ask(`${target.path}/_local/x`, {
			method: 'PUT',
			json: { _rev: '0-9', seq: 2 }
		});
		expect(answer.status).toBe(409);
		expect((await read(target, '/_local/x'))['seq']).toBe(1);
	});

	async function putRelated(doc: object, body?: Buffer): Promise<Response> {
		const bytes = body ?? relatedBody(doc, [{ name: 'a', bytes: Buffer.from('photo') }], 'xyz');
		return target.ask(`${target.path}/customer:1?new_edits=false`, {
			method: 'PUT',
			headers: { 'content-type': 'multipart/related; boundary="xyz"' },
			body: new Uint8Array(bytes)
		});
	}

	it('takes a document with its attachments behind it', async () => {
		const doc = aRevision('customer:1', 'b a', {
			_attachments: { a: { content_type: 'image/png', follows: true, length: 5, revpos: 1 } }
		});
		expect((await putRelated(doc)).status).toBe(201);
		const kept = await target.ask(`${target.path}/customer:1/a`);
		expect(await kept.text()).toBe('photo');
		expect(kept.headers.get('content-type')).toBe('image/png');
		expect(await read(target, '/customer:1')).toMatchObject({
			_rev: '2-b',
			_attachments: { a: { revpos: 1, stub: true } }
		});
	});

	it('says so when a stub stands for bytes that it does not have', async () => {
		const stub = { content_type: 'image/png', stub: true, revpos: 1, digest: 'md5-x', length: 5 };
		const answer = await putRelated(
			aRevision('customer:1', 'b a', { _attachments: { other: stub } })
		);
		expect(answer.status).toBe(412);
		expect(await answer.json()).toMatchObject({ error: 'missing_stub' });
	});

	it('refuses a body that was cut off, and keeps nothing of it', async () => {
		const doc = aRevision('customer:1', 'a', {
			_attachments: { a: { content_type: 'image/png', follows: true, length: 5 } }
		});
		const whole = relatedBody(doc, [{ name: 'a', bytes: Buffer.from('photo') }], 'xyz');
		expect((await putRelated(doc, whole.subarray(0, whole.length - 12))).status).toBe(400);
		expect((await target.ask(`${target.path}/customer:1`)).status).toBe(404);
	});

	it('a document that is too large is named, and the others are kept', async () => {
		const large = aRevision('large', 'a', { text: 'x'.repeat(1_100_000) });
		const answer = await target.ask(`${target.path}/_bulk_docs`, {
			method: 'POST',
			json: { new_edits: false, docs: [large, aRevision('small', 'a', {})] }
		});
		expect(answer.status).toBe(201);
		expect(await answer.json()).toMatchObject([{ id: 'large', error: 'document_too_large' }]);
		expect((await target.ask(`${target.path}/small`)).status).toBe(200);
	});

	it('a body that is too large is refused with 413, and a smaller one is taken', async () => {
		const docs = Array.from({ length: 10 }, (_, at) =>
			aRevision(`bill:${at}`, 'a', { text: 'x'.repeat(900_000) })
		);
		const send = (some: readonly object[]) =>
			target.ask(`${target.path}/_bulk_docs`, {
				method: 'POST',
				json: { new_edits: false, docs: some }
			});
		expect((await send(docs)).status).toBe(413);
		expect((await send(docs.slice(0, 5))).status).toBe(201);
	});

	it('who may not write is told so, in the way that counts as denied', async () => {
		await server.addUser('budi', 'rahasia-budi');
		const budi = server.as('budi', 'rahasia-budi');
		for (const [ask, status] of [
			[budi, 403],
			[server.nobody, 401]
		] as const) {
			const answer = await ask(`${target.path}/_bulk_docs`, {
				method: 'POST',
				json: { new_edits: false, docs: [aRevision('a', 'a', {})] }
			});
			expect(answer.status).toBe(status);
		}
		expect((await read(target, ''))['doc_count']).toBe(0);
	});
});
