import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Connection } from '#lib/sync/connection.ts';
import { closeDevices, contentsOf, Device, remoteDatabase, signedIn } from './devices.ts';

let connection: Connection;
let database: string;

beforeEach(async () => {
	connection = await signedIn();
	database = await remoteDatabase(connection);
});
afterEach(closeDevices);

const aView = (n: number, name = `Tampilan ${n}`) => ({ _id: `view:${n}`, type: 'view', name });

test('what one device recorded is on the server and on the other device after both have met it', async () => {
	const [here, there] = [
		await Device.join(connection, database),
		await Device.join(connection, database)
	];
	await here.put(aView(1), aView(2));
	await there.put(aView(3));
	expect(await here.exchange()).toEqual({ fetched: 0, brought: 2 });
	expect(await there.exchange()).toMatchObject({ brought: 1 });
	await here.exchange();
	expect(await here.contents()).toEqual(await contentsOf(connection, database));
	expect(await there.contents()).toEqual(await contentsOf(connection, database));
	expect(Object.keys(await here.contents())).toEqual(['view:1', 'view:2', 'view:3']);
});

test('an exchange with nothing new asks for two checkpoints and the changes', async () => {
	const asked: string[] = [];
	const device = await Device.join(
		await signedIn((url, init) => {
			asked.push(`${init?.method ?? 'GET'} ${new URL(String(url)).pathname.split('/')[2]}`);
			return fetch(url, init);
		}),
		database
	);
	await device.put(aView(1));
	await device.exchange();
	await device.exchange();
	asked.length = 0;
	expect(await device.exchange()).toEqual({ fetched: 0, brought: 0 });
	expect(asked).toEqual(['GET _local', 'GET _changes', 'GET _local']);
});

test('a new device loads all of it by pages, edits, deletions and branches included', async () => {
	const first = await Device.join(connection, database);
	await first.put(...Array.from({ length: 120 }, (_, n) => aView(n)));
	await first.exchange();
	const { rev } = (await first.engine.state('view:1'))!;
	await first.put({ ...aView(1, 'Lain'), _rev: rev });
	const gone = (await first.engine.state('view:2'))!;
	await first.put({ _id: 'view:2', _rev: gone.rev, _deleted: true });
	await first.exchange();

	const second = await Device.join(connection, database);
	const signal = new AbortController().signal;
	await second.synced.exchange(true, signal, () => undefined);
	expect(await second.contents()).toEqual(await first.contents());
	expect(Object.keys(await second.contents())).toHaveLength(119);
	const status = await second.synced.status();
	expect(status).toMatchObject({ waiting: 0, loading: null, documents: 119, denied: [] });
});

test('what was deleted elsewhere can be created again with the same content by a device that came later', async () => {
	const first = await Device.join(connection, database);
	await first.put(aView(1));
	await first.exchange();
	const { rev } = (await first.engine.state('view:1'))!;
	await first.put({ _id: 'view:1', _rev: rev, _deleted: true });
	await first.exchange();
	const second = await Device.join(connection, database);
	await second.exchange();
	await second.put(aView(1));
	await second.exchange();
	await first.exchange();
	expect(Object.keys(await first.contents())).toEqual(['view:1']);
	expect(await second.contents()).toEqual(await first.contents());
});

test('the status says how much waits, and since when', async () => {
	const device = await Device.join(connection, database);
	await device.exchange();
	const at = '2026-11-20T08:15:30.123Z~0000';
	await device.put({ ...aView(1), at, device: 'a' }, aView(2));
	expect(await device.synced.status()).toMatchObject({
		waiting: 2,
		waitingSince: at
	});
	await device.exchange();
	expect(await device.synced.status()).toMatchObject({ waiting: 0, waitingSince: null });
});

test('two devices that edited one document apart come to the same winner and know of the branch', async () => {
	const [here, there] = [
		await Device.join(connection, database),
		await Device.join(connection, database)
	];
	await here.put(aView(1));
	await here.exchange();
	await there.exchange();
	const { rev } = (await here.engine.state('view:1'))!;
	await here.put({ ...aView(1, 'Satu'), _rev: rev });
	await there.put({ ...aView(1, 'Dua'), _rev: rev });
	await here.exchange();
	await there.exchange();
	await here.exchange();
	expect(await here.contents()).toEqual(await there.contents());
	expect(await here.contents()).toEqual(await contentsOf(connection, database));
});
