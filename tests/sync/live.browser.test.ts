import { ulid } from 'ulid';
import { afterEach, expect, test } from 'vitest';
import type { AnyDoc } from '#lib/store/engine/any-doc.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import { SyncLog } from '#lib/sync/sync-log.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import { Syncer } from '#lib/sync/syncer.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { closeDevices, contentsOf, Device, remoteDatabase, signedIn } from './devices.ts';

const ending: (() => Promise<unknown>)[] = [];

afterEach(async () => {
	for (const end of ending.splice(0)) await end();
	await closeDevices();
});

const aView = (n: number, name = `Tampilan ${n}`) => ({ _id: `view:${n}`, type: 'view', name });

/** A device that stays online; `asked` are the requests of its syncing. */
async function aDeviceOnline(database: string, network: typeof fetch = fetch) {
	const asked: string[] = [];
	const connection = await signedIn((url, init) => {
		asked.push(`${init?.method ?? 'GET'} ${new URL(String(url)).pathname.split('/').at(-1)}`);
		return network(url, init);
	});
	const device = await Device.join(connection, database);
	let last: SyncStatus | null = null;
	const syncer = new Syncer(connection, [device.synced], await SyncLog.open(device.engine), {
		lockName: ulid(),
		maySettle: () => true,
		onStatus: (status) => (last = status)
	});
	syncer.start();
	ending.push(() => syncer.stop());
	const isQuiet = () => last?.phase === 'idle' && last.databases[0]!.waiting === 0;
	await expect.poll(isQuiet).toBe(true);
	return { device, asked, isQuiet, syncer };
}

const nameOf = async (device: Device, id: string) => (await device.engine.state(id))?.body['name'];

test('an edit goes to the other device in one request, and comes there in one', async () => {
	const database = await remoteDatabase(await signedIn());
	const here = await aDeviceOnline(database);
	const there = await aDeviceOnline(database);
	await here.device.put(aView(1));
	await expect.poll(() => nameOf(there.device, 'view:1')).toBe('Tampilan 1');

	here.asked.length = there.asked.length = 0;
	await here.device.put(aView(2));
	await expect.poll(() => nameOf(there.device, 'view:2')).toBe('Tampilan 2');
	await expect.poll(() => here.asked.includes('GET _changes') && here.isQuiet()).toBe(true);
	// The edit, the news of it, and a look at what is new: nothing but what was brought.
	expect(here.asked).toEqual(['POST _bulk_docs', 'GET _db_updates', 'GET _changes']);
	expect(there.asked.toSorted()).toEqual(['GET _changes', 'GET _db_updates']);
});

test('edits in a row go together, and all of them arrive', async () => {
	const database = await remoteDatabase(await signedIn());
	const here = await aDeviceOnline(database);
	const there = await aDeviceOnline(database);
	here.asked.length = 0;
	const from = performance.now();
	for (let n = 0; n < 40; n++) await here.device.put(aView(n));
	await expect.poll(() => nameOf(there.device, 'view:39')).toBe('Tampilan 39');
	const tookMs = performance.now() - from;
	const sent = here.asked.filter((each) => each === 'POST _bulk_docs');
	expect(sent.length).toBeLessThanOrEqual(2 + tookMs / 200);
	expect(await there.device.contents()).toEqual(await here.device.contents());
});

test('two people who edit one document at the same moment come to the same', async () => {
	const database = await remoteDatabase(await signedIn());
	const here = await aDeviceOnline(database);
	const there = await aDeviceOnline(database);
	const customer = { _id: 'customer:1', type: 'customer', customerNo: '1', phones: [] };
	await here.device.put({ ...customer, name: 'Toko', address: 'Jalan' });
	await expect.poll(() => nameOf(there.device, 'customer:1')).toBe('Toko');
	const edited = async ({ device }: typeof here, fields: AnyDoc) => {
		const { rev, body } = (await device.engine.state('customer:1'))!;
		await device.put({ ...body, ...fields, _id: 'customer:1', _rev: rev });
	};
	await Promise.all([edited(here, { name: 'Warung' }), edited(there, { address: 'Gang' })]);
	const merged = { name: 'Warung', address: 'Gang' };
	for (const { device } of [here, there]) {
		await expect
			.poll(async () => (await device.engine.state('customer:1'))?.body)
			.toMatchObject(merged);
	}
	await expect
		.poll(async () => (await contentsOf(await signedIn(), database))['customer:1'])
		.toMatchObject(merged);
});

test('what is recorded in another tab goes as well, once', async () => {
	const database = await remoteDatabase(await signedIn());
	const here = await aDeviceOnline(database);
	const otherTab = await Engine.open(here.device.engine.name, {
		schema: schemas.billing,
		derivations: derivations.billing,
		newUuid: ulid
	});
	ending.unshift(async () => otherTab.close());
	await Promise.all([otherTab.write([aView(1)]), here.device.put(aView(2))]);
	await expect
		.poll(async () => Object.keys(await contentsOf(await signedIn(), database)))
		.toEqual(['view:1', 'view:2']);
	await expect.poll(here.isQuiet).toBe(true);
	const { update_seq: seq } = await here.device.synced.remote.info();
	expect(Number.parseInt(String(seq))).toBe(2);
});

/** The network of a device whose own clock is so far behind the server's. */
function behind(minutes: number): typeof fetch {
	return async (url, init) => {
		const answer = await fetch(url, init);
		const headers = new Headers(answer.headers);
		headers.set('date', new Date(Date.now() + minutes * 60_000).toUTCString());
		return new Response(answer.body, { status: answer.status, headers });
	};
}

test.each([
	[1.5, null],
	[-1.5, null],
	[5, 5],
	[-5, -5]
] as const)(
	'a clock that is %s minutes behind the server’s is told of where it is more than two',
	async (minutes, told) => {
		const database = await remoteDatabase(await signedIn());
		const { syncer } = await aDeviceOnline(database, behind(minutes));
		const { clockOffMs } = await syncer.status();
		expect(clockOffMs === null ? null : Math.round(clockOffMs / 60_000)).toBe(told);
	}
);
