import Fastify, { type FastifyInstance } from 'fastify';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { registerSessionRoutes, type SessionRouteOptions } from './session-routes.ts';
import { AnOffice, basic } from './test-kit.ts';

let office: AnOffice;
let server: FastifyInstance;
let base: string;
let log: string;

async function serve(options: SessionRouteOptions = {}): Promise<void> {
	log = '';
	const stream = { write: (line: string) => void (log += line) };
	server = Fastify({
		logger: { level: 'trace', stream },
		forceCloseConnections: true,
		trustProxy: true
	});
	registerSessionRoutes(server, office.auth, options);
	base = await server.listen({ port: 0, host: '127.0.0.1' });
}

beforeEach(async () => {
	office = await AnOffice.open();
	await office.addUser('budi', 'padi dan kapas');
	await serve();
});

afterEach(async () => {
	await server.close();
	await office.close();
});

type Headers = Record<string, string>;
const json = { 'content-type': 'application/json' };

function call(method: string, path: string, headers: Headers = {}, body?: string) {
	return fetch(base + path, { method, headers, ...(body === undefined ? {} : { body }) });
}

function signIn(body: object, headers: Headers = {}) {
	return call('POST', '/_session', { ...json, ...headers }, JSON.stringify(body));
}

const cookieIn = (answer: Response) => answer.headers.get('set-cookie')!.split(';', 1)[0]!;
const budi = { name: 'budi', password: 'padi dan kapas' };

describe('signing in', () => {
	test('with JSON, and the session knows the device', async () => {
		const answer = await signIn({ ...budi, device: 'laptop-3' });
		expect(answer.status).toBe(200);
		expect(await answer.json()).toEqual({ ok: true, name: 'budi', roles: ['billing-jakarta'] });
		expect(answer.headers.get('set-cookie')).toMatch(
			/^AuthSession=[\w-]{43}; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Strict$/
		);
		expect(answer.headers.get('cache-control')).toBe('no-store');
		expect(office.auth.sessions.list(office.now)).toMatchObject([
			{ name: 'budi', device: 'laptop-3' }
		]);
	});

	test.each(['name', 'username'])(
		'with a form, as CouchDB’s replicator does (%s)',
		async (field) => {
			const body = new URLSearchParams({ [field]: 'budi', password: 'padi dan kapas' });
			const answer = await fetch(`${base}/_session`, { method: 'POST', body });
			expect(answer.status).toBe(200);
			expect(await answer.json()).toMatchObject({ ok: true, name: 'budi' });
		}
	);

	test('wrongly: the same words for a wrong password and a name that nobody has', async () => {
		for (const body of [
			{ name: 'budi', password: 'x' },
			{ name: 'nobody', password: 'x' },
			{ name: 'budi' }
		]) {
			const answer = await signIn(body);
			expect(answer.status).toBe(401);
			expect(answer.headers.get('set-cookie')).toBeNull();
			expect(await answer.json()).toEqual({
				error: 'unauthorized',
				reason: 'Name or password is incorrect.'
			});
		}
	});

	test('too often: how long to wait stands in the answer', async () => {
		for (let i = 0; i < 5; i++) await signIn({ name: 'budi', password: `${i}` });
		const answer = await signIn(budi);
		expect(answer.status).toBe(429);
		expect(answer.headers.get('retry-after')).toBe('1');
		expect(await answer.json()).toEqual({
			error: 'too_many_requests',
			reason: 'Too many sign-in attempts. Try again in 1 seconds.'
		});
	});

	test.each([
		['{"password":"x"}', 'request body must contain a username'],
		['', 'request body must contain a username'],
		['{"name":"a","username":"b"}', 'request body contains different usernames'],
		['{"name":', 'invalid UTF-8 JSON'],
		['{"name":["budi"],"password":"x"}', 'Request body is invalid: name'],
		['{"name":"budi","password":7}', 'Request body is invalid: password'],
		['[]', 'Request body is invalid: body'],
		['"budi"', 'Request body is invalid: body']
	])('with %j', async (body, reason) => {
		const answer = await call('POST', '/_session', json, body);
		expect(answer.status).toBe(400);
		expect(await answer.json()).toEqual({ error: 'bad_request', reason });
	});

	test('with a body of another kind or without end', async () => {
		const other = await call('POST', '/_session', { 'content-type': 'text/plain' }, 'name=budi');
		expect(other.status).toBe(400);
		const long = await signIn({ name: 'budi', password: 'a'.repeat(20_000) });
		expect(long.status).toBe(413);
	});

	test('again ends the session that the browser had', async () => {
		const cookie = cookieIn(await signIn(budi));
		await signIn({ name: 'budi', password: 'x' }, { cookie });
		expect(await whoIs({ cookie })).toBe('budi');
		const next = cookieIn(await signIn(budi, { cookie }));
		expect(await whoIs({ cookie })).toBeNull();
		expect(await whoIs({ cookie: next })).toBe('budi');
	});
});

describe('cookies over https', () => {
	test('carry Secure where the request came so', async () => {
		const answer = await signIn(budi, { 'x-forwarded-proto': 'https' });
		expect(answer.headers.get('set-cookie')).toMatch(/; Secure$/);
	});

	test('or always, where the operator says so', async () => {
		await server.close();
		await serve({ secureCookies: true });
		expect((await signIn(budi)).headers.get('set-cookie')).toMatch(/; Secure$/);
	});
});

