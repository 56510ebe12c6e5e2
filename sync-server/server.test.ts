import { mkdtemp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import { ConfigError, readConfig } from './config.ts';

const script = 'export const answer = 42;\n'.repeat(50);
let server: AServer;
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
	server = await aServer({ appDir });
	base = server.url;
});

afterAll(async () => {
	await server.close();
	await rm(appDir, { recursive: true });
});

/** As a browser asks when somebody opens an address. */
function opened(address: string): Promise<Response> {
	return fetch(base + address, {
		headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }
	});
}

test('the page is served at every address of the app and asked for again each time', async () => {
	for (const address of ['/', '/bills', '/bills/import?from=share', '/index.html']) {
		const answer = await opened(address);
		expect(answer.status).toBe(200);
		expect(await answer.text()).toContain('<title>SatuLoket</title>');
		expect(answer.headers.get('cache-control')).toBe('no-cache');
	}
});

test('the page may run its own scripts only, and nobody may frame it', async () => {
	const { headers } = await opened('/');
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
		const { headers } = await opened('/');
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
});

test('the same address is the app to a browser and the databases to everybody else', async () => {
	expect((await opened('/bills')).headers.get('content-type')).toContain('text/html');
	const asked = await server.admin('/bills');
	expect(asked.status).toBe(404);
	expect(await asked.json()).toEqual({ error: 'not_found', reason: 'Database does not exist.' });
	expect(await (await fetch(base)).json()).toMatchObject({ couchdb: 'Welcome' });
	expect((await opened('/_all_dbs')).status).toBe(401);
});

test('what cannot be read as an address or a request is refused as everything else is', async () => {
	const wrongEscape = await fetch(`${base}/%zz`);
	expect(wrongEscape.status).toBe(400);
	expect(await wrongEscape.json()).toMatchObject({ error: 'bad_request' });
	const noRequest = await rawRequest('HELO mail\r\n\r\n');
	expect(noRequest).toMatch(/^HTTP\/1\.1 400/);
	expect(noRequest).toContain('{"error":"bad_request"');
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
	for (const origins of ['https://loket.contoh.id/', 'loket.contoh.id', '*']) {
		const wrong = { SATULOKET_ORIGINS: `https://a.contoh, ${origins}` };
		expect(() => readConfig(wrong)).toThrow(/SATULOKET_ORIGINS/);
	}
	for (const proxy of ['true', '10.0.0.0/33', '::/129', '10.0.0.1/8/8', 'proxy']) {
		const wrong = { SATULOKET_TRUST_PROXY: `127.0.0.1, ${proxy}` };
		expect(() => readConfig(wrong)).toThrow(/SATULOKET_TRUST_PROXY/);
	}
	const proxies = ['127.0.0.1', '10.0.0.0/8', 'fd00::/8', 'loopback'];
	expect(readConfig({ SATULOKET_TRUST_PROXY: proxies.join() }).trustProxy).toEqual(proxies);
	expect(readConfig({}).trustProxy).toBe(false);
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
