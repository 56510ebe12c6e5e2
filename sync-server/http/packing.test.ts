import { request, type IncomingMessage } from 'node:http';
import { createGunzip, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, aServer, basic, type AServer } from '#tests/builders/a-server.ts';

const ORIGIN = 'https://kantor.example';
let server: AServer;

beforeAll(async () => {
	server = await aServer({ origins: new Set([ORIGIN]) });
	await server.admin('/catatan', { method: 'PUT' });
	const docs = Array.from({ length: 300 }, (_, n) => ({ _id: `view:${n}`, note: 'x'.repeat(200) }));
	docs.push({ _id: 'view:long', note: 'y'.repeat(5_000) });
	await server.admin('/catatan/_bulk_docs', { method: 'POST', json: { docs } });
});
afterAll(() => server.close());

const onSlowLine = { 'save-data': 'on', 'accept-encoding': 'gzip, br' };

/** The answer as it goes over the line: `fetch` would unpack it. */
function ask(
	path: string,
	headers: Readonly<Record<string, string>>,
	json?: unknown
): Promise<IncomingMessage> {
	return new Promise((resolve, reject) => {
		const sent = request(
			server.url + path,
			{
				method: json === undefined ? 'GET' : 'POST',
				headers: {
					authorization: basic(ADMIN.name, ADMIN.password),
					'content-type': 'application/json',
					...headers
				}
			},
			resolve
		);
		sent.on('error', reject);
		sent.end(json === undefined ? undefined : JSON.stringify(json));
	});
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of answer) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

const calls: readonly [path: string, json?: unknown][] = [
	['/catatan/_changes?include_docs=true'],
	['/catatan/_changes?limit=50&include_docs=true'],
	['/catatan/_all_docs?include_docs=true'],
	['/catatan/_bulk_get', { docs: [{ id: 'view:1' }, { id: 'view:long' }] }],
	['/catatan/_find', { selector: {}, limit: 100 }],
	['/catatan/view:long']
];

for (const [path, json] of calls) {
	test(`${path} is packed for who is on a slow line, and says the same`, async () => {
		const plain = await ask(path, { 'accept-encoding': 'gzip' }, json);
		const packed = await ask(path, onSlowLine, json);
		expect(plain.headers['content-encoding']).toBeUndefined();
		expect(packed.headers['content-encoding']).toBe('gzip');
		for (const { headers } of [plain, packed]) {
			expect(headers.vary).toBe('accept-encoding, save-data');
		}
		const [said, bytes] = [await bytesOf(plain), await bytesOf(packed)];
		expect(gunzipSync(bytes).toString()).toBe(said.toString());
		expect(bytes.length).toBeLessThan(said.length / 3);
	});
}

test('who cannot unpack, or did not ask, gets it as it is', async () => {
	const path = '/catatan/view:long';
	const others: Record<string, string>[] = [
		{ 'accept-encoding': 'gzip' },
		{ 'save-data': 'off', 'accept-encoding': 'gzip' },
		{ 'save-data': 'on' },
		{ 'save-data': 'on', 'accept-encoding': 'br' },
		{ 'save-data': 'on', 'accept-encoding': 'gzip;q=0, br' }
	];
	for (const headers of others) {
		const answer = await ask(path, headers);
		expect(answer.headers['content-encoding']).toBeUndefined();
		expect(JSON.parse(String(await bytesOf(answer)))).toMatchObject({ _id: 'view:long' });
	}
});

test('what is short, and what is no list of documents, is not packed', async () => {
	for (const path of ['/catatan/view:1', '/catatan', '/_session', '/catatan/nothing']) {
		const answer = await ask(path, onSlowLine);
		expect(answer.headers['content-encoding'], path).toBeUndefined();
		answer.resume();
	}
});

test('a change reaches who waits for it at once, packed as well', async () => {
	for (const feed of ['continuous', 'longpoll', 'eventsource']) {
		const answer = await ask(
			`/catatan/_changes?feed=${feed}&since=now&heartbeat=60000`,
			onSlowLine
		);
		expect(answer.headers['content-encoding']).toBe('gzip');
		const unpacked = answer.pipe(createGunzip()).setEncoding('utf8');
		const id = `view:baru-${feed}`;
		let said = '';
		const seen = new Promise<void>((resolve) => {
			unpacked.on('data', (text: string) => {
				said += text;
				if (said.includes(id)) resolve();
			});
		});
		await server.admin(`/catatan/${id}`, { method: 'PUT', json: {} });
		await seen;
		answer.destroy();
	}
});

test('a reader that goes in the middle leaves nothing behind that waits', async () => {
	const answer = await ask(
		'/catatan/_changes?feed=continuous&since=now&heartbeat=60000',
		onSlowLine
	);
	answer.on('error', () => undefined);
	answer.destroy();
	await expect
		.poll(async () => (await (await server.admin('/_metrics')).text()).includes('long_polls 0'))
		.toBe(true);
});

test('a page of a named origin may say that its line is slow', async () => {
	const leave = await server.nobody('/catatan/_changes', {
		method: 'OPTIONS',
		headers: { origin: ORIGIN, 'access-control-request-headers': 'save-data' }
	});
	expect(leave.headers.get('access-control-allow-headers')).toContain('save-data');
	const answer = await ask('/catatan/view:long', { ...onSlowLine, origin: ORIGIN });
	expect(answer.headers.vary).toBe('origin, accept-encoding, save-data');
	answer.resume();
});
