import { readdirSync, writeFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aServer, type AServer } from '#tests/builders/a-server.ts';
import type { Config } from '../config.ts';
import { backUp } from './backup.ts';
import { runCommand } from './command.ts';
import { restore } from './restore.ts';
import { verify } from './verify.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let folder: string;
let server: AServer;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'backup-'));
	server = await aServer();
	for (const name of ['catatan', 'tagihan-jakarta'])
		await server.admin(`/${name}`, { method: 'PUT' });
});
afterEach(async () => {
	await server.close();
	await rm(folder, { recursive: true });
});

const inFolder = (name: string) => path.join(folder, name);
const now = Date.parse('2026-11-24T03:00:00Z');

function backUpTo(name: string) {
	return backUp({ dataDir: server.dataDir, folder: inFolder(name), version: '1.2.3', now });
}

async function put(db: string, id: string, doc: object = {}): Promise<void> {
	const answer = await server.admin(`/${db}/${id}`, { method: 'PUT', json: doc });
	expect(answer.status).toBe(201);
}

async function idsIn(on: AServer, db: string): Promise<string[]> {
	const answer = await on.admin(`/${db}/_all_docs`);
	return ((await answer.json()) as { rows: { id: string }[] }).rows.map(({ id }) => id);
}

async function updateSeq(on: AServer, db: string): Promise<string> {
	return ((await (await on.admin(`/${db}`)).json()) as { update_seq: string }).update_seq;
}

const faults = (where: string) => verify(where).flatMap((file) => file.faults);

/** A server on the folder that a back-up was restored to. */
async function restoredFrom(name: string): Promise<AServer> {
	const dataDir = inFolder(`data-of-${name}`);
	restore(inFolder(name), dataDir);
	return aServer({ dataDir });
}

test('a back-up says what it holds, and holds every database', async () => {
	await put('catatan', 'one');
	const { files, at, version } = backUpTo('monday');
	expect([at, version]).toEqual(['2026-11-24T03:00:00.000Z', '1.2.3']);
	expect(files.map(({ database }) => database)).toEqual([
		null,
		'_replicator',
		'_users',
		'catatan',
		'tagihan-jakarta'
	]);
	expect(JSON.parse(await readFile(inFolder('monday/manifest.json'), 'utf8'))).toMatchObject({
		files
	});
	expect(faults(inFolder('monday'))).toEqual([]);
});

test('what was answered before a back-up under load is in it, and nothing in it is half', async () => {
	const answered: string[] = [];
	let isOver = false;
	const load = Array.from({ length: 4 }, async (_, writer) => {
		for (let at = 0; !isOver; at++) {
			const docs = [`${writer}-${at}-a`, `${writer}-${at}-b`].map((_id) => ({ _id }));
			await server.admin('/catatan/_bulk_docs', { method: 'POST', json: { docs } });
			answered.push(docs[0]!._id, docs[1]!._id);
		}
	});
	const before: string[] = [];
	const names: string[] = [];
	for (let round = 0; round < 3; round++) {
		before.push(...answered);
		const made = await server.admin('/_office/backup', { method: 'POST' });
		expect(made.status).toBe(201);
		names.push(((await made.json()) as { name: string }).name);
	}
	isOver = true;
	await Promise.all(load);
	const last = path.join(server.config.backupDir, names.at(-1)!);
	expect(faults(last)).toEqual([]);
	const dataDir = inFolder('restored');
	restore(last, dataDir);
	const other = await aServer({ dataDir });
	try {
		const held = new Set(await idsIn(other, 'catatan'));
		expect(before.length).toBeGreaterThan(0);
		expect(before.filter((id) => !held.has(id))).toEqual([]);
		const pairs = [...held].map((id) => id.slice(0, -1));
		expect(pairs.filter((pair) => !held.has(`${pair}a`) || !held.has(`${pair}b`))).toEqual([]);
	} finally {
		await other.close();
	}
});

