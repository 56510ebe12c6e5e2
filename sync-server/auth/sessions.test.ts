import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ServerDb } from './server-db.ts';
import { Sessions } from './sessions.ts';

const start = 1_000_000;
const hour = 60 * 60_000;
let folder: string;
let file: string;
let db: ServerDb;
let sessions: Sessions;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'sessions-'));
	file = path.join(folder, '_server.sqlite');
	db = new ServerDb(file);
	sessions = new Sessions(db, hour);
});

afterEach(async () => {
	db.close();
	await rm(folder, { recursive: true });
});

function begin(name: string, device: string | null = null, now = start): [string, string] {
	const [token, session] = sessions.begin(name, 'mark', device, now);
	return [token, session.id];
}

const names = () => sessions.list(start).map((session) => session.name);

test('a session is found by its token and by nothing else', () => {
	const [token, id] = begin('budi', 'laptop-3');
	expect(sessions.find(token, start)).toEqual({
		id,
		name: 'budi',
		device: 'laptop-3',
		mark: 'mark',
		created: start,
		lastSeen: start,
		expires: start + hour
	});
	expect(token).toMatch(/^[\w-]{43}$/);
	for (const other of [id, '', `${token.slice(0, -1)}_`, token.toUpperCase()]) {
		expect(sessions.find(other, start)).toBeNull();
	}
});

test('the file holds no token, and only its owner may read it', async () => {
	const [token] = begin('budi');
	db.close();
	const content = await readFile(file);
	expect(content.includes('budi')).toBe(true);
	expect(content.includes(token)).toBe(false);
	expect((await stat(file)).mode & 0o777).toBe(0o600);
	db = new ServerDb(file);
	expect(new Sessions(db, hour).find(token, start)?.name).toBe('budi');
});

test('a session lasts on while it is used, and ends when it was not', () => {
	const [token] = begin('budi');
	sessions.touch(sessions.find(token, start)!, start + hour - 1);
	expect(sessions.find(token, start + 2 * hour - 2)?.name).toBe('budi');
	expect(sessions.find(token, start + 2 * hour - 1)).toBeNull();
});

test('that it was used is written at most once a minute', () => {
	const [token] = begin('budi');
	const seen = () => sessions.find(token, start)!.lastSeen;
	sessions.touch(sessions.find(token, start)!, start + 59_999);
	expect(seen()).toBe(start);
	sessions.touch(sessions.find(token, start)!, start + 60_000);
	expect(seen()).toBe(start + 60_000);
});

test('one session can be ended, all of a person, all on a device', () => {
	const [token, id] = begin('budi', 'phone');
	begin('budi', 'laptop');
	begin('siti', 'laptop');
	begin('agus', 'counter');
	expect(sessions.end(id)).toBe(true);
	expect(sessions.end(id)).toBe(false);
	expect(sessions.find(token, start)).toBeNull();
	expect(sessions.endAllOn('laptop')).toBe(2);
	expect(names()).toEqual(['agus']);
	begin('agus');
	expect(sessions.endAllOf('agus')).toBe(2);
	expect(names()).toEqual([]);
});

test('a person ends their own sessions only', () => {
	const [, id] = begin('siti');
	expect(sessions.end(id, 'budi')).toBe(false);
	expect(names()).toEqual(['siti']);
	expect(sessions.end(id, 'siti')).toBe(true);
});

test('the list shows who is signed in, the last used first, without what opens a session', () => {
	const [token] = begin('budi', 'phone', start - hour);
	begin('siti', 'laptop', start - 2);
	begin('budi', null, start - 1);
	expect(sessions.list(start).map(({ name, device }) => [name, device])).toEqual([
		['budi', null],
		['siti', 'laptop']
	]);
	expect(sessions.list(start, 'siti')).toHaveLength(1);
	expect(Object.keys(sessions.list(start)[0]!).toSorted()).toEqual(
		['created', 'device', 'expires', 'id', 'lastSeen', 'name'].toSorted()
	);
	expect(JSON.stringify(sessions.list(start - hour))).not.toContain(token);
});

test('a program that signs in again and again keeps its two hundred newest sessions', () => {
	begin('siti');
	const first = begin('robot', null, start)[0];
	for (let i = 1; i <= 200; i++) begin('robot', null, start + i);
	expect(sessions.list(start, 'robot')).toHaveLength(200);
	expect(sessions.find(first, start)).toBeNull();
	expect(sessions.list(start, 'siti')).toHaveLength(1);
});

test('a file of a later version is left alone', () => {
	db.prepare('PRAGMA user_version = 9').run();
	db.close();
	expect(() => new ServerDb(file)).toThrow(/version 9/);
	db = new ServerDb(':memory:');
});
