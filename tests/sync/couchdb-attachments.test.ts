import { createHash } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { partsOf, relatedBody } from './support/multipart.ts';

/* What CouchDB's own HTTP tests expect of attachments. */

const TEXT = 'This is a base64 encoded text';

let server: AServer;
let db: string;
let count = 0;
beforeAll(async () => {
	server = await aServer();
});
beforeEach(async () => {
	db = `/attachments-${count++}`;
	await server.admin(db, { method: 'PUT' });
});
afterAll(() => server.close());

async function putDoc(id: string, doc: object): Promise<[number, Record<string, unknown>]> {
	const answer = await server.admin(`${db}/${id}`, { method: 'PUT', json: doc });
	return [answer.status, (await answer.json()) as Record<string, unknown>];
}

function putBytes(
	path: string,
	body: string,
	headers: Record<string, string> = { 'content-type': 'text/plain;charset=utf-8' }
): Promise<Response> {
	return server.admin(db + path, { method: 'PUT', body, headers });
}

async function revOf(answer: Response): Promise<string> {
	expect(answer.status).toBe(201);
	return ((await answer.json()) as { rev: string }).rev;
}

const aFile = (text: string) => ({
	content_type: 'text/plain',
	data: Buffer.from(text).toString('base64')
});

describe('an attachment by itself', () => {
	it('is put on a document that is not there, and then only on its revision', async () => {
		const text = 'JHAPDO*AU£PN ){(3u[d 93DQ9¡€])}    ææøo';
		const first = await putBytes('/doc/file.txt', text);
		expect(first.headers.get('location')).toBe(`${server.url}${db}/doc/file.txt`);
		const rev = await revOf(first);
		expect((await putBytes('/doc/file.txt', text)).status).toBe(409);
		expect((await putBytes(`/doc/file.txt?rev=1-${'a'.repeat(32)}`, text)).status).toBe(409);
		expect((await putBytes('/doc/file.txt?rev=nonsense', text)).status).toBe(400);
		await revOf(await putBytes(`/doc/file.txt?rev=${rev}`, 'again'));
		const kept = await server.admin(`${db}/doc/file.txt`);
		expect(await kept.text()).toBe('again');
		expect(kept.headers.get('content-type')).toBe('text/plain;charset=utf-8');
		expect(await (await server.admin(`${db}/doc/file.txt?rev=${rev}`)).text()).toBe(text);
	});

	it('is removed only on its revision, and only where it is', async () => {
		const rev = await revOf(await putBytes('/doc/file.txt', TEXT));
		const remove = async (path: string) =>
			(await server.admin(db + path, { method: 'DELETE' })).status;
		expect(await remove('/doc/file.txt')).toBe(409);
		const garbage = await server.admin(`${db}/doc/file.txt?rev=4-garbage`, { method: 'DELETE' });
		expect([garbage.status, await garbage.json()]).toEqual([
			409,
			{ error: 'not_found', reason: 'missing_rev' }
		]);
		expect(await remove(`/doc/other.txt?rev=${rev}`)).toBe(404);
		expect(await remove(`/doc/constructor?rev=${rev}`)).toBe(404);
		expect(await remove(`/doc/file.txt?rev=${rev}`)).toBe(200);
		expect((await server.admin(`${db}/doc/file.txt`)).status).toBe(404);
	});

	it('may be empty, and may be replaced by something', async () => {
		const rev = await revOf(await putBytes('/doc/empty.txt', ''));
		const kept = await server.admin(`${db}/doc/empty.txt`);
		expect([kept.status, await kept.text()]).toEqual([200, '']);
		await revOf(await putBytes(`/doc/empty.txt?rev=${rev}`, 'something'));
	});

	it('has an ETag, and the digest of its bytes', async () => {
		const digest = createHash('md5').update(TEXT).digest('base64');
		await revOf(await putBytes('/doc/file.txt', TEXT, { 'content-md5': digest }));
		const kept = await server.admin(`${db}/doc/file.txt`);
		expect(kept.headers.get('content-md5')).toBe(digest);
		const etag = kept.headers.get('etag') ?? '';
		const again = await server.admin(`${db}/doc/file.txt`, { headers: { 'if-none-match': etag } });
		expect(again.status).toBe(304);
		const broken = await putBytes('/other/file.txt', 'another text', { 'content-md5': digest });
		expect([broken.status, await broken.json()]).toMatchObject([
			400,
			{ error: 'content_md5_mismatch' }
		]);
	});

	it('may have slashes, umlauts and names of built-in properties in its name', async () => {
		for (const name of ['a/b/c.txt', 'Kolián.txt', 'constructor', 'toString', 'with space']) {
			await revOf(await putBytes(`/${encodeURIComponent(name)}/${encodeURI(name)}`, name));
			const kept = await server.admin(`${db}/${encodeURIComponent(name)}/${encodeURI(name)}`);
			expect(await kept.text()).toBe(name);
		}
		expect((await putBytes('/doc/_name', TEXT)).status).toBe(400);
		expect((await putBytes('/_doc/name', TEXT)).status).toBe(400);
	});

	it('never runs as a page of the app, whatever type it says it is', async () => {
		for (const type of ['text/html', 'text/html\r\nx-evil: 1', 'texté', '']) {
			const id = `doc-${encodeURIComponent(type)}`;
			const doc = { _attachments: { f: { ...aFile('<script>'), content_type: type } } };
			expect((await putDoc(id, doc))[0]).toBe(201);
			const kept = await server.admin(`${db}/${id}/f`);
			expect(kept.status).toBe(200);
			expect(kept.headers.get('content-security-policy')).toContain('sandbox');
			expect(kept.headers.get('x-evil')).toBeNull();
		}
	});
});

