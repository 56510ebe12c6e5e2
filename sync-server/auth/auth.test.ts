import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { SignedIn } from './auth.ts';
import { nobody } from './identity.ts';
import { passwordMark } from './stored-password.ts';
import { AnOffice, basic, cookieOf } from './test-kit.ts';

const address = '203.0.113.7';
const wrong = { status: 401, error: 'unauthorized', reason: 'Name or password is incorrect.' };
const ended = { status: 401, error: 'unauthorized', reason: 'This account has ended.' };
const minute = 60_000;
const day = 24 * 60 * minute;

let office: AnOffice;

beforeEach(async () => {
	office = await AnOffice.open();
	await office.addUser('budi', 'padi dan kapas');
});

afterEach(() => office.close());

const signIn = (name: string, password: string, device?: string): Promise<SignedIn> =>
	office.auth.signIn({ name, password, device, address });
const byCookie = (token: string) => office.auth.identify({ cookie: cookieOf(token), address });
const byBasic = (name: string, password: string) =>
	office.auth.identify({ authorization: basic(name, password), address });

describe('a person signs in', () => {
	test('and every request with the cookie is theirs', async () => {
		const { token, session, identity } = await signIn('budi', 'padi dan kapas', 'laptop-3');
		expect(identity).toEqual({
			name: 'budi',
			roles: ['billing-jakarta'],
			by: 'cookie',
			mark: null,
			session: session.id,
			device: 'laptop-3'
		});
		expect(await byCookie(token)).toEqual(identity);
	});

	test('and a wrong name, a wrong password and too long a one get the same answer', async () => {
		for (const [name, password] of [
			['budi', 'padi'],
			['nobody', 'padi dan kapas'],
			['', 'padi dan kapas'],
			['budi', ''],
			['budi', 'a'.repeat(2_000)],
			['a'.repeat(200), 'padi dan kapas']
		] as const) {
			await expect(signIn(name, password)).rejects.toMatchObject(wrong);
			await expect(byBasic(name, password)).rejects.toMatchObject(wrong);
		}
	});

	test('with roles as they are now, not as they were then', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		const user = office.users.get('budi')!;
		office.users.set('budi', { ...user, roles: ['desk', '_admin'] });
		expect((await byCookie(token)).roles).toEqual(['desk']);
	});

	test('on a device whose id is not too long', async () => {
		await expect(signIn('budi', 'padi dan kapas', 'd'.repeat(101))).rejects.toMatchObject({
			status: 400
		});
		expect((await signIn('budi', 'padi dan kapas', '')).identity.device).toBeNull();
	});
});

describe('a cookie counts as none', () => {
	test.each(['', 'forged', 'A'.repeat(43), 'cm9vdDo1OTdCOjE'])(
		'when it is made up: %j',
		async (t) => {
			await signIn('budi', 'padi dan kapas');
			expect(await byCookie(t)).toEqual(nobody);
		}
	);

	test('on another server', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		const elsewhere = await AnOffice.open();
		try {
			elsewhere.users.set('budi', office.users.get('budi')!);
			expect(await elsewhere.auth.identify({ cookie: cookieOf(token), address })).toEqual(nobody);
		} finally {
			await elsewhere.close();
		}
	});

	test('after thirty days without use, and not before', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		office.now += 30 * day - 1;
		expect((await byCookie(token)).name).toBe('budi');
		office.now += 30 * day - 1;
		expect((await byCookie(token)).name).toBe('budi');
		office.now += 30 * day;
		expect(await byCookie(token)).toEqual(nobody);
	});

	test('after signing out, and other sessions go on', async () => {
		const [one, other] = [
			await signIn('budi', 'padi dan kapas'),
			await signIn('budi', 'padi dan kapas')
		];
		office.auth.signOut(cookieOf(one.token));
		office.auth.signOut(cookieOf('A'.repeat(43)));
		office.auth.signOut(undefined);
		expect(await byCookie(one.token)).toEqual(nobody);
		expect((await byCookie(other.token)).name).toBe('budi');
	});

	test('after an admin ended the sessions on the device', async () => {
		const { token } = await signIn('budi', 'padi dan kapas', 'lost phone');
		office.auth.sessions.endAllOn('lost phone');
		expect(await byCookie(token)).toEqual(nobody);
	});

	test('after the password changed, on every device, and for good', async () => {
		const tokens = [
			(await signIn('budi', 'padi dan kapas', 'a')).token,
			(await signIn('budi', 'padi dan kapas', 'b')).token
		];
		const before = office.users.get('budi')!;
		await office.addUser('budi', 'gula jawa manis');
		for (const token of tokens) expect(await byCookie(token)).toEqual(nobody);
		office.users.set('budi', before);
		for (const token of tokens) expect(await byCookie(token)).toEqual(nobody);
	});

	test('after the account was removed', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		office.users.delete('budi');
		expect(await byCookie(token)).toEqual(nobody);
	});

	test('and lasts over a restart of the server', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		office.auth.close();
		await office.start();
		expect((await byCookie(token)).name).toBe('budi');
	});
});

