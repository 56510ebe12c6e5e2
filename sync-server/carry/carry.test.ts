import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { aServer, ADMIN, type AServer } from '#tests/builders/a-server.ts';
import { until } from '#tests/builders/until.ts';

interface Doc {
	readonly _id: string;
	readonly _rev: string;
	readonly [field: string]: unknown;
}

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let server: AServer;
let names = 0;
let a: string;
let b: string;

beforeAll(async () => {
	server = await aServer();
});
afterAll(() => server.close());

beforeEach(async () => {
	names++;
	[a, b] = [`catatan-${names}`, `kotak-${names}`];
	for (const name of [a, b]) await server.admin(`/${name}`, { method: 'PUT' });
});
afterEach(async () => {
	for (const { doc } of await rows('_replicator')) {
		if (doc._id.startsWith('_design')) continue;
		await remove('_replicator', doc._id);
	}
});

async function put(db: string, doc: { _id: string; [field: string]: unknown }): Promise<string> {
	const path = `/${db}/${encodeURIComponent(doc._id)}`;
	const answer = await server.admin(path, { method: 'PUT', json: doc });
	const { rev, reason } = (await answer.json()) as { rev: string; reason?: string };
	if (!answer.ok) throw new Error(`${doc._id}: ${reason}`);
	return rev;
}

async function get(db: string, id: string, query = ''): Promise<Doc | null> {
	const answer = await server.admin(`/${db}/${encodeURIComponent(id)}${query}`);
	return answer.ok ? ((await answer.json()) as Doc) : null;
}

async function remove(db: string, id: string): Promise<void> {
	const doc = (await get(db, id))!;
	await server.admin(`/${db}/${encodeURIComponent(id)}?rev=${doc._rev}`, { method: 'DELETE' });
}

async function rows(db: string): Promise<{ id: string; doc: Doc }[]> {
	const answer = await server.admin(`/${db}/_all_docs?include_docs=true`);
	return ((await answer.json()) as { rows: { id: string; doc: Doc }[] }).rows;
}

async function ids(db: string): Promise<string[]> {
	return (await rows(db)).map(({ id }) => id);
}

async function replicate(json: unknown): Promise<Record<string, unknown>> {
	const answer = await server.admin('/_replicate', { method: 'POST', json });
	return { status: answer.status, ...((await answer.json()) as object) };
}

const stateOf = (id: string) => async () => (await get('_replicator', id))?.['_replication_state'];
const is = (wanted: unknown) => (answer: unknown) => answer === wanted;

describe('once', () => {
	test('everything is carried, with the same revisions', async () => {
		const revs = [await put(a, { _id: 'one', n: 1 }), await put(a, { _id: 'two', n: 2 })];
		expect(await replicate({ source: a, target: b })).toMatchObject({ status: 200, ok: true });
		expect((await rows(b)).map(({ doc }) => doc._rev)).toEqual(revs);
	});

	test('what was carried is not carried again', async () => {
		await put(a, { _id: 'one' });
		const first = await replicate({ source: a, target: b });
		expect(first['history']).toMatchObject([{ docs_written: 1, missing_checked: 1 }]);
		expect(await replicate({ source: a, target: b })).toMatchObject({ no_changes: true });
		await put(a, { _id: 'two' });
		const third = await replicate({ source: a, target: b });
		expect(third['history']).toMatchObject([
			{ docs_written: 1, missing_checked: 1 },
			{ session_id: first['session_id'] }
		]);
	});

	test('only the tickets that the selector means are carried', async () => {
		await put(a, { _id: 'ticket:1', requester: 'budi' });
		await put(a, { _id: 'ticket:2', requester: 'sari' });
		await replicate({ source: a, target: b, selector: { requester: 'budi' } });
		expect(await ids(b)).toEqual(['ticket:1']);
	});

	test('only the documents that are named are carried', async () => {
		for (const _id of ['one', 'two', 'three']) await put(a, { _id });
		await replicate({ source: a, target: b, doc_ids: ['three', 'one', 'none'] });
		expect(await ids(b)).toEqual(['one', 'three']);
	});

	test('both sides of a conflict are carried, and the same one wins', async () => {
		const docs = ['aa', 'bb'].map((hash) => ({
			_id: 'one',
			from: hash,
			_rev: `2-${hash}`,
			_revisions: { start: 2, ids: [hash, 'root'] }
		}));
		await server.admin(`/${a}/_bulk_docs`, { method: 'POST', json: { docs, new_edits: false } });
		await replicate({ source: a, target: b });
		expect(await get(b, 'one', '?conflicts=true&revs=true')).toMatchObject({
			_rev: '2-bb',
			_conflicts: ['2-aa'],
			_revisions: { start: 2, ids: ['bb', 'root'] }
		});
		expect(await get(b, 'one', '?rev=2-aa')).toMatchObject({ from: 'aa' });
	});

	test('a deletion is carried', async () => {
		await put(a, { _id: 'one' });
		await replicate({ source: a, target: b });
		await remove(a, 'one');
		await replicate({ source: a, target: b });
		expect(await ids(b)).toEqual([]);
	});

	test('photos are carried with their documents', async () => {
		const data = Buffer.from('a photo').toString('base64');
		await put(a, {
			_id: 'one',
			_attachments: { 'photo one.txt': { content_type: 'text/plain', data } }
		});
		await replicate({ source: a, target: b });
		const photo = await server.admin(`/${b}/one/photo%20one.txt`);
		expect([await photo.text(), photo.headers.get('content-type')]).toEqual([
			'a photo',
			'text/plain'
		]);
	});

	test('a target that is not there is made only where that was asked for', async () => {
		await put(a, { _id: 'one' });
		const target = `made-${names}`;
		expect(await replicate({ source: a, target })).toMatchObject({
			status: 404,
			error: 'db_not_found'
		});
		await replicate({ source: a, target, create_target: true });
		expect(await ids(target)).toEqual(['one']);
	});

	test('carrying begins where it was told to', async () => {
		await put(a, { _id: 'one' });
		const { update_seq: since } = (await (await server.admin(`/${a}`)).json()) as {
			update_seq: string;
		};
		await put(a, { _id: 'two' });
		await replicate({ source: a, target: b, since_seq: since });
		expect(await ids(b)).toEqual(['two']);
	});

	test('there and back comes to rest', async () => {
		await put(a, { _id: 'one' });
		await put(b, { _id: 'two' });
		await replicate({ source: a, target: b });
		await replicate({ source: b, target: a });
		const third = await replicate({ source: a, target: b });
		expect(third['history']).toMatchObject([{ docs_written: 0 }, {}]);
	});

	test('what cannot be understood is refused', async () => {
		for (const wrong of [{ source: a }, { source: a, target: b, selector: { $no: 1 } }]) {
			expect(await replicate(wrong)).toMatchObject({ status: 400 });
		}
		expect(await replicate({ source: a, target: b, filter: 'x/y' })).toMatchObject({ status: 501 });
		expect(await replicate({ source: a, target: '_users' })).toMatchObject({ status: 403 });
	});
});

