import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { OpenOptions } from '#lib/app/worker/open-options.ts';
import type { OfficeStore } from '#lib/app/worker/office-store.ts';
import type { ServerOfStore } from '#lib/app/worker/store-sync.ts';
import { accountRoles, NO_BRANCH } from '#lib/domain/access/account-roles.ts';
import { DESK } from '#lib/domain/access/carrying.ts';
import { filesOf } from '#lib/domain/access/databases.ts';
import type { Role } from '#lib/domain/access/person.ts';
import { eraseDesk } from '#lib/store/erase.ts';
import { Connection } from '#lib/sync/connection.ts';
import { ORG } from '#lib/sync/membership.ts';
import { provision } from '#lib/sync/provision.ts';
import { signIn } from '#lib/sync/server-session.ts';
import type { SyncStatus } from '#lib/sync/sync-status.ts';
import {
	aNoteOn,
	anOwnTicket,
	aStoreOf,
	idsIn,
	openStoreAs
} from '#tests/builders/a-desk-store.ts';
import { sari } from '#tests/builders/an-office.ts';

/* A person's store with its helpdesk, and the real server: what is lost, and roles that change there. */

const base = inject('syncServer');
const { name: admin, password: adminPassword } = inject('syncAdmin');
const password = 'rahasia agen';
const server = new Connection(base);

let id: string;
let account: string;
/** Several exchanges, on a machine that does other things as well. */
const soon = { timeout: 20_000 };
const leaving: (() => Promise<void>)[] = [];

beforeEach(async () => {
	id = ulid();
	account = `agen-${id.toLowerCase()}`;
	await comes(admin, adminPassword);
	await provision(server, [ORG, filesOf(DESK), DESK]);
});
afterEach(async () => {
	for (const leave of leaving.splice(0)) await leave();
	await comes(admin, adminPassword);
});

/** The browser's session is this account's from now on. */
async function comes(name: string, secret = password): Promise<void> {
	await signIn(server, name, secret, 'laptop');
}

/** Gives the account these roles, by an admin's hand; the person is signed in afterwards. */
async function office(...held: readonly Role[]): Promise<void> {
	await comes(admin, adminPassword);
	const path = `_users/org.couchdb.user:${account}`;
	const known = await server.json<object>(path).catch(() => ({ password }));
	const body = { ...known, type: 'user', name: account, roles: accountRoles(id, held) };
	await server.json(path, { method: 'PUT', body });
	await comes(account);
}

/** Puts a ticket that somebody took down by phone into the server's desk, as whoever is signed in. */
async function aTicketOnServer() {
	const at = '2026-11-23T01:00:00.000Z~0000';
	const ticket = { ...anOwnTicket('budi', { channel: 'phone' }), by: id, at, device: 'laptop' };
	await server.json(pathOf(ticket._id), { method: 'PUT', body: ticket });
	return ticket;
}

function pathOf(doc: string): string {
	return `${DESK}/${encodeURIComponent(doc)}`;
}

const device: ServerOfStore['device'] = {
	deviceId: 'laptop',
	personId: '',
	account: '',
	branch: NO_BRANCH,
	browser: 'Chrome',
	system: 'Linux'
};

/** Joins a store to the server; `last` is how things stand. */
async function joined(store: OfficeStore) {
	const seen: { last: SyncStatus | null } = { last: null };
	store.exchange.listen((status) => (seen.last = status));
	await store.exchange.join({ base, device: { ...device, personId: id, account } });
	leaving.push(() => store.exchange.stop());
	return seen;
}

async function reopened(
	roles: readonly Role[],
	given: Partial<OpenOptions> = {}
): Promise<OfficeStore> {
	return openStoreAs({ ...sari, id, roles }, given);
}

/** Its exchange ends, and its helpdesk; the rest stays open, so that what follows it is not cut off. */
async function closed(store: OfficeStore): Promise<void> {
	await store.exchange.stop();
	const { engines } = await store.desk.get();
	for (const engine of Object.values(engines)) engine.close();
}

test('a desk that the browser emptied is missed, and filled from the server again', async () => {
	await office('agent');
	const ticket = await aTicketOnServer();
	const before = await aStoreOf(['agent'], id);
	await joined(before);
	const desk = await before.desk.get();
	await expect.poll(() => idsIn(desk), soon).toContain(ticket._id);
	const known = { ...(await before.ids()), ...(await desk.ids()) };
	await closed(before);
	await eraseDesk(id, 'desk');

	const after = await reopened(['agent'], { known });
	await joined(after);
	const refilled = await after.desk.get();
	expect([after.isLost, refilled.isLost]).toEqual([false, true]);
	await expect.poll(() => idsIn(refilled), soon).toContain(ticket._id);
	expect(await server.json(pathOf(ticket._id))).toMatchObject({ _id: ticket._id });
});

test('roles that change on the server are found at the next contact, and what is here follows', async () => {
	await office('agent');
	const others = await aTicketOnServer();
	const asAgent = await aStoreOf(['agent'], id);
	const seen = await joined(asAgent);
	const desk = await asAgent.desk.get();
	await expect.poll(() => idsIn(desk), soon).toContain(others._id);
	await expect.poll(() => seen.last?.phase, soon).toBe('idle');

	await office();
	const own = anOwnTicket(id);
	await desk.recorder.record([own, aNoteOn(own._id, id)]);
	asAgent.exchange.nudge();
	await expect
		.poll(() => [seen.last?.phase, seen.last?.problem?.code], soon)
		.toEqual(['stopped', 'roles-changed']);
	await closed(asAgent);

	const asRequester = await reopened([]);
	const meanwhile = await joined(asRequester);
	const mailbox = await asRequester.desk.get();
	expect(mailbox.place).toBe('mailbox');
	expect(await idsIn(mailbox)).toEqual([own._id]);
	const names = (await indexedDB.databases()).map(({ name = '' }) => name);
	expect(names.filter((name) => name.includes(id) && name.includes('desk'))).toEqual([]);
	await expect.poll(() => meanwhile.last?.phase, soon).toBe('idle');

	await office('pic');
	asRequester.exchange.nudge();
	await expect.poll(() => meanwhile.last?.problem?.code, soon).toBe('roles-changed');
	await closed(asRequester);

	const asPic = await reopened(['pic']);
	const now = await joined(asPic);
	const whole = await asPic.desk.get();
	expect(whole.place).toBe('desk');
	// What was filed at home has come to the desk by way of the mailbox; the note never left.
	await expect
		.poll(async () => (await idsIn(whole)).sort(), soon)
		.toEqual(expect.arrayContaining([others._id, own._id]));
	await expect.poll(() => now.last?.problem, soon).toBeNull();
	expect((await idsIn(whole)).some((each) => each.startsWith('ticket-event:'))).toBe(false);
});
