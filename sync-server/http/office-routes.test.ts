import { afterEach, beforeEach, expect, test } from 'vitest';
import { aServer, type Ask, type AServer } from '#tests/builders/a-server.ts';
import { aWritable } from '#tests/builders/some-writes.ts';

let server: AServer;

beforeEach(async () => {
	server = await aServer();
	await server.addUser('budi', 'rahasia-budi', ['staff']);
	await server.addUser('sari', 'rahasia-sari', ['admin']);
});
afterEach(() => server.close());

interface SessionRow {
	readonly id: string;
	readonly name: string;
	readonly device: string | null;
	readonly isCurrent: boolean;
}

/** Signs somebody in on a device; asks with the cookie. */
async function signIn(name: string, device?: string): Promise<Ask> {
	const answer = await server.nobody('/_session', {
		method: 'POST',
		json: { name, password: `rahasia-${name}`, device }
	});
	expect(answer.status).toBe(200);
	const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
	return (path, init) => server.nobody(path, { ...init, headers: { ...init?.headers, cookie } });
}

async function sessionsFor(ask: Ask): Promise<SessionRow[]> {
	return ((await (await ask('/_office/sessions')).json()) as { sessions: SessionRow[] }).sessions;
}

async function nameSeen(ask: Ask): Promise<string | null> {
	const { userCtx } = (await (await ask('/_session')).json()) as {
		userCtx: { name: string | null };
	};
	return userCtx.name;
}

async function change(path: string, changes: object): Promise<void> {
	const doc = (await (await server.admin(path)).json()) as object;
	const answer = await server.admin(path, { method: 'PUT', json: { ...doc, ...changes } });
	expect(answer.status).toBe(201);
}

test('a person sees their own sessions, and an admin everybody’s', async () => {
	const budi = await signIn('budi', 'laptop');
	const sari = await signIn('sari');
	expect(await sessionsFor(budi)).toMatchObject([
		{ name: 'budi', device: 'laptop', isCurrent: true }
	]);
	expect((await sessionsFor(sari)).map(({ name }) => name).toSorted()).toEqual(['budi', 'sari']);
	expect(await sessionsFor(server.admin)).toHaveLength(2);
	expect((await server.nobody('/_office/sessions')).status).toBe(401);
});

test('a person ends a session of their own, and not another’s; an admin ends any', async () => {
	const [laptop, phone] = [await signIn('budi', 'laptop'), await signIn('budi', 'phone')];
	const sari = await signIn('sari');
	const all = await sessionsFor(server.admin);
	const idOf = (wanted: Partial<SessionRow>) =>
		all.find(({ name, device }) => name === wanted.name && device === wanted.device)!.id;
	const end = (ask: Ask, id: string) => ask(`/_office/sessions/${id}`, { method: 'DELETE' });

	expect((await end(laptop, idOf({ name: 'sari', device: null }))).status).toBe(404);
	expect(await nameSeen(sari)).toBe('sari');
	expect((await end(laptop, idOf({ name: 'budi', device: 'phone' }))).status).toBe(200);
	expect(await nameSeen(phone)).toBeNull();
	expect((await end(sari, idOf({ name: 'budi', device: 'laptop' }))).status).toBe(200);
	expect(await nameSeen(laptop)).toBeNull();
	expect((await end(sari, idOf({ name: 'budi', device: 'laptop' }))).status).toBe(404);
});

test('what is told of a session opens none', async () => {
	const budi = await signIn('budi');
	const text = await (await budi('/_office/sessions')).text();
	expect(text).not.toMatch(/mark|token|hash/);
	const [session] = await sessionsFor(budi);
	const cookie = `AuthSession=${session!.id}`;
	expect(await nameSeen((path) => server.nobody(path, { headers: { cookie } }))).toBeNull();
});

test('a revoked device is turned away, and reads nothing but that it is revoked', async () => {
	await server.admin('/org', { method: 'PUT' });
	await server.admin('/org/_security', { method: 'PUT', json: { members: { roles: ['staff'] } } });
	const entered = await server.admin('/org/device:laptop', {
		method: 'PUT',
		json: aWritable.device
	});
	expect(entered.status).toBe(201);
	const [laptop, phone] = [await signIn('budi', 'laptop'), await signIn('budi', 'phone')];
	expect((await laptop('/org/_all_docs')).status).toBe(200);

	await change('/org/device:laptop', { revokedAt: aWritable.device.at });
	for (const [path, method] of [
		['/org', 'GET'],
		['/org/_changes', 'GET'],
		['/org/new', 'PUT'],
		['/_db_updates', 'GET'],
		['/_office/sessions', 'GET'],
		['/org/device:laptop', 'DELETE']
	] as const) {
		const json = method === 'PUT' ? { json: {} } : {};
		const answer = await laptop(path, { method, ...json });
		expect(answer.status, path).toBe(403);
		expect(await answer.json()).toEqual({ error: 'forbidden', reason: 'device_revoked' });
	}
	expect(await (await laptop('/org/device%3Alaptop')).json()).toMatchObject({
		revokedAt: aWritable.device.at
	});
	expect((await phone('/org/_all_docs')).status).toBe(200);

	await change('/org/device:laptop', { revokedAt: undefined });
	expect((await laptop('/org/_all_docs')).status).toBe(200);
});

test('the day after an account ends its sessions are over, and nobody signs in to it', async () => {
	const budi = await signIn('budi');
	await change('/_users/org.couchdb.user:budi', { expires: '2199-12-31' });
	expect(await nameSeen(budi)).toBe('budi');
	await change('/_users/org.couchdb.user:budi', { expires: '2020-01-01' });
	expect(await nameSeen(budi)).toBeNull();
	const json = { name: 'budi', password: 'rahasia-budi' };
	const again = await server.nobody('/_session', { method: 'POST', json });
	expect([again.status, ((await again.json()) as { reason: string }).reason]).toEqual([
		401,
		'This account has ended.'
	]);
	expect((await server.as('budi', 'rahasia-budi')('/_office/sessions')).status).toBe(401);
});

test('a changed password ends every session that was made with the old one', async () => {
	const [laptop, phone] = [await signIn('budi', 'laptop'), await signIn('budi', 'phone')];
	await change('/_users/org.couchdb.user:budi', { password: 'rahasia-baru' });
	expect([await nameSeen(laptop), await nameSeen(phone)]).toEqual([null, null]);
	const old = server.as('budi', 'rahasia-budi');
	expect((await old('/_office/sessions')).status).toBe(401);
	expect((await server.as('budi', 'rahasia-baru')('/_office/sessions')).status).toBe(200);
});

test('a role that is taken away counts from the next request on', async () => {
	const sari = await signIn('sari');
	await signIn('budi');
	expect(await sessionsFor(sari)).toHaveLength(2);
	await change('/_users/org.couchdb.user:sari', { roles: [] });
	expect(await sessionsFor(sari)).toHaveLength(1);
});
