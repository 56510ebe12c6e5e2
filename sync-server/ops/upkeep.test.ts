import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readIncoming, type JsonDoc } from '../store/incoming.ts';
import { Store, type OpenDatabase } from '../store/store.ts';
import { compactGently } from '../store/compaction.ts';
import { msUntilNight, Upkeep } from './upkeep.ts';
import { verify } from './verify.ts';

const HOUR_MS = 60 * 60_000;
let folder: string;
let store: Store;
let desk: OpenDatabase;

beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'upkeep-'));
	store = new Store(path.join(folder, 'databases'));
	desk = store.create('desk');
});
afterEach(async () => {
	store.close();
	await rm(folder, { recursive: true });
});

function write(docs: JsonDoc[], newEdits = true): Promise<unknown> {
	const incoming = docs.map((doc) => readIncoming(doc, newEdits));
	return desk.base.write(() => desk.writer.writeAll(incoming, {}));
}

async function edit(_id: string, times: number, more: JsonDoc = {}): Promise<void> {
	for (let at = 0; at < times; at++) {
		const _rev = desk.reader.find(_id)?.rev;
		await write([{ _id, ...(_rev === undefined ? {} : { _rev }), at, ...more }]);
	}
}

const count = (table: string) =>
	Number(desk.base.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']);
const photo = (text: string) => ({
	'a.txt': { content_type: 'text/plain', data: Buffer.from(text).toString('base64') }
});

function tidy() {
	return new Upkeep({ store, now: Date.now, onDone: () => undefined, onError: () => undefined });
}

test('superseded bodies go; winners, conflicts and deletions stay', async () => {
	await edit('one', 3);
	await write([{ _id: 'gone' }]);
	await write([{ _id: 'gone', _rev: desk.reader.find('gone')!.rev, _deleted: true }]);
	const conflict = ['aa', 'bb'].map((hash) => ({ _id: 'two', _rev: `1-${hash}`, hash }));
	await write(conflict, false);
	expect(await compactGently(desk.base)).toEqual({ revisions: 3, attachments: 0 });
	expect(count('revisions')).toBe(1);
	expect(desk.reader.read('two', '1-aa', false, {})).toContain('"hash":"aa"');
	expect(desk.reader.read('one', undefined, false, {})).toContain('"at":2');
	expect(verify(folder).flatMap(({ faults }) => faults)).toEqual([]);
});

test('photos that nothing names any more go, and those in a conflict stay', async () => {
	await write([{ _id: 'one', _attachments: photo('old') }]);
	await edit('one', 1, { _attachments: photo('new') });
	const conflict = ['aa', 'bb'].map((hash) => ({
		_id: 'two',
		_rev: `1-${hash}`,
		_attachments: photo(hash)
	}));
	await write(conflict, false);
	expect(await compactGently(desk.base)).toEqual({ revisions: 1, attachments: 1 });
	expect(count('attachments')).toBe(3);
	expect(verify(folder).flatMap(({ faults }) => faults)).toEqual([]);
});

test('a photo that is named again while files are tidied stays', async () => {
	for (let at = 0; at < 30; at++) await edit('one', 1, { _attachments: photo(`photo ${at}`) });
	const tidied = compactGently(desk.base);
	for (let at = 0; at < 10; at++)
		await write([{ _id: `late-${at}`, _attachments: photo(`photo ${at}`) }]);
	await tidied;
	expect(verify(folder).flatMap(({ faults }) => faults)).toEqual([]);
	expect(count('attachments')).toBeGreaterThanOrEqual(11);
});

test('at night a database with much that is superseded is tidied, and another left alone', async () => {
	const docs = Array.from({ length: 1_000 }, (_, at) => ({ _id: `${at}` }));
	await write(docs.map((doc) => ({ ...doc })));
	await write(docs.map(({ _id }) => ({ _id, _rev: desk.reader.find(_id)!.rev, changed: true })));
	store.create('quiet');
	expect(await tidy().run()).toEqual({ databases: 2, revisions: 1_000, attachments: 0 });
	await edit('0', 2);
	expect(await tidy().run()).toEqual({ databases: 2, revisions: 0, attachments: 0 });
});

test('others write while files are tidied', async () => {
	const docs = Array.from({ length: 2_000 }, (_, at) => ({ _id: `${at}` }));
	await write(docs.map((doc) => ({ ...doc })));
	await write(docs.map(({ _id }) => ({ _id, _rev: desk.reader.find(_id)!.rev, changed: true })));
	let isDone = false;
	let between = 0;
	const tidied = compactGently(desk.base).then(() => (isDone = true));
	while (!isDone) {
		await write([{ _id: `between-${between}` }]);
		between++;
	}
	await tidied;
	expect(between).toBeGreaterThan(5);
});

test('a database that is deleted while it is tidied ends the tidying', async () => {
	await edit('one', 300);
	const tidied = compactGently(desk.base);
	store.delete('desk');
	await expect(tidied).resolves.toBeDefined();
});

test('the night begins at two in the west of the country', () => {
	const at = (time: string) => msUntilNight(Date.parse(time)) / HOUR_MS;
	expect(at('2026-11-24T10:00:00+07:00')).toBe(16);
	expect(at('2026-11-24T01:30:00+07:00')).toBe(0.5);
	expect(at('2026-11-24T02:00:00+07:00')).toBe(24);
});
