import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { Connection } from '#lib/sync/connection.ts';
import { signIn } from '#lib/sync/server-session.ts';
import { closeDevices, contentsOf, Device, remoteDatabase } from './devices.ts';

const base = inject('syncServer');
const people = ['sari', 'budi'] as const;
const password = 'rahasia bersama';
const mine = { _id: 'catatan:sari', text: 'dari Sari' };
const theirs = { _id: 'catatan:budi', text: 'dari Budi' };

let database: string;
let count = 0;
/** What accounts are called; each test has its own. */
let account: (person: (typeof people)[number]) => string;

/** The browser's session is this account's from now on, as after somebody else has signed in. */
async function comes(name: string, secret = password): Promise<void> {
	await signIn(new Connection(base), name, secret, 'laptop');
}

const { name: admin, password: adminPassword } = inject('syncAdmin');

beforeEach(async () => {
	const suffix = `${Date.now()}-${count++}`;
	account = (person) => `${person}-${suffix}`;
	await comes(admin, adminPassword);
	const server = new Connection(base);
	for (const person of people) {
		const name = account(person);
		const body = { type: 'user', name, password, roles: ['shared'] };
		await server.json(`_users/org.couchdb.user:${name}`, { method: 'PUT', body });
	}
	database = await remoteDatabase(server);
	const security = { admins: { roles: ['_admin'] }, members: { roles: ['shared'] } };
	await server.json(`${database}/_security`, { method: 'PUT', body: security });
	await server.json(`${database}/${theirs._id}`, { method: 'PUT', body: theirs });
});
afterEach(async () => {
	await closeDevices();
	await comes(admin, adminPassword);
});

/** Sari's store in the browser that she shares with Budi. */
function sarisStore(send?: typeof fetch): Promise<Device> {
	return Device.join(new Connection(base, account('sari'), send), database);
}

async function onServer(): Promise<string[]> {
	await comes(admin, adminPassword);
	return Object.keys(await contentsOf(new Connection(base), database));
}

const another = { code: 'signed-in-as-another' };

test('one person’s store is not synced with another’s session, and goes on with their own', async () => {
	const store = await sarisStore();
	await store.put(mine);
	await comes(account('budi'));
	await expect(store.exchange()).rejects.toMatchObject({ ...another, message: account('budi') });
	expect(Object.keys(await store.contents())).toEqual([mine._id]);
	expect(await onServer()).toEqual([theirs._id]);

	await comes(account('sari'));
	await store.exchange();
	expect(Object.keys(await store.contents()).sort()).toEqual([theirs._id, mine._id]);
	expect((await onServer()).sort()).toEqual([theirs._id, mine._id]);
});

test.each([
	['_revs_diff', [theirs._id]],
	['_bulk_docs', [theirs._id]],
	// By then her own session has brought what she recorded.
	['_changes', [theirs._id, mine._id]]
])('nor where the other signs in while an exchange is under way, before %s', async (call, kept) => {
	let isSwitched = false;
	const store = await sarisStore(async (url, init) => {
		if (!isSwitched && String(url).includes(call)) {
			isSwitched = true;
			await comes(account('budi'));
		}
		return fetch(url, init);
	});
	await comes(account('sari'));
	await store.put(mine);
	await expect(store.exchange()).rejects.toMatchObject(another);
	expect(isSwitched).toBe(true);
	expect(Object.keys(await store.contents())).toEqual([mine._id]);
	expect((await onServer()).sort()).toEqual(kept);
});
