import { afterAll, beforeAll, expect, test } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';

const OURS = 'https://kantor.contoh.id';

let server: AServer;
let cookie: string;

beforeAll(async () => {
	server = await aServer({ origins: new Set([OURS]) });
	await server.addUser('sari', 'rahasia-sari', ['admin']);
	const json = { name: 'sari', password: 'rahasia-sari' };
	const answer = await server.nobody('/_session', { method: 'POST', json });
	[cookie = ''] = answer.headers.getSetCookie()[0]!.split(';', 1);
});
afterAll(() => server.close());

/** As a browser sends it from a page; `fetch` would not let a test say these headers. */
async function from(headers: object, method = 'POST', url = '/_office/backup'): Promise<number> {
	const answer = await server.running.http.inject({
		method: method as 'POST',
		url,
		headers: { host: 'kantor.lokal:8080', cookie, ...headers }
	});
	return answer.statusCode;
}

// Who is let through is told that a back-up is for the server's admins.
test.each([
	['of the app itself', { 'sec-fetch-site': 'same-origin' }, 401],
	['that the person opened themselves', { 'sec-fetch-site': 'none' }, 401],
	['of an origin that the operator named', { 'sec-fetch-site': 'cross-site', origin: OURS }, 401],
	['of the app where there is no HTTPS', { origin: 'http://kantor.lokal:8080' }, 401],
	['of no page at all', {}, 401],
	['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://lain.contoh' }, 403],
	['of another name under the same domain', { 'sec-fetch-site': 'same-site' }, 403],
	['of another port of the same host', { origin: 'http://kantor.lokal:9090' }, 403],
	['that hides where it is from', { origin: 'null' }, 403],
	['whose origin is no address', { origin: 'kantor' }, 403]
] as const)('a page %s is let through or not', async (_, headers, status) => {
	expect(await from(headers)).toBe(status);
});

test('another site can sign nobody in, make no account the first, and write nothing', async () => {
	const other = { 'sec-fetch-site': 'cross-site' };
	const tried = [
		['POST', '/_session'],
		['DELETE', '/_session'],
		['POST', '/_setup'],
		['PUT', '/org/a'],
		['POST', '/org/_compact'],
		['COPY', '/org/a']
	] as const;
	for (const [method, url] of tried) expect(await from(other, method, url)).toBe(403);
	expect(await from(other, 'GET', '/_session')).toBe(200);
});
