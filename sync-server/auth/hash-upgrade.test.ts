import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { aServer } from '#tests/builders/a-server.ts';
import type { JsonDoc } from '../store/incoming.ts';
import { AnOffice, cookieOf, FEW_ITERATIONS } from './test-kit.ts';

const address = '203.0.113.7';
const password = 'padi dan kapas';
const salt = '0123456789abcdef';
const today = { password_scheme: 'pbkdf2', pbkdf2_prf: 'sha256' };

/** The fields of a hash as CouchDB 1.2 made it, without any rounds. */
const sha1Hash: JsonDoc = {
	password_scheme: 'simple',
	salt,
	password_sha: createHash('sha1')
		.update(password + salt)
		.digest('hex')
};

let office: AnOffice;

beforeEach(async () => {
	office = await AnOffice.open();
});
afterEach(() => office.close());

const signIn = (given = password) => office.auth.signIn({ name: 'budi', password: given, address });
const budi = () => office.users.get('budi')!;

function addOldUser(hash: JsonDoc): void {
	const roles = ['requester'];
	office.users.set('budi', {
		_id: 'org.couchdb.user:budi',
		type: 'user',
		name: 'budi',
		roles,
		...hash
	});
}

describe('who signs in with a hash of an older kind', () => {
	test('has one of today afterwards, for the same password', async () => {
		addOldUser(sha1Hash);
		await signIn();
		expect(budi()).toMatchObject({ ...today, iterations: FEW_ITERATIONS, roles: ['requester'] });
		expect(budi()).not.toHaveProperty('password_sha');
		const upgraded = budi();
		await signIn();
		expect(budi()).toBe(upgraded);
	});

	test('has one with as many rounds as are made today', async () => {
		await office.addUser('budi', password);
		office.auth.close();
		await office.start({ iterations: 2 * FEW_ITERATIONS });
		await signIn();
		expect(budi()).toMatchObject({ ...today, iterations: 2 * FEW_ITERATIONS });
		office.auth.close();
		await office.start();
		const stronger = budi();
		await signIn();
		expect(budi()).toBe(stronger);
	});

	test('stays signed in elsewhere', async () => {
		await office.addUser('budi', password);
		const before = await signIn();
		office.auth.close();
		await office.start({ iterations: 2 * FEW_ITERATIONS });
		const { token } = await signIn();
		for (const cookie of [before.token, token].map(cookieOf)) {
			expect(await office.auth.identify({ cookie, address })).toMatchObject({ name: 'budi' });
		}
	});

	test('gets none for a wrong password', async () => {
		addOldUser(sha1Hash);
		await expect(signIn('padi')).rejects.toMatchObject({ status: 401 });
		expect(budi()).toMatchObject(sha1Hash);
	});

	test('keeps the password that an admin has given meanwhile', async () => {
		addOldUser(sha1Hash);
		const { passwords } = office.auth;
		const hash = passwords.hash.bind(passwords);
		let given: JsonDoc | undefined;
		vi.spyOn(passwords, 'hash').mockImplementationOnce(async (right) => {
			await office.addUser('budi', 'yang baru dari admin');
			given = budi();
			return hash(right);
		});
		await expect(signIn()).rejects.toMatchObject({ status: 401 });
		expect(budi()).toBe(given);
		expect(given).toBeDefined();
	});

	test('may be a server admin', async () => {
		office.auth.close();
		await office.start({ admin: { name: 'budi', password } });
		const before = await signIn();
		office.auth.close();
		await office.start({ iterations: 2 * FEW_ITERATIONS });
		await signIn();
		const identity = await office.auth.identify({ cookie: cookieOf(before.token), address });
		expect(identity).toMatchObject({ name: 'budi', roles: ['_admin'] });
	});
});

test('the document in _users is written once more', async () => {
	const server = await aServer();
	const path = '/_users/org.couchdb.user:budi';
	const doc = {
		type: 'user',
		name: 'budi',
		roles: ['requester'],
		displayName: 'Budi',
		...sha1Hash
	};
	await server.admin(path, { method: 'PUT', json: doc });
	for (let time = 0; time < 2; time++) {
		const json = { name: 'budi', password };
		const answer = await server.nobody('/_session', { method: 'POST', json });
		expect(answer.status).toBe(200);
	}
	const kept = (await (await server.admin(path)).json()) as JsonDoc;
	expect(kept).toMatchObject({ ...today, displayName: 'Budi', roles: ['requester'] });
	expect(kept).not.toHaveProperty('password_sha');
	expect(kept['_rev']).toMatch(/^2-/);
	await server.close();
});
