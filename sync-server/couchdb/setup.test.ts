import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { ACouchDb, type ACouchDbOptions } from '#tests/builders/a-couchdb.ts';
import { readCommand, UsageError } from './command.ts';
import { CouchClient, SetupProblem } from './couch-client.ts';
import { databasesOf, setUpCouch, type Wanted } from './setup.ts';

const ending: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const end of ending.splice(0)) await end();
});

async function aCouchDb(options: ACouchDbOptions = {}): Promise<ACouchDb> {
	const couch = await ACouchDb.start(options);
	ending.push(() => couch.stop());
	return couch;
}

function clientOf({ url }: { readonly url: string }, password = 'rahasia'): CouchClient {
	return new CouchClient({ url, username: 'admin', password });
}

const wanted: Wanted = { branches: ['sorong'], validation: 'function () {}', carrying: null };
const carrying = { password: 'pembawa', url: 'http://127.0.0.1:5984' };

function withAccounts(couch: ACouchDb): void {
	const account = (name: string, roles: readonly string[]) =>
		[`org.couchdb.user:${name}`, { type: 'user', name, roles }] as const;
	couch.databases.set(
		'_users',
		new Map<string, Record<string, unknown>>([
			account('sari', ['person:01JD3ZQ8XK5T7V9WY2B4C6D8EF', 'staff:sorong']),
			account('budi', ['requester']),
			account('Nama Dengan Spasi', ['requester']),
			['_design/_auth', { _id: '_design/_auth', language: 'javascript' }]
		])
	);
}

describe('setting up a new CouchDB', () => {
	it('makes the databases, and lets in nobody who is not a member', async () => {
		const couch = await aCouchDb();
		const changes = await setUpCouch(clientOf(couch), wanted);
		expect([...couch.databases.keys()].sort()).toEqual(
			['_replicator', '_users', ...databasesOf(['sorong'])].sort()
		);
		expect(databasesOf(['sorong'])).toContain('files-billing-sorong');
		expect(couch.security.get('billing-sorong')).toEqual({
			admins: { names: [], roles: ['_admin'] },
			members: {
				names: [],
				roles: ['admin', 'collector:sorong', 'staff:sorong', 'supervisor:sorong']
			}
		});
		expect(couch.databases.get('org')!.get('_design/satuloket')).toMatchObject({
			language: 'javascript',
			validate_doc_update: 'function () {}'
		});
		expect(changes).toContain('database billing-sorong made');
		expect(changes).toContain('rules of org set');
	});

	it('a second time changes nothing and says so', async () => {
		const couch = await aCouchDb();
		withAccounts(couch);
		await setUpCouch(clientOf(couch), { ...wanted, carrying });
		const before = couch.writes.length;
		expect(await setUpCouch(clientOf(couch), { ...wanted, carrying })).toEqual([]);
		expect(couch.writes.length).toBe(before);
	});

	it('the rules stand before the members are let in', async () => {
		const couch = await aCouchDb();
		await setUpCouch(clientOf(couch), wanted);
		const at = (call: string) => couch.writes.indexOf(call);
		expect(at('PUT /org/_design/satuloket')).toBeGreaterThan(at('PUT /org'));
		expect(at('PUT /org/_security')).toBeGreaterThan(at('PUT /org/_design/satuloket'));
	});
});

describe('setting up once more', () => {
	it('puts new rules in the place of old ones and keeps what else stands there', async () => {
		const couch = await aCouchDb();
		await setUpCouch(clientOf(couch), wanted);
		const design = couch.databases.get('org')!.get('_design/satuloket')!;
		couch.databases.get('org')!.set('_design/satuloket', { ...design, views: { own: {} } });
		const changes = await setUpCouch(clientOf(couch), { ...wanted, validation: 'function (a) {}' });
		expect(changes).toEqual(databasesOf(['sorong']).map((name) => `rules of ${name} set`));
		expect(couch.databases.get('org')!.get('_design/satuloket')).toMatchObject({
			validate_doc_update: 'function (a) {}',
			views: { own: {} }
		});
	});

	it('adds a branch and leaves the others', async () => {
		const couch = await aCouchDb();
		await setUpCouch(clientOf(couch), wanted);
		const changes = await setUpCouch(clientOf(couch), { ...wanted, branches: ['sorong', 'dumai'] });
		expect(changes).toContain('database billing-dumai made');
		expect(changes.filter((change) => !change.includes('dumai'))).toEqual([]);
	});

	it('closes a database that somebody has opened to everybody', async () => {
		const couch = await aCouchDb();
		await setUpCouch(clientOf(couch), wanted);
		couch.security.set('org', {});
		expect(await setUpCouch(clientOf(couch), wanted)).toEqual(['members of org set']);
	});
});

