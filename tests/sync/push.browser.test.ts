import PouchDB from 'pouchdb-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connection } from '#lib/sync/connection.ts';
import { SyncProblem } from '#lib/sync/sync-problem.ts';
import { aWritable } from '#tests/builders/some-writes.ts';
import { BadNetwork, mishaps } from './bad-network.ts';
import { closeDevices, contentsOf, Device, remoteDatabase, signedIn } from './devices.ts';
import { textOf } from './sent-text.ts';

const DOCS = 130;

let network: BadNetwork;
let asked: string[];
let watched: Connection;
let database: string;

beforeEach(async () => {
	network = new BadNetwork();
	asked = [];
	watched = await signedIn((url, init) => {
		asked.push(`${init?.method ?? 'GET'} ${new URL(String(url)).pathname}`);
		return network.fetch(url, init);
	});
	database = await remoteDatabase(watched);
});
afterEach(closeDevices);

const aView = (n: number, name = `Tampilan ${n}`) => ({ _id: `view:${n}`, type: 'view', name });
const sentTo = (call: string) => asked.filter((each) => each.endsWith(call));

async function aDeviceWithWork(): Promise<Device> {
	database = await remoteDatabase(watched);
	const device = await Device.join(watched, database);
	await device.exchange();
	await device.put(...Array.from({ length: DOCS }, (_, n) => aView(n)));
	asked.length = 0;
	return device;
}

async function expectAllThereOnce(device: Device): Promise<void> {
	expect(await contentsOf(watched, database)).toEqual(await device.contents());
	const { doc_count: count, update_seq: seq } = await device.synced.remote.info();
	expect([count, Number.parseInt(String(seq))]).toEqual([DOCS, DOCS]);
	expect(await device.synced.status()).toMatchObject({ waiting: 0, denied: [] });
}

for (const mishap of mishaps) {
	test(`what is brought goes on after any request of it was ${mishap}, and nothing is there twice`, async () => {
		await (await aDeviceWithWork()).exchange(true);
		const requests = asked.length;
		expect(requests).toBeGreaterThan(8);
		let broken = 0;
		for (let nth = 0; nth < requests; nth++) {
			const device = await aDeviceWithWork();
			network.plan([...Array.from({ length: nth }, () => 'fine' as const), mishap]);
			await device.exchange(true).catch((error: unknown) => {
				if (!(error instanceof SyncProblem)) throw error;
				broken++;
			});
			network.plan([]);
			await device.reopen();
			await device.exchange(true);
			await expectAllThereOnce(device);
		}
		if (mishap !== 'doubled') expect(broken).toBeGreaterThan(requests / 2);
	}, 120_000);
}

function pouchOf(device: Device) {
	const local = new PouchDB(device.engine.name, { adapter: 'satuloket', engine: device.engine });
	const remote = new PouchDB(device.synced.remote.url, {
		adapter: 'http',
		skip_setup: true,
		fetch: watched.fetch
	});
	return { local, remote };
}

test("PouchDB's replicator has nothing to send where the loop was, nor the loop where it was", async () => {
	const device = await aDeviceWithWork();
	await device.exchange();
	const { local, remote } = pouchOf(device);
	asked.length = 0;
	expect(await PouchDB.replicate(local, remote, {})).toMatchObject({
		docs_read: 0,
		last_seq: DOCS
	});
	expect([...sentTo('_revs_diff'), ...sentTo('_bulk_docs')]).toEqual([]);

	await device.put(aView(DOCS));
	expect(await PouchDB.replicate(local, remote, {})).toMatchObject({ docs_written: 1 });
	asked.length = 0;
	expect(await device.exchange()).toEqual({ fetched: 0, brought: 0 });
	expect([...sentTo('_revs_diff'), ...sentTo('_bulk_docs')]).toEqual([]);
	expect(await device.synced.status()).toMatchObject({ waiting: 0 });
});