test('a password that changes while it is compared lets nobody in', async () => {
	const attempts = [signIn('budi', 'padi dan kapas'), byBasic('budi', 'padi dan kapas')];
	const settled = Promise.allSettled(attempts);
	office.users.set('budi', { ...office.users.get('budi'), salt: 'another' });
	for (const attempt of await settled) {
		expect(attempt).toMatchObject({ status: 'rejected', reason: wrong });
	}
	expect(office.auth.sessions.list(office.now)).toEqual([]);
});

describe('an account that ends', () => {
	test('works through its last day, then neither signs in nor goes on', async () => {
		await office.addUser('magang', 'padi dan kapas', { expires: '2026-11-24' });
		const { token } = await signIn('magang', 'padi dan kapas');
		expect((await byBasic('magang', 'padi dan kapas')).name).toBe('magang');
		office.now = Date.parse('2026-11-24T16:59:59Z');
		expect((await byCookie(token)).name).toBe('magang');
		office.now = Date.parse('2026-11-24T17:00:00Z');
		expect(await byCookie(token)).toEqual(nobody);
		await expect(signIn('magang', 'padi dan kapas')).rejects.toMatchObject(ended);
		await expect(byBasic('magang', 'padi dan kapas')).rejects.toMatchObject(ended);
	});

	test('says so only to who knows its password', async () => {
		await office.addUser('magang', 'padi dan kapas', { expires: '2026-11-23' });
		await expect(signIn('magang', 'padi')).rejects.toMatchObject(wrong);
	});
});

describe('Basic credentials', () => {
	test('are the person’s, without a session', async () => {
		expect(await byBasic('budi', 'padi dan kapas')).toEqual({
			name: 'budi',
			roles: ['billing-jakarta'],
			by: 'default',
			session: null,
			device: null,
			mark: passwordMark(office.users.get('budi')!)
		});
		expect(office.auth.sessions.list(office.now)).toEqual([]);
	});

	test('of a replicator are compared once, not for each request', async () => {
		const { verify } = office.auth.passwords;
		let compared = 0;
		office.auth.passwords.verify = function (...args) {
			compared++;
			return verify.apply(this, args);
		};
		for (let i = 0; i < 20; i++) await byBasic('budi', 'padi dan kapas');
		await Promise.all(Array.from({ length: 20 }, () => byBasic('budi', 'padi dan kapas')));
		expect(compared).toBe(1);
	});

	test('that were right are wrong at once when the password changed', async () => {
		await byBasic('budi', 'padi dan kapas');
		await office.addUser('budi', 'gula jawa manis');
		await expect(byBasic('budi', 'padi dan kapas')).rejects.toMatchObject(wrong);
		expect((await byBasic('budi', 'gula jawa manis')).name).toBe('budi');
	});

	test('that were right are wrong at once when the account is gone', async () => {
		await byBasic('budi', 'padi dan kapas');
		office.users.delete('budi');
		await expect(byBasic('budi', 'padi dan kapas')).rejects.toMatchObject(wrong);
	});

	test('do not count beside a good cookie, and do beside a dead one', async () => {
		await office.addUser('siti', 'gula jawa manis');
		const { token } = await signIn('budi', 'padi dan kapas');
		const authorization = basic('siti', 'gula jawa manis');
		const both = { cookie: cookieOf(token), authorization, address };
		expect((await office.auth.identify(both)).name).toBe('budi');
		office.auth.signOut(cookieOf(token));
		expect((await office.auth.identify(both)).name).toBe('siti');
	});
});

describe('who tries passwords', () => {
	test('has to wait, also with the right one, and is let in after it', async () => {
		for (let i = 0; i < 5; i++) await expect(signIn('budi', `${i}`)).rejects.toMatchObject(wrong);
		await expect(signIn('budi', 'padi dan kapas')).rejects.toMatchObject({
			status: 429,
			error: 'too_many_requests',
			retryAfter: 1
		});
		await expect(byBasic('budi', 'padi dan kapas')).rejects.toMatchObject({ status: 429 });
		office.now += 1_000;
		expect((await signIn('budi', 'padi dan kapas')).identity.name).toBe('budi');
	});

	test('starts anew once in, for mistakes are human', async () => {
		for (let round = 0; round < 3; round++) {
			for (let i = 0; i < 4; i++) await expect(signIn('budi', `${i}`)).rejects.toMatchObject(wrong);
			expect((await signIn('budi', 'padi dan kapas')).identity.name).toBe('budi');
		}
	});

	test('is held back the same for a name that nobody has', async () => {
		for (let i = 0; i < 5; i++) await expect(signIn('x', `${i}`)).rejects.toMatchObject(wrong);
		await expect(signIn('x', '5')).rejects.toMatchObject({ status: 429, retryAfter: 1 });
	});

	test('holds back no session that is there already', async () => {
		const { token } = await signIn('budi', 'padi dan kapas');
		for (let i = 0; i < 9; i++) await signIn('budi', `${i}`).catch(() => null);
		expect((await byCookie(token)).name).toBe('budi');
	});
});