describe('a part of an attachment', () => {
	it.each([
		['bytes=0-28', 206, TEXT, 'bytes 0-28/29'],
		['bytes=0-', 200, TEXT, null],
		['bytes=0-,0-,0-', 200, TEXT, null],
		['bytes:0-', 200, TEXT, null],
		['bytes=2-', 206, 'is is a base64 encoded text', 'bytes 2-28/29'],
		['bytes=0-3', 206, 'This', 'bytes 0-3/29'],
		['bytes=10-15', 206, 'base64', 'bytes 10-15/29'],
		['bytes=-3', 206, 'ext', 'bytes 26-28/29'],
		['bytes=0-1,0-1,0-1,0-1', 200, TEXT, null]
	])('%s', async (range, status, text, contentRange) => {
		await revOf(await putBytes('/doc/foo.txt', TEXT));
		const answer = await server.admin(`${db}/doc/foo.txt`, { headers: { range } });
		expect([answer.status, await answer.text()]).toEqual([status, text]);
		expect(answer.headers.get('content-range')).toBe(contentRange);
		expect(answer.headers.get('content-length')).toBe(String(text.length));
	});

	it.each(['bytes=5-3', 'bytes=300-310', 'bytes=-0'])('%s is nowhere', async (range) => {
		await revOf(await putBytes('/doc/foo.txt', TEXT));
		expect((await server.admin(`${db}/doc/foo.txt`, { headers: { range } })).status).toBe(416);
	});
});

describe('attachments within a document', () => {
	it.each(['notBase64Encoded=', '%$#', 'abc', 7])('are base64: %s is not', async (data) => {
		const doc = { _attachments: { f: { content_type: 'text/plain', data } } };
		expect((await putDoc('doc', doc))[0]).toBe(400);
	});

	it('a stub needs to say no more than that it is one, but nothing wrong', async () => {
		const [, { rev }] = await putDoc('doc', { _attachments: { f: aFile(TEXT) } });
		const [status, second] = await putDoc('doc', {
			_rev: rev,
			_attachments: { f: { stub: true } }
		});
		expect(status).toBe(201);
		const wrong = { _rev: second['rev'], _attachments: { f: { stub: true, revpos: 10 } } };
		expect(await putDoc('doc', wrong)).toMatchObject([412, { error: 'missing_stub' }]);
		const unknown = { _rev: second['rev'], _attachments: { constructor: { stub: true } } };
		expect(await putDoc('doc', unknown)).toMatchObject([412, { error: 'missing_stub' }]);
	});

	it('in parts behind it, in their order where they have no names', async () => {
		const texts = ['this is 21 chars long', 'this is 20 chars lon', 'this is 19 chars lo'];
		const names = ['foo.txt', 'bar.txt', 'baz.txt'];
		const files = names.map((name, at) => [
			name,
			{ follows: true, content_type: 'application/test', length: texts[at]!.length }
		]);
		const doc = JSON.stringify({ body: 'a body', _attachments: Object.fromEntries(files) });
		const parts = texts.map((text) => `\r\n--abc123\r\n\r\n${text}`).join('');
		const answer = await server.admin(`${db}/multipart`, {
			method: 'PUT',
			headers: { 'content-type': 'multipart/related;boundary="abc123"' },
			body: `--abc123\r\ncontent-type: application/json\r\n\r\n${doc}${parts}\r\n--abc123--epilogue`
		});
		const first = await revOf(answer);
		for (const [at, name] of names.entries()) {
			expect(await (await server.admin(`${db}/multipart/${name}`)).text()).toBe(texts[at]);
		}
		const later = {
			_rev: first,
			_attachments: {
				'foo.txt': { stub: true },
				'bar.txt': { follows: true, content_type: 'application/test', length: 18 }
			}
		};
		const body = relatedBody(later, [{ name: 'bar.txt', bytes: Buffer.from('18 chars') }], 'x');
		const replaced = await server.admin(`${db}/multipart`, {
			method: 'PUT',
			headers: { 'content-type': 'multipart/related; boundary=x' },
			body: new Uint8Array(body)
		});
		await revOf(replaced);
		expect((await server.admin(`${db}/multipart/baz.txt`)).status).toBe(404);

		const all = await related('attachments=true');
		expect(all.map(({ headers }) => headers['content-disposition'])).toEqual([
			undefined,
			'attachment; filename="foo.txt"',
			'attachment; filename="bar.txt"'
		]);
		expect(all.map(({ bytes }) => String(bytes)).slice(1)).toEqual([texts[0], '18 chars']);
		for (const since of [[first], ['1-2897589', first]]) {
			const some = await related(`atts_since=${JSON.stringify(since)}`);
			expect(some.map(({ bytes }) => String(bytes)).slice(1)).toEqual(['18 chars']);
			expect(JSON.parse(String(some[0]?.bytes))).toMatchObject({
				_attachments: { 'foo.txt': { stub: true }, 'bar.txt': { follows: true } }
			});
		}
	});

	async function related(query: string) {
		const answer = await server.admin(`${db}/multipart?${query}`, {
			headers: { accept: 'multipart/related,*/*;' }
		});
		const type = answer.headers.get('content-type');
		return partsOf(type, Buffer.from(await answer.arrayBuffer()));
	}
});