describe('mailboxes', () => {
	it('are made for everybody with an account, and carried both ways', async () => {
		const couch = await aCouchDb();
		withAccounts(couch);
		await setUpCouch(clientOf(couch), { ...wanted, carrying });
		expect(couch.databases.has('mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef')).toBe(true);
		expect(couch.security.get('mailbox-budi')).toMatchObject({
			members: { roles: ['carrier', 'person:budi'] }
		});
		expect([...couch.databases.get('_replicator')!.keys()].sort()).toEqual([
			'carry:desk:mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef',
			'carry:desk:mailbox-budi',
			'carry:files-desk:files-mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef',
			'carry:files-desk:files-mailbox-budi',
			'carry:files-mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef:files-desk',
			'carry:files-mailbox-budi:files-desk',
			'carry:mailbox-01jd3zq8xk5t7v9wy2b4c6d8ef:desk',
			'carry:mailbox-budi:desk'
		]);
	});

	it('follow the carrier’s password', async () => {
		const couch = await aCouchDb();
		withAccounts(couch);
		await setUpCouch(clientOf(couch), { ...wanted, carrying });
		const other = { ...carrying, password: 'pembawa-baru' };
		const changes = await setUpCouch(clientOf(couch), { ...wanted, carrying: other });
		expect(changes[0]).toBe('account satuloket-carrier set');
		expect(changes).toHaveLength(9);
	});
});

describe('what goes wrong is said', () => {
	const problemOf = async (client: CouchClient) => {
		const error: unknown = await setUpCouch(client, wanted).catch((thrown: unknown) => thrown);
		expect(error).toBeInstanceOf(SetupProblem);
		return error as SetupProblem;
	};

	it('where nothing answers', async () => {
		const couch = await ACouchDb.start();
		await couch.stop();
		expect(await problemOf(clientOf(couch))).toMatchObject({
			code: 'unreachable',
			message: expect.stringContaining(couch.url)
		});
	});

	it('where the password is wrong', async () => {
		const couch = await aCouchDb();
		expect((await problemOf(clientOf(couch, 'salah'))).code).toBe('wrong-password');
		expect(couch.writes).toEqual([]);
	});

	it('where the account is no admin', async () => {
		const couch = await aCouchDb({ roles: ['admin'] });
		expect((await problemOf(clientOf(couch))).code).toBe('not-an-admin');
		expect(couch.writes).toEqual([]);
	});

	it.each(['1.7.2', '2.3.1', '3.1.2'])('where CouchDB is %s', async (version) => {
		const couch = await aCouchDb({ version });
		expect((await problemOf(clientOf(couch))).code).toBe('too-old');
		expect(couch.writes).toEqual([]);
	});

	it('where something else answers', async () => {
		const page = createServer((_request, response) => response.end('<!doctype html>'));
		await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve));
		ending.push(() => new Promise((resolve) => page.close(resolve)));
		const { port } = page.address() as AddressInfo;
		expect((await problemOf(clientOf({ url: `http://127.0.0.1:${port}` }))).code).toBe(
			'not-a-couchdb'
		);
	});
});

describe('the command', () => {
	const env = { COUCHDB_PASSWORD: 'rahasia' };

	it('names the server, its admin and the branches', () => {
		const args = ['setup', 'http://couch:5984/', '--branch', 'sorong', '--branch', 'dumai'];
		expect(readCommand(args, env)).toEqual({
			access: { url: 'http://couch:5984', username: 'admin', password: 'rahasia' },
			branches: ['sorong', 'dumai'],
			carrying: null
		});
		expect(readCommand(args, { ...env, SATULOKET_CARRIER_PASSWORD: 'pembawa' }).carrying).toEqual(
			carrying
		);
	});

	it.each([
		[[], 'npm run couchdb'],
		[['remove', 'http://couch:5984'], 'npm run couchdb'],
		[['setup', 'couch'], 'no address'],
		[['setup', 'ftp://couch'], 'http or https'],
		[['setup', 'http://couch:5984', '--branch', 'Kota Sorong'], 'no branch'],
		[['setup', 'http://couch:5984', '--brnach', 'sorong'], '--brnach'],
		[['setup', `http://admin${':'}rahasia@couch:5984`], 'COUCHDB_PASSWORD']
	])('%j is not understood', (args, message) => {
		expect(() => readCommand(args, env)).toThrow(UsageError);
		expect(() => readCommand(args, env)).toThrow(message);
	});

	it('asks for the password', () => {
		expect(() => readCommand(['setup', 'http://couch:5984'], {})).toThrow('COUCHDB_PASSWORD');
	});
});