test('only a server admin makes a back-up', async () => {
	await server.addUser('dewi', 'rahasia-dewi', ['admin']);
	const dewi = server.as('dewi', 'rahasia-dewi');
	expect((await dewi('/_office/backup', { method: 'POST' })).status).toBe(401);
	expect(() => readdirSync(server.config.backupDir)).toThrow('ENOENT');
});

test('a device that comes with a sequence from before reads all of a restored database', async () => {
	for (const id of ['one', 'two']) await put('catatan', id);
	backUpTo('monday');
	const since = await updateSeq(server, 'catatan');
	const other = await restoredFrom('monday');
	try {
		const answer = await other.admin(`/catatan/_changes?since=${since}`);
		const { results } = (await answer.json()) as { results: { id: string }[] };
		expect(results.map(({ id }) => id)).toEqual(['one', 'two']);
		expect(await updateSeq(other, 'catatan')).not.toBe(since);
	} finally {
		await other.close();
	}
});

test('what a replicator kept of how far it came is not restored, nor the server’s identity', async () => {
	await server.admin('/catatan/_local/device', { method: 'PUT', json: { last_seq: 5 } });
	const uuidOf = async (on: AServer) =>
		((await (await on.admin('/')).json()) as { uuid: string }).uuid;
	backUpTo('monday');
	const other = await restoredFrom('monday');
	try {
		expect((await other.admin('/catatan/_local/device')).status).toBe(404);
		expect(await uuidOf(other)).not.toBe(await uuidOf(server));
	} finally {
		await other.close();
	}
});

test('nobody is signed in after a restore, and everybody can sign in', async () => {
	await server.addUser('dewi', 'rahasia-dewi');
	const credentials = { name: 'dewi', password: 'rahasia-dewi' };
	const signedIn = await server.nobody('/_session', { method: 'POST', json: credentials });
	const cookie = signedIn.headers.get('set-cookie')!.split(';')[0]!;
	backUpTo('monday');
	const other = await restoredFrom('monday');
	try {
		const session = await other.nobody('/_session', { headers: { cookie } });
		expect(await session.json()).toMatchObject({ userCtx: { name: null } });
		const again = await other.nobody('/_session', { method: 'POST', json: credentials });
		expect(again.status).toBe(200);
	} finally {
		await other.close();
	}
});

test('conflicts, deletions and photos come back as they were', async () => {
	const data = Buffer.from('a photo').toString('base64');
	await put('catatan', 'photo', {
		_attachments: { 'a.txt': { content_type: 'text/plain', data } }
	});
	const docs = ['aa', 'bb'].map((hash) => ({ _id: 'two', _rev: `1-${hash}`, hash }));
	docs.push({ _id: 'gone', _rev: '1-cc', _deleted: true } as never);
	await server.admin('/catatan/_bulk_docs', { method: 'POST', json: { docs, new_edits: false } });
	backUpTo('monday');
	expect(faults(inFolder('monday'))).toEqual([]);
	const other = await restoredFrom('monday');
	try {
		expect(await (await other.admin('/catatan/two?conflicts=true')).json()).toMatchObject({
			_rev: '1-bb',
			_conflicts: ['1-aa']
		});
		expect(await (await other.admin('/catatan/photo/a.txt')).text()).toBe('a photo');
		expect((await other.admin('/catatan/gone')).status).toBe(404);
	} finally {
		await other.close();
	}
});

test('nothing is restored over data, and no back-up over another', async () => {
	backUpTo('monday');
	expect(() => backUpTo('monday')).toThrow('not empty');
	expect(() => restore(inFolder('monday'), server.dataDir)).toThrow('not empty');
	await mkdir(inFolder('empty'));
	restore(inFolder('monday'), inFolder('empty'));
	expect(faults(inFolder('empty'))).toEqual([]);
});

