import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aServer, ADMIN, basic, type AServer } from '#tests/builders/a-server.ts';
import { RawConnection } from './support/raw.ts';

const SECRET = 'rahasia-sari';
const FEEDS = [
	'/shop/_changes?feed=longpoll&since=now&timeout=600000',
	'/shop/_changes?feed=longpoll&since=now&heartbeat=500000',
	'/shop/_changes?feed=continuous&since=now&heartbeat=500000',
	'/shop/_changes?feed=eventsource&since=now&heartbeat=500000',
	'/_db_updates?feed=longpoll&since=now&heartbeat=500000',
	'/_db_updates?feed=continuous&since=now&heartbeat=500000'
] as const;
const OF_THE_DATABASE = FEEDS.slice(0, 4);

let server: AServer;

beforeEach(async () => {
	server = await aServer();
	for (const database of ['shop', 'org']) {
		await server.admin(`/${database}`, { method: 'PUT' });
	}
	await open(['clerk']);
	await server.addUser('sari', SECRET, ['clerk']);
	await server.addUser('tono', 'rahasia-tono', ['clerk']);
});
afterEach(async () => {
	vi.useRealTimers();
	await server.close();
});

function open(roles: readonly string[]): Promise<Response> {
	const json = { members: { roles } };
	return server.admin('/shop/_security', { method: 'PUT', json });
}

async function signedIn(name: string, password: string, device: string): Promise<string> {
	const json = { name, password, device };
	const answer = await server.nobody('/_session', { method: 'POST', json });
	expect(answer.status).toBe(200);
	return `Cookie: ${answer.headers.getSetCookie()[0]!.split(';', 1)[0]!}`;
}

/** A feed that the server holds: it has said that somebody listens. */
async function held(path: string, credentials: string): Promise<RawConnection> {
	const connection = new RawConnection(server.url);
	connection.send(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${credentials}\r\n\r\n`);
	await connection.until(/200 OK[^]*\r\n\r\n[^]/);
	return connection;
}

const withPassword = (name: string, password: string) => `Authorization: ${basic(name, password)}`;

async function changeUser(name: string, change: object): Promise<void> {
	const path = `/_users/org.couchdb.user:${name}`;
	const doc = (await (await server.admin(path)).json()) as object;
	const answer = await server.admin(path, { method: 'PUT', json: { ...doc, ...change } });
	expect(answer.status).toBe(201);
}

/** Whether all of these are let go, and those of a colleague are told the next change. */
async function areLetGo(
	feeds: readonly RawConnection[],
	colleague: RawConnection,
	paths: readonly string[] = FEEDS
): Promise<void> {
	const told = await Promise.all(feeds.map((feed) => feed.rest()));
	for (const [at, text] of told.entries()) {
		// An event source has no last line; all are ended in form.
		if (!paths[at]!.includes('eventsource')) expect(text).toContain('last_seq');
		expect(text).toMatch(/\r\n0\r\n\r\n$/);
	}
	await server.admin('/shop/news', { method: 'PUT', json: {} });
	expect(await colleague.until(/"id":"news"/)).toContain('"id":"news"');
	for (const { text } of feeds) expect(text).not.toContain('news');
}

describe('an open feed ends at once', () => {
	let sari: string;
	let feeds: RawConnection[];
	let colleague: RawConnection;

	beforeEach(async () => {
		sari = await signedIn('sari', SECRET, 'laptop-1');
		feeds = await Promise.all(FEEDS.map((path) => held(path, sari)));
		const tono = await signedIn('tono', 'rahasia-tono', 'laptop-2');
		colleague = await held(OF_THE_DATABASE[2]!, tono);
	});
	afterEach(() => colleague.socket.destroy());

	test('when a role is taken away', async () => {
		await changeUser('sari', { roles: [] });
		await areLetGo(feeds, colleague);
	});

	test('when the account gets an end that has passed', async () => {
		await changeUser('sari', { expires: '2020-01-01' });
		await areLetGo(feeds, colleague);
	});

	test('when the account is deleted', async () => {
		await changeUser('sari', { _deleted: true });
		await areLetGo(feeds, colleague);
	});

	test('when the password is changed', async () => {
		await changeUser('sari', { password: 'rahasia-lain' });
		await areLetGo(feeds, colleague);
	});

	test('when the session is ended by an admin', async () => {
		const answer = await server.admin('/_office/sessions');
		const { sessions } = (await answer.json()) as { sessions: { id: string; name: string }[] };
		const { id } = sessions.find(({ name }) => name === 'sari')!;
		await server.admin(`/_office/sessions/${id}`, { method: 'DELETE' });
		await areLetGo(feeds, colleague);
	});

	test('when the person signs out', async () => {
		const [name = '', value = ''] = sari.split(': ', 2);
		const answer = await server.nobody('/_session', {
			method: 'DELETE',
			headers: { [name]: value }
		});
		expect(answer.status).toBe(200);
		await areLetGo(feeds, colleague);
	});

	test('when the device is revoked', async () => {
		const json = { _id: 'device:laptop-1', revokedAt: 1 };
		const { base, writer } = server.running.store.get('org');
		const { readIncoming } = await import('#server/store/incoming.ts');
		await base.write(() => writer.write(readIncoming(json, true), {}));
		await areLetGo(feeds, colleague);
	});

	test('when the database is closed to whom it was open to', async () => {
		await server.admin('/shop/_security', {
			method: 'PUT',
			json: { members: { names: ['tono'], roles: [] } }
		});
		await areLetGo(feeds.slice(0, OF_THE_DATABASE.length), colleague);
		for (const feed of feeds.slice(OF_THE_DATABASE.length)) feed.socket.destroy();
	});
});

test('a feed that was opened with a password ends when the password is another', async () => {
	const feeds = await Promise.all(FEEDS.map((path) => held(path, withPassword('sari', SECRET))));
	const colleague = await held(OF_THE_DATABASE[2]!, withPassword(ADMIN.name, ADMIN.password));
	await changeUser('sari', { password: 'rahasia-lain' });
	await areLetGo(feeds, colleague);
	colleague.socket.destroy();
});

test('an open feed goes on where something else about the account changes', async () => {
	const sari = await signedIn('sari', SECRET, 'laptop-1');
	const feed = await held(OF_THE_DATABASE[2]!, sari);
	await changeUser('sari', { displayName: 'Sari Contoh' });
	await server.admin('/shop/news', { method: 'PUT', json: {} });
	expect(await feed.until(/"id":"news"/)).not.toContain('last_seq');
	feed.socket.destroy();
});
