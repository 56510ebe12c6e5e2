import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import http from 'pouchdb-adapter-http';
import memory from 'pouchdb-adapter-memory';
import PouchDB, { type PouchDatabase } from 'pouchdb-core';
import replication from 'pouchdb-replication';
import { expect, test } from 'vitest';
import { ADMIN, aServer, type AServer } from '#tests/builders/a-server.ts';
import { backUp } from '#server/ops/backup.ts';
import { restore } from '#server/ops/restore.ts';

PouchDB.plugin(http).plugin(memory).plugin(replication);

function desk(server: AServer) {
	const auth = { username: ADMIN.name, password: ADMIN.password };
	return new PouchDB(`${server.url}/catatan`, { auth });
}

async function meet(device: PouchDatabase, other: PouchDatabase): Promise<void> {
	await device.replicate.to(other);
	await device.replicate.from(other);
}

test('what a device brought after the back-up comes again, and what it does not have comes to it', async () => {
	const folder = await mkdtemp(path.join(tmpdir(), 'restore-'));
	const server = await aServer();
	const device = new PouchDB('device', { adapter: 'memory' });
	await server.admin('/catatan', { method: 'PUT' });
	await server.admin('/catatan/theirs', { method: 'PUT', json: {} });
	await device.put({ _id: 'before' });
	await meet(device, desk(server));
	backUp({
		dataDir: server.dataDir,
		folder: path.join(folder, 'b'),
		version: '1',
		now: Date.now()
	});
	await device.put({ _id: 'after' });
	await meet(device, desk(server));
	const { port } = new URL(server.url);
	await server.close();

	const dataDir = path.join(folder, 'data');
	restore(path.join(folder, 'b'), dataDir);
	const restored = await aServer({ dataDir, port: Number(port) });
	try {
		expect((await restored.admin('/catatan/after')).status).toBe(404);
		await restored.admin('/catatan/new', { method: 'PUT', json: {} });
		await meet(device, desk(restored));
		expect((await restored.admin('/catatan/after')).status).toBe(200);
		const { rows } = await device.allDocs();
		expect(rows.map(({ id }) => id)).toEqual(['after', 'before', 'new', 'theirs']);
	} finally {
		await device.destroy();
		await restored.close();
		await rm(folder, { recursive: true });
	}
});
