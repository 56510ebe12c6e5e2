import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LARGEST_FILE_BYTES, type FileDoc } from '#lib/domain/files/file.ts';
import type { Result } from '#lib/domain/result.ts';
import { aFileStore, aPhotoMeta, somePhoto } from '#tests/builders/a-file.ts';
import { valueOf } from '#tests/builders/an-import.ts';
import type { FileStore } from './file-store.ts';

const KILOBYTE = 1024;
const DAY_MS = 86_400_000;
/** Four times what a test lets files have: they get a quarter of what there is. */
let quota: number;
let nowMs: number;
let at: Awaited<ReturnType<typeof aFileStore>>;
let store: FileStore;

beforeEach(async () => {
	quota = Infinity;
	nowMs = Date.UTC(2026, 10, 20);
	at = await aFileStore({
		nowMs: () => nowMs,
		estimate: async () => ({ quota, usage: await store.bytes.total() })
	});
	store = at.store;
});
afterEach(() => at.close());

const codeOf = <T>(result: Result<T, { readonly code: string }>) =>
	result.ok ? null : result.problem.code;

async function bytesOf(blob: Blob | null): Promise<number[] | null> {
	return blob && [...new Uint8Array(await blob.arrayBuffer())];
}

async function kept(photo = somePhoto()): Promise<FileDoc> {
	return valueOf(await store.keep(photo, aPhotoMeta));
}

test('a photo is kept with what is known of it, signed, and opened as it was', async () => {
	const photo = somePhoto();
	const doc = await kept(photo);
	expect(doc).toMatchObject({
		_id: `file:${doc.sha256}`,
		mime: 'image/jpeg',
		size: 3_000,
		width: 1_600,
		height: 1_200,
		by: 'sari',
		...aPhotoMeta
	});
	const opened = await store.open(doc._id);
	expect(opened?.type).toBe('image/jpeg');
	expect(await bytesOf(opened)).toEqual(await bytesOf(photo));
	expect(await at.engine.verify()).toEqual([]);
});

test('the same bytes are one file, whatever they are called the second time', async () => {
	const photo = somePhoto();
	const first = await kept(photo);
	const again = valueOf(await store.keep(photo, { name: 'lain.jpg', of: 'payment:2' }));
	expect(again).toEqual(first);
	expect((await at.engine.meta()).count).toBe(1);
	expect(await store.bytes.total()).toBe(3_000);
});

test('a photo that the server has is no unsent work when it is chosen once more', async () => {
	const photo = somePhoto();
	const { _id: id } = await kept(photo);
	await store.bytes.markSafe([id]);
	await kept(photo);
	expect(await store.bytes.unsafe()).toEqual([]);
	expect(await store.bytes.isSafe(id)).toBe(true);
});

test('two tabs that keep the same photo in one moment keep one', async () => {
	const photo = somePhoto();
	const both = await Promise.all([store.keep(photo, aPhotoMeta), store.keep(photo, aPhotoMeta)]);
	expect(both.map(valueOf).map(({ _id }) => _id)[0]).toBe(valueOf(both[1])._id);
	expect((await at.engine.meta()).count).toBe(1);
	expect(await store.open(valueOf(both[0])._id)).not.toBeNull();
});

test('what is too large, empty or no photo is refused, and nothing of it is here', async () => {
	const keep = (bytes: Blob) => store.keep(bytes, aPhotoMeta);
	expect(await keep(somePhoto(LARGEST_FILE_BYTES + 1))).toEqual({
		ok: false,
		problem: {
			code: 'file-too-large',
			bytes: LARGEST_FILE_BYTES + 1,
			limit: LARGEST_FILE_BYTES
		}
	});
	expect(codeOf(await keep(new Blob([])))).toBe('file-empty');
	expect(codeOf(await keep(new Blob(['<svg/>'], { type: 'image/jpeg' })))).toBe('file-type-unfit');
	expect(codeOf(await store.keep(somePhoto(), { ...aPhotoMeta, of: 'tanpa jenis' }))).toBe(
		'malformed'
	);
	expect((await at.engine.meta()).count).toBe(0);
	expect(await store.bytes.total()).toBe(0);
	expect(codeOf(await keep(somePhoto(LARGEST_FILE_BYTES)))).toBeNull();
});

