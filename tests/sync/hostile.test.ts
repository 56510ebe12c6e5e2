import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ADMIN, aServer, basic, usualTraffic, type AServer } from '#tests/builders/a-server.ts';
import { RawConnection, rawRequest, send, type Got } from './support/raw.ts';

const MEGABYTE = 1_048_576;
const authorization = basic(ADMIN.name, ADMIN.password);
const asAdmin = { authorization, 'content-type': 'application/json' };

let server: AServer;
beforeAll(async () => {
	server = await aServer({ traffic: { ...usualTraffic, requestTimeoutMs: 400 } });
	await server.admin('/db', { method: 'PUT' });
	await server.admin('/db/known', { method: 'PUT', json: { n: 1 } });
});
afterAll(() => server.close());

/** Whatever somebody sent, everybody else is still served. */
afterEach(async () => {
	expect(await (await server.nobody('/_up')).json()).toEqual({ status: 'ok' });
	expect(await (await server.admin('/db/known')).json()).toMatchObject({ n: 1 });
});

function put(body: string | Uint8Array, headers = {}, where = '/db/doc'): Promise<Got> {
	return send(server.url, {
		method: 'PUT',
		path: where,
		headers: { ...asAdmin, ...headers },
		body
	});
}

function post(where: string, body: string | Uint8Array, headers = {}): Promise<Got> {
	return send(server.url, {
		method: 'POST',
		path: where,
		headers: { ...asAdmin, ...headers },
		body
	});
}

async function count(): Promise<number> {
	const info = (await (await server.admin('/db')).json()) as { doc_count: number };
	return info.doc_count;
}

describe('a path that leads elsewhere', () => {
	it.each([
		'/../../etc/passwd',
		'/db/../../../etc/passwd',
		'/..%2f..%2fetc%2fpasswd',
		'/%2e%2e/%2e%2e/etc/passwd',
		'/db%00.sqlite',
		'/db/..%2f..%2f_server.sqlite',
		'/_server.sqlite',
		'/databases/_users.sqlite',
		'/_app/../../data/_server.sqlite',
		'/_app/..%2f..%2fdata%2f_server.sqlite',
		'//etc/passwd',
		'/\\..\\..\\etc\\passwd',
		'/db/%c0%ae%c0%ae/',
		'http://elsewhere/db'
	])('%s', async (target) => {
		for (const method of ['GET', 'PUT', 'DELETE']) {
			const answer = await rawRequest(
				server.url,
				`${method} ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 2\r\n` +
					`Content-Type: application/json\r\n\r\n{}`
			);
			expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
			expect(answer).not.toMatch(/root:|SQLite format/);
		}
	});

	it('makes no file outside the folder of the databases', async () => {
		for (const name of ['..%2fout', '..%2f..%2fout', 'a%2f..%2f..%2fout', '%2fout', 'a%00b', 'ä']) {
			const answer = await send(server.url, { method: 'PUT', path: `/${name}`, headers: asAdmin });
			expect([name, answer.status]).toEqual([name, 400]);
		}
		await server.admin('/a%2Fb', { method: 'PUT' });
		const files = await readdir(path.join(server.dataDir, 'databases'));
		expect(files.filter((file) => file.endsWith('.sqlite')).toSorted()).toEqual([
			'_replicator.sqlite',
			'_users.sqlite',
			'a%2Fb.sqlite',
			'db.sqlite'
		]);
		expect((await readdir(path.join(server.dataDir, '..'))).toSorted()).toEqual(['app', 'data']);
	});
});

