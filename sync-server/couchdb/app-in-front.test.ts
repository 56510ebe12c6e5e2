import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADMIN, aServer, type AServer } from '#tests/builders/a-server.ts';
import { appInFrontOf } from './app-in-front.ts';

let couchdb: AServer;
let front: FastifyInstance;
let base: string;
let appDir: string;

/** The server of the product stands in for the CouchDB: it speaks the same protocol. */
beforeAll(async () => {
	couchdb = await aServer();
	appDir = await mkdtemp(path.join(tmpdir(), 'front-'));
	await writeFile(
		path.join(appDir, 'index.html'),
		`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'"><title>SatuLoket</title>`
	);
	front = await appInFrontOf(couchdb.url, { ...couchdb.config, appDir });
	base = await front.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
	await front.close();
	await couchdb.close();
	await rm(appDir, { recursive: true });
});

const authorization = `Basic ${Buffer.from(`${ADMIN.name}:${ADMIN.password}`).toString('base64')}`;

test('pages are the app, everything else is the CouchDB, under one address', async () => {
	const page = await fetch(`${base}/bills`, { headers: { accept: 'text/html' } });
	expect(await page.text()).toContain('<title>SatuLoket</title>');
	const welcome = await fetch(base, { headers: { accept: 'application/json' } });
	expect(await welcome.json()).toMatchObject({ couchdb: 'Welcome' });
});

test('documents, sign-in and feeds pass through both ways', async () => {
	const made = await fetch(`${base}/contoh`, { method: 'PUT', headers: { authorization } });
	expect(made.status).toBe(201);
	const entry = await fetch(`${base}/_session`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(ADMIN)
	});
	const cookie = entry.headers.get('set-cookie')!.split(';', 1)[0]!;
	const waiting = fetch(`${base}/contoh/_changes?feed=longpoll&since=now`, { headers: { cookie } });
	const written = await fetch(`${base}/contoh/satu`, {
		method: 'PUT',
		headers: { cookie, 'content-type': 'application/json' },
		body: '{"nilai":1}'
	});
	expect(written.status).toBe(201);
	expect(await (await waiting).json()).toMatchObject({ results: [{ id: 'satu' }] });
	const refused = await fetch(`${base}/contoh/satu`, { headers: { accept: 'application/json' } });
	expect([refused.status, await refused.json()]).toEqual([
		401,
		{ error: 'unauthorized', reason: 'You are not authorized to access this db.' }
	]);
});

test('a CouchDB that does not answer is said, and an address that is none ends the start', async () => {
	const nowhere = await appInFrontOf('http://127.0.0.1:9', { ...couchdb.config, appDir });
	const address = await nowhere.listen({ port: 0, host: '127.0.0.1' });
	const answer = await fetch(`${address}/org`);
	expect([answer.status, (await answer.json()) as unknown]).toEqual([
		503,
		{ error: 'service_unavailable', reason: 'The database server does not answer.' }
	]);
	await nowhere.close();
	await expect(appInFrontOf('couchdb', couchdb.config)).rejects.toThrow('--couchdb');
	await expect(appInFrontOf(`http://${'a:b'}@couchdb`, couchdb.config)).rejects.toThrow(
		'leave name'
	);
});
