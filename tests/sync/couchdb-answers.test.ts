import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aServer, type AServer, type AskInit } from '#tests/builders/a-server.ts';

/* What CouchDB's own HTTP tests expect of answers, where no function of a design document is run. */

let server: AServer;
let db: string;
let count = 0;
beforeAll(async () => {
	server = await aServer();
});
beforeEach(async () => {
	db = `/answers-${count++}`;
	await server.admin(db, { method: 'PUT' });
});
afterAll(() => server.close());

async function ask(path: string, init: AskInit = {}): Promise<[number, Record<string, unknown>]> {
	const answer = await server.admin(db + path, init);
	return [answer.status, (await answer.json()) as Record<string, unknown>];
}

async function put(path: string, json: object = {}): Promise<string> {
	const [status, { rev }] = await ask(path, { method: 'PUT', json });
	expect(status).toBe(201);
	return String(rev);
}

async function rowsOf(path: string, init: AskInit = {}): Promise<Record<string, unknown>[]> {
	const [status, { rows }] = await ask(path, init);
	expect(status).toBe(200);
	return rows as Record<string, unknown>[];
}

const post = (json: unknown): AskInit => ({ method: 'POST', json });

describe('what is refused', () => {
	it.each<[string, string, AskInit, number, string, string | RegExp]>([
		[
			'a document that is a list',
			'/a',
			{ method: 'PUT', json: [] },
			400,
			'bad_request',
			'Document must be a JSON object'
		],
		[
			'a batch that is a list',
			'/_bulk_docs',
			post([]),
			400,
			'bad_request',
			'Request body must be a JSON object'
		],
		[
			'a batch without documents',
			'/_bulk_docs',
			post({ doc: [] }),
			400,
			'bad_request',
			'POST body must include `docs` parameter.'
		],
		[
			'a batch whose documents are text',
			'/_bulk_docs',
			post({ docs: 'a' }),
			400,
			'bad_request',
			'`docs` parameter must be an array.'
		],
		[
			'a batch that is half an edit',
			'/_bulk_docs',
			post({ docs: [], new_edits: 0 }),
			400,
			'bad_request',
			'`new_edits` parameter must be a boolean.'
		],
		[
			'a batch with an id of the system',
			'/_bulk_docs',
			post({ docs: [{ _id: '_invalid' }] }),
			400,
			'illegal_docid',
			/reserved/
		],
		[
			'keys that are no list',
			'/_all_docs',
			post({ keys: 1 }),
			400,
			'bad_request',
			'`keys` body member must be an array.'
		],
		[
			'a list for keys',
			'/_all_docs',
			post([]),
			400,
			'bad_request',
			'Request body must be a JSON object'
		],
		[
			'keys beside a range',
			'/_all_docs',
			post({ keys: [], startkey: 'a' }),
			400,
			'query_parse_error',
			/incompatible/
		],
		['a negative limit', '/_all_docs?limit=-1', {}, 400, 'query_parse_error', /integer/],
		['a limit that is no number', '/_changes?limit=many', {}, 400, 'query_parse_error', /integer/],
		[
			'a flag that is neither',
			'/_all_docs?include_docs=perhaps',
			{},
			400,
			'query_parse_error',
			/boolean/
		],
		['a sequence that is none', '/_changes?since=yesterday', {}, 400, 'bad_request', /since/],
		['a feed that is none', '/_changes?feed=rss', {}, 400, 'bad_request', /feed/],
		[
			'a negative heartbeat',
			'/_changes?feed=continuous&heartbeat=-1000',
			{},
			400,
			'bad_request',
			'The heartbeat value should be a positive integer (in milliseconds).'
		],
		[
			'a heartbeat that is no number',
			'/_changes?feed=continuous&heartbeat=a1000',
			{},
			400,
			'bad_request',
			'Invalid heartbeat value. Expecting a positive integer value (in milliseconds).'
		],
		[
			'a filter of a design document that is not there',
			'/_changes?filter=none/mine',
			{},
			404,
			'not_found',
			'missing'
		],
		[
			'a view as a filter, and none named',
			'/_changes?filter=_view',
			{},
			400,
			'bad_request',
			'`view` filter parameter is not provided.'
		],
		[
			'a view of a design document that is not there',
			'/_design/none/_view/mine',
			{},
			404,
			'not_found',
			'missing'
		],
		[
			'an id that is a number',
			'',
			post({ _id: 1 }),
			400,
			'illegal_docid',
			'Document id must be a string'
		],
		[
			'an id of the system',
			'',
			post({ _id: '_invalid' }),
			400,
			'illegal_docid',
			'Only reserved document ids may start with underscore.'
		],
		[
			'an address of the system',
			'/_other',
			{ method: 'PUT', json: {} },
			400,
			'illegal_docid',
			/reserved/
		],
		[
			'a local document without a name',
			'/_local',
			{ method: 'PUT', json: {} },
			400,
			'bad_request',
			'Invalid _local document id.'
		],
		[
			'a local document with an empty name',
			'/_local/',
			{ method: 'PUT', json: {} },
			400,
			'bad_request',
			'Invalid _local document id.'
		],
		[
			'the same, escaped',
			'/_local%2F',
			{ method: 'PUT', json: {} },
			400,
			'bad_request',
			'Invalid _local document id.'
		],
		[
			'an attachment of a local document',
			'/_local/foo/bar',
			{ method: 'PUT', json: {} },
			400,
			'bad_request',
			'_local documents do not accept attachments.'
		],
		[
			'a field of the system',
			'/a',
			{ method: 'PUT', json: { _zing: 4 } },
			400,
			'doc_validation',
			'Bad special document member: _zing'
		],
		[
			'a deletion that is neither',
			'/a',
			{ method: 'PUT', json: { _deleted: 'yes' } },
			400,
			'doc_validation',
			/_deleted/
		],
		[
			'a revision that is none',
			'/a',
			{ method: 'PUT', json: { _rev: 'foobar' } },
			400,
			'bad_request',
			'Invalid rev format'
		],
		['a deletion of what is not there', '/a', { method: 'DELETE' }, 404, 'not_found', 'missing'],
		[
			'a copy to nowhere',
			'/a',
			{ method: 'COPY' },
			400,
			'bad_request',
			'Destination header is mandatory for COPY.'
		],
		[
			'a copy to another server',
			'/a',
			{ method: 'COPY', headers: { destination: 'http://localhost:5984/x/y' } },
			400,
			'bad_request',
			'Destination URL must be relative.'
		],
		[
			'a copy to an address that cannot be read',
			'/a',
			{ method: 'COPY', headers: { destination: '%zz' } },
			400,
			'bad_request',
			/malformed/
		],
		[
			'a deletion of the database with a revision',
			'/?rev=foobarbaz',
			{ method: 'DELETE' },
			400,
			'bad_request',
			/Did you mean to DELETE a document/
		],
		['a purge of no list', '/_purge', post({ a: 'b' }), 400, 'bad_request', /list/],
		[
			'a limit of revisions that is none',
			'/_revs_limit',
			{ method: 'PUT', json: 0 },
			400,
			'bad_request',
			/positive/
		],
		[
			'members that are no list',
			'/_security',
			{ method: 'PUT', json: { members: { roles: 'x' } } },
			400,
			'bad_request',
			/list of strings/
		],
		[
			'a method that is not offered',
			'/_bulk_docs',
			{ method: 'DELETE' },
			405,
			'method_not_allowed',
			'Only POST allowed'
		],
		[
			'a type that is not JSON',
			'/_bulk_docs',
			{ method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' },
			415,
			'bad_content_type',
			'Content-Type must be application/json'
		]
	])('%s', async (_what, path, init, status, error, reason) => {
		const [got, body] = await ask(path, init);
		expect([got, body['error']]).toEqual([status, error]);
		expect(body['reason']).toEqual(
			typeof reason === 'string' ? reason : expect.stringMatching(reason)
		);
	});

	it('a name of a database that no file system takes', async () => {
		for (const name of ['x'.repeat(239), `a${'%2F'.repeat(100)}`]) {
			const answer = await server.admin(`/${name}`, { method: 'PUT' });
			expect(answer.status).toBe(400);
			expect(await answer.json()).toMatchObject({ error: 'database_name_too_long' });
			expect((await server.admin(`/${name}`)).status).toBe(400);
		}
	});

	it('names that are no names of databases', async () => {
		for (const name of ['Upper', '1st', '_mine', 'a%20b', '..%2F..%2Fetc', 'a.b']) {
			const answer = await server.admin(`/${name}`, { method: 'PUT' });
			expect([name, answer.status]).toEqual([name, 400]);
			expect(await answer.json()).toMatchObject({ error: 'illegal_database_name' });
		}
	});

	it('the end of the databases that hold the accounts', async () => {
		expect((await server.admin('/_users', { method: 'DELETE' })).status).toBe(403);
		expect((await server.admin('/_users')).status).toBe(200);
	});
});

describe('a database', () => {
	it('is told where it stands, also with slashes in its name', async () => {
		for (const name of ['answers-made', 'answers%2Fwith%2Fslashes']) {
			const answer = await server.admin(`/${name}`, { method: 'PUT' });
			expect(answer.headers.get('location')).toBe(`${server.url}/${name}`);
			const info = (await (await server.admin(`/${name}/`)).json()) as { db_name: string };
			expect(info.db_name).toBe(decodeURIComponent(name));
			expect(await (await server.admin('/_all_dbs')).json()).toContain(decodeURIComponent(name));
			expect((await server.admin(`/${name}`, { method: 'DELETE' })).status).toBe(200);
			expect((await server.admin(`/${name}`)).status).toBe(404);
		}
	});

	it('is deleted for good: made again it begins anew, under another sequence', async () => {
		await put('/a');
		const [, before] = await ask('/_changes');
		await server.admin(db, { method: 'DELETE' });
		await server.admin(db, { method: 'PUT' });
		await put('/b');
		const since = encodeURIComponent(String(before['last_seq']));
		const [, after] = await ask(`/_changes?since=${since}`);
		expect(after['results']).toMatchObject([{ id: 'b' }]);
	});

	it('has so many revisions of each document as its limit says', async () => {
		expect((await ask('/_revs_limit', { method: 'PUT', json: 2 }))[0]).toBe(200);
		let rev = await put('/a');
		for (const step of [1, 2, 3]) rev = await put('/a', { _rev: rev, step });
		const [, { _revisions: revisions }] = await ask('/a?revs=true');
		expect(revisions).toMatchObject({ start: 4, ids: [rev.slice(2), expect.any(String)] });
	});

	it('forgets what is purged, as if it had never been', async () => {
		const rev = await put('/a');
		await put('/b');
		const purge = post({ a: [rev], b: ['7-unknown'], c: ['1-x'] });
		expect(await ask('/_purge', purge)).toEqual([
			201,
			{ purge_seq: null, purged: { a: [rev], b: [], c: [] } }
		]);
		expect((await ask('/a'))[1]).toMatchObject({ reason: 'missing' });
		expect((await ask(''))[1]).toMatchObject({ doc_count: 1, doc_del_count: 0 });
		expect((await ask('/_revs_diff', post({ a: [rev] })))[1]).toEqual({ a: { missing: [rev] } });
	});
});

describe('a document', () => {
	it('has an ETag by which a reader is told that nothing is new', async () => {
		const created = await server.admin(`${db}/a`, { method: 'PUT', json: {} });
		const etag = created.headers.get('etag') ?? '';
		expect(created.headers.get('location')).toBe(`${server.url}${db}/a`);
		for (const known of [etag, `W/${etag}`, `"x", ${etag}`]) {
			const again = await server.admin(`${db}/a`, { headers: { 'if-none-match': known } });
			expect([again.status, await again.text()]).toEqual([304, '']);
		}
		const head = await server.admin(`${db}/a`, {
			method: 'HEAD',
			headers: { 'if-none-match': 's' }
		});
		expect([head.status, head.headers.get('etag')]).toEqual([200, etag]);
		const beside = await server.admin(`${db}/a?conflicts=true`, {
			headers: { 'if-none-match': etag }
		});
		expect(beside.status).toBe(200);
	});

	it('is replaced and deleted by its ETag', async () => {
		const first = `"${await put('/a')}"`;
		const replaced = await server.admin(`${db}/a`, {
			method: 'PUT',
			json: { n: 1 },
			headers: { 'if-match': first }
		});
		expect(replaced.status).toBe(201);
		const second = replaced.headers.get('etag') ?? '';
		const remove = (etag: string) =>
			server.admin(`${db}/a`, { method: 'DELETE', headers: { 'if-match': etag } });
		expect((await remove(first)).status).toBe(409);
		expect((await remove(second)).status).toBe(200);
		expect((await ask('/a'))[1]).toEqual({ error: 'not_found', reason: 'deleted' });
	});

	it('is copied, over another one only on its revision', async () => {
		await put('/a', {
			v: 1,
			_attachments: { f: { content_type: 'text/plain', data: 'aGVsbG8=' } }
		});
		const rev = await put('/c', { v: 2 });
		const copy = (destination: string) => ask('/a', { method: 'COPY', headers: { destination } });
		expect((await copy('b'))[0]).toBe(201);
		expect((await ask('/b'))[1]).toMatchObject({ v: 1, _attachments: { f: { stub: true } } });
		expect(await (await server.admin(`${db}/b/f`)).text()).toBe('hello');
		expect((await copy('c'))[0]).toBe(409);
		expect((await copy(`c?rev=${rev}`))[0]).toBe(201);
		expect((await ask('/c'))[1]).toMatchObject({ v: 1 });
	});

	it('keeps whatever characters there are in its id and its text', async () => {
		const text =
			'1. Ascii: hello 2. Russian: На берегу 3. Mathematics: ∮ E⋅da = Q 4. 𐌖𐌌 \u0000 \u2028 \ud83d\ude00';
		const ids = [
			'a/b',
			'a%2Fb',
			'ünï',
			'\u0000nul\u0000',
			'new\nline',
			'😀',
			'\u{10FFFF}z',
			'"quoted"',
			"o'clock",
			' '
		];
		for (const id of ids) await put(`/${encodeURIComponent(id)}`, { text });
		for (const id of ids) {
			expect((await ask(`/${encodeURIComponent(id)}`))[1]).toMatchObject({ _id: id, text });
		}
		const listed = (await rowsOf('/_all_docs')).map(({ id }) => id);
		expect(new Set(listed)).toEqual(new Set(ids));
		const byKeys = await rowsOf('/_all_docs', post({ keys: ids }));
		expect(byKeys.map(({ id }) => id)).toEqual(ids);
		const [, changes] = await ask('/_changes');
		expect((changes['results'] as { id: string }[]).map(({ id }) => id)).toEqual(ids);
		expect((await ask('/_bulk_docs', post({ docs: ids.map((_id) => ({ _id })) })))[1]).toEqual(
			ids.map((id) => expect.objectContaining({ id, error: 'conflict' }))
		);
	});

	it('sent in a batch that is kept later is kept at once, and answered as asked', async () => {
		const [status, { ok }] = await ask('/a?batch=ok', { method: 'PUT', json: { n: 1 } });
		expect([status, ok]).toEqual([202, true]);
		expect((await ask('/a'))[1]).toMatchObject({ n: 1 });
	});

	it('of the design or a local one is found with its slash escaped or not', async () => {
		for (const kind of ['_design', '_local']) {
			await put(`/${kind}%2Fx`, { kind });
			expect((await ask(`/${kind}/x`))[1]).toMatchObject({ _id: `${kind}/x`, kind });
			expect((await ask(`/${kind}%2fx`))[0]).toBe(200);
		}
		const docs = [{ _id: '_design/foo' }, { _id: '_local/bar' }];
		expect((await ask('/_bulk_docs', post({ docs })))[0]).toBe(201);
		for (const { _id } of docs) expect((await ask(`/${_id}`))[1]).toMatchObject({ _id });
		expect((await ask('', post({ _id: '_local/posted' })))[0]).toBe(201);
		expect((await ask('/_local/posted'))[0]).toBe(200);
	});

	it('a path counts before the revision that stands beside it', async () => {
		const doc = { _id: 'doc', _rev: '2-a', _revisions: { start: 1, ids: ['a'] }, value: 1 };
		const [status, refused] = await ask('/_bulk_docs', post({ docs: [doc], new_edits: false }));
		expect([status, refused]).toEqual([201, []]);
		expect((await ask('/doc?revs=true'))[1]).toEqual({ ...doc, _rev: '1-a' });
	});
});

describe('lists', () => {
	it('design documents by themselves', async () => {
		expect((await ask('/_design_docs'))[1]).toEqual({ total_rows: 0, offset: null, rows: [] });
		for (const id of ['/doc1', '/_design/doc1', '/_design/doc5']) await put(id);
		const ids = async (query: string) =>
			(await rowsOf(`/_design_docs?${query}`)).map(({ id }) => String(id).slice('_design/'.length));
		expect(await ids('')).toEqual(['doc1', 'doc5']);
		expect(await ids('descending=true')).toEqual(['doc5', 'doc1']);
		expect(await ids('start_key="_design/doc2"')).toEqual(['doc5']);
		expect(await ids('end_key="_design/doc2"')).toEqual(['doc1']);
		expect(
			await ids('start_key="_design/doc2"&end_key="_design/doc5"&inclusive_end=false')
		).toEqual([]);
		expect((await ask('/_design_docs?update_seq=true'))[1]).toMatchObject({ total_rows: 2 });
	});

	it('local documents by themselves, and among others only where they are named', async () => {
		for (const id of ['/_local/one', '/_local/two', '/three']) await put(id, { value: 1 });
		expect(await rowsOf('/_local_docs')).toHaveLength(2);
		expect(await rowsOf('/_local_docs?descending=true&limit=1')).toMatchObject([
			{ id: '_local/two' }
		]);
		expect(await rowsOf('/_local_docs?startkey="_local/p"')).toMatchObject([{ id: '_local/two' }]);
		const keys = ['_local/one', 'three', 'missing', '_local/missing'];
		expect(
			await rowsOf('/_local_docs', post({ keys: ['_local/one', 'x'], limit: 1 }))
		).toHaveLength(1);
		expect(await rowsOf('/_all_docs', post({ keys, include_docs: true }))).toMatchObject([
			{ id: '_local/one', value: { rev: '0-1' }, doc: { _id: '_local/one', value: 1 } },
			{ id: 'three', doc: { value: 1 } },
			{ key: 'missing', error: 'not_found' },
			{ key: '_local/missing', error: 'not_found' }
		]);
		expect(await rowsOf('/_all_docs')).toHaveLength(1);
	});

	it('what stands in the address counts before what stands in the body', async () => {
		for (const id of ['/1', '/2', '/3']) await put(id);
		expect(await rowsOf('/_all_docs?limit=1', post({ keys: ['1', 2], limit: 2 }))).toHaveLength(1);
		expect(await rowsOf('/_all_docs', post({ keys: [1] }))).toEqual([
			{ key: 1, error: 'not_found' }
		]);
	});

	it('bounds that are no text are less than every id', async () => {
		for (const id of ['/a', '/m', '/z']) await put(id);
		for (const bound of ['false', '0', '[1,2]']) {
			expect(await rowsOf(`/_all_docs?startkey=${bound}`)).toHaveLength(3);
			expect(await rowsOf(`/_all_docs?end_key=${bound}`)).toHaveLength(0);
		}
	});

	it('every nth sequence only, where that is asked for', async () => {
		for (const id of ['/a', '/b', '/c', '/d', '/e']) await put(id);
		const seqs = async (query: string) => {
			const [, { results, last_seq: last }] = await ask(`/_changes?${query}`);
			return [...(results as { seq: string | null }[]).map(({ seq }) => seq), last].map((seq) =>
				seq === null ? null : Number.parseInt(String(seq), 10)
			);
		};
		expect(await seqs('seq_interval=2')).toEqual([null, 2, null, 4, null, 5]);
		expect(await seqs('seq_interval=2&limit=3')).toEqual([null, 2, null, 3]);
		expect(await seqs('seq_interval=0')).toEqual([1, 2, 3, 4, 5, 5]);
	});

	it('what is left is counted rightly, wherever a reader stands', async () => {
		for (let at = 0; at < 9; at++) await put(`/${at}`);
		await put('/_design/one');
		const gone = (await ask('/0'))[1]['_rev'];
		await ask(`/0?rev=${String(gone)}`, { method: 'DELETE' });
		const pendingAt = async (since: number) =>
			(await ask(`/_changes?limit=1&since=${since}`))[1]['pending'];
		const pending: unknown[] = [];
		for (const since of [0, 3, 4, 2, 8, 9, 10, 11, 0]) pending.push(await pendingAt(since));
		expect(pending).toEqual([9, 7, 6, 8, 2, 1, 0, 0, 9]);
		await put('/5', { _rev: (await ask('/5'))[1]['_rev'] });
		expect([await pendingAt(3), await pendingAt(6)]).toEqual([7, 5]);
	});

	it('a function that is not there is missing, and one that is there is not run', async () => {
		const functions = { mine: 'function () { return true; }' };
		await put('/_design/filters', { filters: functions });
		await put('/_design/views', { views: { mine: { map: functions.mine } } });
		for (const [query, status, reason] of [
			['filter=filters/mine', 501, /runs no/],
			['filter=filters/other', 404, 'missing json key: other'],
			['filter=filters/constructor', 404, 'missing json key: constructor'],
			['filter=views/mine', 404, 'missing json key: filters'],
			['filter=_view&view=views/mine', 501, /runs no/],
			['filter=_view&view=views/other', 404, 'missing json key: other'],
			['filter=_view&view=filters/mine', 404, 'missing json key: views']
		] as const) {
			const [answered, body] = await ask(`/_changes?${query}`);
			expect([query, answered, body]).toEqual([
				query,
				status,
				expect.objectContaining({
					reason: typeof reason === 'string' ? reason : expect.stringMatching(reason)
				})
			]);
		}
	});

	it('who wants all of a batch or nothing is told so for each document, and nothing is written', async () => {
		const body = post({ docs: [{ _id: 'a' }, {}], all_or_nothing: true });
		const told = { error: 'not_implemented', reason: 'all_or_nothing is not supported' };
		expect(await ask('/_bulk_docs', body)).toEqual([
			417,
			[
				{ id: 'a', ...told },
				{ id: null, ...told }
			]
		]);
		expect((await ask('/a'))[0]).toBe(404);
	});

	it('a browser that comes back to an event source goes on from what it heard last', async () => {
		for (const id of ['/a', '/b', '/c']) await put(id);
		const [, { results }] = await ask('/_changes');
		const [, second] = results as { seq: string }[];
		const answer = await server.admin(`${db}/_changes?feed=eventsource&timeout=1&since=0`, {
			headers: { 'last-event-id': second!.seq }
		});
		const text = await answer.text();
		expect(text.match(/^data: \{/gm)).toHaveLength(1);
		expect(text).toContain('"id":"c"');
	});

	it('what a CouchDB runs of a design document is not offered, whatever it is', async () => {
		await put('/_design/own', { views: { mine: { map: '' } } });
		for (const path of [
			'_info',
			'_view/mine',
			'_view/mine/queries',
			'_show/a/b',
			'_list/a/b',
			'_update/a/b',
			'_rewrite',
			'_search/a'
		]) {
			const [status, { error }] = await ask(`/_design/own/${path}`);
			expect([path, status, error]).toEqual([path, 501, 'not_implemented']);
			expect([path, (await ask(`/_design/none/${path}`))[0]]).toEqual([path, 404]);
		}
	});

	it('several questions are answered in one go', async () => {
		await put('/doc1');
		const [, { results }] = await ask(
			'/_all_docs/queries',
			post({ queries: [{ limit: 1 }, { limit: 0 }] })
		);
		expect(results).toMatchObject([{ rows: [{ id: 'doc1' }] }, { total_rows: 1, rows: [] }]);
	});

	it('a question of many questions is refused where it has too many, or one that is none', async () => {
		const many = Array.from({ length: 1_001 }, () => ({}));
		for (const queries of [many, [{}, { limit: -1 }], [{}, 7], 'none']) {
			const [status] = await ask('/_all_docs/queries', post({ queries }));
			expect(status).toBe(400);
		}
	});

	it('found documents come in the order that was asked for, without those that have no such field', async () => {
		for (const [at, id] of ['/c', '/a', '/b'].entries()) await put(id, { at, by: { name: id } });
		await put('/d', { at: 9 });
		const find = async (sort: unknown) => {
			const body = post({ selector: { at: { $gte: 0 } }, fields: ['_id', 'by.name'], sort });
			const [status, { docs }] = await ask('/_find', body);
			return status === 200 ? (docs as { _id: string }[]).map(({ _id }) => _id) : status;
		};
		expect(await find([{ 'by.name': 'asc' }])).toEqual(['a', 'b', 'c']);
		expect(await find([{ 'by.name': 'desc' }])).toEqual(['c', 'b', 'a']);
		expect(await find(['at'])).toEqual(['c', 'a', 'b', 'd']);
		expect(await find([{ at: 'desc' }, { _id: 'desc' }])).toEqual(['d', 'b', 'a', 'c']);
		expect(await find([{ at: 'desc' }, { _id: 'asc' }])).toBe(400);
		expect(await find([{ at: 'up' }])).toBe(400);
	});

	it('a selector finds documents, and a wrong one is refused before anything is sent', async () => {
		for (const [at, id] of ['/a', '/b', '/c'].entries()) await put(id, { at, tags: ['x', id] });
		const find = (selector: object) => ask('/_find', post({ selector, fields: ['_id'] }));
		expect((await find({ at: { $gt: 0 }, tags: { $all: ['x'] } }))[1]['docs']).toEqual([
			{ _id: 'b' },
			{ _id: 'c' }
		]);
		for (const wrong of [
			{ at: { $gt: 0, $bogus: 1 } },
			{ missing: { $in: 'text' } },
			{ $or: [{ at: 1 }, { b: { $mod: [0, 1] } }] },
			{ at: { $regex: '(a+)+$' } },
			{ $not: { a: { $elemMatch: 7 } } }
		]) {
			expect([wrong, (await find(wrong))[0]]).toEqual([wrong, 400]);
			const [status] = await ask('/_changes?filter=_selector', post({ selector: wrong }));
			expect(status).toBe(400);
		}
	});
});

describe('the server as a whole', () => {
	it('takes no other method at its own addresses, and no database has their names', async () => {
		for (const [path, method, allowed] of [
			['/_uuids', 'POST', 'GET,HEAD'],
			['/_all_dbs', 'DELETE', 'GET,HEAD'],
			['/_up', 'PUT', 'GET,HEAD'],
			['/_dbs_info', 'PUT', 'GET,HEAD,POST'],
			['/_replicate', 'DELETE', 'POST']
		] as const) {
			const answer = await server.admin(path, { method, json: {} });
			expect([path, answer.status, answer.headers.get('allow')]).toEqual([path, 405, allowed]);
		}
	});

	it('names each request in its answer: as the sender does, where that can be a name', async () => {
		const named = async (said?: string) => {
			const headers = said === undefined ? {} : { 'x-couch-request-id': said };
			const answer = await server.admin('/', { headers });
			return answer.headers.get('x-couch-request-id');
		};
		expect(await named('E7498DE1-B661-42FA-943D-17F890143068')).toMatch(
			/^E7498DE1-.*-17F890143068$/
		);
		const own = /^[0-9a-f]{12}$/;
		expect(await named()).toMatch(own);
		expect(await named('ibu-sari')).toMatch(own);
		expect(await named('a'.repeat(37))).toMatch(own);
		const answer = await server.admin('/');
		expect(answer.headers.get('x-couchdb-body-time')).toMatch(/^\d+$/);
	});

	it('tells which databases changed as an event source too', async () => {
		const answer = await server.admin('/_db_updates?feed=eventsource&timeout=1');
		expect(answer.headers.get('content-type')).toBe('text/event-stream');
		expect(await answer.text()).toMatch(/^:\n\n(data: \{"db_name":"[^\n]*\n\n)+$/);
	});
});