describe('a body', () => {
	it.each<[string, string | Uint8Array, Record<string, string>, number]>([
		['that is no JSON', '{"a":', {}, 400],
		['that is nothing', '', {}, 400],
		['that is no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), {}, 400],
		['with half a character', Buffer.from([0x22, 0xed, 0xa0, 0x80, 0x22]), {}, 400],
		['that is larger than allowed', `{"a":"${'x'.repeat(9 * MEGABYTE)}"}`, {}, 413],
		['whose document is larger than allowed', `{"a":"${'x'.repeat(2 * MEGABYTE)}"}`, {}, 413],
		[
			'that grows when it is unpacked',
			gzipSync(Buffer.alloc(100 * MEGABYTE)),
			{ 'content-encoding': 'gzip' },
			413
		],
		[
			'that is packed in another way than it says',
			gzipSync('{}'),
			{ 'content-encoding': 'deflate' },
			400
		],
		['that is not packed although it says so', '{}', { 'content-encoding': 'gzip' }, 400],
		['that is packed twice', gzipSync(gzipSync('{}')), { 'content-encoding': 'gzip, gzip' }, 415],
		['packed with what nobody knows', '{}', { 'content-encoding': 'zstd' }, 415],
		['of a type that is none', '{"a":', { 'content-type': ';;;' }, 415],
		['in parts without a boundary', '{}', { 'content-type': 'multipart/related' }, 400],
		['in parts that never begin', '{}', { 'content-type': 'multipart/related; boundary=x' }, 400],
		[
			'in parts that never end',
			'--x\r\n\r\n{}\r\n--x\r\n',
			{ 'content-type': 'multipart/related; boundary=x' },
			400
		],
		['in no parts', '--x--', { 'content-type': 'multipart/related; boundary=x' }, 400]
	])('%s is refused, and nothing is written', async (_what, body, headers, status) => {
		const before = await count();
		const answer = await put(body, headers);
		expect(answer.status).toBe(status);
		expect(JSON.parse(answer.text)).toMatchObject({ error: expect.any(String) as string });
		expect(await count()).toBe(before);
	});

	it('that is cut off is not taken for a shorter one', async () => {
		const before = await count();
		const connection = new RawConnection(server.url);
		connection.send(
			`PUT /db/cut HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n` +
				'Content-Type: application/json\r\nContent-Length: 20\r\n\r\n{"a":1}'
		);
		connection.socket.end();
		await connection.rest();
		expect(await count()).toBe(before);
	});

	it('with two lengths, or a length and pieces, is refused: nobody smuggles a request in', async () => {
		for (const lengths of [
			'Content-Length: 2\r\nContent-Length: 3',
			'Content-Length: 2\r\nTransfer-Encoding: chunked',
			'Content-Length: -1',
			'Transfer-Encoding: gzip'
		]) {
			const answer = await rawRequest(
				server.url,
				`POST /_session HTTP/1.1\r\nHost: x\r\n${lengths}\r\nConnection: close\r\n\r\n{}`
			);
			expect([lengths, answer.slice(0, 12)]).toEqual([lengths, 'HTTP/1.1 400']);
		}
	});

	it('of somebody who may not write is refused before it has come', async () => {
		for (const [where, status, method = 'PUT'] of [
			['/db/doc', 401],
			['/db/_bulk_docs', 401],
			['/_users/org.couchdb.user:x', 401],
			['/new-database', 401],
			['/none/_bulk_docs', 404],
			['/_replicate', 401, 'POST'],
			['/_dbs_info', 401, 'POST'],
			['/_office/backup', 401, 'POST']
		] as const) {
			const connection = new RawConnection(server.url);
			connection.send(
				`${method} ${where} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
					`Content-Length: ${7 * MEGABYTE}\r\n\r\n`
			);
			const head = await connection.until(/\r\n\r\n/);
			expect([where, head.slice(0, 12)]).toEqual([where, `HTTP/1.1 ${status}`]);
			connection.socket.destroy();
		}
	});
});

describe('JSON', () => {
	const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;

	it.each([
		['a document', '/db', (json: string) => `{"a":${json}}`],
		['a batch', '/db/_bulk_docs', (json: string) => `{"docs":[{"a":${json}}]}`],
		['the list of a batch', '/db/_bulk_docs', (json: string) => `{"docs":${json}}`],
		['a local document', '/db', (json: string) => `{"_id":"_local/x","a":${json}}`],
		['attachments', '/db', (json: string) => `{"_attachments":${json}}`],
		['a selector', '/db/_find', (json: string) => `{"selector":{"a":{"$eq":${json}}}}`],
		['revisions', '/db/_revs_diff', (json: string) => `{"a":${json}}`],
		['what is purged', '/db/_purge', (json: string) => `{"a":${json}}`]
	])('nested without end in %s is no fault of the server', async (_what, where, body) => {
		for (const levels of [2_000, 100_000]) {
			const { status } = await post(where, body(deep(levels)));
			expect([levels, status >= 200 && status < 500]).toEqual([levels, true]);
		}
	});

	it('as deep as any document of a person is kept', async () => {
		const nested = JSON.parse(deep(900)) as unknown;
		expect((await server.admin('/db/deep', { method: 'PUT', json: { nested } })).status).toBe(201);
		const kept = (await (await server.admin('/db/deep')).json()) as { nested: unknown };
		expect(kept.nested).toEqual(nested);
	});

	it('with the names of built-in properties is data like any other', async () => {
		const body =
			'{"nested":{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}},"toString":7}';
		expect((await put(body, {}, '/db/proto')).status).toBe(201);
		const { text } = await send(server.url, { method: 'GET', path: '/db/proto', headers: asAdmin });
		expect(text).toContain('"__proto__":{"isAdmin":true}');
		expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
		expect((await put('{"__proto__":1}', {}, '/db/x')).status).toBe(400);
	});

	it('and asked for by such a name, its fields reach no other object', async () => {
		const body = '{"nested":{"__proto__":{"isAdmin":true}}}';
		expect((await put(body, {}, '/db/nested')).status).toBe(201);
		const fields = [
			'nested.__proto__.isAdmin',
			'__proto__.x',
			'constructor.prototype.x',
			'toString'
		];
		const asked = { selector: { _id: 'nested' }, fields, sort: ['constructor'] };
		const unsorted = await post('/db/_find', JSON.stringify({ ...asked, sort: [] }));
		expect(unsorted.text).toContain('[{"nested":{"__proto__":{"isAdmin":true}}}]');
		expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
		expect((await post('/db/_find', JSON.stringify(asked))).text).toContain('"docs":[]');
	});

	it('ids that are names of built-in properties are ids like any other', async () => {
		const ids = ['constructor', 'toString', 'hasOwnProperty', 'valueOf'];
		for (const id of ids) expect((await put('{}', {}, `/db/${id}`)).status).toBe(201);
		const asked = `{${ids.map((id) => `"${id}":["1-x"]`).join()},"__proto__":["1-x"]}`;
		const missing = JSON.parse((await post('/db/_revs_diff', asked)).text) as object;
		expect(Object.keys(missing).toSorted()).toEqual([...ids, '__proto__'].toSorted());
		const purged = (await post('/db/_purge', asked)).text;
		expect(purged).toContain('"__proto__":[]');
		const stub = '{"_attachments":{"constructor":{"stub":true}}}';
		expect((await put(stub, {}, '/db/stub')).status).toBe(412);
	});
});

describe('revisions', () => {
	it('a history longer than is kept is cut, not carried along', async () => {
		const ids = Array.from({ length: 60_000 }, (_, at) => at.toString(16).padStart(32, '0'));
		const doc = { _id: 'long', _revisions: { start: ids.length, ids } };
		const answer = await post('/db/_bulk_docs', JSON.stringify({ new_edits: false, docs: [doc] }));
		expect(answer.text.trim()).toBe('[]');
		const kept = (await (await server.admin('/db/long?revs=true')).json()) as {
			_revisions: { ids: string[] };
		};
		expect(kept._revisions.ids).toHaveLength(1_000);
	});

	it.each([
		['{"start":1e15,"ids":["a"]}'],
		['{"start":-1,"ids":["a"]}'],
		['{"start":1.5,"ids":["a"]}'],
		['{"start":1,"ids":[]}'],
		['{"start":1,"ids":["a","b"]}'],
		['{"start":1,"ids":["a\\"b"]}'],
		['{"start":1,"ids":[7]}'],
		['{"start":"1","ids":["a"]}'],
		['[]'],
		['null']
	])('that make no sense are refused: %s', async (revisions) => {
		const body = `{"new_edits":false,"docs":[{"_id":"wrong","_rev":"1-a","_revisions":${revisions}}]}`;
		expect((await post('/db/_bulk_docs', body)).status).toBe(400);
		expect((await server.admin('/db/wrong')).status).toBe(404);
	});

	it('a hundred thousand of one document are told apart', async () => {
		const revs = Array.from({ length: 100_000 }, (_, at) => `${at + 1}-${at.toString(16)}`);
		const { text } = await post('/db/_revs_diff', JSON.stringify({ known: revs }));
		const { known } = JSON.parse(text) as { known: { missing: string[] } };
		expect(known.missing).toHaveLength(100_000);
	});
});

describe('somebody slow', () => {
	it('who does not finish the headers is let go', async () => {
		const connection = new RawConnection(server.url);
		connection.send('GET /_up HTTP/1.1\r\nHost: x\r\nX-Slow: ');
		expect(await connection.rest()).toMatch(/^(HTTP\/1\.1 408 [^]*timeout|)/);
		expect(connection.socket.destroyed).toBe(true);
	});

	it('who does not finish the body is let go, and nothing is written', async () => {
		const before = await count();
		const connection = new RawConnection(server.url);
		connection.send(
			`PUT /db/slow HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n` +
				'Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":'
		);
		expect(await connection.rest()).not.toContain('HTTP/1.1 201');
		expect(await count()).toBe(before);
	});

	it('who reads no answer holds up nobody else', async () => {
		const idle = Array.from({ length: 20 }, () => new RawConnection(server.url));
		for (const connection of idle) {
			connection.socket.pause();
			connection.send(
				`GET /db/_changes?feed=continuous&include_docs=true HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n\r\n`
			);
		}
		expect((await put('{}', {}, '/db/meanwhile')).status).toBe(201);
		for (const { socket } of idle) socket.destroy();
	});

	it('among hundreds who wait for a change: all are told, and the others are served', async () => {
		const { last_seq: since } = (await (await server.admin('/db/_changes')).json()) as {
			last_seq: string;
		};
		const waiting = Array.from({ length: 400 }, () => new RawConnection(server.url));
		for (const connection of waiting) {
			connection.send(
				`GET /db/_changes?feed=longpoll&since=${since}&timeout=60000 HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\nConnection: close\r\n\r\n`
			);
		}
		await Promise.all(waiting.map((connection) => connection.until(/"results":\[/)));
		expect((await put('{}', {}, '/db/news')).status).toBe(201);
		const told = await Promise.all(waiting.map((connection) => connection.rest()));
		expect(told.every((text) => text.includes('"id":"news"'))).toBe(true);
	});
});

describe('a heartbeat or a time', () => {
	it.each(['heartbeat=1', 'heartbeat=99999999999', 'timeout=99999999999'])(
		'that no clock can keep does not make the server beat without end: %s',
		async (query) => {
			for (const feed of ['/db/_changes', '/_db_updates']) {
				const connection = new RawConnection(server.url);
				connection.send(
					`GET ${feed}?feed=continuous&since=now&${query} HTTP/1.1\r\nHost: x\r\nAuthorization: ${authorization}\r\n\r\n`
				);
				await connection.until(/\r\n\r\n/);
				const from = performance.now();
				for (let turn = 0; turn < 20; turn++) {
					await put('{}', {}, `/db/beat-${query.replace(/\W/g, '')}-${feed.length}-${turn}`);
				}
				const beats = connection.text.split(/\r\n\r\n/, 2)[1]?.match(/\r\n\n\r\n/g) ?? [];
				const mostBeats = (performance.now() - from) / 100 + 3;
				expect(beats.length).toBeLessThan(mostBeats);
				connection.socket.destroy();
			}
		}
	);
});