describe('as a document of _replicator', () => {
	test('it is carried, and the document says so', async () => {
		await put(a, { _id: 'one' });
		await put('_replicator', { _id: 'once', source: a, target: b });
		await until(stateOf('once'), is('completed'));
		expect(await ids(b)).toEqual(['one']);
		expect(await get('_replicator', 'once')).toMatchObject({
			_replication_stats: { docs_written: 1 },
			_replication_id: expect.stringMatching(/^[0-9a-f]{32}$/) as string,
			_replication_state_time: expect.stringMatching(/^\d{4}-.*Z$/) as string
		});
	});

	test('a continuous one carries what comes, both ways, and comes to rest', async () => {
		await put('_replicator', { _id: 'there', source: a, target: b, continuous: true });
		await put('_replicator', { _id: 'back', source: b, target: a, continuous: true });
		await until(stateOf('there'), is('triggered'));
		await put(a, { _id: 'one' });
		await until(
			() => ids(b),
			(found) => found.includes('one')
		);
		await put(b, { _id: 'two' });
		await until(
			() => ids(a),
			(found) => found.includes('two')
		);
		const seqs = async () =>
			Promise.all(
				[a, b].map(async (db) => (await (await server.admin(`/${db}`)).json()) as object)
			);
		expect(await seqs()).toMatchObject([{ doc_count: 2 }, { doc_count: 2 }]);
		const infos = (await seqs()) as { update_seq: string }[];
		expect(infos.map(({ update_seq: seq }) => seq.split('-')[0])).toEqual(['2', '2']);
	});

	test('a deleted document ends the carrying', async () => {
		await put('_replicator', { _id: 'gone', source: a, target: b, continuous: true });
		await until(stateOf('gone'), is('triggered'));
		await remove('_replicator', 'gone');
		const jobs = async () => await (await server.admin('/_scheduler/jobs')).text();
		await until(jobs, (found) => !found.includes('"gone"'));
		await put(a, { _id: 'late' });
		await replicate({ source: a, target: `other-${names}`, create_target: true });
		expect(await ids(b)).toEqual([]);
	});

	test('a changed document carries what it says now', async () => {
		await put(a, { _id: 'ticket:1', requester: 'budi' });
		await put(a, { _id: 'ticket:2', requester: 'sari' });
		const asked = { _id: 'change', source: a, target: b, continuous: true };
		await put('_replicator', { ...asked, selector: { requester: 'budi' } });
		await until(
			() => ids(b),
			(found) => found.length === 1
		);
		const { _rev } = (await until(
			() => get('_replicator', 'change'),
			(doc) => doc?.['_replication_state'] === 'triggered'
		))!;
		await put('_replicator', { ...asked, _rev, selector: { requester: 'sari' } });
		await until(
			() => ids(b),
			(found) => found.length === 2
		);
	});

	test('a target that is away is tried again until it is back', async () => {
		await put(a, { _id: 'one' });
		const target = `later-${names}`;
		await put('_replicator', { _id: 'wait', source: a, target });
		await until(stateOf('wait'), is('error'));
		expect(await get('_replicator', 'wait')).toMatchObject({
			_replication_state_reason: `db_not_found: could not open ${target}`
		});
		await server.admin(`/${target}`, { method: 'PUT' });
		await until(stateOf('wait'), is('completed'));
		expect(await ids(target)).toEqual(['one']);
	});

	test('a document that makes no sense fails, and says why', async () => {
		await put('_replicator', { _id: 'wrong', source: a });
		await until(stateOf('wrong'), is('failed'));
		const docs = await (await server.admin('/_scheduler/docs')).json();
		expect(docs).toMatchObject({ docs: [{ doc_id: 'wrong', state: 'failed' }] });
	});

	test('after a restart it goes on', async () => {
		await put('_replicator', { _id: 'stay', source: a, target: b, continuous: true });
		await until(stateOf('stay'), is('triggered'));
		await server.restart();
		await put(a, { _id: 'one' });
		await until(() => ids(b), are(['one']));
	});

	test('nobody but a server admin may read or write it, whatever its security says', async () => {
		await server.addUser('dewi', 'rahasia-dewi');
		await server.admin('/_replicator/_security', { method: 'PUT', json: {} });
		const dewi = server.as('dewi', 'rahasia-dewi');
		const doc = { _id: 'steal', source: a, target: b };
		for (const [path, method] of [
			['/_replicator/steal', 'PUT'],
			['/_replicate', 'POST'],
			['/_replicator/_bulk_docs', 'POST'],
			['/_replicator/_all_docs', 'GET'],
			['/_scheduler/jobs', 'GET'],
			['/_scheduler/docs', 'GET'],
			['/_active_tasks', 'GET']
		] as const) {
			const json = method === 'GET' ? {} : { json: { ...doc, docs: [doc] } };
			expect((await dewi(path, { method, ...json })).status, path).toBe(401);
		}
		expect(await get('_replicator', 'steal')).toBeNull();
	});
});

