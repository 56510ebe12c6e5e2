import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { until } from '#tests/builders/until.ts';

const TOKEN = 'token-of-the-metrics';
let server: AServer;

beforeAll(async () => {
	server = await aServer({ metricsToken: TOKEN });
	await server.admin('/catatan', { method: 'PUT' });
});
afterAll(() => server.close());

async function metric(row: string): Promise<number> {
	const text = await (await server.admin('/_metrics')).text();
	const line = text.split('\n').find((each) => each.startsWith(`${row} `));
	return line === undefined ? NaN : Number(line.slice(row.length + 1));
}

test('only a server admin, or who has the token, reads the metrics', async () => {
	await server.addUser('dewi', 'rahasia-dewi', ['admin']);
	const withToken = (token: string) =>
		server.nobody('/_metrics', { headers: { authorization: `Bearer ${token}` } });
	expect((await server.nobody('/_metrics')).status).toBe(401);
	expect((await server.as('dewi', 'rahasia-dewi')('/_metrics')).status).toBe(401);
	expect((await withToken(`${TOKEN}x`)).ok).toBe(false);
	expect((await withToken(TOKEN)).status).toBe(200);
	const elsewhere = { headers: { authorization: `Bearer ${TOKEN}` } };
	expect((await server.nobody('/_all_dbs', elsewhere)).ok).toBe(false);
});

test('every line is one that Prometheus reads', async () => {
	const answer = await server.admin('/_metrics');
	expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4');
	const lines = (await answer.text()).trimEnd().split('\n');
	const row = /^[a-z_0-9]+(?:\{[a-z]+="[^"\n]*"(?:,[a-z]+="[^"\n]*")*\})? [\d.e+-]+$/;
	expect(lines.filter((line) => !line.startsWith('# ') && !row.test(line))).toEqual([]);
});

test('requests are counted by kind of address, never by name', async () => {
	const row = 'satuloket_http_requests_total{method="PUT",route="/:db/:doc",status="201"}';
	const before = (await metric(row)) || 0;
	await server.admin('/catatan/ticket:rahasia', { method: 'PUT', json: {} });
	expect(await metric(row)).toBe(before + 1);
	expect(await (await server.admin('/_metrics')).text()).not.toContain('rahasia');
});

test('files of the app are one kind of address', async () => {
	await server.nobody('/a-name.js');
	await server.nobody('/another-name.js');
	const row = 'satuloket_http_requests_total{method="GET",route="app",status="404"}';
	expect(await metric(row)).toBe(2);
});

test('documents and commits are counted', async () => {
	const before = await metric('satuloket_document_changes_total');
	const docs = [{ _id: 'a' }, { _id: 'b' }];
	await server.admin('/catatan/_bulk_docs', { method: 'POST', json: { docs } });
	expect(await metric('satuloket_document_changes_total')).toBe(before + 2);
	expect(await metric('satuloket_commit_duration_seconds_count')).toBeGreaterThan(0);
});

test('feeds that wait are counted as long as they wait', async () => {
	const stop = new AbortController();
	const feed = server.admin('/catatan/_changes?feed=continuous&since=now&heartbeat=100', {
		signal: stop.signal
	});
	const reader = (await feed).body!.getReader();
	await reader.read();
	expect(await metric('satuloket_long_polls')).toBe(1);
	stop.abort();
	await until(
		() => metric('satuloket_long_polls'),
		(count) => count === 0
	);
});

test('refused sign-ins are counted, and sessions that are open', async () => {
	await server.nobody('/_session', { method: 'POST', json: { name: 'x', password: 'y' } });
	expect(await metric('satuloket_sign_in_failures_total{status="401"}')).toBeGreaterThan(0);
	expect(await metric('satuloket_sessions')).toBe(0);
	await server.addUser('sari', 'rahasia-sari');
	const json = { name: 'sari', password: 'rahasia-sari' };
	await server.nobody('/_session', { method: 'POST', json });
	expect(await metric('satuloket_sessions')).toBe(1);
});