test('a damaged back-up is found, and not restored; nothing is left of the attempt', async () => {
	await put('catatan', 'one');
	backUpTo('monday');
	const file = inFolder('monday/databases/catatan.sqlite');
	const bytes = await readFile(file);
	bytes[bytes.length - 1]! ^= 1;
	await writeFile(file, bytes);
	expect(verify(inFolder('monday'))).toContainEqual({
		file: path.join('databases', 'catatan.sqlite'),
		faults: ['is not what was backed up (SHA-256 differs)']
	});
	expect(() => restore(inFolder('monday'), inFolder('data'))).toThrow('SHA-256');
	await rm(file);
	expect(() => restore(inFolder('monday'), inFolder('data'))).toThrow('is missing');
	expect(readdirSync(folder)).toEqual(['monday']);
});

test('a back-up that could not be finished leaves nothing that looks like one', () => {
	writeFileSync(path.join(server.dataDir, 'databases', 'zz.sqlite'), 'no database at all');
	expect(() => backUpTo('monday')).toThrow();
	expect(readdirSync(folder)).toEqual([]);
});

test('a folder without a manifest is no back-up', async () => {
	await mkdir(inFolder('monday.partial'));
	expect(() => restore(inFolder('monday.partial'), inFolder('data'))).toThrow('no back-up');
	await writeFile(
		inFolder('monday.partial/manifest.json'),
		'{"format":1,"files":[{"file":"../x"}]}'
	);
	expect(() => restore(inFolder('monday.partial'), inFolder('data'))).toThrow('manifest');
});

const planted: readonly (readonly [sql: string, found: RegExp])[] = [
	["UPDATE docs SET body = '{}' WHERE id = 'one'", /body of another revision/],
	["UPDATE docs SET body = 'no json' WHERE id = 'one'", /no JSON/],
	['UPDATE meta SET living = living + 1', /counts 4 living documents and has 3/],
	['UPDATE meta SET seq = 1', /changes after its last sequence/],
	["UPDATE docs SET rev = '1-cc' WHERE id = 'two'", /disagrees with its tree/],
	["DELETE FROM revisions WHERE id = 'two'", /lost 1 of its conflicting revisions/],
	["UPDATE attachments SET data = x'00'", /attachment .* is damaged/],
	['DELETE FROM attachments', /lost 1 attachments/]
];

test.each(planted)(
	'verifying finds a database that does not agree with itself: %s',
	async (sql, found) => {
		const data = Buffer.from('a photo').toString('base64');
		await put('catatan', 'one');
		await put('catatan', 'photo', {
			_attachments: { 'a.txt': { content_type: 'text/plain', data } }
		});
		const docs = ['aa', 'bb'].map((hash) => ({ _id: 'two', _rev: `1-${hash}` }));
		await server.admin('/catatan/_bulk_docs', { method: 'POST', json: { docs, new_edits: false } });
		expect(faults(server.dataDir)).toEqual([]);
		const broken = new DatabaseSync(path.join(server.dataDir, 'databases', 'catatan.sqlite'));
		broken.exec(sql);
		broken.close();
		expect(faults(server.dataDir).join()).toMatch(found);
	}
);

test('the commands do it from outside, beside a running server, and say how it went', () => {
	const said: string[] = [];
	const config = server.config;
	const run = (args: string[], changes: Partial<Config> = {}) =>
		runCommand(args, { ...config, ...changes }, (line) => said.push(line));
	expect(run([])).toBeNull();
	expect(run(['backup', inFolder('monday')])).toBe(0);
	expect(run(['verify', inFolder('monday')])).toBe(0);
	expect(run(['verify'])).toBe(0);
	expect(run(['restore', inFolder('monday')])).toBe(1);
	expect(said.at(-1)).toContain('is not empty');
	expect(run(['restore', inFolder('monday')], { dataDir: inFolder('data') })).toBe(0);
	expect(run(['backup'])).toBe(2);
	expect(run(['copy', 'x'])).toBe(2);
	writeFileSync(inFolder('monday/databases/catatan.sqlite'), '');
	expect(run(['verify', inFolder('monday')])).toBe(1);
	expect(said.at(-1)).toBe('5 files checked, 1 with faults');
});