describe('asking who is there', () => {
	test('by cookie, by password, by nothing: CouchDB’s shapes', async () => {
		const cookie = cookieIn(await signIn(budi));
		const userCtx = { name: 'budi', roles: ['billing-jakarta'] };
		const authentication_handlers = ['cookie', 'default'];
		expect(await session({ cookie })).toEqual({
			ok: true,
			userCtx,
			info: { authentication_handlers, authenticated: 'cookie' }
		});
		expect(await session({ authorization: basic('budi', 'padi dan kapas') })).toEqual({
			ok: true,
			userCtx,
			info: { authentication_handlers, authenticated: 'default' }
		});
		expect(await session({})).toEqual({
			ok: true,
			userCtx: { name: null, roles: [] },
			info: { authentication_handlers }
		});
	});

	test('gives the browser its cookie for another thirty days', async () => {
		const cookie = cookieIn(await signIn(budi));
		const answer = await call('GET', '/_session', { cookie });
		expect(cookieIn(answer)).toBe(cookie);
		expect(answer.headers.get('set-cookie')).toContain('Max-Age=2592000');
	});

	test('with a forged or expired cookie: nobody, and no cookie', async () => {
		const cookie = cookieIn(await signIn(budi));
		office.now += 31 * 24 * 60 * 60_000;
		for (const dead of [cookie, 'AuthSession=forged', `AuthSession=${'A'.repeat(43)}`]) {
			const answer = await call('GET', '/_session', { cookie: dead });
			expect(answer.headers.get('set-cookie')).toBeNull();
			expect(await answer.json()).toMatchObject({ userCtx: { name: null, roles: [] } });
		}
	});

	test('with wrong Basic credentials, or when some are demanded', async () => {
		const refused = await call('GET', '/_session', { authorization: basic('budi', 'x') });
		expect(refused.status).toBe(401);
		const demanded = await call('GET', '/_session?basic=true');
		expect(await demanded.json()).toEqual({ error: 'unauthorized', reason: 'Please login.' });
	});
});

test('signing out clears the cookie and ends the session', async () => {
	const cookie = cookieIn(await signIn(budi));
	const answer = await call('DELETE', '/_session', { cookie, ...json });
	expect(await answer.json()).toEqual({ ok: true });
	expect(answer.headers.get('set-cookie')).toMatch(/^AuthSession=; Path=\/; Max-Age=0/);
	expect(await whoIs({ cookie })).toBeNull();
	expect((await call('DELETE', '/_session')).status).toBe(200);
});

describe('the first admin', () => {
	const setUp = (token: string, name: string) =>
		call('POST', '/_setup', json, JSON.stringify({ token, name, password: 'kunci kantor' }));

	test('is made once and is signed in', async () => {
		const token = office.auth.firstAdminToken()!;
		expect((await setUp('wrong', 'kepala')).status).toBe(401);
		const answer = await setUp(token, 'kepala');
		expect(await answer.json()).toEqual({ ok: true, name: 'kepala', roles: ['_admin'] });
		expect(await whoIs({ cookie: cookieIn(answer) })).toBe('kepala');
		const again = await setUp(token, 'second');
		expect(again.status).toBe(401);
		expect(again.headers.get('set-cookie')).toBeNull();
	});

	test('needs all of a token, a name and a password', async () => {
		for (const body of [{}, { token: 't', name: 'n' }, { token: 1, name: 'n', password: 'p' }]) {
			expect((await call('POST', '/_setup', json, JSON.stringify(body))).status).toBe(400);
		}
		expect((await call('POST', '/_setup')).status).toBe(400);
	});
});

test('nothing secret comes into the log, however much is logged', async () => {
	const token = office.auth.firstAdminToken()!;
	const cookie = cookieIn(await signIn(budi));
	await signIn({ name: 'budi', password: 'wrong one' });
	await call('GET', '/_session', { cookie });
	await call('GET', '/_session', { authorization: basic('budi', 'padi dan kapas') });
	await call(
		'POST',
		'/_setup',
		json,
		JSON.stringify({ token, name: 'kepala', password: 'kunci kantor' })
	);
	expect(log).toContain('/_session');
	const secrets = ['padi dan kapas', 'wrong one', 'kunci kantor', token, cookie];
	for (const secret of [...secrets, basic('budi', 'padi dan kapas')]) {
		expect(log).not.toContain(secret);
	}
});

test('routes beside these keep their own way to read bodies and to answer errors', async () => {
	await server.close();
	server = Fastify();
	registerSessionRoutes(server, office.auth);
	server.setErrorHandler((_, __, reply) => reply.code(418).send({}));
	server.post('/db', async (request) => request.body);
	base = await server.listen({ port: 0, host: '127.0.0.1' });
	expect(await (await call('POST', '/db', json, '{"a":1}')).json()).toEqual({ a: 1 });
	const form = { 'content-type': 'application/x-www-form-urlencoded' };
	expect((await call('POST', '/db', form, 'a=1')).status).toBe(418);
});

async function session(headers: Headers): Promise<unknown> {
	return (await call('GET', '/_session', headers)).json();
}

async function whoIs(headers: Headers): Promise<string | null> {
	const { userCtx } = (await session(headers)) as { userCtx: { name: string | null } };
	return userCtx.name;
}