describe('with another server', () => {
	let other: AServer;
	const remote = (db: string) => {
		const url = new URL(`${other.url}/${db}`);
		[url.username, url.password] = [ADMIN.name, ADMIN.password];
		return url.href;
	};

	beforeAll(async () => {
		other = await aServer();
	});
	afterAll(() => other.close());

	async function otherIds(db: string): Promise<string[]> {
		const answer = await other.admin(`/${db}/_all_docs`);
		return ((await answer.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id);
	}

	test('documents, deletions and photos go there and come back', async () => {
		const data = Buffer.from('a photo').toString('base64');
		await put(a, {
			_id: 'ticket:1',
			_attachments: { 'p/1.txt': { content_type: 'text/plain', data } }
		});
		await put(a, { _id: 'ticket:2' });
		await put(a, { _id: 'gone' });
		await remove(a, 'gone');
		const sent = await replicate({ source: a, target: remote(a), create_target: true });
		expect(sent['history']).toMatchObject([{ docs_written: 3, doc_write_failures: 0 }]);
		expect(await otherIds(a)).toEqual(['ticket:1', 'ticket:2']);
		await replicate({ source: remote(a), target: b });
		expect(await ids(b)).toEqual(['ticket:1', 'ticket:2']);
		expect(await (await server.admin(`/${b}/${'ticket:1'}/p/1.txt`)).text()).toBe('a photo');
		expect(await replicate({ source: remote(a), target: b })).toMatchObject({ no_changes: true });
	});

	test('a continuous one with a selector follows the other server, and its password is never shown', async () => {
		await other.admin(`/${a}`, { method: 'PUT' });
		const auth = { basic: { username: ADMIN.name, password: ADMIN.password } };
		const source = { url: `${other.url}/${a}`, auth };
		const asked = { source, target: b, continuous: true, selector: { for: 'budi' } };
		await put('_replicator', { _id: 'follow', ...asked });
		await until(stateOf('follow'), is('triggered'));
		await other.admin(`/${a}/theirs`, { method: 'PUT', json: { for: 'sari' } });
		await other.admin(`/${a}/mine`, { method: 'PUT', json: { for: 'budi' } });
		await until(
			() => ids(b),
			(found) => found.length > 0
		);
		expect(await ids(b)).toEqual(['mine']);
		for (const path of ['/_scheduler/jobs', '/_scheduler/docs', '/_active_tasks']) {
			const text = await (await server.admin(path)).text();
			expect(text).toContain(`${other.url}/${a}/`);
			expect(text).not.toContain(ADMIN.password);
			expect(text).not.toContain('Basic');
		}
	});

	test('a wrong password is an error that names no password', async () => {
		const url = remote(a).replace(ADMIN.password, 'salah-sekali');
		const answer = await replicate({ source: url, target: b });
		expect(answer).toMatchObject({ status: 500, error: 'unauthorized' });
		expect(JSON.stringify(answer)).not.toContain('salah-sekali');
	});
});

function are(wanted: readonly string[]) {
	return (found: readonly string[]) => found.join() === wanted.join();
}
