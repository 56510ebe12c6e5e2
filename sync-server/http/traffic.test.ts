import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { aServer, usualTraffic, type AServer } from '#tests/builders/a-server.ts';

let server: AServer;
afterEach(() => server.close());

/** What is answered on a connection that sends this and nothing more. */
function answerTo(text: string): Promise<string> {
	return new Promise((resolve, reject) => {
		const socket = connect(Number(new URL(server.url).port), '127.0.0.1', () => socket.write(text));
		let answer = '';
		socket.on('data', (chunk) => (answer += chunk.toString()));
		socket.on('close', () => resolve(answer));
		socket.on('error', reject);
	});
}

test('who sends more than anybody needs is asked to wait, in CouchDB’s words', async () => {
	server = await aServer({ traffic: { ...usualTraffic, requestsPerMinute: 3 } });
	for (let at = 0; at < 3; at++) expect((await server.nobody('/_up')).status).toBe(200);
	const refused = await server.nobody('/_up');
	expect(refused.status).toBe(429);
	expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
	expect(await refused.json()).toMatchObject({ error: 'too_many_requests' });
});

test('a head that never ends is cut off', async () => {
	server = await aServer({ traffic: { ...usualTraffic, headersTimeoutMs: 200 } });
	expect(await answerTo('GET / HTTP/1.1\r\nHost: x\r\n')).toMatch(/^HTTP\/1\.1 408 .*"timeout"/s);
});

test('a body that never ends is cut off', async () => {
	server = await aServer({ traffic: { ...usualTraffic, requestTimeoutMs: 200 } });
	const head = 'POST /_session HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{';
	expect(await answerTo(head)).toMatch(/^HTTP\/1\.1 408 .*"timeout"/s);
});

test('no more connections are taken than there may be', async () => {
	server = await aServer({ traffic: { ...usualTraffic, maxConnections: 1 } });
	const first = connect(Number(new URL(server.url).port), '127.0.0.1');
	await new Promise((resolve) => first.once('connect', resolve));
	const second = await answerTo('GET /_up HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n').catch(
		() => ''
	);
	expect(second).toBe('');
	first.destroy();
});

test('a body or a document that is too large is refused in CouchDB’s words', async () => {
	const limits = { maxBodyBytes: 4_000, maxDocumentBytes: 1_000, maxBulkDocs: 2 };
	server = await aServer({ traffic: usualTraffic, limits });
	await server.admin('/catatan', { method: 'PUT' });
	const put = (text: string) => server.admin('/catatan/one', { method: 'PUT', json: { text } });
	const errorOf = async (answer: Response) => [
		answer.status,
		((await answer.json()) as { error: string }).error
	];
	expect(await errorOf(await put('x'.repeat(5_000)))).toEqual([413, 'too_large']);
	expect(await errorOf(await put('x'.repeat(2_000)))).toEqual([413, 'document_too_large']);
	const bulk = await server.admin('/catatan/_bulk_docs', {
		method: 'POST',
		json: { docs: [{}, {}, {}] }
	});
	expect(await errorOf(bulk)).toEqual([413, 'max_bulk_docs_count_exceeded']);
});
