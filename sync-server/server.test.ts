import { mkdtemp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { createServer } from './server.ts';

const script = 'export const answer = 42;\n'.repeat(50);
let server: FastifyInstance;
let base: string;
let appDir: string;

beforeAll(async () => {
	appDir = await mkdtemp(path.join(tmpdir(), 'app-'));
	await mkdir(path.join(appDir, '_app/immutable'), { recursive: true });
	await writeFile(
		path.join(appDir, 'index.html'),
		`<!doctype html><meta http-equiv="content-security-policy" content="default-src 'none'; script-src 'self'"><title>SatuLoket</title>`
	);
	await writeFile(path.join(appDir, '_app/immutable/app.abc.js'), script);
	await writeFile(path.join(appDir, '_app/immutable/app.abc.js.gz'), gzipSync(script));
	await writeFile(path.join(appDir, 'service-worker.js'), 'self');
	server = await createServer({ port: 0, host: '127.0.0.1', appDir, logLevel: 'silent' });
	base = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
	await server.close();
	await rm(appDir, { recursive: true });
});

test('the page is served at every address of the app and asked for again each time', async () => {
	for (const address of ['/', '/bills', '/bills/import?from=share']) {
		const answer = await fetch(base + address);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('<title>SatuLoket</title>');
		expect(answer.headers.get('cache-control')).toBe('no-cache');
	}
});

test('the page may run its own scripts only, and nobody may frame it', async () => {
	const { headers } = await fetch(base);
	expect(headers.get('content-security-policy')).toBe(
		"default-src 'none'; script-src 'self'; frame-ancestors 'none'"
	);
	expect(headers.get('x-content-type-options')).toBe('nosniff');
});

test('a new build under a running server gets its own policy', async () => {
	const file = path.join(appDir, 'index.html');
	const before = await readFile(file, 'utf8');
	try {
		await writeFile(file, before.replace("script-src 'self'", "script-src 'self' 'sha256-abc='"));
		await utimes(file, new Date(), new Date(Date.now() + 1000));
		const { headers } = await fetch(base);
		expect(headers.get('content-security-policy')).toContain("'sha256-abc='");
	} finally {
		await writeFile(file, before);
	}
});

test('files named by their content are kept for ever, and sent compressed', async () => {
	const answer = await fetch(`${base}/_app/immutable/app.abc.js`, {
		headers: { 'accept-encoding': 'gzip' }
	});
	expect(answer.headers.get('cache-control')).toContain('immutable');
	expect(answer.headers.get('content-encoding')).toBe('gzip');
	expect(await answer.text()).toBe(script);
});

test('the service worker is never kept, so an update is noticed', async () => {
	const { headers } = await fetch(`${base}/service-worker.js`);
	expect(headers.get('cache-control')).toBe('no-cache');
});

test('a file that is not there is missing, not the page', async () => {
	for (const address of ['/_app/immutable/gone.js', '/_app/gone', '/old-icon.png']) {
		const answer = await fetch(base + address);
		expect(answer.status, address).toBe(404);
		expect(await answer.json()).toEqual({ error: 'not_found', reason: 'missing' });
	}
	expect((await fetch(`${base}/bills`, { method: 'POST' })).status).toBe(404);
});

describe('outside the folder of the app', () => {
	test.each(['/../package.json', '/..%2f..%2fetc%2fpasswd', '/%2e%2e/%2e%2e/etc/passwd', '/\0'])(
		'%j leads nowhere',
		async (target) => {
			const answer = await rawRequest(
				`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`
			);
			expect(answer).not.toContain('root:');
			expect(answer).not.toContain('"version"');
			expect(answer).toMatch(/^HTTP\/1\.1 (4\d\d|200)/);
			if (answer.startsWith('HTTP/1.1 200')) expect(answer).toContain('<title>SatuLoket</title>');
		}
	);
});

test('the health answer is CouchDB’s', async () => {
	const answer = await fetch(`${base}/_up`);
	expect(await answer.json()).toEqual({ status: 'ok' });
	expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a wrong setting stops the start and is named', () => {
	expect(() => readConfig({ PORT: 'eighty' })).toThrow(ConfigError);
	expect(() => readConfig({ PORT: 'eighty' })).toThrow(/PORT/);
	expect(() => readConfig({ SATULOKET_LOG: 'loud' })).toThrow(/SATULOKET_LOG/);
	expect(readConfig({ PORT: '0' })).toMatchObject({ port: 0, host: '127.0.0.1' });
});

function rawRequest(text: string): Promise<string> {
	const { port } = new URL(base);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), '127.0.0.1', () => socket.write(text));
		let answer = '';
		socket.on('data', (chunk) => (answer += chunk.toString()));
		socket.on('close', () => resolve(answer));
		socket.on('error', reject);
	});
}
