import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DeviceEntry } from '#lib/domain/access/device.ts';
import { derivations, schemas } from '#lib/store/databases.ts';
import { Engine } from '#lib/store/engine/engine.ts';
import type { Connection } from '#lib/sync/connection.ts';
import { DeviceRegistration } from '#lib/sync/device-registration.ts';
import { ORG } from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { SyncedDatabase } from '#lib/sync/synced-database.ts';
import { signedIn } from './devices.ts';

let connection: Connection;
/** A branch of its own for each test: letters are never given back. */
let branch: string;
let count = 0;
const opened: Engine[] = [];

beforeEach(async () => {
	connection = await signedIn();
	await provision(connection, [ORG]);
	branch = `cabang-${Date.now()}-${count++}`;
});
afterEach(async () => {
	await Promise.all(opened.splice(0).map((engine) => engine.destroy()));
});

const aKey = { x: 'x'.repeat(43), y: 'y'.repeat(43) };

/** A device that is joined to the organisation. */
async function join(deviceId = ulid()) {
	const org = await Engine.open(`org-${ulid()}`, {
		schema: schemas.org,
		derivations: derivations.org,
		newUuid: ulid
	});
	opened.push(org);
	const synced = await SyncedDatabase.open(org, connection, ORG, 'sari');
	const registration = new DeviceRegistration(connection, org, {
		deviceId,
		personId: 'budi',
		account: 'budi',
		branch,
		browser: 'Chrome',
		system: 'Windows',
		publicKey: aKey
	});
	const exchange = async () => {
		await synced.exchange(false, new AbortController().signal, () => undefined);
		await registration.keep();
	};
	return { deviceId, org, synced, registration, exchange };
}

const entryOf = (deviceId: string) =>
	connection.json<DeviceEntry & { _rev: string }>(`${ORG}/device%3A${deviceId}`);

test('devices that join one after another get one letter after another', async () => {
	const [first, second] = [await join(), await join()];
	await first.exchange();
	await second.exchange();
	expect(await entryOf(first.deviceId)).toMatchObject({ letters: 'A', branch, personId: 'budi' });
	expect(await entryOf(second.deviceId)).toMatchObject({ letters: 'B', publicKey: aKey });
});

test('devices that join in the same moment do not get the same letter', async () => {
	const devices = await Promise.all(Array.from({ length: 4 }, () => join()));
	await Promise.all(devices.map(({ registration }) => registration.keep()));
	const entries = await Promise.all(devices.map(({ deviceId }) => entryOf(deviceId)));
	expect(entries.map(({ letters }) => letters).sort()).toEqual(['A', 'B', 'C', 'D']);
});

test('a device keeps its letter, and is not written again at every contact', async () => {
	const device = await join();
	await device.exchange();
	const { _rev: first } = await entryOf(device.deviceId);
	await device.synced.offerAgain();
	await device.exchange();
	await device.exchange();
	expect(await entryOf(device.deviceId)).toMatchObject({ letters: 'A', _rev: first });
});

test('a store that begins anew on the same device gets another letter', async () => {
	const before = await join();
	await before.exchange();
	const { firstSeenAt } = await entryOf(before.deviceId);
	const after = await join(before.deviceId);
	await after.exchange();
	expect(await entryOf(before.deviceId)).toMatchObject({ letters: 'B', firstSeenAt });
});

test('a revoked device finds that out by itself, where the server lets it in all the same', async () => {
	const device = await join();
	await device.exchange();
	const entry = await entryOf(device.deviceId);
	const revoked = { ...entry, revokedAt: entry.lastSeenAt };
	await connection.json(`${ORG}/device%3A${device.deviceId}`, { method: 'PUT', body: revoked });
	await expect(device.exchange()).rejects.toMatchObject({ code: 'device-revoked' });
});