test('branches, deletions and attachments arrive as they are', async () => {
	const device = await Device.join(watched, database);
	await device.exchange();
	const ending = (hash: string, name: string) => ({
		...aView(1, name),
		_rev: `2-${hash}`,
		_revisions: { start: 2, ids: [hash, 'a'.repeat(32)] }
	});
	await device.engine.write([ending('b'.repeat(32), 'Kiri'), ending('c'.repeat(32), 'Kanan')], {
		newEdits: false
	});
	const photo = { content_type: 'text/plain', data: btoa('foto meteran') };
	await device.put(aView(2), { ...aView(3), _attachments: { 'meteran.txt': photo } });
	const { rev } = (await device.engine.state('view:2'))!;
	await device.put({ _id: 'view:2', _rev: rev, _deleted: true });
	await device.exchangeUnmerged();

	expect(await watched.json(`${database}/view:1?conflicts=true`)).toMatchObject({
		name: 'Kanan',
		_conflicts: [`2-${'b'.repeat(32)}`]
	});
	await expect(watched.json(`${database}/view:2`)).rejects.toMatchObject({ status: 404 });
	const file = await watched.ask(`${database}/view:3/meteran.txt`);
	expect(await file.text()).toBe('foto meteran');

	const other = await Device.join(await signedIn(), database);
	await other.exchangeUnmerged();
	expect(await other.contents()).toEqual(await device.contents());
});

/** Answers in the place of the server where a body is not to its liking. */
async function deviceBehind(refuses: (body: string) => Response | null): Promise<Device> {
	const connection = await signedIn(async (url, init) => {
		const body = String(url).endsWith('_bulk_docs') ? await textOf(init?.body) : '';
		return refuses(body) ?? fetch(url, init);
	});
	return Device.join(connection, database);
}

const badRequest = () =>
	Response.json({ error: 'bad_request', reason: 'nested too deep' }, { status: 400 });
const proxySaysNo = () => new Response('<h1>413 Request Entity Too Large</h1>', { status: 413 });

test('a document for which the server refuses the whole request is found, and the others go', async () => {
	const device = await deviceBehind((body) => (body.includes('Salah') ? badRequest() : null));
	await device.exchange();
	await device.put(...Array.from({ length: 40 }, (_, n) => aView(n, n === 17 ? 'Salah' : 'Benar')));
	expect(await device.exchange()).toMatchObject({ brought: 39 });
	const { denied, waiting } = await device.synced.status();
	expect([denied, waiting]).toEqual([[{ id: 'view:17', reason: 'nested too deep' }], 0]);
	expect(Object.keys(await contentsOf(watched, database))).toHaveLength(39);
});

test('a proxy that takes only small bodies gets small ones', async () => {
	const device = await deviceBehind((body) => (body.length > 3_000 ? proxySaysNo() : null));
	await device.exchange();
	await device.put(...Array.from({ length: 90 }, (_, n) => aView(n)));
	await device.exchange();
	expect(await device.synced.status()).toMatchObject({ denied: [], waiting: 0 });
	expect(Object.keys(await contentsOf(watched, database))).toHaveLength(90);
});

test('what answers in the place of the server refuses no document', async () => {
	const page = () => new Response('<h1>Masuk ke Wi-Fi</h1>', { status: 400 });
	const device = await deviceBehind((body) => (body === '' ? null : page()));
	await device.exchange();
	await device.put(aView(1));
	await expect(device.exchange()).rejects.toMatchObject({ code: 'not-understood' });
	expect(await device.synced.status()).toMatchObject({ denied: [], waiting: 1 });
});

test('a fact that reaches the server twice is not refused the second time', async () => {
	const connection = await signedIn(async (url, init) => {
		if (String(url).endsWith('_bulk_docs')) await (await fetch(url, init)).text();
		return fetch(url, init);
	});
	database = await remoteDatabase(connection, 'billing');
	const device = await Device.join(connection, database);
	await device.exchange();
	await device.put({ ...aWritable.payment });
	expect(await device.exchange()).toMatchObject({ brought: 1 });
	expect(await device.synced.status()).toMatchObject({ denied: [], waiting: 0 });
});

test('a push that is called off stops, and what was answered counts', async () => {
	const device = await aDeviceWithWork();
	const stop = new AbortController();
	const onProgress = () => stop.abort();
	await expect(device.synced.exchange(true, stop.signal, onProgress)).rejects.toThrow();
	const { waiting } = await device.synced.status();
	expect(waiting).toBeLessThan(DOCS);
	expect(waiting).toBeGreaterThan(0);
	await device.exchange();
	await expectAllThereOnce(device);
});