describe('the first admin', () => {
	const claim = (token: string, name = 'kepala', password = 'kunci kantor') =>
		office.auth.claimFirstAdmin({ token, name, password, address });
	const dead = { status: 401, reason: 'The token is wrong, used or expired.' };

	test('is made once, with a token that is told once', async () => {
		const token = office.auth.firstAdminToken()!;
		expect(office.auth.firstAdminToken()).toBeNull();
		expect(office.auth.hasAdmins()).toBe(false);
		const signedIn = await claim(token);
		expect(signedIn.identity).toMatchObject({ name: 'kepala', roles: ['_admin'] });
		expect((await byCookie(signedIn.token)).roles).toEqual(['_admin']);
		expect(office.auth.hasAdmins()).toBe(true);
		await expect(claim(token, 'second')).rejects.toMatchObject(dead);
		expect((await signIn('kepala', 'kunci kantor')).identity.roles).toEqual(['_admin']);
		await expect(signIn('second', 'kunci kantor')).rejects.toMatchObject(wrong);
	});

	test('is one, though two come with the token at the same moment', async () => {
		const token = office.auth.firstAdminToken()!;
		const both = await Promise.allSettled([claim(token, 'one'), claim(token, 'two')]);
		expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
	});

	test('is not made with a token that is wrong, a day old, or of the start before', async () => {
		await expect(claim('wrong')).rejects.toMatchObject(dead);
		const old = office.auth.firstAdminToken()!;
		office.auth.close();
		await office.start();
		await expect(claim(old)).rejects.toMatchObject(dead);
		const token = office.auth.firstAdminToken()!;
		office.now += day;
		await expect(claim(token)).rejects.toMatchObject(dead);
	});

	test('needs a name and a password that are fit, and may try again with the token', async () => {
		const token = office.auth.firstAdminToken()!;
		for (const [name, password] of [
			['', 'kunci kantor'],
			['_root', 'kunci kantor'],
			['a:b', 'kunci kantor'],
			['kepala', 'kunci']
		] as const) {
			await expect(claim(token, name, password)).rejects.toMatchObject({ status: 400 });
		}
		expect((await claim(token)).identity.name).toBe('kepala');
	});

	test('is asked for no more at the next start', async () => {
		await claim(office.auth.firstAdminToken()!);
		office.auth.close();
		await office.start();
		expect(office.auth.firstAdminToken()).toBeNull();
	});

	test('cannot be guessed in a hurry', async () => {
		for (let i = 0; i < 5; i++) await expect(claim(`${i}`)).rejects.toMatchObject(dead);
		await expect(claim(office.auth.firstAdminToken()!)).rejects.toMatchObject({ status: 429 });
	});
});

describe('the admin whom the operator names', () => {
	const admin = { name: 'operator', password: 'kunci kantor' };

	test('is there from the start, and no token is made', async () => {
		office.auth.close();
		await office.start({ admin });
		expect(office.auth.firstAdminToken()).toBeNull();
		expect((await signIn('operator', 'kunci kantor')).identity.roles).toEqual(['_admin']);
	});

	test('stays signed in over restarts, until the operator names another password', async () => {
		office.auth.close();
		await office.start({ admin });
		const { token } = await signIn('operator', 'kunci kantor');
		office.auth.close();
		await office.start({ admin });
		expect((await byCookie(token)).name).toBe('operator');
		office.auth.close();
		await office.start({ admin: { ...admin, password: 'kunci baru!' } });
		expect(await byCookie(token)).toEqual(nobody);
		await expect(signIn('operator', 'kunci kantor')).rejects.toMatchObject(wrong);
		expect((await signIn('operator', 'kunci baru!')).identity.name).toBe('operator');
	});

	test('ends the token of an earlier start', async () => {
		const token = office.auth.firstAdminToken()!;
		office.auth.close();
		await office.start({ admin });
		await expect(
			office.auth.claimFirstAdmin({ token, name: 'other', password: 'kunci kantor', address })
		).rejects.toMatchObject({ status: 401 });
	});

	test('whose password is too short stops the start', async () => {
		office.auth.close();
		await expect(office.start({ admin: { name: 'operator', password: 'kunci' } })).rejects.toThrow(
			/Password does not conform/
		);
		await office.start();
	});
});

test('neither passwords nor tokens are in the server’s file', async () => {
	const first = office.auth.firstAdminToken()!;
	const { token } = await signIn('budi', 'padi dan kapas');
	await office.auth.claimFirstAdmin({ token: first, name: 'k', password: 'kunci kantor', address });
	office.auth.close();
	const content = await readFile(path.join(office.folder, '_server.sqlite'), 'latin1');
	await office.start();
	expect(content).toContain('budi');
	for (const secret of ['padi dan kapas', 'kunci kantor', token, first]) {
		expect(content).not.toContain(secret);
	}
});
