import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { basic } from '#tests/builders/a-server.ts';
import { until } from '#tests/builders/until.ts';
import { serverAdmin, SyncServer } from '#tests/support/sync-server.ts';

const DOCS = 20_000;
const AT_ONCE = 5_000;
/** A machine with other work takes its time. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let server: SyncServer;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'resume-'));
	server = await SyncServer.start({ dataDir: folder });
});
afterEach(async () => {
	await server.stop();
	await rm(folder, { recursive: true });
});

async function ask(
	method: string,
	where: string,
	json?: unknown
): Promise<Record<string, unknown>> {
	const answer = await fetch(server.base + where, {
		method,
		headers: {
			authorization: basic(serverAdmin.name, serverAdmin.password),
			'content-type': 'application/json'
		},
		...(json === undefined ? {} : { body: JSON.stringify(json) })
	});
	return (await answer.json()) as Record<string, unknown>;
}

const arrived = async () => Number((await ask('GET', '/kotak-budi'))['doc_count']);

test('a power cut in the middle loses nothing and doubles nothing', async () => {
	for (const name of ['catatan', 'kotak-budi']) await ask('PUT', `/${name}`);
	for (let from = 0; from < DOCS; from += AT_ONCE) {
		const docs = Array.from({ length: AT_ONCE }, (_, at) => ({ _id: `ticket:${from + at}` }));
		await ask('POST', '/catatan/_bulk_docs', { docs });
	}
	const carry = { source: 'catatan', target: 'kotak-budi', continuous: true };
	await ask('PUT', '/_replicator/budi', carry);
	const before = await until(arrived, (count) => count > 0);
	await server.kill();
	expect(before).toBeLessThan(DOCS);
	server = await SyncServer.start({ dataDir: folder });
	await until(arrived, (count) => count === DOCS);
	const { update_seq: seq } = await ask('GET', '/kotak-budi');
	expect(String(seq).split('-')[0]).toBe(String(DOCS));
});