test('bytes that a closed tab left without a document go after a day, and not before', async () => {
	await store.bytes.put('file:left', somePhoto(), false, nowMs);
	await store.makeRoom();
	expect(await store.bytes.total()).toBe(3_000);
	const doc = await kept();
	nowMs += DAY_MS + 1;
	await store.makeRoom();
	expect(await store.bytes.get('file:left')).toBeNull();
	expect(await store.bytes.get(doc._id)).not.toBeNull();
});

test('where room is short, what was looked at longest ago goes; its document stays', async () => {
	const docs: FileDoc[] = [];
	for (let n = 0; n < 4; n++) {
		nowMs += DAY_MS;
		docs.push(await kept(somePhoto(100 * KILOBYTE)));
	}
	await store.bytes.markSafe(docs.map(({ _id }) => _id));
	nowMs += DAY_MS;
	await store.open(docs[0]!._id);
	quota = 4 * 250 * KILOBYTE;
	expect(await store.makeRoom()).toBe(2);
	const left = await Promise.all(docs.map(({ _id }) => store.open(_id)));
	expect(left.map((bytes) => bytes !== null)).toEqual([true, false, false, true]);
	expect(await store.documents(docs.map(({ _id }) => _id))).toEqual(docs);
});

test('what no server has stays, however short room is', async () => {
	quota = 0;
	const docs = [await kept(), await kept()];
	expect(await store.makeRoom()).toBe(0);
	for (const { _id } of docs) expect(await store.open(_id)).not.toBeNull();
});

test('in any history no more is here than may be, but for what nobody else has', async () => {
	const step = fc.oneof(
		{
			weight: 3,
			arbitrary: fc.record({ kind: fc.constant('keep'), value: fc.integer({ min: 1, max: 60 }) })
		},
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('brought'), value: fc.nat() }) },
		{ weight: 2, arbitrary: fc.record({ kind: fc.constant('open'), value: fc.nat() }) },
		fc.record({ kind: fc.constant('room'), value: fc.integer({ min: 0, max: 150 }) })
	);
	await fc.assert(
		fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
			await at.close();
			at = await aFileStore({
				nowMs: () => nowMs,
				estimate: async () => ({ quota, usage: await store.bytes.total() })
			});
			store = at.store;
			const docs: FileDoc[] = [];
			const safe = new Set<string>();
			quota = 4 * 100 * KILOBYTE;
			for (const { kind, value } of steps) {
				nowMs += 2 * 3_600_000;
				const doc = docs[value % Math.max(1, docs.length)];
				if (kind === 'keep') docs.push(await kept(somePhoto(value * KILOBYTE)));
				else if (kind === 'brought' && doc) {
					await store.bytes.markSafe([doc._id]);
					safe.add(doc._id);
				} else if (kind === 'open' && doc) await store.open(doc._id);
				else if (kind === 'room') quota = 4 * value * KILOBYTE;
				await store.makeRoom();
				const unsafe = docs.filter(({ _id }) => !safe.has(_id));
				for (const { _id } of unsafe) expect(await store.bytes.get(_id)).not.toBeNull();
				const mustStay = unsafe.reduce((sum, { size }) => sum + size, 0);
				const held = await store.bytes.total();
				expect(held).toBeLessThanOrEqual(Math.max(quota / 4, mustStay));
				const sizes = await Promise.all(
					docs.map(async ({ _id }) => (await store.bytes.get(_id))?.size ?? 0)
				);
				expect(held).toBe(sizes.reduce((sum, size) => sum + size, 0));
			}
		}),
		{ numRuns: 25, seed: 20_261_125 }
	);
}, 60_000);
